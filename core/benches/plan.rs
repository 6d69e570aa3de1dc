//! What a whole plan costs, with the difference to what the phone holds. The aim: at most 50 µs after three years of history
//! (500 sessions) with all kinds of reminders, and no more with an older one.
#![allow(clippy::unwrap_used)]

mod life;
mod rrule;

use divan::{Bencher, black_box};
use life::Life;
use rollcare_core::{Capabilities, Count, PlanFacts, plan, plan_diff};
use rrule::App;

fn main() {
    divan::main();
}

/// Facts in, out what the phone has to change: the whole plan, with words for that alone. It is what each command costs.
#[divan::bench(args = [500, 10_000])]
fn plan_and_difference(bencher: Bencher<'_, '_>, sessions: usize) {
    let (life, facts) = life_of(sessions);
    let armed = plan(&facts, life.evening.plus_minutes(-1), &life.zone, &Capabilities::IOS).armed();
    let made = plan(&facts, life.evening, &life.zone, &Capabilities::IOS);
    let reminders: usize = made.notifications.iter().map(|item| 1 + item.merged.len()).sum();
    println!("{} notifications of {reminders} reminders", made.notifications.len());
    bencher.bench_local(|| plan_diff(black_box(&facts), life.evening, &life.zone, &Capabilities::IOS, &armed));
}

/// The same for a phone that holds nothing: all of it in words.
#[divan::bench(args = [500])]
fn plan_in_words(bencher: Bencher<'_, '_>, sessions: usize) {
    let (life, facts) = life_of(sessions);
    bencher.bench_local(|| plan_diff(black_box(&facts), life.evening, &life.zone, &Capabilities::IOS, &[]));
}

/// A life with something to remind of for each of the thirteen kinds at once, which takes nearly all slots of a phone.
fn life_of(sessions: usize) -> (Life, PlanFacts) {
    let life = Life::live(sessions);
    life.ask_for_everything();
    let facts = life.engine.plan_facts(life.evening, &life.zone).unwrap();
    (life, facts)
}

/// The same with the facts read from the file.
#[divan::bench(args = [500, 10_000])]
fn with_reading(bencher: Bencher<'_, '_>, sessions: usize) {
    let life = Life::live(sessions);
    life.ask_for_everything();
    bencher.bench_local(|| life.engine.plan(black_box(life.evening), &life.zone, Capabilities::IOS).unwrap());
}

/// The same reminders with their recurrences written for the `rrule` crate: see there what is let off.
#[divan::bench(args = [500, 10_000])]
fn the_same_over_rrule(bencher: Bencher<'_, '_>, sessions: usize) {
    over_rrule(bencher, sessions, false, false);
}

/// The same with the strings read each time, as they come from a file.
#[divan::bench(args = [500, 10_000])]
fn the_same_over_rrule_with_parsing(bencher: Bencher<'_, '_>, sessions: usize) {
    over_rrule(bencher, sessions, false, true);
}

/// The same by an app that keeps the recurrences of every session there was.
#[divan::bench(args = [500])]
fn the_same_over_rrule_keeping_all(bencher: Bencher<'_, '_>, sessions: usize) {
    over_rrule(bencher, sessions, true, false);
}

/// The same, read from its file.
#[divan::bench(args = [500])]
fn the_same_over_rrule_keeping_all_with_parsing(bencher: Bencher<'_, '_>, sessions: usize) {
    over_rrule(bencher, sessions, true, true);
}

fn over_rrule(bencher: Bencher<'_, '_>, sessions: usize, keeps_all: bool, parses: bool) {
    let (life, facts) = life_of(sessions);
    let done = rrule::sessions(&life.engine);
    let app = App::write(&facts, &done, life.evening, &life.zone, keeps_all);
    let roomy = Capabilities { slots: Count(1_000), ..Capabilities::IOS };
    let far = life.zone.date(life.evening).plus_days(rrule::AHEAD).begins(&life.zone);
    rrule::is_the_same(&plan(&facts, life.evening, &life.zone, &roomy), &app.all(life.evening), far);
    let armed = app.plan(life.evening.plus_minutes(-1)).into_iter().map(|item| (item.id, item.at)).collect();
    bencher.bench_local(|| {
        let app = black_box(&app);
        let made = if parses { app.plan_of(&app.parse(), life.evening) } else { app.plan(life.evening) };
        rrule::difference(&armed, &made)
    });
}
