//! A random person: does the right thing often, and every wrong one now and then, with a clock that may go back.

use proptest::prelude::*;
use rollcare_core::{LocalTime, Settings, TickKind};

/// What the person does next. Numbers pick one of what there is.
#[derive(Debug, Clone)]
pub enum Deed {
    /// Adds a roller.
    Add,
    /// Logs a session that began so many seconds ago and lasted so long; none: it goes on.
    Log(u8, u32, Option<u32>),
    /// Says otherwise of a session: roller, began, lasted.
    Edit(u8, u8, u32, Option<u32>),
    /// Deletes a session.
    Delete(u8),
    /// Begins the checklist after use for a roller.
    Start(u8),
    /// Begins any checklist for a roller, and says that it was begun so many seconds ago: roller, checklist, seconds.
    StartAny(u8, u8, Option<u32>),
    /// Ticks what is due in the last run.
    TickRight,
    /// Ticks that, and says that it was so many seconds ago.
    TickLate(u32),
    /// Ticks that, and says what disinfects.
    TickWith(u8),
    /// Ticks anything of any run, the greatest number meaning the last: run, step, begun or done.
    TickAny(u8, u8, bool),
    /// Pauses, resumes or gives up any run, the greatest number meaning the last.
    Rest(u8, TickKind),
    /// Writes a checklist, or another version of one: what it is like, and which one.
    Write(u8, Option<u8>),
    /// Deletes a run, or a checklist that was written.
    Drop(u8, bool),
    /// Looks at a roller, and sees a defect or none.
    Inspect(u8, bool),
    /// Retires a roller.
    Retire(u8),
    /// Snoozes a planned notification for so many minutes.
    Snooze(u8, u16),
    /// Skips a planned notification.
    Skip(u8),
    /// Says something of themselves or their products.
    Tell(Telling),
    /// Changes the settings.
    Set(Settings),
    /// Takes the last command back.
    Undo,
}

/// What somebody can say beside rollers, sessions and reminders.
#[derive(Debug, Clone, Copy)]
pub enum Telling {
    /// Answers a question about health or procedures: which one, and yes or no.
    Declare(u8, bool),
    /// Looks at the lips, and sees cracks or nothing.
    CheckIn(bool),
    /// Puts a product on the shelf.
    AddProduct,
    /// Takes one off.
    RemoveProduct(u8),
    /// Uses one.
    UseProduct(u8),
    /// Overrides a rule.
    Override,
}

/// One deed after a while.
#[derive(Debug, Clone)]
pub struct Step {
    /// Seconds since the step before, by the phone's clock.
    pub wait_s: i32,
    /// What is done then.
    pub deed: Deed,
}

/// About twenty steps: single deeds, and attempts to clean a roller in which each delay may be wrong.
pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let chunk = prop_oneof![
        9 => step().prop_map(|step| vec![step]),
        3 => cleaning(),
        2 => troubled_cleaning(),
        1 => cleaning_told_late(),
        1 => own_cleaning(),
        1 => other_list(),
    ];
    let opening = (any_wait(), lasts()).prop_map(|(wait_s, lasts)| {
        vec![Step { wait_s: 0, deed: Deed::Add }, Step { wait_s, deed: Deed::Log(0, 300, lasts) }]
    });
    (opening, prop::collection::vec(chunk, 1..7)).prop_map(|(opening, chunks)| {
        let mut steps: Vec<_> = opening.into_iter().chain(chunks.into_iter().flatten()).collect();
        steps.truncate(22);
        steps
    })
}

fn step() -> impl Strategy<Value = Step> {
    (any_wait(), deed()).prop_map(|(wait_s, deed)| Step { wait_s, deed })
}

fn minute() -> impl Strategy<Value = i32> {
    prop_oneof![15 => Just(60), 1 => any_wait()]
}

fn soak() -> impl Strategy<Value = i32> {
    prop_oneof![8 => Just(600), 4 => 600..700, 1 => 590..600, 1 => any_wait()]
}

