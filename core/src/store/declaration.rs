//! Declarations.

use rusqlite::{Row, named_params};

use super::{
    View,
    fact::{self, Fact},
    row::{lines, parsed, timestamp},
};
use crate::{
    error::Result,
    facts::{Answer, ChangeScope, Declaration},
    order,
};

impl Fact for Declaration {
    const TABLE: &'static str = "declaration";
    const WORD: &'static str = "declaration";
    const SCOPE: ChangeScope = ChangeScope::Person;
    const SELECT: &'static str = "SELECT f.* FROM declaration AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { id: parsed(row, "id")?, at: timestamp(row, "at")?, answers: lines(row, "answers")? })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO declaration (id, revision, at, answers) VALUES (:id, :revision, :at, :answers)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":at": self.at.as_millis(),
                ":answers": answers_text(&self.answers),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { at: first.at, ..self.clone() }
    }
}

/// Answers as they are stored: one a line.
pub(super) fn answers_text(answers: &[Answer]) -> String {
    answers.iter().map(Answer::to_string).collect::<Vec<_>>().join("\n")
}

impl View<'_> {
    /// The newest answer to each question, sorted by question.
    pub(crate) fn declared(&self) -> Result<Vec<Answer>> {
        let declarations = fact::many::<Declaration>(self, fact::in_order_of_recording!("true", "f.at"), &[])?;
        let mut answers: Vec<Answer> =
            declarations.into_iter().rev().flat_map(|declaration| declaration.answers).collect();
        order::sort_by(&mut answers, |a, b| a.question.cmp(&b.question)); // stable: of each question, the newest stays first
        answers.dedup_by(|later, newest| later.question == newest.question);
        Ok(answers)
    }

    /// Those of `questions` that nobody has answered. Reads the newest declarations first and stops when none is left.
    pub(crate) fn unanswered<'a>(&self, mut questions: Vec<&'a str>) -> Result<Vec<&'a str>> {
        let mut query =
            self.0.prepare_cached("SELECT answers FROM declaration WHERE gone IS NULL ORDER BY revision DESC")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()?.filter(|_| !questions.is_empty()) {
            let answers: String = row.get("answers")?;
            // Sorted by question: see `Answer`.
            let answered: Vec<&str> = answers.lines().filter_map(|line| Some(line.rsplit_once(' ')?.0)).collect();
            questions.retain(|question| answered.binary_search(question).is_err());
        }
        Ok(questions)
    }
}
