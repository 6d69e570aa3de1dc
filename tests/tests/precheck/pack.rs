//! A small pack: at least one rule of each kind that the precheck knows, with numbers of its own.

use rollcare_core::{RulePack, guidance::Rule};
use serde_json::{Value, json};

/// The pack.
pub fn pack() -> RulePack {
    let rules = [limits(), person(), windows(), after(), terms()].concat();
    RulePack { version: "test".into(), rules, sources: Vec::new() }
}

fn rule(id: &str, severity: &str, kind: &Value) -> Rule {
    let fixed = id == "needle.max.lips";
    let grade = json!({"id": id, "severity": severity, "kind": kind, "grade": "A", "sources": ["SEED"], "spread": [], "fixed": fixed});
    serde_json::from_value(grade).unwrap()
}

fn limits() -> Vec<Rule> {
    let lips = json!(["lips", "perioral"]);
    let gap = |areas: Value, above_um: u32, up_to_um: u32, hard_days: u32, plan_days: u32| json!({"gap": {"areas": areas, "above_um": above_um, "up_to_um": up_to_um, "hard_days": hard_days, "plan_days": plan_days}});
    let needle = |areas: Value, warn: u32, stop: u32| json!({"longest-needle": {"areas": areas, "warn_above_um": warn, "stop_above_um": stop}});
    let signs = ["red", "flaking", "cracked", "sore", "swollen", "bleeding", "scab", "spots"];
    vec![
        rule("needle.short", "info", &json!({"short-needle": {"up_to_um": 300}})),
        rule("needle.max.lips", "stop", &needle(json!(["lips"]), 250, 250)),
        rule("needle.max.face", "stop", &needle(json!(["face"]), 300, 500)),
        rule("needle.pro-only", "stop", &needle(json!([]), 500, 500)),
        rule("quota.lips", "stop", &json!({"quota": {"areas": lips, "sessions": 3, "days": 7}})),
        rule("gap.lips", "stop", &gap(lips.clone(), 0, 300, 2, 3)),
        rule("gap.face", "stop", &gap(json!(["face"]), 0, 300, 3, 7)),
        rule("gap.0.5", "stop", &gap(json!([]), 300, 500, 14, 28)),
        rule("gap.age65", "warn", &json!({"slow-healing": {"from_years": 65, "factor": 2}})),
        rule("skin.last-session", "warn", &json!({"signs": {"areas": ["face"], "signs": ["pink"]}})),
        rule("gap.until-healed", "stop", &json!({"signs": {"signs": signs}})),
        rule(
            "nurse-back.lips",
            "stop",
            &json!({"recovery": {"areas": lips, "signs": ["dry", "cracked", "flaking", "bleeding", "scab"], "good_check_ins": 3}}),
        ),
    ]
}

fn person() -> Vec<Rule> {
    let skin = |wait: u32, warn: u32| json!({"condition": {"topic": "skin", "wait_days": wait, "warn_days": warn}});
    let health = json!({"condition": {"topic": "health"}});
    vec![
        rule("med.age", "stop", &json!({"age": {"stop_below_years": 18, "info_below_years": 22}})),
        rule("skin.cold-sore", "stop", &skin(14, 0)),
        rule("skin.sunburn", "stop", &skin(0, 14)),
        rule("med.keloid", "stop", &health),
        rule("med.anticoagulant", "ask", &health),
        rule("med.aspirin", "warn", &health),
        rule("med.heart", "ask", &json!({"condition": {"topic": "health", "only": "pen-cartridge"}})),
        rule("med.beard", "warn", &json!({"condition": {"topic": "health", "areas": ["face"]}})),
        rule("proc.filler", "stop", &json!({"procedure": {"wait_days": 28, "warn_days": 180}})),
    ]
}

fn windows() -> Vec<Rule> {
    let window = |family: &str, levels: [&str; 2], before: [u32; 2], after: [u32; 2], at: &str| {
        json!({"window": {
            "family": family, "from_level": levels[0], "to_level": levels[1], "at_session": at,
            "before_days": {"short": before[0], "long": before[1]}, "after_days": {"short": after[0], "long": after[1]},
        }})
    };
    vec![
        rule("ing.retinoid-rx", "stop", &window("retinoid", ["prescription"; 2], [7, 7], [7, 10], "stop")),
        rule("ing.retinoid", "stop", &window("retinoid", ["active"; 2], [3, 7], [3, 7], "stop")),
        rule("ing.aha", "stop", &window("aha", ["low", "active"], [3, 7], [3, 7], "stop")),
        rule("ing.aha-trace", "warn", &window("aha", ["trace"; 2], [3, 7], [3, 7], "warn")),
        rule("ing.bha", "stop", &window("bha", ["low", "active"], [3, 7], [3, 7], "stop")),
        rule("ing.vitc", "warn", &window("vitamin_c", ["trace", "active"], [1, 2], [3, 7], "stop")),
        rule("ing.fragrance", "warn", &window("fragrance", ["trace", "active"], [0, 0], [3, 3], "stop")),
        rule("ing.unknown", "warn", &json!({"unknown-label": {"from_percent": 50}})),
    ]
}

fn terms() -> Vec<Rule> {
    let term = |class: &str, hours: u32| json!({"override-term": {"class": class, "hours": hours}});
    vec![
        rule("override.today", "info", &term("today", 24)),
        rule("override.clinician", "info", &term("clinician", 4320)),
    ]
}

fn after() -> Vec<Rule> {
    let care = |areas: Value, advice: &str, from: [u32; 2], until: [u32; 2]| {
        json!({"aftercare": {
            "areas": areas, "advice": advice,
            "from_hours": {"short": from[0], "long": from[1]}, "until_hours": {"short": until[0], "long": until[1]},
        }})
    };
    let flag = |urgency: &str, from: [u32; 2]| json!({"red-flag": {"urgency": urgency, "from_hours": {"short": from[0], "long": from[1]}}});
    let expected = |hours: [u32; 2]| {
        let mut kind = flag("watch", hours);
        kind["red-flag"]["expected_hours"] = kind["red-flag"]["from_hours"].clone();
        kind
    };
    vec![
        rule("after.spf", "warn", &care(json!([]), "do", [12, 24], [168, 336])),
        rule("after.makeup", "warn", &care(json!([]), "avoid", [0, 0], [24, 48])),
        rule("after.food", "info", &care(json!(["lips"]), "avoid", [0, 0], [24, 48])),
        rule("flag.pus", "stop", &flag("see-a-doctor", [0, 0])),
        rule("flag.allergy", "stop", &flag("emergency", [0, 0])),
        rule("flag.redness-long", "warn", &expected([72, 168])),
    ]
}
