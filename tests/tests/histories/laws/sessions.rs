//! Session reminders against a second opinion: what the precheck says of that roller at that time.

use rollcare_core::{
    Area, ClearedBy, Finding, PrecheckRequest, RollerState, RulePack, Severity,
    hygiene::roller_state,
    precheck::{PrecheckFacts, precheck},
    time::resolve,
};

use super::{Case, Outcome, done::subject_of_session, holds};
use crate::tally::Tally;

/// A session reminder speaks of a roller that is clean, and the precheck would stop nothing at the session's time: not gaps,
/// quotas, visits, the skin, the person, products or the roller's life. The day is neither skipped nor paused.
pub fn sessions_come_where_all_allows_them(case: &Case<'_>, tally: &mut Tally) -> Outcome {
    let history = case.history;
    let facts = &history.facts;
    for item in case.full.notifications.iter().filter(|item| item.id.starts_with("session:")) {
        let (schedule, day) = subject_of_session(case, &item.id);
        let concerns = |areas: &[Area]| areas.is_empty() || areas.iter().any(|area| schedule.areas.contains(area));
        let pause = facts.pauses.iter().find(|pause| concerns(&pause.areas) && pause.covers(day));
        holds!(pause.is_none(), "{} in {pause:?}", item.id);
        let skip = facts.skips.iter().find(|skip| concerns(&skip.areas) && skip.date == day);
        holds!(skip.is_none(), "{} on {skip:?}", item.id);
        holds!(schedule.holds_on(day), "{} when its schedule does not hold", item.id);

        let record = facts.rollers.iter().find(|record| Some(record.roller.id) == item.roller).unwrap();
        let state = roller_state(record, history.now);
        let is_clean =
            matches!(state, RollerState::Clean { .. } | RollerState::NeedsSoak { .. } | RollerState::Sterile);
        holds!(is_clean, "{} with a roller in {state:?}", item.id);
        // The clock was set back to before a soak that was begun: what it says to soak is right, and the check of a later time
        // knows of that soak.
        if history.is_set_back && matches!(state, RollerState::NeedsSoak { .. }) {
            tally.count("a session with a roller whose soak lies ahead");
            continue;
        }
        let date = day.plus_days(u32::from(schedule.at < facts.settings.day_starts));
        let at = resolve(date.at(schedule.at), &history.zone);
        let request = |at| PrecheckRequest {
            roller: record.roller.id,
            areas: schedule.areas.clone(),
            at,
            signs: None,
            answers: Vec::new(),
            planned: Vec::new(),
        };
        let known = PrecheckFacts {
            roller: record,
            sessions: &history.sessions,
            declared: &facts.declared,
            check_ins: &facts.check_ins,
            flags: &facts.flags,
            clearances: &facts.clearances,
            products: &facts.products,
            uses: &facts.uses,
            visits: &facts.visits,
            overrides: &facts.overrides,
            day_starts: facts.settings.day_starts,
        };
        let judged = |at| precheck(&request(at), known, RulePack::bundled(), history.now, &history.zone).verdict;
        let is_stale = |finding: &Finding| finding.rule == "hyg.clean-age";
        let stops_of = |findings: &[Finding]| -> Vec<Finding> {
            findings.iter().filter(|it| it.severity >= Severity::Ask && !is_stale(it)).cloned().collect()
        };
        let (mut at, mut findings) = (at, judged(at).findings);
        // A gap that ends later on the same day moves the session to its end; quiet hours can move the reminder before that.
        let stops = stops_of(&findings);
        let ends = stops.iter().filter_map(|stop| match stop.cleared_by {
            Some(ClearedBy::Time { at: ends }) => Some(ends),
            _ => None,
        });
        let ends = ends.max().filter(|ends| history.zone.day(*ends, facts.settings.day_starts) == day);
        if let Some(ends) = ends.filter(|_| stops.iter().any(|stop| stop.rule == "gap.lips")) {
            (at, findings) = (ends, judged(ends).findings);
        }
        // One that was cleaned too long ago by then is soaked first, and that is said; a roller that is not is not spoken of so.
        let (says_soak, is_old) = (item.body.contains("First soak"), findings.iter().any(is_stale));
        let is_later = item.at >= at.plus_minutes(1); // put off to another day it says no day of its own
        let is_full = item.body.starts_with("Also: "); // what was merged into it left no room
        holds!(says_soak == is_old || is_later || is_full, "{} says {:?}, soaked first: {is_old}", item.id, item.body);
        tally.count(if says_soak { "a session with a soak first" } else { "a session without a soak" });
        let stop = stops_of(&findings).into_iter().next();
        holds!(stop.is_none(), "{} at {at} though {stop:?}", item.id);
        tally.count("a session was allowed");
    }
    Ok(())
}
