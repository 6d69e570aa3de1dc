//! Nobody is reminded of what is done, or of what rests.

use rollcare_core::{
    Fate, ReminderKind, RollerKind, RollerState, Session, SessionTrace,
    hygiene::{progress, roller_state},
    time::resolve,
};

use super::{Case, Outcome, holds, kind_of, members};
use crate::tally::Tally;

/// Only a roller that was used and is not clean asks to be disinfected; only one that soaks asks to be taken out.
pub fn clean_rollers_do_not_nag(case: &Case<'_>, tally: &mut Tally) -> Outcome {
    for record in &case.history.facts.rollers {
        let state = roller_state(record, case.history.now);
        let is_silent =
            matches!(state, RollerState::Clean { .. } | RollerState::NeedsSoak { .. } | RollerState::Retired { .. })
                || record.roller.kind == RollerKind::PenCartridge; // it is thrown away, not cleaned
        let session = record.last_session.as_ref().map(|session| format!("disinfect:{}:", session.id));
        let of_the_roller = format!("disinfect:{}/", record.roller.id);
        let mut nags = members(&case.full).map(|(id, _)| id).filter(|id| {
            session.as_ref().is_some_and(|session| id.starts_with(session)) || id.starts_with(&of_the_roller)
        });
        if is_silent {
            tally.count("a roller was clean");
            let nag = nags.next();
            holds!(nag.is_none(), "{nag:?} of a roller in {state:?}");
        }
        for run in record.runs.iter().map(|recorded| recorded.run.id) {
            let asks = members(&case.full).any(|(id, _)| id.starts_with(&format!("soak-done:{run}")));
            let soaks = matches!(state, RollerState::Soaking { run: bath, .. } if bath == run);
            holds!(soaks || !asks, "a soak that is none is to be taken out: {state:?}");
        }
    }
    Ok(())
}

/// No checklist that is done or given up, no look at skin that was looked at, no back-up that is made, no visit that began.
pub fn what_is_done_is_not_asked_for(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let (facts, now) = (&case.history.facts, case.history.now);
    for (id, _) in members(&case.full) {
        let subject = id.split([':', '/']).nth(1).unwrap_or_default();
        match kind_of(id) {
            ReminderKind::ChecklistUnfinished => {
                let runs = facts
                    .rollers
                    .iter()
                    .flat_map(|record| record.runs.iter().chain(&record.case_runs).chain(&record.disposals));
                let run = runs.map(|run| progress(run, now)).find(|run| run.run.to_string() == subject);
                let is_open = run.is_some_and(|run| run.completed.is_none() && run.abandoned.is_none());
                holds!(is_open, "{id} is not open");
            }
            ReminderKind::CheckIn => {
                let session = facts.sessions.iter().find(|session| session.id.to_string() == subject).unwrap();
                let days: u32 = id.rsplit('/').next().unwrap().parse().unwrap();
                let was_looked_at = facts.check_ins.iter().any(|check_in| {
                    let day = check_in.zone.day(check_in.at, facts.settings.day_starts);
                    let is_on = session.areas.contains(check_in.area) && check_in.at > session.last_contact;
                    is_on && day == session.zone.day(session.last_contact, facts.settings.day_starts).plus_days(days)
                });
                holds!(!was_looked_at, "{id} was looked at");
            }
            ReminderKind::BackupDue => holds!(facts.backup_from.is_some(), "{id} though nothing is new"),
            ReminderKind::Visit => {
                let coming = facts.visits.iter().filter(|visit| visit.begins() > now);
                holds!(coming.map(|visit| visit.id.to_string()).any(|id| id == subject), "{id} has begun");
            }
            ReminderKind::Aftercare | ReminderKind::ActivesResume => {
                let session = facts.sessions.iter().find(|session| session.id.to_string() == subject).unwrap();
                let later = |other: &&SessionTrace| {
                    other.last_contact > session.last_contact
                        && other.areas.iter().any(|area| session.areas.contains(area))
                };
                let later = facts.sessions.iter().find(later);
                holds!(later.is_none(), "{id} though a later session was on that skin");
            }
            ReminderKind::Session => {
                let (schedule, day) = subject_of_session(case, id);
                let was_done = |session: &&Session| {
                    let is_on = session.areas.iter().any(|area| schedule.areas.contains(area));
                    is_on && session.zone.day(session.started, facts.settings.day_starts) == day
                };
                let done = case.history.sessions.iter().map(|session| &session.session).find(was_done);
                holds!(done.is_none(), "{id} though it was done");
            }
            _ => {}
        }
    }
    Ok(())
}

/// The schedule and the day of a session reminder.
pub fn subject_of_session<'a>(case: &Case<'a>, id: &str) -> (&'a rollcare_core::Schedule, rollcare_core::LocalDate) {
    let (schedule, day) = id.strip_prefix("session:").unwrap().split_once('/').unwrap();
    let schedules = &case.history.facts.schedules;
    (schedules.iter().find(|known| known.id.to_string() == schedule).unwrap(), day.parse().unwrap())
}

/// On a day of a pause for everywhere nothing asks for a session, a new roller, a back-up or a judgement. What was put
/// off into it was due before.
pub fn a_pause_is_silent(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let facts = &case.history.facts;
    for (id, item) in members(&case.full) {
        let day = match kind_of(id) {
            ReminderKind::Session => subject_of_session(case, id).1,
            // A roller that is worn out, damaged or infected is thrown away in a pause too.
            ReminderKind::ReplaceRoller
                if ["/stop:", "/defect:", "/infected:"].iter().any(|why| id.contains(why)) || id.ends_with('+') =>
            {
                continue;
            }
            ReminderKind::ReplaceRoller | ReminderKind::BackupDue | ReminderKind::OutcomeDate => {
                case.history.zone.date(item.at)
            }
            _ => continue,
        };
        let was_put_off = case.full.reasons.iter().any(|reason| {
            let is_later =
                matches!(reason.fate, Fate::Snoozed { .. } | Fate::CaughtUp { .. } | Fate::MovedFromQuietHours { .. });
            reason.notification == id && is_later
        });
        // A date that the zone never had is the next one: Apia had no 30 December 2011.
        let never_was = resolve(day.minus_days(1).at(facts.settings.daily_at), &case.history.zone) == item.at;
        let mut pauses = facts.pauses.iter().filter(|pause| pause.areas.is_empty());
        let pause = pauses.find(|pause| pause.covers(day));
        holds!(was_put_off || never_was || pause.is_none(), "{id} comes on {day} in {pause:?}");
    }
    Ok(())
}
