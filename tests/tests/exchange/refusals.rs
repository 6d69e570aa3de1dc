//! What is not taken, and that it is said why.

use rollcare_core::{RollCare, RollCareError};
use rollcare_tests::{
    desk::Desk,
    facts::{at, other_id},
};
use serde_json::{Value, json};

use crate::{
    answers::{counts, document, import},
    life::{ALL, Life},
};

fn now() -> rollcare_core::Timestamp {
    at("2026-12-24T20:00:00Z")
}

/// A document with every kind of fact, from a life that is always the same.
pub fn rich(engine: &RollCare) -> Value {
    let mut life = Life::new(engine, at("2026-11-23T20:00:00Z"), 1_000_000);
    let deeds = (ALL.start..20).filter(|deed| *deed != 4).chain([2, 6, 7, 12, 16, 23]);
    life.live(&deeds.map(|deed| (deed, 7, 22)).chain([(14, 7, 21), (10, 5, 22)]).collect::<Vec<_>>());
    document(engine, now())
}

fn field(outcome: Result<rollcare_core::ImportReport, RollCareError>) -> String {
    match outcome {
        Err(RollCareError::Invalid { field, detail }) => format!("{field} {detail}"),
        other => panic!("it was taken: {other:?}"),
    }
}

/// Rule: what is no export, or holds parts that this engine does not know, is refused as a whole.
#[test]
fn a_document_that_is_not_wholly_known_is_refused() {
    let desk = Desk::new();
    let engine = desk.open();
    let facts = rich(&engine);
    let spoil = |spoil: &dyn Fn(&mut Value)| {
        let mut facts = facts.clone();
        spoil(&mut facts);
        field(engine.import_json(&facts.to_string(), false, now()))
    };
    for text in ["", "null", "[]", "{}", "{\"format\": \"rollcare-export\"", "no JSON"] {
        assert!(field(engine.import_json(text, false, now())).starts_with("document is not an export"), "{text}");
    }
    assert!(spoil(&|facts| facts["format"] = json!("other")).contains("is not an export"));
    assert!(spoil(&|facts| facts["version"] = json!(2)).contains("update the app"));
    assert!(spoil(&|facts| facts["later"] = json!(1)).contains("update the app"));
    assert!(spoil(&|facts| facts["facts"]["moons"] = json!([])).contains("update the app"));
    assert!(spoil(&|facts| facts["facts"]["rollers"] = json!({})).contains("update the app"));
    assert!(spoil(&|facts| drop(facts.as_object_mut().unwrap().remove("facts"))).contains("update the app"));
    let text = facts.to_string();
    let twice = text.replacen("\"rollers\":", "\"rollers\":[],\"rollers\":", 1);
    assert!(field(engine.import_json(&twice, false, now())).contains("document"));
    let marked = format!("\u{feff}{text}");
    assert!(engine.import_json(&marked, false, now()).is_ok(), "a byte order mark does not matter");
}

/// Rule: an older document does not say whether a schedule may ring in quiet hours. It does not then, and is kept as it is,
/// although a command would ask.
#[test]
fn a_schedule_in_quiet_hours_is_kept() {
    let desk = Desk::new();
    let mut facts = rich(&desk.open());
    let schedule = facts["facts"]["schedules"][0].as_object_mut().unwrap();
    schedule.insert("at".into(), json!("23:15"));
    assert!(schedule.remove("rings_in_quiet_hours").is_some());
    let engine = desk.open_fresh(1).0;
    assert!(import(&engine, &facts, now()).refused.is_empty());
    let kept = engine.schedules("2026-01-01".parse().unwrap()).unwrap();
    assert_eq!((kept[0].at.to_string().as_str(), kept[0].rings_in_quiet_hours), ("23:15", false));
}

