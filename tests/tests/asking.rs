//! What people say of themselves and their products is kept, and the precheck before a session knows it.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Answer, Area, CheckIn, ClearedBy, Count, FactRef, LocalDate, NewCheckIn, NewDeclaration, NewOverride, NewProduct,
    NewProductUse, NewSession, Outcome, OverrideReason, PlannedUse, Precheck, PrecheckRequest, ProductDetails,
    ProductId, ProductKind, Reply, RollCare, SessionDetails, Severity, SkinSign, Timestamp, Urgency, Zone,
};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, other_id, roller_id, wash, zone},
    refusal::{field, is_missing},
};

const DAY: i64 = 24 * 60;

fn evening() -> Timestamp {
    at("2026-11-23T20:00:00+01:00")
}

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

fn answer(question: &str, reply: Reply) -> Answer {
    Answer::new(question, reply)
}

fn on(date: &str) -> Reply {
    Reply::On { date: day(date) }
}

fn day(text: &str) -> LocalDate {
    text.parse().unwrap()
}

/// An engine with a clean roller and a person who was asked everything: born in 1990, and no to all else.
fn healthy(desk: &Desk) -> RollCare {
    let engine = desk.open();
    let before = evening().plus_minutes(-10 * DAY);
    add_roller(&engine, 1, "Blue", before);
    wash(&engine, 1, roller_id(1), evening().plus_minutes(-DAY));
    let asked = engine.set_up().unwrap().questions;
    let reply = |id: &str| if id == "med.age" { on("1990-05-17") } else { Reply::No };
    let answers = asked.iter().map(|question| answer(&question.id, reply(&question.id))).collect();
    engine.declare(NewDeclaration { id: None, answers }, before).unwrap();
    engine
}

/// Lips this evening, with a look that found nothing and no to every question of the day.
fn wish(engine: &RollCare, at: Timestamp) -> PrecheckRequest {
    let (roller, areas, signs) = (roller_id(1), vec![Area::Lips], Some(Vec::new()));
    let blank = PrecheckRequest { roller, areas, at, signs, answers: Vec::new(), planned: Vec::new() };
    let open = engine.precheck(&blank, at, &berlin()).unwrap().questions;
    let answers = open.iter().map(|question| answer(&question.id, Reply::No)).collect();
    PrecheckRequest { answers, ..blank }
}

fn precheck(engine: &RollCare, at: Timestamp) -> Precheck {
    engine.precheck(&wish(engine, at), at, &berlin()).unwrap()
}

fn rules(screening: &Precheck) -> Vec<&str> {
    screening.verdict.findings.iter().map(|finding| finding.rule.as_str()).collect()
}

fn retinol(engine: &RollCare) -> ProductId {
    let details = ProductDetails {
        name: "Night serum".into(),
        kind: ProductKind::Serum,
        ingredients: Some("Aqua, Glycerin, Retinol, Phenoxyethanol".into()),
        opened: Some("2026-01-31".parse().unwrap()),
        months_after_opening: Some(Count(1)),
    };
    engine.add_product(NewProduct { id: Some(other_id(1)), details }, evening()).unwrap().id
}

fn used(product: ProductId, at: Timestamp) -> NewProductUse {
    NewProductUse { id: None, product, at, areas: Vec::new() }
}

/// Rule: what is not answered is asked, and is no pass; all answered well is.
#[test]
fn a_clean_roller_and_good_answers_pass() {
    let desk = Desk::new();
    let engine = healthy(&desk);
    let blank = PrecheckRequest { signs: None, answers: Vec::new(), ..wish(&engine, evening()) };
    let open = engine.precheck(&blank, evening(), &berlin()).unwrap();
    assert_eq!(open.verdict.outcome, Outcome::Ask);
    assert_eq!(open.questions[0].id, "signs");
    assert!(open.questions.iter().all(|question| question.text.ends_with('?')), "{:?}", open.questions);
    let passed = precheck(&engine, evening());
    assert_eq!((passed.verdict.outcome, passed.questions.len()), (Outcome::Allow, 0), "{passed:?}");
    assert_eq!(passed.earliest, evening());
}

