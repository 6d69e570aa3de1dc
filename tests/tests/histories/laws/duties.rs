//! Nothing that is due and unmet falls silent, and nobody is called too often.

use std::collections::BTreeMap;

use rollcare_core::{
    Area, Capabilities, Count, DutyKind, DutyView, Notification, PlanFacts, ReminderKind, ReminderPlan, Timestamp,
    plan, unmet,
};

use super::{Case, Outcome, holds};
use crate::{dice::Dice, tally::Tally};

const DAY_MS: i64 = 86_400_000;
const WEEK_MS: i64 = 7 * DAY_MS;

/// The titles of the reminders of a duty, with `*` for what it is about.
const fn titles(kind: DutyKind) -> &'static [&'static str] {
    match kind {
        DutyKind::RedFlag => &["See a doctor: *", "Look again: *"],
        DutyKind::NotClean => &["Disinfect *", "Take * out", "Put * away", "Soak done: *", "Clean * first"],
        DutyKind::OpenSession => &["Session over? *"],
        DutyKind::ThrowAway => &["Throw * away"],
        DutyKind::NoRoller => &["You need a new roller"],
        DutyKind::Checklist => &["Checklist not done: *", "Soak done: *"],
        DutyKind::Recovery => &["Recovering skin: *"],
    }
}

/// A name as titles have room for it.
fn short(name: &str) -> String {
    let cut: String = name.chars().take(19).collect();
    if name.chars().count() > 20 { format!("{}…", cut.trim_end()) } else { name.to_owned() }
}

/// Whether the words of a notification name a duty.
fn names(item: &Notification, duty: &DutyView, facts: &PlanFacts) -> bool {
    let roller = duty.roller.and_then(|id| facts.rollers.iter().find(|record| record.roller.id == id));
    let about = match (roller, duty.areas.first()) {
        (Some(record), _) => short(&record.roller.name),
        (None, Some(Area::Perioral)) => "mouth area".to_owned(),
        (None, Some(Area::Eye)) => "under the eyes".to_owned(),
        (None, area) => area.map_or_else(String::new, ToString::to_string),
    };
    titles(duty.kind).iter().map(|title| title.replace('*', &about)).any(|title| {
        item.title == *title
            || item.body.contains(&format!("Also: {title}."))
            || item.body.contains(&format!("Also: {title}"))
    })
}

/// For each duty and each instant from now to four weeks ahead, a notification in the week after it names the duty: on an
/// iPhone with 60 slots that nobody opens again, and before the cut on Android.
pub fn no_duty_is_silent_for_a_week(case: &Case<'_>, tally: &mut Tally) -> Outcome {
    let history = case.history;
    let duties = unmet(&history.facts, history.now, &history.zone);
    for duty in &duties {
        tally.count(&format!("duty {}", duty.kind));
        if duty.muted_by.is_some() {
            tally.count("a duty was muted");
        }
    }
    for phone in [Capabilities::IOS, Capabilities { slots: Count(10_000), ..Capabilities::ANDROID }] {
        let plan = plan(&history.facts, history.now, &history.zone, &phone);
        speaks_of_all(&plan, &duties, &history.facts, history.now)?;
    }
    Ok(())
}

/// The same where the phone plans again some time later.
pub fn no_duty_is_silent_for_a_week_asked_later(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let history = case.history;
    let dice = &mut Dice::new(history.seed ^ 0xd07);
    let later = history.now.plus_millis(dice.between(0, 28 * DAY_MS));
    let duties = unmet(&history.facts, later, &history.zone);
    let plan = plan(&history.facts, later, &history.zone, &Capabilities::IOS);
    speaks_of_all(&plan, &duties, &history.facts, later)
}

fn speaks_of_all(plan: &ReminderPlan, duties: &[DutyView], facts: &PlanFacts, now: Timestamp) -> Outcome {
    let rests = |duty: &DutyView, at: Timestamp| {
        let pauses = || {
            facts
                .pauses
                .iter()
                .filter(|pause| pause.areas.is_empty() || pause.areas.iter().any(|area| duty.areas.contains(area)))
        };
        // A pause that begins within the week mutes what comes from a schedule.
        duty.kind == DutyKind::NoRoller
            && (-1..=9).any(|days| pauses().any(|pause| pause.covers(plan.zone.date(at.plus_millis(days * DAY_MS)))))
    };
    let has_ended = |duty: &DutyView, at: Timestamp| {
        let schedule = |until: &rollcare_core::Schedule| {
            duty.kind == DutyKind::NoRoller
                && duty.areas.iter().all(|area| until.areas.contains(area))
                && until.until.is_some_and(|until| plan.zone.date(at.plus_millis(8 * DAY_MS)) >= until)
        };
        facts.schedules.iter().any(schedule)
    };
    for duty in duties.iter().filter(|duty| duty.muted_by.is_none()) {
        let mut since = now;
        while since.millis_since(now) <= 28 * DAY_MS {
            // What is merged comes with the later of two within a minute.
            let until = since.plus_millis(WEEK_MS).plus_minutes(1);
            let is_within = |at: Timestamp| since < at && at < until;
            let mut within = plan.notifications.iter().filter(|item| is_within(item.at) && names(item, duty, facts));
            let Some(next) = within.next_back() else {
                holds!(
                    rests(duty, since) || has_ended(duty, since),
                    "nothing speaks of {duty:?} in the week after {since}"
                );
                since = since.plus_millis(WEEK_MS);
                continue;
            };
            since = next.at;
        }
    }
    Ok(())
}

/// At most six notifications speak of one duty on its first day and two on a later one, and there are at most twelve in all
/// a day.
pub fn nobody_is_called_too_often(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let history = case.history;
    let facts = &history.facts;
    let day = |at: Timestamp| history.zone.day(at, facts.settings.day_starts);
    let mut in_all: BTreeMap<_, u32> = BTreeMap::new();
    for item in case.full.notifications.iter().filter(|item| item.kind != ReminderKind::OpenApp) {
        *in_all.entry(day(item.at)).or_default() += 1;
    }
    let busiest = in_all.iter().find(|(_, count)| **count > 12);
    holds!(busiest.is_none(), "too many in all: {busiest:?}");
    for duty in unmet(facts, history.now, &history.zone) {
        let mut of_one: BTreeMap<_, u32> = BTreeMap::new();
        for item in case.full.notifications.iter().filter(|item| names(item, &duty, facts)) {
            *of_one.entry(day(item.at)).or_default() += 1;
        }
        // Of several rollers of one name nobody can tell which is meant.
        let namesakes = facts.rollers.iter().filter(|record| {
            let name = duty.roller.and_then(|id| facts.rollers.iter().find(|record| record.roller.id == id));
            name.is_some_and(|name| name.roller.name == record.roller.name)
        });
        let is_one_of_many = |other: &&DutyView| (other.kind, other.roller) == (duty.kind, duty.roller);
        let many = unmet(facts, history.now, &history.zone).iter().filter(is_one_of_many).count();
        if namesakes.count() > 1 || many > 1 || duty.kind == DutyKind::NoRoller {
            continue;
        }
        let busiest = of_one.iter().find(|(_, count)| **count > 6);
        holds!(busiest.is_none(), "too many of {duty:?}: {busiest:?}");
        let later = of_one.iter().find(|(date, count)| date.days_since(day(history.now)) > 2 && **count > 2);
        holds!(later.is_none(), "too many of {duty:?} on a later day: {later:?}");
    }
    Ok(())
}
