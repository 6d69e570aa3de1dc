//! Declarations.

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{Answer, ChangeScope, Declaration, DeclarationId, DeclaredAnswer},
    order,
    time::Timestamp,
};

columns! {
    Declaration: "declaration" => {
        id: DeclarationId,
        at: Timestamp,
        answers: Vec<Answer> [json(r##"{"$ref": "#/$defs/answers", "minItems": 1}"##)],
    } => Self { id, at, answers }
}

impl Fact for Declaration {
    const WORD: &'static str = "declaration";
    const SCOPE: ChangeScope = ChangeScope::Person;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { at: first.at, ..self.clone() }
    }
}

impl View<'_> {
    /// The newest answer to each question about each area, sorted by question.
    pub(crate) fn declared(&self) -> Result<Vec<DeclaredAnswer>> {
        let mut answers = self.answers_given()?;
        answers.reverse();
        // Stable: of each question about an area, the newest stays first.
        order::sort_by(&mut answers, |a, b| a.key().cmp(&b.key()));
        answers.dedup_by(|later, newest| later.key() == newest.key());
        Ok(answers)
    }

    /// All answers, in the order of recording.
    pub(crate) fn answers_given(&self) -> Result<Vec<DeclaredAnswer>> {
        let declarations = fact::recorded(self, "true", &[], |it: &Declaration| it.at)?;
        let answers = declarations.into_iter().flat_map(|Declaration { at, answers, .. }| {
            answers.into_iter().map(move |answer| DeclaredAnswer { answer, at })
        });
        Ok(answers.collect())
    }

    /// Those of `questions` that nobody has answered. Reads the newest declarations first and stops when none is left.
    pub(crate) fn unanswered<'a>(&self, mut questions: Vec<&'a str>) -> Result<Vec<&'a str>> {
        let mut query =
            self.0.prepare_cached("SELECT answers FROM declaration WHERE gone IS NULL ORDER BY revision DESC")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()?.filter(|_| !questions.is_empty()) {
            let answers: String = row.get(0)?;
            // Sorted by question: see `Answer`.
            let answered: Vec<&str> = answers.lines().filter_map(|line| Some(line.split_once(' ')?.0)).collect();
            questions.retain(|question| answered.binary_search(question).is_err());
        }
        Ok(questions)
    }
}