/// Rule: a value that a command would refuse is refused here, with its field; the others are taken.
#[test]
fn a_value_out_of_range_is_refused_with_its_field() {
    let desk = Desk::new();
    let facts = rich(&desk.open());
    let long = "x".repeat(2_001);
    let cases: Vec<(&str, &str, Value, &str)> = vec![
        ("rollers", "needle_um", json!(49), "needle_um must be from 50"),
        ("rollers", "name", json!("  "), "name is empty"),
        ("rollers", "kind", json!("hammer"), "kind holds a value"),
        ("rollers", "added", json!("2027-01-01T00:00:00Z"), "added lies in the future"),
        ("rollers", "edited", json!("2027-01-01T00:00:00Z"), "edited lies in the future"),
        ("rollers", "edited", json!(7), "recorded is not written"),
        ("rollers", "recorded", json!(-1), "recorded is not written"),
        ("rollers", "id", json!("x"), "id holds a value"),
        ("rollers", "first_used", json!("2027-02-01"), "first_used lies in the future"),
        ("rollers", "unheard_of", json!(1), "roller has a field that this version"),
        ("sessions", "passes", json!(31), "passes must be from 1"),
        ("sessions", "passes", json!(300), "passes must be from 1"),
        ("sessions", "passes", json!(5_000_000_000_u64), "passes holds a value"),
        ("sessions", "passes", json!(2.5), "passes is not written"),
        ("sessions", "areas", json!([]), "areas are missing"),
        ("sessions", "areas", json!(["lips face"]), "areas is not written"),
        ("sessions", "areas", json!("lips"), "areas is not written"),
        ("sessions", "areas", json!(["moon"]), "areas holds a value"),
        ("sessions", "started", json!("2027-01-01T00:00:00Z"), "started lies in the future"),
        ("sessions", "ended", json!("1999-01-01T00:00:00Z"), "ended lies before the start"),
        ("sessions", "note", json!(long), "note is longer"),
        ("sessions", "zone", json!("Europe/Atlantis"), "zone holds a value"),
        ("sessions", "roller", json!(other_id::<rollcare_core::RollerId>(5)), "is of a roller that is not here"),
        ("inspections", "defects", json!(["ugly"]), "defects holds a value"),
        ("checklist_runs", "checklist", json!("dance"), "is of a checklist that is not here"),
        ("checklist_runs", "started", json!("2026-12-31T00:00:00Z"), "started lies in the future"),
        ("step_ticks", "run", json!(other_id::<rollcare_core::RunId>(5)), "belongs to a run that is not here"),
        ("step_ticks", "agent", json!("isopropyl 101"), "percent must be from 1"),
        ("reminder_actions", "kind", json!("snooze"), "kind holds a value"),
        ("declarations", "answers", json!([]), "answers are missing"),
        ("declarations", "answers", json!([{"question": "a b", "reply": "no"}]), "answers is not written"),
        ("declarations", "answers", json!([{"question": "a", "reply": "maybe"}]), "answers is not written"),
        ("check_ins", "area", json!(null), "area is not written"),
        ("products", "months_after_opening", json!(0), "months_after_opening must be"),
        ("product_uses", "product", json!(other_id::<rollcare_core::RunId>(5)), "is of a product that is not here"),
        ("rule_overrides", "rule", json!("tech.lift"), "decides nothing"),
        ("rule_overrides", "agreed", json!("2026-01-01"), "leave it out of an own choice"),
        ("rule_overrides", "note", json!(" "), "note is empty"),
        ("clearances", "rule", json!("gap.lips"), "no clinician clears"),
        ("clearances", "on", json!("2030-01-01"), "on lies in the future"),
        ("clearances", "by", json!("x".repeat(201)), "by is longer than 200"),
        ("clearances", "area", json!("moon"), "area holds a value"),
        ("schedules", "rhythm", json!("every 0"), "rhythm must be every 1"),
        ("schedules", "rhythm", json!("often"), "rhythm holds a value"),
        ("pauses", "to", json!("1999-01-01"), "to lies before"),
        ("skips", "date", json!("2026-13-01"), "date holds a value"),
        ("visits", "treatment", json!("proc.magic"), "is for a treatment that is not known"),
        ("photos", "file", json!("../secret"), "file is no path"),
        ("photos", "sha256", json!("ab"), "sha256 is not 64"),
        ("custom_checklists", "steps", json!([]), "steps are missing"),
        ("custom_checklists", "steps", json!([{"title": "a", "extra": 1}]), "steps holds a value"),
        ("custom_checklists", "version", json!(0), "version must be 1"),
    ];
    for (n, (list, key, value, expected)) in (1..).zip(cases) {
        let engine = desk.open_fresh(n).0;
        let mut spoilt = facts.clone();
        let entry = spoilt["facts"][list].get_mut(0).unwrap_or_else(|| panic!("no {list}"));
        entry[key] = value;
        let report = import(&engine, &spoilt, now());
        let all: Vec<_> = report.refused.iter().map(|item| item.reason.as_str()).collect();
        assert!(all.iter().any(|reason| reason.contains(expected)), "{list}.{key}: {all:?}");
        assert!(!all.concat().contains("moon"), "a reason repeats nothing of the contents");
        assert!(counts(&report)[0] > 0, "the others are taken");
    }
}

/// Rule: an id is one fact: given to another kind it is refused, and so is another content of the same time.
#[test]
fn an_id_that_stands_for_something_else_is_refused() {
    let desk = Desk::new();
    let facts = rich(&desk.open());
    let engine = desk.open_fresh(1).0;
    import(&engine, &facts, now());
    let mut other = facts.clone();
    other["facts"]["skips"][0]["id"] = facts["facts"]["rollers"][0]["id"].clone();
    other["facts"]["visits"][0]["note"] = json!("other words");
    other["facts"]["photos"][0]["id"] = json!(other_id::<rollcare_core::PhotoId>(3));
    other["facts"]["rollers"][0]["needle_um"] = json!(1_000);
    let report = import(&engine, &other, now());
    let reasons: Vec<_> = report.refused.iter().map(|item| (item.kind.as_str(), item.reason.as_str())).collect();
    let expected = [
        ("roller", "has other needles here; other needles are another roller"),
        ("skip", "has an id that stands for something else here"),
        ("visit", "differs from what stands here, and was recorded at the same time"),
        ("photo", "names a file that another photo names here"),
    ];
    assert_eq!(reasons, expected);
}

/// Rule: fields that belong together come together: half a retirement would be dropped, and the roller would be in use again.
#[test]
fn half_a_retirement_is_refused() {
    for (field, value) in [("retired_at", json!("2026-11-23T20:00:00Z")), ("retired_reason", json!("worn-out"))] {
        let (there, here) = (Desk::new(), Desk::new());
        let mut facts = rich(&there.open());
        facts["facts"]["rollers"][0][field] = value;
        facts["facts"]["rollers"][0][if field == "retired_at" { "retired_reason" } else { "retired_at" }] = json!(null);
        let report = here.open().import_json(&facts.to_string(), false, now()).unwrap();
        let refused = report.refused.iter().find(|item| item.kind == "roller").unwrap();
        assert!(refused.reason.starts_with("retired_") && refused.reason.contains("is missing"), "{}", refused.reason);
    }
}
