//! Judging again what the person put off: at the time to which it was put off, other things hold.

use std::rc::Rc;

use super::{
    draft::{Candidate, Draft},
    facts::PlanFacts,
    fate::{Fate, HeldBack},
    merge::minute,
    message::keys,
    quiet::when_it_may_speak,
};
use crate::{
    duties::is_paused,
    facts::ReminderKind,
    guidance::concerns,
    shared_text::SharedText,
    time::{Timestamp, Zone, resolve},
    usage::Due,
};

/// What a session's reminder says on a later day than its own, and whether it comes: not in a pause, on a skipped day, once the
/// schedule has ended, or where that day has a reminder of its own. What is asked for on a day without a pause alone
/// waits for the end of one.
pub(super) fn judge(draft: &mut Draft, facts: &PlanFacts, due: &[Due<'_, '_>], zone: &Zone) {
    let day_starts = facts.settings.day_starts;
    let day = |at: Timestamp| zone.day(at, day_starts);
    draft.drop_where(|candidate| {
        let from = candidate.put_off_from?;
        let (own, now) = (day(from), day(candidate.at));
        let by = match candidate.due.and_then(|number| due.get(usize::from(number))) {
            Some(due) if own != now => {
                let is_skipped = || {
                    let mut skips = facts.skips.iter().filter(|skip| concerns(&skip.areas, due.areas));
                    skips.any(|skip| skip.date == now)
                };
                let has_its_own = || due.days.iter().any(|due| due.day == now);
                // Of a roller that is not clean its own ladder speaks at the next hour.
                let is_needless = candidate.kind == ReminderKind::Disinfect && candidate.duty.is_some();
                if is_paused(&facts.pauses, due, now) {
                    HeldBack::Pause
                } else if is_needless || is_skipped() || has_its_own() || !due.schedule.holds_on(now) {
                    HeldBack::TooLate
                } else {
                    return None;
                }
            }
            _ => return None,
        };
        Some(Fate::HeldBack { by })
    });
    for candidate in &mut draft.candidates {
        let Some(from) = candidate.put_off_from else { continue };
        if candidate.kind == ReminderKind::Session && day(from) != day(candidate.at) {
            let asks_for_soak = candidate.message.rule().is_some(); // no other rule asks with a session
            let keys = if asks_for_soak { keys!("notify-session-soak") } else { keys!("notify-session-later") };
            candidate.message = Rc::new(candidate.message.in_words_of(keys));
        }
    }
    wait_for_pauses(draft, facts, zone);
}

/// Moves what rests in a pause that covers everything to the first day after it.
fn wait_for_pauses(draft: &mut Draft, facts: &PlanFacts, zone: &Zone) {
    let weeks = facts.outlook().weeks;
    let rests = |candidate: &Candidate| {
        let kind =
            matches!(candidate.kind, ReminderKind::ReplaceRoller | ReminderKind::OutcomeDate | ReminderKind::BackupDue);
        kind && candidate.duty.is_none() && candidate.put_off_from.is_some()
    };
    let is_endless = |candidate: &Candidate| rests(candidate) && weeks.after_pauses(zone.date(candidate.at)).is_none();
    draft.drop_where(|candidate| is_endless(candidate).then_some(Fate::HeldBack { by: HeldBack::Pause }));
    let mut moved = Vec::new();
    for candidate in draft.candidates.iter_mut().filter(|candidate| rests(candidate)) {
        let date = zone.date(candidate.at);
        let Some(day) = weeks.after_pauses(date).filter(|day| *day != date) else { continue };
        let at = resolve(day.at(facts.settings.daily_at), zone);
        let at = when_it_may_speak(candidate.kind, at, &facts.settings, zone);
        moved.push((candidate.id.clone(), std::mem::replace(&mut candidate.at, at)));
    }
    for (id, from) in &moved {
        draft.explain(id, Fate::MovedFromPause { from: *from });
    }
    // Where the next one of its series comes then anyway, that says all.
    let comes_with_next = |id: &SharedText| {
        let own = draft.candidates.iter().find(|candidate| candidate.id == *id)?;
        let is_next =
            |other: &Candidate| other.id != own.id && other.is_of(own.series()) && minute(other.at) == minute(own.at);
        draft.candidates.iter().any(is_next).then(|| own.id.clone())
    };
    let needless: Vec<SharedText> = moved.iter().filter_map(|(id, _)| comes_with_next(id)).collect();
    draft.drop_where(|candidate| needless.contains(&candidate.id).then_some(Fate::HeldBack { by: HeldBack::Pause }));
}
