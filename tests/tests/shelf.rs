//! Products that are named in a session: those of the shelf are known by their names, and count as used.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Area, FactRef, NewProduct, NewProductUse, NewSession, PrecheckRequest, Product, ProductDetails, ProductKind,
    RecordedSession, RollCare, SessionDetails, Span, Timestamp, Zone,
};
use rollcare_tests::{
    desk::Desk,
    facts::{new_session, other_id, roller_id, session_id, wash, zone},
    refusal::{now, with_roller},
};

const DAY: i64 = 24 * 60;

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

fn add(engine: &RollCare, n: u64, name: &str, label: &str) -> Product {
    let details = ProductDetails {
        name: name.into(),
        kind: ProductKind::Serum,
        ingredients: Some(label.into()),
        opened: None,
        months_after_opening: None,
    };
    engine.add_product(NewProduct { id: Some(other_id(n)), details }, now().plus_minutes(-60)).unwrap()
}

/// The `n`th session, on the lips, of the minute before `ended`, with these products.
fn session(n: u64, ended: Timestamp, products: &[&str]) -> NewSession {
    let new = new_session(n, roller_id(1), ended.plus_minutes(-1), Some(ended), &berlin());
    let products = products.iter().map(|name| (*name).to_owned()).collect();
    NewSession { details: SessionDetails { products, ..new.details.clone() }, ..new }
}

fn log(engine: &RollCare, n: u64, ended: Timestamp, products: &[&str]) -> RecordedSession {
    engine.log_session(session(n, ended, products), ended).unwrap()
}

fn span(from: &str, to: &str) -> Span {
    Span { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

/// The rules of products that stop or warn of a session on the lips then.
fn product_rules(engine: &RollCare, at: Timestamp) -> Vec<String> {
    let request = PrecheckRequest {
        roller: roller_id(1),
        areas: vec![Area::Lips],
        at,
        signs: None,
        answers: Vec::new(),
        planned: Vec::new(),
    };
    let findings = engine.precheck(&request, at, &berlin()).unwrap().verdict.findings;
    findings.into_iter().map(|finding| finding.rule).filter(|rule| rule.starts_with("ing.")).collect()
}

/// Rule: a name of the shelf is the product, in any case of letters; any other stays a name.
#[test]
fn a_product_is_known_by_its_name() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let serum = add(&engine, 1, "Night serum", "Aqua, Retinol");
    let one = log(&engine, 1, now(), &[" night SERUM ", "Water"]);
    assert_eq!(one.shelf_products, [serum.id]);
    assert_eq!(one.products, ["night SERUM", "Water"]);
    let twin = add(&engine, 2, "Night serum", "Aqua");
    let both = log(&engine, 2, now().plus_minutes(10), &["Night serum"]);
    assert_eq!(both.shelf_products, [serum.id, twin.id], "nobody said which one");
}

/// Rule: it counts in the record as a use that was logged by itself does, and goes with its session.
#[test]
fn a_product_of_a_session_counts_in_the_record() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let serum = add(&engine, 1, "Night serum", "Aqua, Retinol").id;
    log(&engine, 1, now(), &["Night serum"]);
    let used = NewProductUse { product: serum, at: now().plus_minutes(DAY), areas: vec![Area::Face], id: None };
    engine.log_product_use(used, now().plus_minutes(DAY), &Zone::UTC).unwrap();
    let record = || engine.product_record(span("2026-11-20", "2026-11-30"), &berlin()).unwrap();
    let [only] = record().try_into().unwrap();
    assert_eq!((only.uses, only.days.len(), only.areas), (2_u32.into(), 2, vec![Area::Lips, Area::Face]));
    assert_eq!(engine.product_uses(Timestamp::FIRST).unwrap().len(), 1, "the other one is in its session");
    engine.delete(FactRef::Session { id: session_id(1) }, now().plus_minutes(DAY)).unwrap();
    assert_eq!(record()[0].uses, 1_u32);
}

