//! What the store costs next to the same rows by hand: plain rusqlite with cached statements, set as the engine sets SQLite,
//! without undo, versions or an order of recording. Each pair stands together: read `Engine` against `ByHand`.
//!
//! The aims: an evening after 1,000 others takes at most 1.2 times what it takes after 10. The files lie on a RAM disk where
//! there is one, so that it is the work that is measured and not the disk, which takes the same for both sides.
#![allow(clippy::unwrap_used)]

mod by_hand;
mod diary;

use by_hand::ByHand;
use diary::{
    Diary, Engine,
    past::{self, Past},
};
use divan::{Bencher, black_box};
use rollcare_core::TickKind;

fn main() {
    divan::main();
    past::forget();
}

/// A session, the start of the checklist and its six ticks: eight commits.
#[divan::bench(types = [Engine, ByHand], args = [10, 1_000], sample_count = 60, sample_size = 1)]
fn evening<D: Diary>(bencher: Bencher<'_, '_>, evenings: usize) {
    let past = Past::of(evenings);
    past.measure(bencher, || past.warm::<D>(), |_, _, _| (), |diary, roller, now, ()| diary.evening(roller, now));
}

/// The same in an app that was opened a moment ago: all statements are prepared in it.
#[divan::bench(types = [Engine, ByHand], args = [10, 1_000], sample_count = 60, sample_size = 1)]
fn evening_after_opening<D: Diary>(bencher: Bencher<'_, '_>, evenings: usize) {
    let past = Past::of(evenings);
    past.measure(bencher, || past.cold::<D>(), |_, _, _| (), |diary, roller, now, ()| diary.evening(roller, now));
}

/// The first commit of the eight.
#[divan::bench(types = [Engine, ByHand], args = [10, 1_000], sample_count = 60, sample_size = 1)]
fn log_session<D: Diary>(bencher: Bencher<'_, '_>, evenings: usize) {
    let past = Past::of(evenings);
    past.measure(bencher, || past.warm::<D>(), |_, _, _| (), |diary, roller, now, ()| diary.log_session(roller, now));
}

/// The third commit of the eight.
#[divan::bench(types = [Engine, ByHand], args = [10, 1_000], sample_count = 60, sample_size = 1)]
fn tick<D: Diary>(bencher: Bencher<'_, '_>, evenings: usize) {
    let past = Past::of(evenings);
    past.measure(
        bencher,
        || past.warm::<D>(),
        |diary, roller, now| {
            diary.log_session(roller, now);
            diary.start(roller, now.plus_minutes(6))
        },
        |diary, _, now, run| diary.tick(run, "rinse", TickKind::Done, now.plus_minutes(7)),
    );
}

/// The last 100 sessions.
#[divan::bench(types = [Engine, ByHand], args = [1_000])]
fn read_sessions<D: Diary>(bencher: Bencher<'_, '_>, evenings: usize) {
    let mut copy = Past::of(evenings).warm::<D>();
    bencher.bench_local(|| copy.diary.sessions(black_box(100)));
}

/// The rollers, with what the engine says of each; by hand only what it is said from.
#[divan::bench(types = [Engine, ByHand], args = [10, 1_000])]
fn read_rollers<D: Diary>(bencher: Bencher<'_, '_>, evenings: usize) {
    let past = Past::of(evenings);
    let mut copy = past.warm::<D>();
    bencher.bench_local(|| copy.diary.rollers(black_box(past.tonight)));
}

/// The main screen with its reminders; by hand only the rows that it is made of.
#[divan::bench(types = [Engine, ByHand], args = [10, 1_000])]
fn home<D: Diary>(bencher: Bencher<'_, '_>, evenings: usize) {
    let past = Past::of(evenings);
    let mut copy = past.warm::<D>();
    bencher.bench_local(|| copy.diary.home(black_box(past.tonight)));
}

/// Everything in one JSON document.
#[divan::bench(types = [Engine, ByHand], args = [1_000], sample_count = 30, sample_size = 1)]
fn export<D: Diary>(bencher: Bencher<'_, '_>, evenings: usize) {
    let past = Past::of(evenings);
    let mut copy = past.warm::<D>();
    bencher.bench_local(|| copy.diary.export(black_box(past.tonight)));
}

/// That document into an empty store.
#[divan::bench(types = [Engine, ByHand], args = [1_000], sample_count = 10, sample_size = 1)]
fn import<D: Diary>(bencher: Bencher<'_, '_>, evenings: usize) {
    let past = Past::of(evenings);
    let document = past.warm::<Engine>().diary.export(past.tonight);
    past.measure(bencher, || past.fresh::<D>(), |_, _, _| (), |diary, _, now, ()| diary.import(&document, now));
}
