//! The rules as an app shows them: in words, with their sources. The parameters that the engine computes with stay inside.

use super::{
    kind::OverrideClass,
    met::Met,
    pack::RulePack,
    rule::{Citation, Grade, Rule, Spread},
    severity::Severity,
};

/// All rules with their sources.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi(name = "RulePack")]
pub struct CitedRules {
    /// Its version; a verdict is remembered with it.
    pub version: String,
    /// The rules, in the order in which they are shown.
    pub rules: Vec<CitedRule>,
    /// All sources that the rules name.
    pub sources: Vec<Citation>,
}

/// One rule in words, with its sources.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CitedRule {
    /// Its id, such as `hyg.soak.min`.
    pub id: String,
    /// What it asks for when it applies.
    pub severity: Severity,
    /// What it says, with its numbers.
    pub statement: String,
    /// The best grade among the sources that support its value; D where none does.
    pub grade: Grade,
    /// Keys of its sources; never empty.
    pub sources: Vec<String>,
    /// What is published, value by value.
    pub spread: Vec<Spread>,
    /// Whether the value is our own choice: none of the published ones supports it.
    pub our_choice: bool,
    /// Whether it has not been checked against a source.
    pub unverified: bool,
    /// Whether somebody can continue although it applies, with a reason.
    pub can_be_overridden: bool,
    /// Where a person meets it.
    pub met: Met,
    /// Why they do not, if they meet it nowhere.
    pub nowhere: Option<String>,
    /// Who can override it, and for how long; absent for a rule that decides nothing of a session.
    pub override_class: Option<OverrideClass>,
}

impl CitedRules {
    pub(crate) fn of(pack: &RulePack) -> Self {
        let RulePack { version, sources, rules } = pack;
        Self { version: version.clone(), sources: sources.clone(), rules: rules.iter().map(CitedRule::of).collect() }
    }
}

impl CitedRule {
    fn of(rule: &Rule) -> Self {
        Self {
            id: rule.id.clone(),
            severity: rule.severity,
            statement: rule.statement(),
            grade: rule.grade,
            sources: rule.sources.clone(),
            spread: rule.spread.clone(),
            our_choice: rule.our_choice,
            unverified: rule.unverified,
            can_be_overridden: rule.can_be_overridden(),
            met: rule.met(),
            nowhere: rule.nowhere.clone(),
            override_class: rule.override_class(),
        }
    }
}
