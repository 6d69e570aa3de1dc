//! What somebody saw on their skin, declared of themselves and put on it.

use std::sync::LazyLock;

use rollcare_core::{
    Answer, CheckIn, Clearance, DeclaredAnswer, FlagSeen, LocalDate, NeedledSession, OverrideReason, PlanFacts,
    Product, ProductDetails, ProductKind, ProductUse, ReadProduct, Reply, RuleOverride, RulePack, Session,
    SkinContacts, SkinSeen, SkinSign, Timestamp, Zone, guidance::RuleKind,
};
use rollcare_tests::facts::other_id;

use super::{areas, elsewhere};
use crate::dice::Dice;

/// The questions about the person, by what they ask.
struct Questions {
    about_health: Vec<String>,
    about_age: Vec<String>,
    red_flags: Vec<String>,
}

static QUESTIONS: LazyLock<Questions> = LazyLock::new(|| {
    let ids = |wanted: fn(&RuleKind) -> bool| {
        let rules = RulePack::bundled().rules.iter().filter(|rule| wanted(&rule.kind));
        rules.map(|rule| rule.id.clone()).collect()
    };
    Questions {
        about_health: ids(|kind| matches!(kind, RuleKind::Condition { .. } | RuleKind::Procedure { .. })),
        about_age: ids(|kind| matches!(kind, RuleKind::Age { .. })),
        red_flags: ids(|kind| matches!(kind, RuleKind::RedFlag { .. })),
    }
});

static SHELF: LazyLock<Vec<ReadProduct>> = LazyLock::new(|| {
    let labels = [Some("Aqua, Retinol"), Some("Aqua, Glycolic Acid"), Some("Aqua, Glycerin"), None];
    let product = |(n, label): (u64, Option<&str>)| {
        ReadProduct::of(&Product {
            id: other_id(50 + n),
            details: ProductDetails {
                name: "Jar".to_owned(),
                kind: ProductKind::Serum,
                ingredients: label.map(str::to_owned),
                opened: None,
                months_after_opening: None,
            },
            added: Timestamp::FIRST,
        })
    };
    (0..).zip(labels).map(product).collect()
});

pub fn look(dice: &mut Dice, facts: &mut PlanFacts, sessions: &[NeedledSession], now: Timestamp, zone: &Zone) {
    let ago = |dice: &mut Dice, days: i64| now.plus_millis(-dice.between(0, days * 86_400) * 1_000);
    for n in 0..dice.below(6).saturating_sub(2) {
        let signs = if dice.percent(70) { Vec::new() } else { vec![dice.pick(SkinSign::ALL)] };
        let flag = dice.percent(4).then(|| Answer::new(dice.pick(&QUESTIONS.red_flags), Reply::Yes));
        facts.check_ins.push(CheckIn {
            id: other_id(60 + n),
            at: ago(dice, 9),
            zone: elsewhere(dice, zone),
            area: areas(dice)[0],
            signs,
            answers: flag.into_iter().collect(),
            note: None,
        });
    }
    facts.check_ins.sort_by_key(|check_in| check_in.at);
    facts.flags = FlagSeen::all(&facts.check_ins, sessions);
    clear(dice, facts, now);
    let has_signs = |session: &Session| session.skin_after.as_ref().is_some_and(|check| !check.signs.is_empty());
    facts.seen = sessions.iter().filter(|session| has_signs(session)).cloned().collect();
    if dice.percent(12) {
        facts.products.clone_from(&SHELF);
        for n in 0..dice.below(3) {
            let product = dice.pick(&SHELF).id;
            let areas = if dice.percent(50) { Vec::new() } else { areas(dice) };
            facts.uses.push(ProductUse { id: other_id(70 + n), product, at: ago(dice, 9), areas });
        }
    }
    if dice.percent(20) {
        let said = ago(dice, 30);
        declare(dice, facts, zone.date(now), said);
    }
}

/// Which rollers were on the skin that was looked at.
pub fn touch(facts: &mut PlanFacts) {
    let seen = facts.check_ins.iter().filter(|look| !look.answers.is_empty()).map(|look| SkinSeen {
        at: look.at,
        zone: Some(look.zone.clone()),
        area: Some(look.area),
        answers: look.answers.clone(),
    });
    let seen: Vec<SkinSeen> = seen.collect();
    for record in &mut facts.rollers {
        let mine = facts.sessions.iter().filter(|session| session.roller == record.roller.id).cloned();
        let (sessions, clearances) = (mine.collect(), facts.clearances.clone());
        record.care.contacts = SkinContacts { seen: seen.clone(), sessions, clearances };
    }
}

/// What a clinician looked at, mostly in time.
fn clear(dice: &mut Dice, facts: &mut PlanFacts, now: Timestamp) {
    let clearance = |(n, flag): (u64, &FlagSeen)| {
        let at = flag.at.plus_minutes(dice.between(-300, 3 * 1440)).min(now);
        let area = dice.percent(50).then_some(flag.area);
        let (id, rule) = (other_id(66 + n), flag.question.clone());
        dice.percent(40).then(|| Clearance { id, rule, area, on: flag.zone.date(at), by: None, note: None, at })
    };
    facts.clearances = (0..).zip(&facts.flags).filter_map(clearance).collect();
}

fn declare(dice: &mut Dice, facts: &mut PlanFacts, today: LocalDate, at: Timestamp) {
    for _ in 0..dice.below(3) {
        let reply = match dice.below(3) {
            0 => Reply::No,
            1 => Reply::On { date: today.minus_days(dice.count(0, 200)) },
            _ => Reply::Yes,
        };
        let question = dice.pick(&QUESTIONS.about_health);
        if dice.percent(20) {
            let (id, rule, reason) = (other_id(80), question.clone(), OverrideReason::ClearedByClinician);
            let (at, agreed) = (Timestamp::FIRST, Some(today.minus_days(dice.count(0, 200))));
            facts.overrides.push(RuleOverride { id, rule, reason, note: "cleared".to_owned(), at, agreed });
        }
        facts.declared.retain(|answer| answer.question != question);
        facts.declared.push(DeclaredAnswer::new(Answer::new(question, reply), at));
    }
    if dice.percent(50) {
        let date = today.minus_days(365 * 18 + dice.count(0, 365 * 60));
        let question = dice.pick(&QUESTIONS.about_age);
        facts.declared.retain(|answer| answer.question != question);
        facts.declared.push(DeclaredAnswer::new(Answer::new(question, Reply::On { date }), at));
    }
}
