//! Answers to questions of the rule pack. A question has the id of the rule that asks it.

use serde::{Deserialize, Serialize};

use super::validate::{Checked, Fault};
use crate::time::LocalDate;

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

/// The longest question id, in characters.
const LONGEST_ID: usize = 100;
const MOST_ANSWERS: usize = 200;

/// Answers as they are stored: sorted by question; of several to one question, the most careful stays.
pub(crate) fn check(mut answers: Vec<Answer>) -> Checked<Vec<Answer>> {
    if answers.len() > MOST_ANSWERS {
        return Err(Fault::new("answers", "are more than 200; answer each question once"));
    }
    if answers.iter().any(|answer| answer.question.is_empty() || answer.question.chars().count() > LONGEST_ID) {
        return Err(Fault::new("answers", "name a question that is none; use the ids of the questions asked"));
    }
    answers.sort_by(|a, b| a.question.cmp(&b.question).then(b.reply.cmp(&a.reply)));
    answers.dedup_by(|later, first| later.question == first.question);
    Ok(answers)
}
