//! What a whole plan costs, with the difference to what the phone holds. The aim: at most 50 µs after three years of history
//! (500 sessions) with all kinds of reminders, and no more with an older one.
#![allow(clippy::unwrap_used)]

mod life;

use divan::{Bencher, black_box};
use life::Life;
use rollcare_core::{Capabilities, diff, plan};

fn main() {
    divan::main();
}

/// Facts in, notifications and their difference out.
#[divan::bench(args = [500, 10_000])]
fn plan_and_difference(bencher: Bencher<'_, '_>, sessions: usize) {
    let life = Life::live(sessions);
    life.ask_for_everything();
    let facts = life.engine.plan_facts(life.evening, &life.zone).unwrap();
    let armed = plan(&facts, life.evening.plus_minutes(-1), &life.zone, &Capabilities::IOS).armed();
    let made = plan(&facts, life.evening, &life.zone, &Capabilities::IOS);
    let kinds: std::collections::BTreeSet<_> = made.notifications.iter().map(|item| item.kind).collect();
    println!("{} notifications of {} kinds, {} reasons", made.notifications.len(), kinds.len(), made.reasons.len());
    bencher.bench_local(|| {
        let plan = plan(black_box(&facts), life.evening, &life.zone, &Capabilities::IOS);
        diff(&armed, &plan)
    });
}

/// The same with the facts read from the file.
#[divan::bench(args = [500, 10_000])]
fn with_reading(bencher: Bencher<'_, '_>, sessions: usize) {
    let life = Life::live(sessions);
    life.ask_for_everything();
    bencher.bench_local(|| life.engine.plan(black_box(life.evening), &life.zone, Capabilities::IOS).unwrap());
}
