//! What holds for any facts.

use proptest::{prelude::*, sample::subsequence};
use rollcare_core::{
    Answer, Area, DeclaredAnswer, NeedledSession, Outcome, Reply, RetirementReason, Severity, SkinSign,
    facts::Retirement,
    guidance::{ClearedBy, Family, Level},
    precheck::Precheck,
};
use rollcare_tests::{
    chance::config,
    facts::{at, zone},
};

use crate::scene::{NOW, Scene, check_in, product, session};

const QUESTIONS: [&str; 9] = [
    "med.age",
    "skin.cold-sore",
    "skin.sunburn",
    "med.keloid",
    "med.anticoagulant",
    "med.aspirin",
    "med.heart",
    "med.beard",
    "proc.filler",
];

const SHELF: [(Family, Level); 6] = [
    (Family::Retinoid, Level::Active),
    (Family::Retinoid, Level::Prescription),
    (Family::VitaminC, Level::Low),
    (Family::Aha, Level::Trace),
    (Family::Fragrance, Level::Low),
    (Family::Peptide, Level::Active),
];

fn areas() -> impl Strategy<Value = Vec<Area>> {
    subsequence(Area::ALL.to_vec(), 1..3)
}

fn signs() -> impl Strategy<Value = Vec<SkinSign>> {
    subsequence(SkinSign::ALL.to_vec(), 0..3)
}

fn reply() -> impl Strategy<Value = Reply> {
    // From a year ago to a month ahead; births long before that.
    let day = |days: u32| Reply::On { date: zone("UTC").date(at("2025-12-01T00:00:00Z")).plus_days(days) };
    prop_oneof![4 => Just(Reply::No), 2 => (0..400_u32).prop_map(day), 1 => Just(Reply::Yes)]
}

fn birth() -> impl Strategy<Value = Reply> {
    (0..20_000_u32).prop_map(|days| Reply::On { date: zone("UTC").date(at("1956-01-01T00:00:00Z")).plus_days(days) })
}

/// Any facts with any request, in any order.
fn scenes() -> impl Strategy<Value = Scene> {
    let who = (
        areas(),
        prop::sample::select(vec![200_u32, 250, 300, 500]),
        prop::sample::select(vec!["Europe/Berlin", "Africa/Cairo", "UTC"]),
    );
    let skin = (prop::option::of(signs()), prop::collection::vec((0..20_i64, signs(), areas()), 0..4));
    let said = prop::collection::vec((prop::sample::select(QUESTIONS.to_vec()), reply(), any::<bool>()), 0..6);
    let minutes = || -20_000..2_000_i64;
    let sessions =
        prop::collection::vec((minutes(), areas(), prop::sample::select(vec![250_u32, 500]), any::<bool>()), 0..5);
    let uses = prop::collection::vec((minutes(), 1..9_u64), 0..4);
    let planned = prop::collection::vec((prop::option::of(-1_000..6_000_i64), 1..9_u64), 0..3);
    let overrides =
        subsequence(vec!["med.beard", "gap.lips", "quota.lips", "ing.retinoid", "needle.max.lips", "hyg.when"], 0..3);
    let rest = (birth(), -1_000..20_000_i64, overrides);
    (who, skin, said, sessions, uses, planned, rest).prop_map(|(who, skin, said, sessions, uses, planned, rest)| {
        let mut scene = Scene::new(who.1, &who.0).answer("med.age", rest.0);
        scene.zone = zone(who.2);
        scene.request.at = scene.now.plus_minutes(rest.1);
        scene.request.signs = skin.0;
        for (n, (days, signs, areas)) in (100..).zip(skin.1) {
            scene.check_ins.push(check_in(n, areas[0], scene.now.plus_minutes(-days * 1440), &signs));
        }
        for (question, reply, is_declared) in said {
            let answer = Answer::new(question, reply);
            if is_declared {
                scene.declared.push(DeclaredAnswer::new(answer, scene.now.plus_minutes(-2_000)));
            } else {
                scene.request.answers.push(answer);
            }
        }
        for (n, (minutes, areas, needle_um, goes_on)) in (1..).zip(sessions) {
            let started = scene.now.plus_minutes(minutes.min(-5));
            let mut session = session(n, &areas, started, &scene.zone);
            session.ended = session.ended.filter(|_| !goes_on);
            scene.sessions.push(NeedledSession { session, needle_um });
        }
        for (n, reading) in (1..).zip(SHELF) {
            scene.products.push(product(n, &format!("Product {n}"), Some(reading)));
        }
        scene.products.push(product(7, "Mystery", None));
        for (minutes, n) in uses {
            let now = scene.now;
            scene = scene.used(n, NOW);
            scene.uses.last_mut().unwrap().at = now.plus_minutes(minutes.min(0));
        }
        for (minutes, n) in planned {
            let at = minutes.map(|minutes| scene.request.at.plus_minutes(minutes));
            scene = scene.planned(n, None);
            scene.request.planned.last_mut().unwrap().at = at;
        }
        rest.2.iter().fold(scene, |scene, rule| scene.overridden(rule))
    })
}

