//! A plan as text that a person can check line by line.

use std::{collections::BTreeMap, fmt::Write};

use rollcare_core::{Capabilities, Fate, HeldBack, Platform, ReminderPlan, RollCare, Timestamp, Zone};

/// The plan as text: what the phone holds, then what became of the rest. Ids of facts are named `<2-1>`: the first of
/// group 2 (see [`crate::facts`]).
pub fn plan(engine: &RollCare, now: Timestamp, zone: &Zone, slots: u32) -> String {
    let plan = engine.plan(now, zone, Capabilities::with(Platform::Ios, slots)).expect("a plan");
    let mut text = format!("at {} in {zone}, {slots} slots\n", zone.civil(now));
    text.push_str("\nholds\n");
    for item in &plan.notifications {
        let (civil, policy, id) = (item.civil, item.policy, short(&item.id));
        writeln!(text, "  {civil}  {policy:<8}  {id}  \"{}\"", item.title).expect("a string takes all");
        for merged in &item.merged {
            writeln!(text, "      with {}", short(merged)).expect("a string takes all");
        }
    }
    text.push_str("\nreasons\n");
    for (id, fates) in fates(&plan, zone) {
        writeln!(text, "  {}  {}", short(id), fates.join(", ")).expect("a string takes all");
    }
    text
}

/// The fates of each reminder, in the order in which they befell it.
fn fates<'a>(plan: &'a ReminderPlan, zone: &Zone) -> BTreeMap<&'a str, Vec<String>> {
    let mut fates: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for reason in &plan.reasons {
        fates.entry(&reason.notification).or_default().push(fate(&reason.fate, zone));
    }
    fates
}

fn fate(fate: &Fate, zone: &Zone) -> String {
    match fate {
        Fate::Past { at } => format!("past ({})", zone.civil(*at)),
        Fate::HeldBack { by: HeldBack::Soaking } => "held back: soaking".into(),
        Fate::HeldBack { by: HeldBack::Snooze } => "held back: snoozed".into(),
        Fate::HeldBack { by: HeldBack::Skip } => "held back: skipped".into(),
        Fate::HeldBack { by } => format!("held back: {by:?}"),
        Fate::Stopped { rule } => format!("stopped by {rule}"),
        Fate::Shown { at } => format!("shown at {}", zone.civil(*at)),
        Fate::MovedFromPause { from } => format!("moved out of a pause from {}", zone.civil(*from)),
        Fate::CaughtUp { from } => format!("caught up from {}", zone.civil(*from)),
        Fate::OverBudget { slots } => format!("over the budget of {slots}"),
        Fate::MovedFromQuietHours { from } => format!("moved out of quiet hours from {}", zone.civil(*from)),
        Fate::Snoozed { from } => format!("snoozed from {}", zone.civil(*from)),
        Fate::MovedFromFullMinute { from } => format!("moved from {}, which is full", zone.civil(*from)),
        Fate::EnoughForADay { most } => format!("dropped: {most} a day are enough"),
        Fate::Added => "added".to_owned(),
        Fate::MergedInto { into } => format!("merged into {}", short(into)),
        Fate::CountedFromLogging { from } => format!("counted from logging, not from {}", zone.civil(*from)),
    }
}

/// `disinfect:019aafe0-0000-7000-8002-000000000001:10` as `disinfect:<2-1>:10`.
fn short(id: &str) -> String {
    let part = |part: &str| match part.split('-').collect::<Vec<_>>()[..] {
        [.., group, n] if part.len() == 36 => format!("<{}-{}>", &group[3..], n.trim_start_matches('0')),
        _ => part.to_owned(),
    };
    let within = |text: &str| text.split('/').map(part).collect::<Vec<_>>().join("/");
    id.split(':').map(within).collect::<Vec<_>>().join(":")
}
