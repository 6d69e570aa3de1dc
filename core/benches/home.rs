//! What the main screen costs with 100 sessions behind it and with 10,000. The aims: at most 300 µs, and with 10,000 at
//! most 1.2 times what it is with 100.
//!
//! The evening is the dear moment: one roller soaks and another one waits. To count instructions instead of time:
//! `valgrind --tool=callgrind --toggle-collect='*RollCare*home*' …`.
#![allow(clippy::unwrap_used)]

mod life;

use divan::Bencher;
use life::Life;

fn main() {
    divan::main();
}

#[divan::bench(args = [100, 10_000])]
fn evening(bencher: Bencher<'_, '_>, sessions: usize) {
    let life = Life::live(sessions);
    bencher.bench_local(|| life.engine.home(divan::black_box(life.evening), &life.zone).unwrap());
}

#[divan::bench(args = [100, 10_000])]
fn next_morning(bencher: Bencher<'_, '_>, sessions: usize) {
    let life = Life::live(sessions);
    let morning = life.evening.plus_minutes(12 * 60);
    bencher.bench_local(|| life.engine.home(divan::black_box(morning), &life.zone).unwrap());
}
