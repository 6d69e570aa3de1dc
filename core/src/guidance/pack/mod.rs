//! The rule pack: the versioned set of rules with their sources. Data, compiled in and read once.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{
    data,
    kind::RuleKind,
    rule::{Citation, Rule},
};

/// The versioned set of rules.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RulePack {
    /// Its version; a verdict is remembered with it.
    pub version: String,
    /// The rules, in the order in which they are shown.
    pub rules: Vec<Rule>,
    /// All sources that the rules name.
    pub sources: Vec<Citation>,
}

/// The files of rules, one a subject.
const RULES: &[&str] = &[
    "rules/regulation.json",
    "rules/needle.json",
    "rules/gap.json",
    "rules/hygiene.json",
    "rules/life.json",
    "rules/skin.json",
    "rules/health.json",
    "rules/procedure.json",
    "rules/ingredient.json",
    "rules/aftercare.json",
    "rules/red-flag.json",
    "rules/technique.json",
    "rules/professional.json",
    "rules/tip.json",
    "rules/neighbour.json",
    "rules/override.json",
];

// The data is compiled in, and `the_bundled_pack_is_sound` reads all of it in every build's tests.
const TESTED: &str = "the data is tested";

#[expect(clippy::expect_used)]
static BUNDLED: LazyLock<RulePack> = LazyLock::new(|| {
    let read = |name: &str| -> Vec<Rule> { serde_json::from_str(data::file(name)).expect(TESTED) };
    RulePack {
        version: data::file("version.txt").trim().to_owned(),
        rules: RULES.iter().flat_map(|name| read(name)).collect(),
        sources: serde_json::from_str(data::file("sources.json")).expect(TESTED),
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

    /// The rule of the contact time, and its seconds.
    pub(crate) fn contact_time(&self) -> (&Rule, u32) {
        let found = self.rules.iter().find_map(|rule| match rule.kind {
            RuleKind::ContactTime { seconds } => Some((rule, seconds)),
            _ => None,
        });
        found.unwrap_or((&self.rules[0], u32::MAX)) // there is one: tested
    }

    /// The rules that are of a kind, in order.
    pub(crate) fn find(&self, mut is_wanted: impl FnMut(&RuleKind) -> bool) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| is_wanted(&rule.kind))
    }
}

#[cfg(test)]
mod tests;