/// Rule: a retinoid keeps its days from the needles, even when it has left the shelf.
#[test]
fn yesterdays_retinol_stops_tonights_session() {
    let desk = Desk::new();
    let engine = healthy(&desk);
    let product = retinol(&engine);
    engine.log_product_use(used(product, evening().plus_minutes(-DAY)), evening(), &Zone::UTC).unwrap();
    engine.delete(FactRef::Product { id: product }, evening()).unwrap();
    assert!(engine.products(evening(), &berlin()).unwrap().is_empty());
    let free = at("2026-11-25T00:00:00+01:00");
    let stopped = precheck(&engine, evening());
    assert_eq!((stopped.verdict.outcome, stopped.earliest), (Outcome::Stop, free));
    let finding = &stopped.verdict.findings[0];
    assert_eq!((finding.rule.as_str(), finding.cleared_by), ("ing.retinoid-otc", Some(ClearedBy::Time { at: free })));
    assert_eq!(precheck(&engine, free.plus_minutes(-1)).verdict.outcome, Outcome::Stop);
    assert_eq!(precheck(&engine, free).verdict.outcome, Outcome::Allow);
    let request = PrecheckRequest {
        planned: vec![PlannedUse { product, at: Some(free.plus_minutes(DAY)) }],
        ..wish(&engine, free)
    };
    assert_eq!(engine.precheck(&request, free, &berlin()).unwrap().verdict.outcome, Outcome::Stop, "too soon after it");
}

/// Rule: a product waits for the session that is planned on the same areas, lips and the skin around them being one.
#[test]
fn a_product_waits_for_the_planned_session() {
    let desk = Desk::new();
    let engine = healthy(&desk);
    let product = retinol(&engine);
    let (at, healed) = (evening().plus_minutes(DAY), at("2026-11-27T00:00:00+01:00"));
    let advice = |areas: &[Area], planned: Option<Area>| {
        let planned = planned.map(|area| PrecheckRequest { areas: vec![area], ..wish(&engine, at) });
        engine.product_advice(product, areas, evening(), planned, &zone("Europe/Berlin")).unwrap()
    };
    assert_eq!(advice(&[Area::Lips], None).verdict.outcome, Outcome::Allow);
    assert_eq!(advice(&[Area::Lips], Some(Area::Scalp)).verdict.outcome, Outcome::Allow);
    for areas in [&[Area::Lips][..], &[Area::Perioral], &[]] {
        let waits = advice(areas, Some(Area::Lips));
        assert_eq!((waits.verdict.outcome, waits.earliest), (Outcome::Stop, healed), "{areas:?}");
    }
}

/// Rule: a product's reading is an answer: its families, how much of it is unknown, and until when it keeps.
#[test]
fn the_shelf_is_read() {
    let desk = Desk::new();
    let engine = healthy(&desk);
    let product = retinol(&engine);
    let shelf = engine.products(evening(), &berlin()).unwrap();
    assert_eq!(shelf[0].reading.families[0].words, ["Retinol"]);
    assert_eq!((shelf[0].reading.unknown_percent, shelf[0].is_expired), (Some(Count(0)), true));
    assert_eq!(shelf[0].keeps_until, Some("2026-02-28".parse().unwrap()), "a month after 31 January");
    let stored = shelf[0].product.clone();
    let unread = ProductDetails { ingredients: None, ..details_of(&stored) };
    engine.edit_product(product, unread, evening()).unwrap();
    let request = PrecheckRequest { planned: vec![PlannedUse { product, at: None }], ..wish(&engine, evening()) };
    let unknown = engine.precheck(&request, evening(), &berlin()).unwrap();
    assert!(unknown.verdict.outcome >= Outcome::Warn, "an unread label is never safe");
    engine.undo(evening()).unwrap();
    assert_eq!(engine.products(evening(), &berlin()).unwrap()[0].product, stored);
}

fn details_of(product: &rollcare_core::Product) -> ProductDetails {
    ProductDetails {
        name: product.name.clone(),
        kind: product.kind,
        ingredients: product.ingredients.clone(),
        opened: product.opened,
        months_after_opening: product.months_after_opening,
    }
}

/// Rule: the newest answer to a question counts, and undo brings the one before it back.
#[test]
fn the_newest_declaration_counts() {
    let desk = Desk::new();
    let engine = healthy(&desk);
    let declare = |reply| {
        let answers = vec![answer("med.keloid", reply)];
        engine.declare(NewDeclaration { id: None, answers }, evening()).unwrap()
    };
    declare(Reply::Yes);
    assert_eq!(rules(&precheck(&engine, evening())), ["med.keloid"]);
    declare(Reply::No);
    assert_eq!(precheck(&engine, evening()).verdict.outcome, Outcome::Allow);
    engine.undo(evening()).unwrap();
    assert_eq!(precheck(&engine, evening()).verdict.outcome, Outcome::Stop);
    let declared = desk.open().declared().unwrap();
    let says = |wanted: &Answer| declared.iter().any(|declared| declared.answer == *wanted);
    assert!(says(&answer("med.keloid", Reply::Yes)) && says(&answer("med.age", on("1990-05-17"))));
}

