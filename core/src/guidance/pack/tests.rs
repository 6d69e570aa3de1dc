use super::*;
use crate::{
    facts::{AgentKind, Area, ReminderKind},
    guidance::{AskGroup, Asks, Grade, Level, Severity, text::FILES},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Keys and patterns of all texts, as they stand in the files. A text is one line, or continues on indented lines.
fn patterns() -> BTreeMap<&'static str, String> {
    let lines = FILES
        .iter()
        .flat_map(|file| data::file(file).lines())
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut patterns = BTreeMap::new();
    let mut last = "";
    for line in lines {
        if line.starts_with(' ') {
            patterns.entry(last).and_modify(|pattern: &mut String| *pattern += line);
            continue;
        }
        let (key, pattern) = line.split_once(" =").unwrap_or_else(|| panic!("no text: {line}"));
        assert!(patterns.insert(key, pattern.trim().to_owned()).is_none(), "{key} is there twice");
        last = key;
    }
    patterns
}

fn key(prefix: &str, rule: &Rule) -> String {
    format!("{prefix}-{}", rule.id.replace('.', "-"))
}

fn asks(rule: &Rule) -> bool {
    use RuleKind::{Age, Condition, Procedure, RedFlag};
    matches!(rule.kind, Condition { .. } | Procedure { .. } | RedFlag { .. } | Age { .. })
}

#[test]
fn the_bundled_pack_is_sound() {
    let pack = RulePack::bundled();
    let mut ids = BTreeSet::new();
    for rule in &pack.rules {
        assert!(ids.insert(rule.id.replace('.', "-")), "{} is there twice", rule.id);
        assert!(!rule.sources.is_empty(), "{} has no source", rule.id);
        assert!(!rule.spread.is_empty(), "{} has no published value", rule.id);
        let cited = pack.citations(rule);
        assert_eq!(cited.len(), rule.sources.len(), "{} names an unknown source, or one twice", rule.id);
        let published: BTreeSet<_> = rule.spread.iter().flat_map(|spread| &spread.sources).collect();
        assert_eq!(published, rule.sources.iter().collect(), "{} cites a source without saying what it says", rule.id);
        for spread in &rule.spread {
            assert!(!spread.value.is_empty() && !spread.sources.is_empty(), "spread of {}", rule.id);
            assert!(spread.sources.iter().all(|key| rule.sources.contains(key)), "spread of {}", rule.id);
        }
        let mild = |severity| severity <= Severity::Warn;
        assert!(!rule.unverified || mild(rule.severity), "{} stops, and nobody has checked it", rule.id);
        if let RuleKind::Window { at_session, .. } = rule.kind {
            assert!(!rule.unverified || mild(at_session), "{} stops, and nobody has checked it", rule.id);
        }
    }
    let keys: BTreeSet<_> = pack.sources.iter().map(|source| &source.key).collect();
    assert_eq!(keys.len(), pack.sources.len(), "a source is there twice");
    let used: BTreeSet<_> = pack.rules.iter().flat_map(|rule| &rule.sources).collect();
    assert_eq!(keys, used, "a source that no rule names");
    for source in &pack.sources {
        assert!(!source.title.is_empty() && source.address.starts_with("http"), "{}", source.key);
    }
}

/// Rule: what is asked fits on a screen of eight lines, and each line with several questions has words for all of them.
#[test]
fn what_is_asked_fits_on_one_screen() {
    let rules = &RulePack::bundled().rules;
    let asked: BTreeSet<_> = rules.iter().filter_map(Rule::ask_group).collect();
    assert!(asked.len() <= 8 && AskGroup::ALL.len() <= 8, "{asked:?}");
    for group in asked {
        let count = rules.iter().filter(|rule| rule.ask_group() == Some(group)).count();
        let has_text = patterns().contains_key(&*format!("group-{group}"));
        assert_eq!(has_text, count > 1, "{group} has {count} questions");
    }
    for rule in rules.iter().filter(|rule| rule.asks != Asks::default()) {
        assert!(rule.ask_group().is_some(), "{} says how it asks, and asks nothing", rule.id);
    }
}

/// A source that says otherwise makes no value better, and a value that nobody publishes is our own.
#[test]
fn a_grade_is_that_of_the_best_source_that_supports_the_value() {
    let pack = RulePack::bundled();
    for rule in &pack.rules {
        let supporting: Vec<_> =
            rule.spread.iter().filter(|spread| spread.supports).flat_map(|spread| &spread.sources).collect();
        let cited = pack.citations(rule).into_iter().filter(|source| supporting.contains(&&source.key));
        let best = cited.map(|source| source.grade).min();
        assert_eq!(rule.grade, best.unwrap_or(Grade::D), "grade of {}", rule.id);
        assert_eq!(rule.our_choice, best.is_none(), "{} is our own choice, or is not", rule.id);
    }
    // Those that were graded by sources that say otherwise.
    let grade = |id: &str| pack.rule(id).map(|rule| (rule.grade, rule.our_choice)).unwrap();
    assert_eq!(grade("gap.1.5"), (Grade::D, false));
    assert_eq!(grade("life.uses"), (Grade::C, false));
    assert_eq!(grade("med.isotretinoin"), (Grade::B, false));
    assert_eq!(grade("needle.max.scalp"), (Grade::D, true));
    assert_eq!(grade("hyg.conc"), (Grade::A, false));
}

