//! Questions that the rule pack asks.

use serde::{Deserialize, Serialize};

use super::{
    asks::{AskGroup, AskScope, AskedDate},
    kind::{RuleKind, Topic},
    rule::Rule,
    text::{Arguments, text},
};
use crate::facts::{Answer, Area, Reply};

/// A question that has to be answered before anything can be said for sure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Question {
    /// Its id: the rule that asks it. `signs` asks for a look at the skin.
    pub id: String,
    /// When it is asked.
    pub topic: Topic,
    /// The question in words.
    pub text: String,
    /// Whether a date can be answered: see `date`.
    pub takes_date: bool,
    /// Which date can be answered. One that a question does not take is refused.
    pub date: AskedDate,
    /// Whether it is asked of the person or of each area.
    pub scope: AskScope,
    /// The areas of a session for which it is open. None for a question about the person, and where no session is meant.
    pub areas: Vec<Area>,
    /// What was answered before, if something was and it is asked again: the most careful of it.
    pub before: Option<Reply>,
}

/// How questions are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum AskManner {
    /// All of them were answered with no before: one tap says that nothing has changed.
    StillNo,
    /// They were never answered.
    New,
    /// It is one question, and was answered with yes or a date before.
    Alone,
}

/// Open questions that are asked together: one line of a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct QuestionGroup {
    /// Which line.
    pub group: AskGroup,
    /// What it is about, such as `A cold sore, or one on its way`. Ask whether any of it is so, or is still not so.
    pub text: String,
    /// How to put it.
    pub manner: AskManner,
    /// The questions, in the pack's order: to show when somebody says that something of it is so.
    pub questions: Vec<Question>,
    /// The answers to declare when none of it is so. Empty for a question that no does not answer.
    pub none_of_it: Vec<Answer>,
}

impl Question {
    /// The question of a rule, outside of a session.
    pub(crate) fn of(rule: &Rule, topic: Topic) -> Self {
        Self { date: rule.asked_date(), scope: rule.asks_of(), ..Self::named(&rule.id, topic) }.with_date()
    }

    /// The question of a rule that is asked once and holds until it is answered anew.
    pub(crate) fn once(rule: &Rule) -> Option<Self> {
        asked_once(&rule.kind).map(|topic| Self::of(rule, topic))
    }

    /// The ids of those questions alone: the words of all of them take longer than a screen has.
    pub(crate) fn ids_asked_once(rules: &[Rule]) -> Vec<&str> {
        rules.iter().filter(|rule| asked_once(&rule.kind).is_some()).map(|rule| rule.id.as_str()).collect()
    }

    /// The question after a look at the skin, which is no rule's alone.
    pub(crate) fn signs() -> Self {
        Self::named("signs", Topic::Skin)
    }

    fn named(id: &str, topic: Topic) -> Self {
        let key = format!("question-{}", id.replace('.', "-"));
        let text = text(&key, &Arguments::new());
        let (date, scope) = (AskedDate::None, AskScope::Person);
        Self { id: id.to_owned(), topic, text, takes_date: false, date, scope, areas: Vec::new(), before: None }
    }

    fn with_date(self) -> Self {
        Self { takes_date: self.date != AskedDate::None, ..self }
    }

    /// No to it, for each area for which it is open.
    fn no(&self) -> Vec<Answer> {
        let no = Answer::new(&*self.id, Reply::No);
        match self.scope {
            AskScope::Person => vec![no],
            AskScope::Area => self.areas.iter().map(|area| no.clone().on(*area)).collect(),
        }
    }

    fn manner(&self) -> AskManner {
        match self.before {
            None => AskManner::New,
            Some(Reply::No) => AskManner::StillNo,
            Some(_) => AskManner::Alone,
        }
    }
}

impl QuestionGroup {
    /// Open questions, each with its line, by line and by how they are put.
    pub(crate) fn all(questions: &[(AskGroup, Question)]) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for line in AskGroup::ALL {
            for manner in [AskManner::StillNo, AskManner::New] {
                let mine = questions.iter().filter(|(group, question)| group == line && question.manner() == manner);
                let mine: Vec<Question> = mine.map(|(_, question)| question.clone()).collect();
                if !mine.is_empty() {
                    groups.push(Self::of(*line, manner, mine));
                }
            }
            let alone =
                questions.iter().filter(|(group, question)| group == line && question.manner() == AskManner::Alone);
            groups.extend(alone.map(|(_, question)| Self::of(*line, AskManner::Alone, vec![question.clone()])));
        }
        groups
    }

    fn of(group: AskGroup, manner: AskManner, questions: Vec<Question>) -> Self {
        let text = match questions.as_slice() {
            [question] => question.text.clone(),
            _ => text(&format!("group-{group}"), &Arguments::new()),
        };
        let takes_no = questions.iter().filter(|question| question.date != AskedDate::Born);
        let none_of_it = takes_no.flat_map(Question::no).collect();
        Self { group, text, manner, questions, none_of_it }
    }
}

/// When a rule's question is asked, if it is asked once.
fn asked_once(kind: &RuleKind) -> Option<Topic> {
    match *kind {
        RuleKind::Condition { topic: Topic::Skin, .. } => None,
        RuleKind::Condition { topic, .. } => Some(topic),
        RuleKind::Procedure { .. } => Some(Topic::Procedure),
        RuleKind::Age { .. } => Some(Topic::Health),
        _ => None,
    }
}