/// Rule: an override turns a stop into a warning that stays in sight, and some rules know none.
#[test]
fn overrides_are_seen_and_have_an_end() {
    let desk = Desk::new();
    let engine = healthy(&desk);
    let answers = vec![answer("med.diabetes", Reply::Yes)];
    engine.declare(NewDeclaration { id: None, answers }, evening()).unwrap();
    assert_eq!(precheck(&engine, evening()).verdict.outcome, Outcome::Ask);
    let over = |rule: &str, note: &str| {
        let (reason, agreed) = (OverrideReason::ClearedByClinician, Some(day("2026-11-20")));
        engine.override_rule(NewOverride { id: None, rule: rule.into(), reason, note: note.into(), agreed }, evening())
    };
    let standing = over("med.diabetes", "my doctor agreed").unwrap();
    let seen = precheck(&engine, evening());
    assert_eq!(seen.verdict.outcome, Outcome::Warn);
    assert_eq!(seen.verdict.findings[0].overridden, Some(OverrideReason::ClearedByClinician));
    engine.delete(FactRef::Override { id: standing.id }, evening()).unwrap();
    assert_eq!(precheck(&engine, evening()).verdict.outcome, Outcome::Ask);
    for fixed in ["needle.max.lips", "hyg.when", "life.retired", "flag.fever", "med.age", "tech.passes", "ing.safe"] {
        assert_eq!(field(over(fixed, "I know better")), "rule");
    }
    for never in ["needle.max.face", "needle.pro-only", "skin.infection", "skin.open-wound", "med.skin-cancer"] {
        assert_eq!(field(over(never, "I know better")), "rule");
    }
    for never in ["med.isotretinoin", "life.cartridge", "gap.age65", "needle.max.eye"] {
        assert_eq!(field(over(never, "I know better")), "rule");
    }
    assert_eq!(field(over("no.such.rule", "x")), "rule");
    assert_eq!(field(over("med.diabetes", "  ")), "note");
    let say = |rule: &str, reason, agreed: Option<&str>| {
        let (rule, note, agreed) = (rule.into(), "so".into(), agreed.map(day));
        engine.override_rule(NewOverride { id: None, rule, reason, note, agreed }, evening())
    };
    let (own, cleared) = (OverrideReason::OwnChoice, OverrideReason::ClearedByClinician);
    assert_eq!(field(say("med.diabetes", own, None)), "reason");
    assert_eq!(field(say("proc.filler", own, None)), "reason");
    assert_eq!(field(say("gap.lips", own, Some("2026-11-20"))), "agreed");
    assert_eq!(field(say("med.diabetes", cleared, Some("2027-01-01"))), "agreed");
    assert_eq!(field(say("med.diabetes", cleared, Some("2026-05-01"))), "agreed");
    assert!(engine.overrides().unwrap().is_empty());
}

/// Rule: an own choice is for one session, and for a day at most.
#[test]
fn an_own_choice_ends_with_the_next_session() {
    let desk = Desk::new();
    let engine = healthy(&desk);
    let answers = vec![answer("proc.shave", on("2026-11-23"))];
    engine.declare(NewDeclaration { id: None, answers }, evening()).unwrap();
    let (reason, note) = (OverrideReason::OwnChoice, "barely".to_owned());
    let new = || NewOverride { id: None, rule: "proc.shave".into(), reason, note: note.clone(), agreed: None };
    engine.override_rule(new(), evening()).unwrap();
    let finding = |now: Timestamp| {
        let findings = precheck(&engine, now).verdict.findings;
        findings.into_iter().find(|finding| finding.rule == "proc.shave").unwrap()
    };
    let seen = finding(evening());
    assert_eq!((seen.severity, seen.override_ends), (Severity::Warn, Some(evening().plus_minutes(24 * 60))));
    let view = |now| engine.override_views(now).unwrap().pop().unwrap();
    assert!(view(evening()).holds);
    assert!(!view(evening().plus_minutes(24 * 60)).holds);
    // The session itself is answered with the override, and ends it.
    let started = evening().plus_minutes(1);
    let done =
        SessionDetails::new(roller_id(1), vec![Area::Lips], started, started.plus_minutes(5), zone("Europe/Berlin"));
    let later = started.plus_minutes(10);
    let said = engine.log_session(NewSession::new(done), later).unwrap().verdict.unwrap();
    let said = said.findings.iter().find(|finding| finding.rule == "proc.shave").unwrap();
    assert_eq!(said.overridden, Some(reason));
    assert_eq!((finding(later).severity, finding(later).overridden), (Severity::Stop, None));
    assert_eq!((view(later).holds, view(later).ends), (false, Some(started)));
}