#[test]
fn a_rule_of_an_unknown_kind_is_refused() {
    let rule = r#"{"id":"x","severity":"stop","kind":"magic","grade":"A","sources":["SEED"],"spread":[]}"#;
    assert!(serde_json::from_str::<Rule>(rule).is_err());
}

#[test]
fn every_rule_speaks_and_every_text_is_spoken() {
    let mut unspoken: BTreeSet<_> = patterns().into_keys().collect();
    for rule in &RulePack::bundled().rules {
        let (statement, question) = (key("rule", rule), key("question", rule));
        assert!(unspoken.remove(&*statement), "{statement} has no text");
        assert_eq!(unspoken.remove(&*question), asks(rule), "{question}");
    }
    unspoken.remove("question-signs"); // the precheck asks it, for all rules about signs
    for group in RulePack::bundled().rules.iter().filter_map(Rule::ask_group) {
        unspoken.remove(&*format!("group-{group}"));
    }
    let checklists: Value = serde_json::from_str(include_str!("../../../data/checklists.json")).unwrap();
    for list in checklists.as_array().unwrap() {
        unspoken.remove(&*format!("checklist-{}", list["id"].as_str().unwrap()));
        for step in list["steps"].as_array().unwrap() {
            unspoken.remove(&*format!("step-{}", step["id"].as_str().unwrap()));
        }
    }
    let speakers = [
        include_str!("../text/catalogue.rs"),
        include_str!("../triage.rs"),
        include_str!("../../app/answers.rs"),
        include_str!("../../duties/view.rs"),
        include_str!("../../reminders/budget.rs"),
        include_str!("../../reminders/buttons.rs"),
        include_str!("../../reminders/message.rs"),
        include_str!("../../reminders/kinds/aftercare.rs"),
        include_str!("../../reminders/kinds/checklist.rs"),
        include_str!("../../reminders/kinds/hygiene.rs"),
        include_str!("../../reminders/kinds/milestones.rs"),
        include_str!("../../reminders/kinds/open_session.rs"),
        include_str!("../../reminders/kinds/replace.rs"),
        include_str!("../../reminders/kinds/session.rs"),
        include_str!("../../reminders/kinds/skin.rs"),
        include_str!("../../reminders/kinds/visit.rs"),
        include_str!("../../reminders/put_off.rs"),
        include_str!("../../reminders/words.rs"),
        include_str!("../../precheck/window.rs"),
        include_str!("../../precheck/response/look.rs"),
        include_str!("../../precheck/response/mod.rs"),
        include_str!("../../precheck/response/product.rs"),
        include_str!("../../precheck/response/roller.rs"),
        include_str!("../../precheck/response/session.rs"),
        include_str!("../../precheck/response/visit.rs"),
    ]
    .concat();
    unspoken.retain(|key| !key.starts_with("weekday-") && !key.starts_with("month-"));
    unspoken.retain(|key| {
        let stem = key.trim_end_matches("-title").trim_end_matches("-body");
        !speakers.contains(&format!("\"{stem}\""))
    });
    assert_eq!(unspoken, BTreeSet::new(), "texts that nothing speaks");
}

#[test]
fn texts_are_short_sentences_without_gaps() {
    for rule in &RulePack::bundled().rules {
        let statement = rule.statement();
        assert!(statement.ends_with('.') && !statement.contains(['{', '$']), "{}: {statement}", rule.id);
        assert!(statement.chars().count() <= 300, "{}: {statement}", rule.id);
    }
    for (key, question) in patterns().into_iter().filter(|(key, _)| key.starts_with("question-")) {
        assert!(question.ends_with('?') && !question.contains('{'), "{key}: {question}");
        assert!(question.chars().count() <= 300, "{key}: {question}");
    }
}

/// A number that is a parameter is filled in: otherwise the text stays behind when the parameter changes.
#[test]
fn texts_repeat_no_parameter() {
    let patterns = patterns();
    for rule in &RulePack::bundled().rules {
        let mut parameters = BTreeSet::new();
        collect_numbers("", &serde_json::to_value(&rule.kind).unwrap(), &mut parameters);
        for key in [key("rule", rule), key("question", rule)] {
            let Some(pattern) = patterns.get(&*key) else { continue };
            let words = pattern.split('{').map(|part| part.split_once('}').map_or(part, |(_argument, rest)| rest));
            for word in words.flat_map(|part| part.split(|c: char| !c.is_ascii_digit() && c != '.')) {
                let number = word.trim_matches('.');
                assert!(!parameters.contains(number), "{key} says {number}, which is a parameter");
            }
        }
    }
}

