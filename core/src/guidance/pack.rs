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
const RULES: &[&str] = &[
    include_str!("../../guidance/rules/regulation.json"),
    include_str!("../../guidance/rules/needle.json"),
    include_str!("../../guidance/rules/gap.json"),
    include_str!("../../guidance/rules/hygiene.json"),
    include_str!("../../guidance/rules/life.json"),
    include_str!("../../guidance/rules/skin.json"),
    include_str!("../../guidance/rules/health.json"),
    include_str!("../../guidance/rules/procedure.json"),
    include_str!("../../guidance/rules/ingredient.json"),
    include_str!("../../guidance/rules/aftercare.json"),
    include_str!("../../guidance/rules/red-flag.json"),
    include_str!("../../guidance/rules/technique.json"),
    include_str!("../../guidance/rules/professional.json"),
];

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
mod tests;
