//! Declarations: what somebody said of their health and of what was done to their skin. It holds until they say otherwise.

use serde::{Deserialize, Serialize};

use super::{
    Answer, DeclarationId, answer,
    validate::{Checked, Fault},
};
use crate::time::Timestamp;

/// Answers that hold from now on. The newest answer to a question about an area counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Declaration {
    /// Its id.
    pub id: DeclarationId,
    /// When it was said.
    pub at: Timestamp,
    /// What was answered: at least one, each question once.
    pub answers: Vec<Answer>,
}

/// A declaration to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewDeclaration {
    /// What was answered: at least one, each question once.
    pub answers: Vec<Answer>,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<DeclarationId>,
}

impl NewDeclaration {
    pub(crate) fn check(self, id: DeclarationId, now: Timestamp) -> Checked<Declaration> {
        if self.answers.is_empty() {
            return Err(Fault::new("answers", "are missing; answer at least one question"));
        }
        Ok(Declaration { id, at: now, answers: answer::check(self.answers)? })
    }
}

/// An answer that was declared, with when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct DeclaredAnswer {
    /// What was answered.
    #[serde(flatten)]
    pub answer: Answer,
    /// When it was said.
    pub at: Timestamp,
}

impl DeclaredAnswer {
    /// An answer that was declared then.
    pub const fn new(answer: Answer, at: Timestamp) -> Self {
        Self { answer, at }
    }
}

impl std::ops::Deref for DeclaredAnswer {
    type Target = Answer;
    fn deref(&self) -> &Answer {
        &self.answer
    }
}
