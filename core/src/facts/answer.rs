//! Answers to questions of the rule pack. A question has the id of the rule that asks it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{
    Area,
    validate::{Checked, Fault},
};
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
    /// Where it is so, for a question that is asked of an area. Absent for one about the person; of an area it means that it is
    /// so everywhere, or that nobody said where it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default)]
    pub area: Option<Area>,
}

impl Answer {
    /// An answer that names no area.
    pub fn new(question: impl Into<String>, reply: Reply) -> Self {
        Self { question: question.into(), reply, area: None }
    }

    /// The same of one area.
    #[must_use]
    pub fn on(self, area: Area) -> Self {
        Self { area: Some(area), ..self }
    }

    /// What two answers have in common of which one replaces the other.
    pub(crate) fn key(&self) -> (&str, Option<Area>) {
        (&self.question, self.area)
    }
}

impl fmt::Display for Answer {
    /// `skin.cold-sore no`, or `skin.tattoo lips no`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.question)?;
        if let Some(area) = self.area {
            write!(f, " {area}")?;
        }
        match self.reply {
            Reply::No => f.write_str(" no"),
            Reply::On { date } => write!(f, " {date}"),
            Reply::Yes => f.write_str(" yes"),
        }
    }
}

impl FromStr for Answer {
    type Err = TimeError;
    /// Reads what is printed: a question, an area if there is one, and `no`, `yes` or a date, with spaces between.
    fn from_str(line: &str) -> Result<Self, TimeError> {
        let (asked, reply) = line.rsplit_once(' ').ok_or(TimeError::Date)?;
        let (question, area) = match asked.split_once(' ') {
            Some((question, area)) => (question, Some(area.parse().map_err(|_| TimeError::Date)?)),
            None => (asked, None),
        };
        let reply = match reply {
            "no" => Reply::No,
            "yes" => Reply::Yes,
            date => Reply::On { date: date.parse()? },
        };
        Ok(Self { question: question.to_owned(), reply, area })
    }
}

const MOST_ANSWERS: usize = 200;

/// Answers as they are stored: sorted by question and area; of several to one question about one area, the most careful stays.
pub(crate) fn check(mut answers: Vec<Answer>) -> Checked<Vec<Answer>> {
    if answers.len() > MOST_ANSWERS {
        return Err(Fault::new("answers", "are more than 200; answer each question once"));
    }
    if !answers.iter().all(|answer| is_id(&answer.question)) {
        return Err(Fault::new("answers", "name a question that is none; use the ids of the questions asked"));
    }
    order::sort_by(&mut answers, |a, b| a.key().cmp(&b.key()).then(b.reply.cmp(&a.reply)));
    answers.dedup_by(|later, first| later.key() == first.key());
    Ok(answers)
}

/// Whether a rule could have this id.
fn is_id(text: &str) -> bool {
    (1..=100).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_areas_each_keeps_its_answer() {
        let answer = |area, reply| Answer { question: "skin.tattoo".into(), reply, area };
        let given = vec![
            answer(Some(Area::Face), Reply::No),
            answer(Some(Area::Lips), Reply::No),
            answer(Some(Area::Lips), Reply::Yes),
            answer(None, Reply::No),
        ];
        let kept = check(given).unwrap();
        let lines: Vec<String> = kept.iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["skin.tattoo no", "skin.tattoo lips yes", "skin.tattoo face no"]);
        assert_eq!(lines.iter().map(|line| line.parse().unwrap()).collect::<Vec<Answer>>(), kept);
        assert!("skin.tattoo elbow no".parse::<Answer>().is_err());
    }
}
