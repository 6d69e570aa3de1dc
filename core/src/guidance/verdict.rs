//! Verdicts: what the rules say of a wish, and which ones said it.

use serde::{Deserialize, Serialize};

use super::pack::{Citation, Rule, RulePack, Severity};

/// What a person may do. Later ones are stronger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Nothing speaks against it.
    Allow,
    /// Go on, but read this.
    Warn,
    /// Not before a clinician has cleared it.
    Ask,
    /// Do not.
    Stop,
}

/// One rule that applies, in words and with its sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Finding {
    /// The rule's id.
    pub rule: String,
    /// What it asks for here.
    pub severity: Severity,
    /// The rule in a sentence.
    pub statement: String,
    /// Its sources.
    pub sources: Vec<Citation>,
}

impl Finding {
    /// The rule applies with `severity`, which may differ from the rule's own where it has steps.
    pub(crate) fn new(rule: &Rule, severity: Severity) -> Self {
        let sources = RulePack::bundled().citations(rule);
        Self { rule: rule.id.clone(), severity, statement: rule.statement(), sources }
    }
}

/// The outcome with the rules that led to it, the strongest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Verdict {
    /// What the findings come to.
    pub outcome: Outcome,
    /// The rules that apply.
    pub findings: Vec<Finding>,
    /// The version of the rule pack that said so.
    pub pack_version: String,
}

impl Verdict {
    /// The verdict of these findings. Their order does not matter.
    pub(crate) fn of(mut findings: Vec<Finding>) -> Self {
        findings.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| a.rule.cmp(&b.rule)));
        let outcome = match findings.first().map(|finding| finding.severity) {
            None | Some(Severity::Info) => Outcome::Allow,
            Some(Severity::Warn) => Outcome::Warn,
            Some(Severity::Ask) => Outcome::Ask,
            Some(Severity::Stop) => Outcome::Stop,
        };
        Self { outcome, findings, pack_version: RulePack::bundled().version.clone() }
    }
}
