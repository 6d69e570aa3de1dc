//! Questions that the rule pack asks.

use serde::{Deserialize, Serialize};

use super::{
    kind::{RuleKind, Topic},
    rule::Rule,
    text::{Arguments, text},
};

/// A question that has to be answered before anything can be said for sure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Question {
    /// Its id: the rule that asks it. `signs` asks for a look at the skin.
    pub id: String,
    /// When it is asked.
    pub topic: Topic,
    /// The question in words.
    pub text: String,
    /// Whether a date can be answered: the day it ended, was done, or the day of birth.
    pub takes_date: bool,
}

impl Question {
    /// The question of a rule.
    pub(crate) fn of(rule: &Rule, topic: Topic, takes_date: bool) -> Self {
        Self::named(&rule.id, topic, takes_date)
    }

    /// The question of a rule that is asked once and holds until it is answered anew.
    pub(crate) fn once(rule: &Rule) -> Option<Self> {
        asked_once(&rule.kind).map(|(topic, takes_date)| Self::of(rule, topic, takes_date))
    }

    /// The ids of those questions alone: the words of all of them take longer than a screen has.
    pub(crate) fn ids_asked_once(rules: &[Rule]) -> Vec<&str> {
        rules.iter().filter(|rule| asked_once(&rule.kind).is_some()).map(|rule| rule.id.as_str()).collect()
    }

    /// The question after a look at the skin, which is no rule's alone.
    pub(crate) fn signs() -> Self {
        Self::named("signs", Topic::Skin, false)
    }

    fn named(id: &str, topic: Topic, takes_date: bool) -> Self {
        let key = format!("question-{}", id.replace('.', "-"));
        Self { id: id.to_owned(), topic, text: text(&key, &Arguments::new()), takes_date }
    }
}

/// When a rule's question is asked, and whether it takes a date, if it is asked once.
fn asked_once(kind: &RuleKind) -> Option<(Topic, bool)> {
    match *kind {
        RuleKind::Condition { topic: Topic::Skin, .. } => None,
        RuleKind::Condition { topic, wait_days, warn_days, .. } => Some((topic, wait_days.max(warn_days) > 0)),
        RuleKind::Procedure { .. } => Some((Topic::Procedure, true)),
        RuleKind::Age { .. } => Some((Topic::Health, true)),
        _ => None,
    }
}