/// A whole checklist. Every delay is right or, one time in sixteen, any; sometimes something else is done in between.
fn cleaning() -> impl Strategy<Value = Vec<Step>> {
    let ticks = (minute(), minute(), minute(), soak(), minute(), minute());
    let between = prop_oneof![2 => Just(None), 1 => (0_usize..7, minute(), in_a_run()).prop_map(Some)];
    (any::<u8>(), minute(), ticks, between).prop_map(|(roller, wait_s, (a, b, c, d, e, f), between)| {
        let ticks = [a, b, c, d, e, f].map(|wait_s| Step { wait_s, deed: Deed::TickRight });
        let mut steps: Vec<_> = [Step { wait_s, deed: Deed::Start(roller) }].into_iter().chain(ticks).collect();
        if let Some((place, wait_s, deed)) = between {
            steps.insert(place + 1, Step { wait_s, deed });
            steps.extend([0; 2].map(|_| Step { wait_s: 600, deed: Deed::TickRight })); // to make up for it
        }
        steps
    })
}

/// What can happen in the last run: it is paused, resumed or given up, or somebody says what disinfects.
fn in_a_run() -> impl Strategy<Value = Deed> {
    prop_oneof![rest(u8::MAX..=u8::MAX), any::<u8>().prop_map(Deed::TickWith)]
}

fn rest(run: impl Strategy<Value = u8>) -> impl Strategy<Value = Deed> {
    let kinds = prop_oneof![4 => Just(TickKind::Paused), 3 => Just(TickKind::Resumed), 1 => Just(TickKind::Abandoned)];
    (run, kinds).prop_map(|(run, kind)| Deed::Rest(run, kind))
}

/// A checklist whose steps are ticked whatever happens to it: pauses, an end, and a clock that goes back and forth.
fn troubled_cleaning() -> impl Strategy<Value = Vec<Step>> {
    let wait = || prop_oneof![4 => Just(60), 4 => Just(600), 2 => Just(-1_800), 2 => Just(1_900)];
    let waits = [0; 6].map(|_| wait());
    let rests = prop::collection::vec((3_usize..6, wait(), rest(u8::MAX..=u8::MAX)), 0..3);
    let with = prop_oneof![2 => Just(None), 1 => any::<u8>().prop_map(Some)];
    (any::<u8>(), prop::bool::ANY, waits, rests, with).prop_map(|(roller, is_told, waits, rests, with)| {
        let tick = |step, begun| Deed::TickAny(u8::MAX, step, begun);
        let (started, rinse, swish) = if is_told {
            (Some(3_600), Deed::TickLate(3_000), Deed::TickLate(2_900))
        } else {
            (None, tick(0, false), tick(1, false))
        };
        let begin = with.map_or(tick(2, true), Deed::TickWith);
        let deeds = [rinse, swish, begin, tick(2, false), tick(3, false), tick(4, false)];
        let mut steps = vec![Step { wait_s: 60, deed: Deed::StartAny(roller, 0, started) }];
        steps.extend(waits.into_iter().zip(deeds).map(|(wait_s, deed)| Step { wait_s, deed }));
        for (place, wait_s, deed) in rests {
            steps.insert(place, Step { wait_s, deed });
        }
        steps
    })
}

/// A whole checklist that is told when all is over. Every instant is right or, now and then, any.
fn cleaning_told_late() -> impl Strategy<Value = Vec<Step>> {
    let instant = |right: u32| prop_oneof![15 => Just(right), 1 => ago()];
    let ticks = [1500, 1440, 1380, 1380, 780, 180, 120].map(instant);
    let waits = prop_oneof![5 => 1_500..4_000, 1 => any_wait()];
    (any::<u8>(), waits, ticks).prop_map(|(roller, wait_s, [start, ticks @ ..])| {
        let start = Step { wait_s, deed: Deed::StartAny(roller, 0, Some(start)) };
        let ticks = ticks.map(|ago| Step { wait_s: 0, deed: Deed::TickLate(ago) });
        [start].into_iter().chain(ticks).collect()
    })
}

/// A checklist that the person writes, and does.
fn own_cleaning() -> impl Strategy<Value = Vec<Step>> {
    let waits = [0; 6].map(|_| prop_oneof![2 => minute(), 3 => soak()]);
    (any::<u8>(), any::<u8>(), waits).prop_map(|(like, roller, waits)| {
        let opening = [Deed::Write(like, None), Deed::StartAny(roller, u8::MAX, None)];
        let ticks = waits.map(|wait_s| Step { wait_s, deed: Deed::TickRight });
        opening.map(|deed| Step { wait_s: 60, deed }).into_iter().chain(ticks).collect()
    })
}

