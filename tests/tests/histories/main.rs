//! Random histories by the hundred thousand: what holds of every plan, whatever happened, wherever, and whenever one asks.
//!
//! A history is a seed: facts as the store would give them, a moment, a place and a phone. 2,000 of them at a desk, 100,000
//! on a build machine (`CI=true`); `PROPTEST_CASES=1000000` is the run of a night. A failure prints its seed and the
//! smallest facts that still fail; `HISTORY=seed` runs that history alone.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod dice;
mod engine;
mod laws;
mod shrink;
mod tally;
mod world;

use std::{
    fmt::Write,
    sync::atomic::{AtomicU64, Ordering},
};

use tally::Tally;
use world::History;

/// How many histories.
fn count() -> u64 {
    if let Ok(count) = std::env::var("PROPTEST_CASES") {
        return count.parse().expect("PROPTEST_CASES is a number");
    }
    if std::env::var("CI").is_ok_and(|value| value == "true") { 100_000 } else { 2_000 }
}

/// Histories of longer runs that broke a law once: a session put off until its roller was worn, results whose day a pause
/// had moved by more than a week, and both where the wall lags behind the last session's; a soak over which a day was full, a
/// back-up put off into quiet hours, a schedule that ended in them, more duties than slots, one said twice in two minutes, a
/// visit that ends the rest before it, a clock set back to before a soak, and a back-up put off into a pause.
const FOUND: [u64; 22] = [
    9_310, 33_012, 43_595, 46_645, 49_683, 52_299, 71_500, 93_351, 158_600, 176_884, 192_994, 234_425, 238_032,
    256_711, 346_969, 373_476, 391_407, 429_072, 106_530, 272_653, 360_304, 435_982,
];

/// Every law of `laws`, on every history.
#[test]
fn every_law_holds_in_every_history() {
    if let Ok(seed) = std::env::var("HISTORY") {
        let seed = seed.parse().expect("HISTORY is a seed");
        let broken = laws::check(&History::of(seed), &mut Tally::default()).into_iter();
        return tell(broken.map(|(law, _)| (law, seed, 1)));
    }
    let (count, next) = (count(), AtomicU64::new(0));
    let work = || {
        let mut tally = Tally::default();
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            let found = || FOUND.get(usize::try_from(turn - count).ok()?).copied();
            let Some(seed) = Some(turn).filter(|turn| *turn < count).or_else(found) else { return tally };
            for (law, _) in laws::check(&History::of(seed), &mut tally) {
                tally.broken.entry(law).or_insert((seed, 0)).1 += 1;
            }
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let tally = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().fold(Tally::default(), |tally, worker| tally.plus(worker.join().expect("no panic")))
    });
    println!("{tally}");
    tell(tally.broken.iter().map(|(law, (seed, count))| (*law, *seed, *count)));
    tally.check();
}

/// Fails if a law is broken: each with the least facts that still break it.
fn tell(broken: impl Iterator<Item = (&'static str, u64, u64)>) {
    let mut told = String::new();
    for (law, seed, count) in broken {
        let (least, how) = shrink::shrink(History::of(seed), law);
        println!("HISTORY={seed} breaks the law {law:?}: {how}\n{least:?}\n");
        write!(told, "\n{law:?}: in {count} histories, the first is {seed}").unwrap();
    }
    assert!(told.is_empty(), "laws are broken; see above how{told}");
}
