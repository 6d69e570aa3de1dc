//! Answers to questions of the rule pack. A question has the id of the rule that asks it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::validate::{Checked, Fault};
use crate::{
    order,
    time::{LocalDate, TimeError},
};

/// What somebody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// It is not so, and never was as far as it matters.
    No,
    /// It was so, and ended on a day; it was done on a day; or the day that was asked for.
    On {
        /// That day.
        date: LocalDate,
    },
    /// It is so; or it was done, and nobody knows when.
    Yes,
}

/// One question with its answer. A question without one is not answered, which is never a pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Answer {
    /// The question: a rule's id, such as `skin.cold-sore`.
    pub question: String,
    /// What was answered.
    pub reply: Reply,
}

impl fmt::Display for Answer {
    /// `skin.cold-sore no`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reply {
            Reply::No => write!(f, "{} no", self.question),
            Reply::On { date } => write!(f, "{} {date}", self.question),
            Reply::Yes => write!(f, "{} yes", self.question),
        }
    }
}

impl FromStr for Answer {
    type Err = TimeError;
    /// Reads what is printed: a question, a space, and `no`, `yes` or a date.
    fn from_str(line: &str) -> Result<Self, TimeError> {
        let (question, reply) = line.rsplit_once(' ').ok_or(TimeError::Date)?;
        let reply = match reply {
            "no" => Reply::No,
            "yes" => Reply::Yes,
            date => Reply::On { date: date.parse()? },
        };
        Ok(Self { question: question.to_owned(), reply })
    }
}

const MOST_ANSWERS: usize = 200;

/// Answers as they are stored: sorted by question; of several to one question, the most careful stays.
pub(crate) fn check(mut answers: Vec<Answer>) -> Checked<Vec<Answer>> {
    if answers.len() > MOST_ANSWERS {
        return Err(Fault::new("answers", "are more than 200; answer each question once"));
    }
    if !answers.iter().all(|answer| is_id(&answer.question)) {
        return Err(Fault::new("answers", "name a question that is none; use the ids of the questions asked"));
    }
    order::sort_by(&mut answers, |a, b| a.question.cmp(&b.question).then(b.reply.cmp(&a.reply)));
    answers.dedup_by(|later, first| later.question == first.question);
    Ok(answers)
}

/// Whether a rule could have this id.
fn is_id(text: &str) -> bool {
    (1..=100).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
}
