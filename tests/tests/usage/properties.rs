//! What holds for any history: the engine against the model, in any order of telling.

use std::sync::atomic::{AtomicU64, Ordering};

use proptest::prelude::*;
use rollcare_core::{
    Adherence, Area, AreaOutlook, ClearedBy, Course, LocalDate, OutcomeClock, PrecheckRequest, RollCare, Severity,
    Span, Tier, Timestamp, Wear,
};
use rollcare_tests::{
    chance::dear,
    desk::{Desk, delete_database},
    facts::roller_id,
};

use crate::{
    history::{Fact, History, NEEDLES_UM, histories},
    life::day,
    model::{Model, date},
};

thread_local! {
    static DESK: Desk = Desk::new();
}

/// Runs a check on an engine that holds nothing.
fn with_engine<T>(check: impl FnOnce(&RollCare, &std::path::Path) -> T) -> T {
    static CASES: AtomicU64 = AtomicU64::new(0);
    DESK.with(|desk| {
        let (engine, path) = desk.open_fresh(CASES.fetch_add(1, Ordering::Relaxed));
        let outcome = check(&engine, &path);
        drop(engine);
        delete_database(&path);
        outcome
    })
}

fn told(history: &History, engine: &RollCare, facts: &[Fact]) {
    history.begin(engine);
    for fact in facts {
        history.tell(engine, *fact);
    }
}

/// Every answer of the usage room.
fn answers(history: &History, engine: &RollCare) -> (Vec<AreaOutlook>, Vec<Wear>, Adherence, Vec<Course>) {
    let (now, here) = (history.now, history.here());
    let span = Span { from: day("2026-01-01"), to: day("2027-06-01") };
    (
        engine.home(now, &here).unwrap().areas,
        engine.rollers(now, &here).unwrap().into_iter().map(|view| view.wear).collect(),
        engine.adherence(&[Area::Lips], span, now, &here).unwrap(),
        engine.courses(now, &here).unwrap(),
    )
}

fn outlook(history: &History, engine: &RollCare) -> Option<AreaOutlook> {
    let areas = engine.home(history.now, &history.here()).unwrap().areas;
    areas.into_iter().find(|outlook| outlook.areas.contains(&Area::Lips))
}

/// Whether the precheck has a limit in time against a session on the lips.
fn is_held_up(history: &History, engine: &RollCare, roller: u64, at: Timestamp) -> bool {
    let request = PrecheckRequest {
        roller: roller_id(roller),
        areas: vec![Area::Lips],
        at,
        signs: None,
        answers: Vec::new(),
        planned: Vec::new(),
    };
    let findings = engine.precheck(&request, history.now, &history.here()).unwrap().verdict.findings;
    findings.iter().any(|finding| {
        let waits = matches!(finding.cleared_by, Some(ClearedBy::Time { .. }));
        waits && finding.severity == Severity::Stop && finding.overridden.is_none()
    })
}

