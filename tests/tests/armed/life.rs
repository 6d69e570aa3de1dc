//! A random life of a phone with a random person.

use std::{cell::Cell, collections::BTreeMap};

use proptest::{
    prelude::*,
    test_runner::{TestCaseResult, TestRunner},
};
use rollcare_core::{Capabilities, ContentHash, Count, PlanDiff, Platform};
use rollcare_tests::{
    chance::dear,
    desk::{Desk, delete_database},
    facts::zone,
    person::{Deed, Step, steps},
    play::Play,
};

use crate::{
    phone::{Phone, Shown},
    stories::{begin, evening},
};

const ZONES: [&str; 4] = ["Europe/Berlin", "Asia/Tokyo", "America/New_York", "Pacific/Apia"];

/// What befalls a phone between two deeds of its owner.
#[derive(Debug, Clone)]
enum Event {
    Nothing,
    Wait {
        minutes: i64,
    },
    Open,
    /// The app asks, and is killed after so many deeds.
    Dies {
        deeds: usize,
    },
    Restart,
    StopByForce,
    Loses {
        which: usize,
    },
    Travel {
        to: usize,
    },
    SetClock {
        minutes: i64,
    },
    Allow {
        notifications: bool,
    },
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => Just(Event::Nothing),
        6 => (1_i64..3_000).prop_map(|minutes| Event::Wait { minutes }),
        3 => Just(Event::Open),
        1 => (0_usize..20).prop_map(|deeds| Event::Dies { deeds }),
        1 => Just(Event::Restart),
        1 => Just(Event::StopByForce),
        1 => (0_usize..20).prop_map(|which| Event::Loses { which }),
        2 => (0..ZONES.len()).prop_map(|to| Event::Travel { to }),
        1 => (-2_000_i64..2_000).prop_map(|minutes| Event::SetClock { minutes }),
        1 => any::<bool>().prop_map(|notifications| Event::Allow { notifications }),
    ]
}

/// Rules: once a phone was asked it holds exactly the plan and has nothing more to do; nothing is shown twice for the same
/// minute, of time or on the wall; and where nothing befell the phone, all that was due was shown and nothing was missed.
#[test]
fn whatever_befalls_a_phone_it_holds_the_plan() {
    let (desk, case) = (Desk::new(), Cell::new(0));
    let life = (any::<bool>(), steps(), prop::collection::vec(event(), 22));
    let outcome = TestRunner::new(dear()).run(&life, |(is_ios, steps, events)| {
        case.set(case.get() + 1);
        let (engine, path) = desk.open_fresh(case.get());
        begin(&engine);
        let platform = if is_ios { Platform::Ios } else { Platform::Android };
        let mut phone = Phone::new(&engine, platform, evening(), &zone(ZONES[0]));
        let mut person = Play::new(&engine, zone(ZONES[0]), evening());
        let mut is_well = true;
        let outcome = steps.iter().zip(&events).try_for_each(|(step, event)| {
            is_well &= is_harmless(event) && step.wait_s >= 0;
            befall(&mut phone, event, is_well)?;
            check(&phone, is_well)?;
            deed(&mut phone, &mut person, step);
            check_it_holds_the_plan(&phone)?;
            check(&phone, is_well)
        });
        drop(engine);
        delete_database(&path);
        outcome
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

fn is_harmless(event: &Event) -> bool {
    matches!(event, Event::Nothing | Event::Wait { .. } | Event::Open | Event::Restart)
}

fn befall(phone: &mut Phone<'_>, event: &Event, is_well: bool) -> TestCaseResult {
    match event {
        Event::Nothing => {}
        Event::Wait { minutes } => pass(phone, *minutes, is_well)?,
        Event::Open => phone.agree(),
        Event::Dies { deeds } => phone.agree_by_half(*deeds),
        Event::Restart => phone.restart(),
        Event::StopByForce => phone.stop_by_force(),
        Event::Loses { which } => {
            if let Some(id) = phone.pending.keys().nth(*which).cloned() {
                phone.loses(&id);
            }
        }
        Event::Travel { to } => phone.travel(&zone(ZONES[*to])),
        Event::SetClock { minutes } => phone.set_clock(phone.now.plus_minutes(*minutes)),
        Event::Allow { notifications } => phone.allows = *notifications,
    }
    Ok(())
}

/// Lets time pass after the app was opened: a phone that is well shows all that was planned for it.
fn pass(phone: &mut Phone<'_>, minutes: i64, is_well: bool) -> TestCaseResult {
    phone.agree();
    let until = phone.now.plus_minutes(minutes);
    let capabilities = Capabilities { slots: Count(1_000), ..phone.capabilities() };
    let planned = phone.engine().plan(phone.now, &phone.zone, capabilities).unwrap();
    let shown_before = phone.shown.len();
    phone.pass_to(until);
    phone.agree();
    for item in planned.notifications.iter().filter(|item| item.at <= until) {
        let was_shown = phone.shown[shown_before..].iter().any(|shown| shown.id == item.id && shown.at == item.at);
        prop_assert!(was_shown || !is_well || item.id == "open-app", "{} of {} was not shown", item.id, item.at);
    }
    Ok(())
}

/// The person does something with the app open.
fn deed(phone: &mut Phone<'_>, person: &mut Play<'_>, step: &Step) {
    person.now = phone.now;
    person.zone = phone.zone.clone();
    // What was set up before the play is not the person's to take back.
    if person.can_undo() || !matches!(step.deed, Deed::Undo) {
        person.step(step);
    }
    if person.now >= phone.now {
        phone.pass_to(person.now);
    } else {
        phone.set_clock(person.now);
    }
    phone.agree();
}

fn check(phone: &Phone<'_>, is_well: bool) -> TestCaseResult {
    // What counts from something that happened is told apart by when it was to come too: a clock that was set can show what
    // was to come before at the minute of the next.
    let is_same = |a: &Shown, b: &Shown| match a.wall {
        Some(wall) => a.at == b.at || b.wall == Some(wall),
        None => a.at == b.at && a.due == b.due,
    };
    let is_twice = |a: &Shown, b: &Shown| a.id == b.id && is_same(a, b);
    for (place, shown) in phone.shown.iter().enumerate() {
        prop_assert!(!phone.shown[..place].iter().any(|before| is_twice(before, shown)), "twice: {:?}", shown);
    }
    if is_well {
        prop_assert_eq!(phone.engine().missed_reminders(phone.now).unwrap().count, 0);
    }
    Ok(())
}

/// Of a phone that has just agreed: it holds the plan, and what may still come late; asked once more, it has nothing to do.
fn check_it_holds_the_plan(phone: &Phone<'_>) -> TestCaseResult {
    prop_assert_eq!(phone.ask(), PlanDiff::default());
    let plan = phone.engine().plan(phone.now, &phone.zone, phone.capabilities()).unwrap();
    let mut held: BTreeMap<&str, ContentHash> =
        phone.pending.values().map(|item| (item.id.as_str(), item.content_hash)).collect();
    for item in &plan.notifications {
        let held = held.remove(item.id.as_str());
        prop_assert!(held == Some(item.content_hash) || phone.lost.contains(&item.id), "{} is not held", item.id);
    }
    for id in held.keys() {
        let item = &phone.pending[*id];
        let is_late = item.at <= phone.now && phone.now < item.at.plus_minutes(60);
        prop_assert!(is_late, "{} of {} is held and not planned", id, item.at);
    }
    Ok(())
}