/// Rule: the next session rests from it as from any use; the session itself is judged by it once.
#[test]
fn a_product_of_a_session_counts_for_the_ingredient_rules() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    wash(&engine, 1, roller_id(1), now().plus_minutes(-40));
    add(&engine, 1, "Night serum", "Aqua, Retinol");
    let one = log(&engine, 1, now(), &["Night serum"]);
    let said: Vec<_> = one.verdict.unwrap().findings.into_iter().map(|finding| finding.rule).collect();
    assert_eq!(said, ["ing.retinoid-otc", "ing.any-serum-before"], "one line, with the other under it");
    assert_eq!(product_rules(&engine, now().plus_minutes(2 * DAY)), ["ing.retinoid-otc"]);
    assert_eq!(product_rules(&engine, now().plus_minutes(4 * DAY)), Vec::<String>::new());
    // The next one says it of the first, and a bland one gets a word.
    add(&engine, 2, "Balm", "Aqua, Glycerin");
    let two = log(&engine, 2, now().plus_minutes(2 * DAY), &["Balm"]);
    let said: Vec<_> = two.verdict.unwrap().findings.into_iter().map(|finding| finding.rule).collect();
    assert!(said.contains(&"ing.retinoid-otc".to_owned()), "{said:?}");
}

/// Rule: what the shelf was when the session was said decides: a retry later is the same, other words are read again, and a product
/// that left the shelf was used all the same.
#[test]
fn what_the_shelf_was_decides() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let before = log(&engine, 1, now(), &["Night serum"]);
    assert_eq!(before.shelf_products, []);
    let serum = add(&engine, 1, "Night serum", "Aqua, Retinol").id;
    let retry = engine.log_session(session(1, now(), &["Night serum"]), now().plus_minutes(5)).unwrap();
    assert_eq!(retry.fact, before.fact);
    let noted = SessionDetails { note: Some("calm".into()), ..before.fact.details.clone() };
    let noted = engine.edit_session(session_id(1), noted, now().plus_minutes(6), false).unwrap();
    assert_eq!(noted.shelf_products, []);
    let named = SessionDetails { products: vec!["Night serum".into(), "Balm".into()], ..noted.fact.details };
    let named = engine.edit_session(session_id(1), named, now().plus_minutes(7), false).unwrap();
    assert_eq!(named.shelf_products, [serum]);
    engine.delete(FactRef::Product { id: serum }, now().plus_minutes(8)).unwrap();
    assert_eq!(product_rules(&engine, now().plus_minutes(DAY)), ["ing.retinoid-otc"]);
}

/// Rule: a document carries it, with the product that left the shelf; an older one that does not is taken.
#[test]
fn a_document_carries_what_was_used() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let serum = add(&engine, 1, "Night serum", "Aqua, Retinol").id;
    let one = log(&engine, 1, now(), &["Night serum"]);
    engine.delete(FactRef::Product { id: serum }, now().plus_minutes(1)).unwrap();
    let document = engine.export_json(now().plus_minutes(2)).unwrap();
    assert!(document.contains(&format!("\"shelf_products\":[\"{serum}\"]")), "{document}");
    let other = RollCare::open(&desk.path("other.db")).unwrap();
    let report = other.import_json(&document, false, now().plus_minutes(3)).unwrap();
    assert!(report.refused.is_empty(), "{report:?}");
    assert_eq!(other.session(session_id(1)).unwrap(), one.fact);
    assert_eq!(product_rules(&other, now().plus_minutes(DAY)), ["ing.retinoid-otc"]);
    let older = document.replace(&format!(",\"shelf_products\":[\"{serum}\"]"), "");
    assert_ne!(older, document);
    let third = RollCare::open(&desk.path("third.db")).unwrap();
    assert!(third.import_json(&older, false, now().plus_minutes(3)).unwrap().refused.is_empty());
    assert_eq!(third.session(session_id(1)).unwrap().shelf_products, []);
}