proptest! {
    #![proptest_config(dear())]

    /// Rule: weeks, row, score and outcome clock are what a slow reading of the calendar says.
    #[test]
    fn weeks_are_what_the_model_says(history in histories()) {
        with_engine(|engine, _| {
            told(&history, engine, &history.facts());
            let model = Model(&history);
            let expected = model.weeks();
            let (first, here) = (expected[0].begins.to_string(), history.here());
            let span = Span { from: day(&first), to: today(&history) };
            let seen = engine.adherence(&[Area::Lips], span, history.now, &here).unwrap();
            prop_assert_eq!(seen.weeks.len(), expected.len());
            for (week, expected) in seen.weeks.iter().zip(&expected) {
                prop_assert_eq!(date(&week.begins), expected.begins);
                let came_to = (i64::from(week.done), i64::from(week.least), i64::from(week.most), week.outcome.as_str());
                prop_assert_eq!(came_to, (expected.done, expected.least, expected.most, expected.outcome), "{:?}", expected);
            }
            let score = f64::from(seen.score_percent.get());
            prop_assert!((score - model.score()).abs() < 0.51, "{score} is not {}", model.score());

            let Some(outlook) = outlook(&history, engine) else { return Ok(()) };
            if let (Some(week), Some(streak)) = (outlook.week, outlook.streak) {
                prop_assert_eq!(Some(&week), seen.weeks.last(), "home and the record agree");
                prop_assert_eq!(streak.weeks.get() as usize, model.streak());
            }
            let clock = match outlook.outcome {
                OutcomeClock::Stopped => None,
                OutcomeClock::Running { weeks, .. } => Some((weeks.get(), false)),
                OutcomeClock::Ready { since, .. } => {
                    prop_assert!(date(&since) <= model.today());
                    Some((4, true))
                }
            };
            prop_assert_eq!(clock, model.outcome());
            Ok(())
        })?;
    }

    /// Rule: the next session is allowed when the last of all gaps, quotas and visits lets it be, and the precheck says the
    /// same to the millisecond. What is planned keeps to that, to the schedule, and out of pauses and skips.
    #[test]
    fn the_next_session_is_what_the_model_and_the_screen_say(history in histories()) {
        with_engine(|engine, _| {
            told(&history, engine, &history.facts());
            let model = Model(&history);
            let Some(seen) = outlook(&history, engine) else { return Ok(()) };
            let (next, rule) = model.next_allowed();
            prop_assert_eq!(seen.next_allowed.as_millis(), next);
            prop_assert_eq!(seen.bound_by.as_ref().map(|bound| bound.rule.clone()), rule);
            let roller = NEEDLES_UM.iter().position(|um| *um == model.needle_um()).unwrap() as u64 + 1;
            prop_assert!(!is_held_up(&history, engine, roller, seen.next_allowed));
            if seen.bound_by.is_some() {
                let before = seen.next_allowed.plus_millis(-1);
                prop_assert!(before < history.now || is_held_up(&history, engine, roller, before));
            }
            if let Some(wall) = seen.next_planned {
                let planned = rollcare_core::time::resolve(wall, &history.here());
                prop_assert!(planned >= seen.next_allowed && planned >= history.now);
                let is_early = wall.time() < history.settings.day_starts;
                let on = date(&wall.date().minus_days(u32::from(is_early)));
                prop_assert!(model.is_open(on), "{on}");
            }
            if let Some(deadline) = seen.deadline {
                prop_assert!(model.is_open(date(&deadline)));
                prop_assert_eq!(model.first_of_week(date(&deadline)), model.first_of_week(model.today()));
            }
            Ok(())
        })?;
    }

    /// Rule: the ledger counts what is logged, whatever else happened.
    #[test]
    fn the_ledger_counts_what_is_logged(history in histories()) {
        with_engine(|engine, _| {
            told(&history, engine, &history.facts());
            let today = history.here().date(history.now);
            for (n, view) in (1..).zip(engine.rollers(history.now, &history.here()).unwrap()) {
                let mine: Vec<_> = history.sessions.iter().filter(|past| past.roller == n).collect();
                let uses = mine.len() as u32;
                let first = mine.iter().min_by_key(|past| past.started);
                let first = first.map(|past| rollcare_tests::facts::zone(past.zone).date(past.started));
                let days = first.map_or(0, |first| today.days_since(first).max(0)) as u32;
                let mut limits = vec![("life.uses", uses, 8, 15), ("life.days", days, 42, 90)];
                if n == 2 {
                    limits = vec![limits[1], ("life.ge-0.5", uses, 1, 3)];
                }
                let tier = limits.iter().map(|(_, used, due, stop)| match () {
                    () if used >= stop => Tier::Stop,
                    () if used >= due => Tier::Due,
                    () if uses == 0 => Tier::Fresh,
                    () => Tier::Fine,
                });
                let wear = &view.wear;
                prop_assert_eq!((wear.uses.get(), wear.first_used, wear.days.get()), (uses, first, days));
                prop_assert_eq!(Some(wear.tier), tier.max());
                let seen: Vec<_> = wear.limits.iter().map(|limit| (limit.rule.as_str(), limit.used.get(), limit.due.get(), limit.stop.get())).collect();
                prop_assert_eq!(seen, limits);
                for limit in &wear.limits {
                    prop_assert_eq!(limit.left, limit.due.get().saturating_sub(limit.used.get()));
                    prop_assert_eq!(limit.left == 0, limit.used >= limit.due);
                    prop_assert!(limit.left > 0 || limit.due_on == Some(today));
                }
                prop_assert_eq!(wear.replace_on, wear.limits.iter().filter_map(|limit| limit.due_on).min());
                prop_assert_eq!(wear.bound_by.is_some(), wear.replace_on.is_some());
            }
            Ok(())
        })?;
    }

    /// Rule: in whatever order it is told, with slips that are edited, deleted or undone, a history gives the same answers;
    /// and asking writes nothing.
    #[test]
    fn the_order_of_telling_changes_nothing(
        history in histories(), slips in prop::collection::vec(any::<u8>(), 60), order in any::<prop::sample::Index>(),
    ) {
        let facts = history.facts();
        let expected = with_engine(|engine, path| {
            told(&history, engine, &facts);
            let watch = rusqlite::Connection::open(path).unwrap();
            let version = || watch.query_row("PRAGMA data_version", [], |row| row.get::<_, i64>(0)).unwrap();
            let before = version();
            let first = answers(&history, engine);
            prop_assert_eq!(&answers(&history, engine), &first, "asking twice");
            prop_assert_eq!(version(), before, "asking wrote something");
            Ok(first)
        })?;
        let mut turned = facts;
        if !turned.is_empty() {
            let by = order.index(turned.len());
            turned.rotate_left(by);
            turned.reverse();
        }
        with_engine(|engine, _| {
            history.begin(engine);
            for (fact, slip) in turned.iter().zip(&slips) {
                history.tell_after_a_slip(engine, *fact, *slip);
            }
            prop_assert_eq!(answers(&history, engine), expected);
            Ok(())
        })?;
    }
}

fn today(history: &History) -> LocalDate {
    history.here().day(history.now, history.settings.day_starts)
}