/// Whether something stops that waiting could clear.
fn is_held_up(screening: &Precheck) -> bool {
    screening
        .verdict
        .findings
        .iter()
        .any(|finding| finding.severity == Severity::Stop && matches!(finding.cleared_by, Some(ClearedBy::Time { .. })))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn earliest_is_tight(scene in scenes()) {
        let first = scene.request.at.max(scene.now);
        let earliest = scene.precheck().earliest;
        prop_assert!(earliest >= first);
        let held_up_at = |at| {
            let mut later = scene.clone();
            // A use that is planned for the session itself moves with it.
            for planned in &mut later.request.planned {
                planned.at = planned.at.filter(|at| *at != scene.request.at);
            }
            later.request.at = at;
            is_held_up(&later.precheck())
        };
        prop_assert!(!held_up_at(earliest));
        prop_assert_eq!(earliest > first, held_up_at(first));
        if earliest > first {
            let minute_before = earliest.plus_minutes(-1).max(first);
            prop_assert!(held_up_at(minute_before), "{minute_before} before {earliest}");
        }
    }

    #[test]
    fn a_worse_answer_never_improves_a_verdict(
        scene in scenes(), question in prop::sample::select(QUESTIONS[1..].to_vec()), better in reply(), worse in reply(), more in signs(),
    ) {
        let (better, worse) = (better.min(worse), better.max(worse));
        let (good, bad) = (scene.clone().answer(question, better), scene.answer(question, worse));
        prop_assert!(good.outcome() <= bad.outcome());
        prop_assert!(good.precheck().earliest <= bad.precheck().earliest || bad.outcome() == Outcome::Stop);
        let mut both = bad.clone();
        both.request.answers.extend(good.request.answers.iter().cloned());
        prop_assert_eq!(both.outcome(), bad.outcome(), "the more careful of two counts");
        if let Some(signs) = &bad.request.signs {
            let seen = [signs.clone(), more].concat();
            prop_assert!(bad.clone().signs(&seen).outcome() >= bad.outcome());
        }
    }

    #[test]
    fn taking_an_answer_away_never_clears(scene in scenes(), at in 0..20_usize) {
        let mut unsaid = scene.clone();
        let gone = unsaid.request.answers.remove(at % scene.request.answers.len()).question;
        if !scene.request.answers.iter().chain(scene.declared.iter().map(|declared| &declared.answer)).any(|answer| answer.question == gone) {
            prop_assert!(unsaid.outcome() >= Outcome::Ask);
        }
        unsaid.request.signs = None;
        prop_assert!(unsaid.outcome() >= Outcome::Ask);
        prop_assert!(!unsaid.precheck().questions.is_empty());
    }

    #[test]
    fn the_order_of_rules_and_facts_changes_nothing(scene in scenes(), by in 0..40_usize) {
        let mut other = scene.clone();
        macro_rules! turn {
            ($($list:expr),+) => {$({
                let steps = by.checked_rem($list.len()).unwrap_or(0);
                $list.rotate_left(steps);
                $list.reverse();
            })+};
        }
        turn!(other.pack.rules, other.request.answers, other.request.areas, other.request.planned, other.sessions);
        turn!(other.declared, other.check_ins, other.products, other.uses, other.overrides);
        if let Some(signs) = &mut other.request.signs {
            turn!(signs);
        }
        let (one, mut two) = (scene.precheck(), other.precheck());
        let place = |id: &str| scene.pack.rules.iter().position(|rule| rule.id == id);
        two.questions.sort_by_key(|question| place(&question.id));
        prop_assert_eq!(one, two);
    }

    #[test]
    fn long_needles_never_touch_lips(scene in scenes(), needle_um in 251..3_000_u32) {
        let mut scene = scene;
        scene.roller.roller.needle_um = needle_um.into();
        scene.request.areas.push(Area::Lips);
        for rule in scene.pack.rules.clone() {
            scene = scene.overridden(&rule.id);
        }
        prop_assert_eq!(scene.outcome(), Outcome::Stop);
    }

    #[test]
    fn an_unclean_or_retired_roller_is_never_allowed(scene in scenes(), ticks in 0..6_usize, is_retired: bool) {
        let mut scene = scene.overridden("hyg.when").overridden("life.retired");
        if is_retired {
            scene.roller.roller.retired = Some(Retirement { at: scene.now, reason: RetirementReason::Other });
        } else {
            scene.roller.runs[0].run.ticks.truncate(ticks);
        }
        prop_assert_eq!(scene.outcome(), Outcome::Stop);
    }

    #[test]
    fn another_use_of_a_product_never_improves_a_verdict(scene in scenes(), n in 1..9_u64, minutes in 0..20_000_i64) {
        let mut more = scene.clone().used(n, NOW);
        more.uses.last_mut().unwrap().at = scene.now.plus_minutes(-minutes);
        prop_assert!(more.outcome() >= scene.outcome());
        prop_assert!(more.precheck().earliest >= scene.precheck().earliest);
        prop_assert!(more.planned(n, None).outcome() >= scene.outcome());
    }

    #[test]
    fn another_session_never_improves_a_verdict(scene in scenes(), minutes in 5..20_000_i64, areas in areas()) {
        let mut more = scene.clone();
        let session = session(77, &areas, scene.now.plus_minutes(-minutes), &scene.zone);
        more.sessions.push(NeedledSession { session, needle_um: 250 });
        prop_assert!(more.outcome() >= scene.outcome());
        prop_assert!(more.precheck().earliest >= scene.precheck().earliest);
    }
}