/// All numbers in `value`, as they are and in the units that texts use.
fn collect_numbers(name: &str, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(inner, value)| {
            let is_by_needle = inner == "short" || inner == "long"; // the field around them has the unit
            collect_numbers(if is_by_needle { name } else { inner }, value, found);
        }),
        Value::Array(items) => items.iter().for_each(|item| collect_numbers(name, item, found)),
        Value::Number(number) => {
            let number = number.as_u64().unwrap();
            found.insert(number.to_string());
            let (whole, part) = (number / 1000, number % 1000);
            match name {
                _ if name.ends_with("_um") => {
                    found.insert(format!("{whole}.{part:03}").trim_end_matches('0').trim_end_matches('.').to_owned())
                }
                "seconds" => found.insert((number / 60).to_string()),
                _ if name.ends_with("_hours") => found.insert((number / 24).to_string()),
                _ => true,
            };
        }
        _ => {}
    }
}

/// What the pack must say whatever else changes.
#[test]
fn no_override_reaches_long_needles_on_lips_or_a_roller_that_is_not_clean() {
    let pack = RulePack::bundled();
    let lips = pack.rule("needle.max.lips").unwrap();
    assert!(lips.fixed && lips.severity == Severity::Stop);
    let areas = vec![Area::Lips];
    assert_eq!(lips.kind, RuleKind::LongestNeedle { areas, warn_above_um: 250, stop_above_um: 250 });
    let guards = |kind: &RuleKind| {
        use RuleKind::{CleanAge, Defect, DirtyRoller, InfectedRoller, RetiredRoller};
        matches!(kind, DirtyRoller | RetiredRoller | InfectedRoller { .. } | CleanAge { .. } | Defect { .. })
    };
    assert!(pack.find(guards).all(|rule| rule.fixed && rule.severity == Severity::Stop));
    assert_eq!(pack.find(guards).count(), 7);
}

/// Code takes the first rule of these kinds.
#[test]
fn there_is_one_rule_where_one_is_looked_for() {
    let pack = RulePack::bundled();
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::Strength { .. })).count(), 1);
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::ContactTime { .. })).count(), 1);
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::CleanAge { .. })).count(), 1);
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::LongestSoak { .. })).count(), 1);
    for id in ["hyg.rinse", "hyg.dry"] {
        assert!(matches!(pack.rule(id).map(|rule| &rule.kind), Some(RuleKind::StepTime { .. })), "{id}");
    }
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::ShortNeedle { .. })).count(), 1);
    for of in [ReminderKind::Disinfect, ReminderKind::CheckIn, ReminderKind::NurseBack] {
        let speaks = |kind: &RuleKind| matches!(kind, RuleKind::Remind { of: mine, .. } if *mine == of);
        assert_eq!(pack.find(speaks).count(), 1, "{of}");
    }
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::Age { .. })).count(), 1);
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::LookAgain { .. })).count(), 1);
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::InfectedRoller { .. })).count(), 1);
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::SlowHealing { .. })).count(), 1);
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::UnknownLabel { .. })).count(), 1);
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::Results { .. })).count(), 1);
    assert_eq!(pack.find(|kind| matches!(kind, RuleKind::Course { .. })).count(), 1);
}

#[test]
fn each_needle_on_each_area_has_one_gap_and_a_limit() {
    let pack = RulePack::bundled();
    for &area in Area::ALL {
        let is_here = |areas: &[Area]| areas.is_empty() || areas.contains(&area);
        for um in (50..=3000).step_by(10) {
            let gaps = pack.find(|kind| match kind {
                RuleKind::Gap { areas, above_um, up_to_um, .. } => {
                    is_here(areas) && (above_um + 1..=*up_to_um).contains(&um)
                }
                _ => false,
            });
            assert_eq!(gaps.count(), 1, "{area:?} {um}");
        }
        let limits = pack.find(|kind| matches!(kind, RuleKind::LongestNeedle { areas, .. } if areas.contains(&area)));
        assert_eq!(limits.count(), 1, "{area:?}");
    }
}

#[test]
fn each_level_of_a_family_has_one_window_at_most() {
    let mut seen = BTreeSet::new();
    for rule in &RulePack::bundled().rules {
        let RuleKind::Window { family, from_level, to_level, before_days, after_days, .. } = rule.kind else {
            continue;
        };
        assert!(before_days.short <= before_days.long && after_days.short <= after_days.long, "{}", rule.id);
        for level in [Level::Trace, Level::Low, Level::Active, Level::Prescription]
            .iter()
            .filter(|level| (from_level..=to_level).contains(level))
        {
            assert!(seen.insert((family, *level)), "{} overlaps another window", rule.id);
        }
    }
}

/// What no rule speaks of is only what nobody knows.
#[test]
fn each_known_agent_has_one_rule() {
    for &kind in AgentKind::ALL {
        let about =
            RulePack::bundled().find(|rule| matches!(rule, RuleKind::Agent { agent, .. } if *agent == kind)).count();
        assert_eq!(about, usize::from(kind != AgentKind::Other), "{kind}");
    }
}
