//! The rule pack: cited statements with their parameters.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::text::{Arguments, text};
use crate::facts::{Defect, RollerKind};

/// What a rule asks for when it applies. Later ones are stronger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Tell only.
    Info,
    /// Show and go on.
    Warn,
    /// Stop until a clinician has cleared it.
    Ask,
    /// Refuse.
    Stop,
}

/// How good the best source of a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Enum)]
pub enum Grade {
    /// A regulator, law, official guideline or peer-reviewed paper.
    A,
    /// A device manual, a professional body, or a clinician under their own name.
    B,
    /// A clinic, spa, maker or shop.
    C,
    /// A blog or an anonymous page.
    D,
}

/// A source that a rule names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Citation {
    /// Short key, such as `CDC-CHEM`.
    pub key: String,
    /// How good it is.
    pub grade: Grade,
    /// Title or author.
    pub title: String,
    /// Where it was read.
    pub address: String,
}

/// A published value and who publishes it: sources disagree, and the person may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Spread {
    /// The value in words, such as `5–10 min`.
    pub value: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// The kinds of rules that code implements, with the parameters that data fills in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum RuleKind {
    /// Says something; decides nothing.
    Statement,
    /// Applies to a roller that is not known to be clean.
    DirtyRoller,
    /// Applies to a retired roller.
    RetiredRoller,
    /// How long a step should take, in seconds. A timer for the person; not enforced.
    StepTime {
        /// Seconds.
        seconds: u32,
    },
    /// How long a disinfectant must act, in seconds. Less does not count.
    ContactTime {
        /// Seconds.
        seconds: u32,
    },
    /// Which strengths of alcohol disinfect, in percent.
    Strength {
        /// The one to use.
        use_percent: u32,
        /// Weaker does not count.
        from_percent: u32,
        /// This strong or stronger does not count either.
        below_percent: u32,
    },
    /// Needle defects that retire a roller.
    Defect {
        /// Which ones.
        defects: Vec<Defect>,
    },
    /// How long a roller lasts.
    Life {
        /// Uses or days since the first one.
        unit: LifeUnit,
        /// From this many on it is due for replacement.
        due: u32,
        /// From this many on it is not used any more.
        stop: u32,
        /// Only for needles of this length or longer, in micrometres.
        #[serde(default)]
        from_um: u32,
        /// Only for this kind of tool.
        #[serde(default)]
        only: Option<RollerKind>,
    },
    /// When to remind after a session: minutes, then days at the person's hour.
    Ladder {
        /// Minutes after the session, rising.
        minutes: Vec<u32>,
        /// How many days after that.
        days: u32,
    },
}

/// What a roller's life is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "lowercase")]
pub enum LifeUnit {
    /// Sessions.
    Uses,
    /// Civil days since the first use.
    Days,
}

/// One cited statement with its parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Rule {
    /// Its id, such as `hyg.soak.min`.
    pub id: String,
    /// What it asks for when it applies.
    pub severity: Severity,
    /// Its kind and parameters.
    #[serde(flatten)]
    pub kind: RuleKind,
    /// The best grade among its sources.
    pub grade: Grade,
    /// Keys of its sources; never empty.
    pub sources: Vec<String>,
    /// What is published, value by value.
    pub spread: Vec<Spread>,
    /// Whether the value is our own choice.
    #[serde(default)]
    pub our_choice: bool,
    /// Whether it has not been checked against a source.
    #[serde(default)]
    pub unverified: bool,
}

impl Rule {
    /// The rule in a sentence, with its numbers.
    pub fn statement(&self) -> String {
        let mut numbers = Arguments::new();
        match &self.kind {
            RuleKind::StepTime { seconds } | RuleKind::ContactTime { seconds } => {
                numbers.set("seconds", *seconds);
                numbers.set("minutes", seconds / 60);
            }
            RuleKind::Life { due, stop, .. } => {
                numbers.set("due", *due);
                numbers.set("stop", *stop);
            }
            RuleKind::Strength { use_percent, from_percent, below_percent } => {
                numbers.set("use", *use_percent);
                numbers.set("from", *from_percent);
                numbers.set("below", *below_percent);
            }
            RuleKind::Ladder { days, .. } => numbers.set("days", *days),
            RuleKind::Statement | RuleKind::DirtyRoller | RuleKind::RetiredRoller | RuleKind::Defect { .. } => {}
        }
        text(&self.text_key(), &numbers)
    }

    fn text_key(&self) -> String {
        format!("rule-{}", self.id.replace('.', "-"))
    }
}

/// The versioned set of rules.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct RulePack {
    /// Its version; a verdict is remembered with it.
    pub version: String,
    /// The rules, in the order in which they are shown.
    pub rules: Vec<Rule>,
    /// All sources that the rules name.
    #[serde(skip)]
    pub sources: Vec<Citation>,
}

static BUNDLED: LazyLock<RulePack> = LazyLock::new(|| {
    // The data is compiled in, and `the_bundled_pack_is_sound` reads it in every build's tests.
    #[expect(clippy::expect_used)]
    let mut pack: RulePack =
        serde_json::from_str(include_str!("../../guidance/rules.json")).expect("rules.json is tested");
    #[expect(clippy::expect_used)]
    let sources = serde_json::from_str(include_str!("../../guidance/sources.json")).expect("sources.json is tested");
    pack.sources = sources;
    pack
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
