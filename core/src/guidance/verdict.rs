//! Verdicts: what the rules say of a wish, and which ones said it.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{
    cleared_by::ClearedBy,
    pack::RulePack,
    rule::{Citation, Rule},
    severity::Severity,
};
use crate::{
    facts::{OverrideReason, Reply, SkinSign},
    order,
    time::Timestamp,
    units::{Count, Micrometres},
};

/// What a person may do. Later ones are stronger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Enum)]
#[uniffi(name = "VerdictOutcome")]
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

/// The value that made a rule apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[uniffi(name = "DecidingValue")]
#[serde(rename_all = "kebab-case")]
pub enum Deciding {
    /// A needle length in micrometres.
    Length {
        /// The length.
        #[uniffi(name = "needle")]
        um: Micrometres,
    },
    /// A number of sessions, uses, passes, minutes or years.
    Count {
        /// The number.
        count: Count,
    },
    /// Days that have passed.
    Days {
        /// How many, as the calendar counts them.
        days: Count,
    },
    /// Signs on the skin.
    Signs {
        /// Which ones.
        signs: Vec<SkinSign>,
    },
    /// An answer of the person.
    Answer {
        /// What was answered.
        reply: Reply,
    },
    /// A product, and the words on its label.
    Words {
        /// The product's name.
        product: String,
        /// The words; none when the label could not be read.
        words: Vec<String>,
    },
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
    /// The value that decided, where there is one.
    pub value: Option<Deciding>,
    /// What would clear it.
    pub cleared_by: Option<ClearedBy>,
    /// Why the person continues although it applies, if they said so. It is a warning then.
    pub overridden: Option<OverrideReason>,
    /// When that override ends at the latest: one for today ends with the next session.
    pub override_ends: Option<Timestamp>,
    /// The rule of the finding that has the same cause and says more: this one is shown under it. Of a product, it is that
    /// product's finding.
    pub under: Option<String>,
}

impl Finding {
    /// The rule applies with `severity`, which may differ from the rule's own where it has steps.
    pub(crate) fn new(rule: &Rule, severity: Severity) -> Self {
        RulePack::bundled().finding(rule, severity)
    }

    #[must_use]
    pub(crate) fn decided_by(self, value: Deciding) -> Self {
        Self { value: Some(value), ..self }
    }

    #[must_use]
    pub(crate) fn cleared_by(self, cleared_by: ClearedBy) -> Self {
        Self { cleared_by: Some(cleared_by), ..self }
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
        // What the person overrides is spoken of before other warnings.
        let rank = |finding: &Finding| (Reverse(finding.severity), finding.overridden.is_none());
        order::sort_by(&mut findings, |a, b| rank(a).cmp(&rank(b)).then_with(|| a.rule.cmp(&b.rule)));
        Self::in_order(findings)
    }

    /// The verdict of findings that are in order: the strongest comes first.
    pub(crate) fn in_order(findings: Vec<Finding>) -> Self {
        let outcome = match findings.first().map(|finding| finding.severity) {
            None | Some(Severity::Info) => Outcome::Allow,
            Some(Severity::Warn) => Outcome::Warn,
            Some(Severity::Ask) => Outcome::Ask,
            Some(Severity::Stop) => Outcome::Stop,
        };
        Self { outcome, findings, pack_version: RulePack::bundled().version.clone() }
    }
}