/// Rule: cracked lips are nursed until three good check-ins in a row, each on another day.
#[test]
fn cracked_lips_are_nursed_back() {
    let desk = Desk::new();
    let engine = healthy(&desk);
    let look = |day: i64, signs: &[SkinSign]| -> CheckIn {
        let flags = engine.rule_pack().unwrap().red_flags();
        let answers = flags.iter().map(|flag| answer(flag, Reply::No)).collect();
        let new = NewCheckIn { id: None, zone: berlin(), area: Area::Lips, signs: signs.to_vec(), answers, note: None };
        engine.check_in(new, evening().plus_minutes(day * DAY)).unwrap().fact
    };
    let bad = look(0, &[SkinSign::Cracked]);
    assert_eq!(engine.check_in_result(bad.id).unwrap().urgency, Urgency::Watch);
    for (day, good) in [(1, 1), (1, 1), (3, 2)] {
        let looked = look(day, &[]);
        assert_eq!(engine.check_in_result(looked.id).unwrap().urgency, Urgency::Normal);
        assert_eq!(engine.recoveries(looked.at).unwrap()[0].good, good);
        assert_eq!(rules(&precheck(&engine, looked.at)), ["nurse-back.lips"]);
    }
    let last = look(4, &[]);
    assert!(engine.recoveries(last.at).unwrap().is_empty());
    assert_eq!(precheck(&engine, last.at).verdict.outcome, Outcome::Allow);
    engine.delete(FactRef::CheckIn { id: last.id }, last.at).unwrap();
    assert_eq!(precheck(&engine, last.at).verdict.outcome, Outcome::Stop);
}

/// Rule: what is refused names the field and leaves nothing; the same id twice is the same fact.
#[test]
fn what_cannot_be_taken_is_refused() {
    let desk = Desk::new();
    let engine = healthy(&desk);
    let declare = |question: &str| {
        engine.declare(NewDeclaration { id: None, answers: vec![answer(question, Reply::No)] }, evening())
    };
    for question in ["", "no such", "hyg.when", "flag.fever", "med.keloid\nmed.diabetes"] {
        assert_eq!(field(declare(question)), "answers", "{question}");
    }
    for question in ["skin.cold-sores", "flag.fever"] {
        let answers = vec![answer(question, Reply::Yes)];
        let request = PrecheckRequest { answers, ..wish(&engine, evening()) };
        assert_eq!(field(engine.precheck(&request, evening(), &berlin())), "answers", "{question}");
    }
    let (area, answers) = (Area::Lips, vec![answer("med.age", on("1990-05-17"))]);
    let look = NewCheckIn { id: None, zone: berlin(), area, signs: Vec::new(), answers, note: None };
    assert_eq!(field(engine.check_in(look, evening())), "answers");
    let planned = vec![PlannedUse { product: other_id(9), at: None }];
    let request = PrecheckRequest { planned, ..wish(&engine, evening()) };
    assert_eq!(field(engine.precheck(&request, evening(), &berlin())), "planned");
    assert_eq!(field(engine.declare(NewDeclaration { id: None, answers: vec![] }, evening())), "answers");
    let add = |change: &dyn Fn(&mut ProductDetails)| {
        let mut details = ProductDetails {
            name: "Balm".into(),
            kind: ProductKind::Lip,
            ingredients: None,
            opened: None,
            months_after_opening: None,
        };
        change(&mut details);
        engine.add_product(NewProduct { id: Some(other_id(7)), details }, evening())
    };
    assert_eq!(field(add(&|it| it.name = " ".into())), "name");
    assert_eq!(field(add(&|it| it.ingredients = Some("x".repeat(20_001)))), "ingredients");
    for months in [0, 121] {
        assert_eq!(field(add(&|it| it.months_after_opening = Some(Count(months)))), "months_after_opening");
    }
    assert!(engine.products(evening(), &berlin()).unwrap().is_empty());
    let product = add(&|_| {}).unwrap().id;
    assert_eq!(add(&|_| {}).unwrap().id, product);
    assert_eq!(field(engine.log_product_use(used(product, evening().plus_minutes(1)), evening(), &Zone::UTC)), "at");
    assert_eq!(field(engine.log_product_use(used(other_id(8), evening()), evening(), &Zone::UTC)), "product");
    assert!(is_missing(&engine.delete(FactRef::Product { id: other_id(8) }, evening()), "product"));
    assert!(engine.product_uses(at("1950-01-01T00:00:00Z")).unwrap().is_empty());
}