/// Another checklist than the one after use.
fn other_list() -> impl Strategy<Value = Vec<Step>> {
    (any::<u8>(), 1_u8..5, [0; 6].map(|_| soak())).prop_map(|(roller, list, waits)| {
        let ticks = waits.map(|wait_s| Step { wait_s, deed: Deed::TickRight });
        [Step { wait_s: 60, deed: Deed::StartAny(roller, list, None) }].into_iter().chain(ticks).collect()
    })
}

fn any_wait() -> impl Strategy<Value = i32> {
    prop_oneof![
        4 => 0..120,
        3 => 590..610,
        2 => 0..7_200,
        1 => 0..400_000,
        1 => -700..0,
        1 => -90_000..0,
    ]
}

fn ago() -> impl Strategy<Value = u32> {
    prop_oneof![3 => 0_u32..900, 2 => 0_u32..10_000, 1 => 0_u32..1_000_000]
}

fn lasts() -> impl Strategy<Value = Option<u32>> {
    prop_oneof![6 => (0_u32..300).prop_map(Some), 1 => Just(None), 1 => (0_u32..100_000).prop_map(Some)]
}

fn deed() -> impl Strategy<Value = Deed> {
    let any = any::<u8>;
    prop_oneof![
        2 => Just(Deed::Add),
        6 => (any(), ago(), lasts()).prop_map(|(roller, ago, lasts)| Deed::Log(roller, ago, lasts)),
        3 => (any(), any(), ago(), lasts()).prop_map(|(session, roller, ago, lasts)| Deed::Edit(session, roller, ago, lasts)),
        2 => any().prop_map(Deed::Delete),
        4 => any().prop_map(Deed::Start),
        3 => (any(), any(), prop::option::of(ago())).prop_map(|(roller, list, ago)| Deed::StartAny(roller, list, ago)),
        6 => Just(Deed::TickRight),
        2 => ago().prop_map(Deed::TickLate),
        2 => any().prop_map(Deed::TickWith),
        3 => rest(any()),
        2 => (any(), prop::option::of(any())).prop_map(|(like, list)| Deed::Write(like, list)),
        1 => (any(), prop::bool::ANY).prop_map(|(n, is_run)| Deed::Drop(n, is_run)),
        4 => (any(), any(), prop::bool::ANY).prop_map(|(run, step, begun)| Deed::TickAny(run, step, begun)),
        1 => (any(), prop::bool::ANY).prop_map(|(roller, defect)| Deed::Inspect(roller, defect)),
        1 => any().prop_map(Deed::Retire),
        3 => (any(), 1_u16..300).prop_map(|(item, minutes)| Deed::Snooze(item, minutes)),
        2 => any().prop_map(Deed::Skip),
        4 => telling().prop_map(Deed::Tell),
        2 => settings().prop_map(Deed::Set),
        5 => Just(Deed::Undo),
    ]
}

fn telling() -> impl Strategy<Value = Telling> {
    let (number, yes) = (any::<u8>, prop::bool::ANY);
    prop_oneof![
        (number(), yes).prop_map(|(question, is_so)| Telling::Declare(question, is_so)),
        yes.prop_map(Telling::CheckIn),
        Just(Telling::AddProduct),
        number().prop_map(Telling::RemoveProduct),
        number().prop_map(Telling::UseProduct),
        Just(Telling::Override),
    ]
}

/// Any hours to the half, and any habit.
pub fn settings() -> impl Strategy<Value = Settings> {
    let time = || (0_u32..48).prop_map(|half| LocalTime::new(half / 2, half % 2 * 30).expect("a half hour of the day"));
    (time(), time(), prop::bool::ANY, time()).prop_map(|(quiet_from, quiet_to, urgent_in_quiet_hours, daily_at)| {
        Settings { quiet_from, quiet_to, urgent_in_quiet_hours, daily_at, ..Settings::default() }
    })
}
