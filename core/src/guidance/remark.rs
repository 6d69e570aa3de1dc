//! Where a person meets each rule, and rules in words where nothing is judged.

use serde::{Deserialize, Serialize};

use super::{
    kind::RuleKind,
    met::Met,
    pack::RulePack,
    rule::{Citation, Rule},
};
use crate::facts::Area;

/// A rule in words, where nothing is judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Remark {
    /// The rule's id.
    pub rule: String,
    /// What it says.
    pub statement: String,
    /// Its sources.
    pub sources: Vec<Citation>,
}

impl Rule {
    /// Where a person meets it.
    pub fn met(&self) -> Met {
        self.met.unwrap_or_else(|| by_kind(&self.kind))
    }

    /// Whether it says something of one of these areas.
    pub(crate) fn speaks_of(&self, areas: &[Area]) -> bool {
        let on = match &self.kind {
            RuleKind::Passes { areas, .. } | RuleKind::Duration { areas, .. } => areas,
            _ => &self.on,
        };
        on.is_empty() || on.iter().any(|area| areas.contains(area))
    }
}

impl RulePack {
    /// A rule in words.
    pub(crate) fn remark(&self, rule: &Rule) -> Remark {
        Remark { rule: rule.id.clone(), statement: rule.statement(), sources: self.citations(rule) }
    }

    /// The rules that are met there, about these areas.
    pub(crate) fn met_at(&self, place: Met, areas: &[Area]) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| rule.met() == place && rule.speaks_of(areas))
    }
}

/// Where rules of a kind are judged. A statement names its own place.
const fn by_kind(kind: &RuleKind) -> Met {
    match kind {
        RuleKind::DirtyRoller
        | RuleKind::RetiredRoller
        | RuleKind::Life { .. }
        | RuleKind::LongestNeedle { .. }
        | RuleKind::Quota { .. }
        | RuleKind::Gap { .. }
        | RuleKind::SlowHealing { .. }
        | RuleKind::Age { .. }
        | RuleKind::Signs { .. }
        | RuleKind::Recovery { .. }
        | RuleKind::Condition { .. }
        | RuleKind::Procedure { .. }
        | RuleKind::Window { .. }
        | RuleKind::UnknownLabel { .. }
        | RuleKind::UnderNeedles
        | RuleKind::InfectedRoller { .. }
        | RuleKind::CleanAge { .. }
        | RuleKind::OverrideTerm { .. }
        | RuleKind::Neighbours { .. } => Met::Precheck,
        RuleKind::Defect { .. } => Met::Act,
        RuleKind::RedFlag { .. } | RuleKind::LookAgain { .. } => Met::CheckIn,
        RuleKind::Passes { .. } | RuleKind::Duration { .. } => Met::Card,
        RuleKind::Aftercare { .. } => Met::Aftercare,
        RuleKind::StepTime { .. }
        | RuleKind::LongestSoak { .. }
        | RuleKind::StrongAlcohol { .. }
        | RuleKind::ContactTime { .. }
        | RuleKind::Strength { .. }
        | RuleKind::Agent { .. } => Met::Checklist,
        RuleKind::Remind { .. } => Met::Reminder,
        RuleKind::ShortNeedle { .. } | RuleKind::Results { .. } | RuleKind::Course { .. } => Met::Report,
        RuleKind::Statement => Met::Nowhere,
    }
}
