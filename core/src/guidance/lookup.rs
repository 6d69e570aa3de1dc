//! What the answers look up in a pack: findings with its sources, numbers by needle, areas that count as one.

use super::{
    by_needle::ByNeedle,
    kind::{OverrideClass, RuleKind},
    pack::RulePack,
    question::Question,
    rule::Rule,
    severity::Severity,
    text::{Said, text},
    verdict::Finding,
};
use crate::facts::Area;

impl RulePack {
    /// A finding of one of this pack's rules, with this pack's sources.
    pub(crate) fn finding(&self, rule: &Rule, severity: Severity) -> Finding {
        Finding {
            rule: rule.id.clone(),
            severity,
            statement: rule.statement(),
            sources: self.citations(rule),
            value: None,
            cleared_by: None,
            overridden: None,
            override_ends: None,
            under: None,
        }
    }

    /// For how long an override of this class holds at most, in hours; not at all without a rule for it.
    pub(crate) fn override_hours(&self, of: OverrideClass) -> u32 {
        let terms = self.rules.iter().filter_map(|rule| match rule.kind {
            RuleKind::OverrideTerm { class, hours } if class == of => Some(hours),
            _ => None,
        });
        terms.min().unwrap_or(0)
    }

    /// How many days back a rule can look: no fact before that changes a limit or a window.
    pub(crate) fn reach_days(&self) -> u32 {
        let factors = self.rules.iter().filter_map(|rule| match rule.kind {
            RuleKind::SlowHealing { factor, .. } => Some(factor),
            _ => None,
        });
        let factor = factors.max().unwrap_or(1);
        let days = self.rules.iter().map(|rule| match rule.kind {
            RuleKind::Gap { hard_days, .. } => hard_days * factor,
            RuleKind::Quota { days, .. } => days,
            RuleKind::Window { before_days, after_days, .. } => {
                before_days.short.max(before_days.long).max(after_days.short).max(after_days.long)
            }
            _ => 0,
        });
        days.max().unwrap_or(0) + 2 // a civil day can be longer than 24 hours, and zones differ by more than one
    }

    /// How many days a visit can matter: no earlier one does, whatever zone it was in.
    pub(crate) fn visit_days(&self) -> u32 {
        let days = self.rules.iter().map(|rule| match rule.kind {
            RuleKind::Procedure { wait_days, warn_days } => wait_days.max(warn_days),
            RuleKind::Course { fades_after_months, .. } => fades_after_months * 31,
            _ => 0,
        });
        days.max().unwrap_or(0) + 3 // zones differ by more than one
    }

    /// The ids of all red flags: the questions of a check-in.
    pub fn red_flags(&self) -> Vec<String> {
        let flags = self.rules.iter().filter(|rule| matches!(rule.kind, RuleKind::RedFlag { .. }));
        flags.map(|rule| rule.id.clone()).collect()
    }

    /// The questions that are asked once: about health and procedures.
    pub(crate) fn set_up_questions(&self) -> Vec<Question> {
        self.rules.iter().filter_map(Question::once).collect()
    }

    /// The number that holds for this needle. Without a rule for what is short, none is.
    pub(crate) fn by_needle(&self, numbers: ByNeedle, needle_um: u32) -> u32 {
        numbers.at(needle_um, self.short_up_to_um())
    }

    /// A rule in a sentence, for needles of a length, in micrometres: of two numbers it names the one that holds.
    pub(crate) fn statement_for(&self, rule: &Rule, needle_um: u32) -> String {
        let Said { key, arguments } = rule.said_of_needle(&|numbers| self.by_needle(numbers, needle_um));
        text(&key, &arguments)
    }

    /// After how many hours to look again at what is too early to tell; absent without a rule for it.
    pub(crate) fn look_again_hours(&self) -> Option<u32> {
        let hours = self.rules.iter().filter_map(|rule| match rule.kind {
            RuleKind::LookAgain { hours } => Some(hours),
            _ => None,
        });
        hours.min()
    }

    /// How many hours after a session a sign can be too early to tell at most.
    pub(crate) fn early_hours(&self) -> u32 {
        let hours = self.rules.iter().map(|rule| match rule.kind {
            RuleKind::RedFlag { from_hours, .. } => from_hours.short.max(from_hours.long),
            _ => 0,
        });
        hours.max().unwrap_or(0)
    }

    /// Up to which length needles are short, in micrometres; absent without a rule for it.
    pub(crate) fn short_up_to_um(&self) -> Option<u32> {
        let lengths = self.rules.iter().filter_map(|rule| match rule.kind {
            RuleKind::ShortNeedle { up_to_um } => Some(up_to_um),
            _ => None,
        });
        lengths.max()
    }
}

/// Whether the two lists have an area in common.
pub(crate) fn meet(some: &[Area], others: &[Area]) -> bool {
    some.iter().any(|area| others.contains(area))
}

/// Whether something that is said of `areas`, or of anywhere if there are none, is said of one of `wanted`.
pub(crate) fn concerns(areas: &[Area], wanted: &[Area]) -> bool {
    areas.is_empty() || meet(areas, wanted)
}
