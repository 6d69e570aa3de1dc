//! How each rule's question is asked: as its data says, or else as its kind does.

use super::{
    asks::{AskGroup, AskScope, AskedDate},
    kind::{RuleKind, Topic},
    rule::Rule,
};

impl Rule {
    /// Of whom its question is asked.
    pub(crate) fn asks_of(&self) -> AskScope {
        let by_kind = match self.kind {
            RuleKind::Procedure { .. } | RuleKind::Condition { topic: Topic::Skin, .. } => AskScope::Area,
            _ => AskScope::Person,
        };
        self.asks.scope.unwrap_or(by_kind)
    }

    /// For how many days after its own an answer holds; absent if it does for good.
    pub(crate) fn fresh_days(&self) -> Option<u32> {
        let is_of_today = matches!(self.kind, RuleKind::Condition { topic: Topic::Skin, .. });
        self.asks.fresh_days.or(is_of_today.then_some(0))
    }

    /// On which line its question is asked; absent if it asks none before a session.
    pub(crate) fn ask_group(&self) -> Option<AskGroup> {
        let by_kind = match self.kind {
            RuleKind::Age { .. } => AskGroup::Birth,
            RuleKind::Procedure { .. } | RuleKind::Condition { topic: Topic::Procedure, .. } => AskGroup::Treatments,
            RuleKind::Condition { topic: Topic::Skin, .. } => AskGroup::Wounds,
            RuleKind::Condition { topic: Topic::Health, .. } => AskGroup::Health,
            _ => return None,
        };
        Some(self.asks.group.unwrap_or(by_kind))
    }

    /// Which day its question takes.
    pub(crate) fn asked_date(&self) -> AskedDate {
        match self.kind {
            RuleKind::Age { .. } => AskedDate::Born,
            RuleKind::Procedure { .. } => AskedDate::Done,
            RuleKind::Condition { wait_days, warn_days, .. } if wait_days.max(warn_days) > 0 => AskedDate::Ended,
            _ => AskedDate::None,
        }
    }
}
