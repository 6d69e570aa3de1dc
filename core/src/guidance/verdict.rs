//! Verdicts: what the rules say of a wish, and which ones said it.

use serde::{Deserialize, Serialize};

use super::{
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

/// What would make a rule apply no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum ClearedBy {
    /// Waiting until then.
    Time {
        /// From this instant on.
        at: Timestamp,
    },
    /// The after-use checklist, done whole.
    Checklist,
    /// Another roller, or a shorter needle.
    OtherRoller,
    /// A clinician who cleared it.
    Clinician,
    /// Skin that has healed, and says so at a new look.
    Healing,
    /// Another look, from then on, that finds it gone: it was too early to tell.
    Look {
        /// From this instant on.
        at: Timestamp,
    },
    /// This many more good check-ins, one a day.
    CheckIns {
        /// How many.
        left: Count,
    },
    /// Leaving out the product, or using it at another time.
    OtherProduct,
    /// Nothing: it stays.
    Nothing,
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
        order::sort_by(&mut findings, |a, b| b.severity.cmp(&a.severity).then_with(|| a.rule.cmp(&b.rule)));
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
