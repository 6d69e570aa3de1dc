//! The rule pack: the versioned set of rules with their sources. Data, compiled in and read once.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{
    kind::RuleKind,
    rule::{Citation, Rule},
};

/// The versioned set of rules.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct RulePack {
    /// Its version; a verdict is remembered with it.
    pub version: String,
    /// The rules, in the order in which they are shown.
    pub rules: Vec<Rule>,
    /// All sources that the rules name.
    pub sources: Vec<Citation>,
}

/// The rules, one file a subject.
const RULES: &[&str] =
    &[include_str!("../../guidance/rules/hygiene.json"), include_str!("../../guidance/rules/life.json")];

// The data is compiled in, and `the_bundled_pack_is_sound` reads all of it in every build's tests.
const TESTED: &str = "the data is tested";

#[expect(clippy::expect_used)]
static BUNDLED: LazyLock<RulePack> = LazyLock::new(|| {
    let read = |json: &str| -> Vec<Rule> { serde_json::from_str(json).expect(TESTED) };
    RulePack {
        version: include_str!("../../guidance/version.txt").trim().to_owned(),
        rules: RULES.iter().flat_map(|json| read(json)).collect(),
        sources: serde_json::from_str(include_str!("../../guidance/sources.json")).expect(TESTED),
    }
});

impl RulePack {
    /// The pack that this engine was built with.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// The rule with this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The sources of a rule, with titles and addresses.
    pub fn citations(&self, rule: &Rule) -> Vec<Citation> {
        self.sources.iter().filter(|source| rule.sources.contains(&source.key)).cloned().collect()
    }

    /// The strength of alcohol to use, in percent.
    pub fn alcohol_percent(&self) -> u32 {
        let strengths = self.rules.iter().find_map(|rule| match rule.kind {
            RuleKind::Strength { use_percent, .. } => Some(use_percent),
            _ => None,
        });
        strengths.unwrap_or_default() // there is one: tested
    }

    /// The rules that are of a kind, in order.
    pub(crate) fn find(&self, mut is_wanted: impl FnMut(&RuleKind) -> bool) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| is_wanted(&rule.kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_bundled_pack_is_sound() {
        let pack = RulePack::bundled();
        let mut ids = BTreeSet::new();
        for rule in &pack.rules {
            assert!(ids.insert(&rule.id), "{} is there twice", rule.id);
            assert!(!rule.sources.is_empty(), "{} has no source", rule.id);
            assert!(!rule.spread.is_empty(), "{} has no published value", rule.id);
            let cited = pack.citations(rule);
            assert_eq!(cited.len(), rule.sources.len(), "{} names an unknown source", rule.id);
            assert_eq!(cited.iter().map(|source| source.grade).min(), Some(rule.grade), "grade of {}", rule.id);
            let spread_sources = rule.spread.iter().flat_map(|spread| &spread.sources);
            assert!(spread_sources.into_iter().all(|key| rule.sources.contains(key)), "spread of {}", rule.id);
            let statement = rule.statement();
            assert!(statement.ends_with('.') && !statement.contains('{'), "{}: {statement}", rule.id);
        }
        assert!(pack.alcohol_percent() > 0);
        let keys: BTreeSet<_> = pack.sources.iter().map(|source| &source.key).collect();
        assert_eq!(keys.len(), pack.sources.len(), "a source is there twice");
        let used: BTreeSet<_> = pack.rules.iter().flat_map(|rule| &rule.sources).collect();
        assert_eq!(keys, used, "a source that no rule names");
    }

    #[test]
    fn a_rule_of_an_unknown_kind_is_refused() {
        let rule = r#"{"id":"x","severity":"stop","kind":"magic","grade":"A","sources":["SEED"],"spread":[]}"#;
        assert!(serde_json::from_str::<Rule>(rule).is_err());
    }
}
