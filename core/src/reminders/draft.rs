//! A plan in the making: the candidates on their way through the passes, with what became of the others.

use std::rc::Rc;

use super::{
    fate::{Fate, HeldBack, Reason},
    message::Message,
    notification::Policy,
};
use crate::{facts::ReminderKind, shared_text::SharedText, time::Timestamp};

/// A reminder that a fact asks for.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// `kind:subject`, or `kind:subject:rung` where the reminder repeats.
    pub id: SharedText,
    pub at: Timestamp,
    pub policy: Policy,
    pub kind: ReminderKind,
    /// How long its series is within the id.
    series: usize,
    /// What it says: made once, the same on every rung.
    pub message: Rc<Message>,
}

impl Candidate {
    pub(super) fn new(kind: ReminderKind, id: SharedText, at: Timestamp, policy: Policy, message: Rc<Message>) -> Self {
        let series = series_of(&id).len();
        Self { id, at, policy, kind, series, message }
    }

    /// What repeats the same reminder: its kind and subject, without the rung.
    pub(super) fn series(&self) -> &str {
        &self.id[..self.series]
    }
}

/// What repeats the same reminder: its kind and subject, without the rung.
pub(super) fn series_of(id: &str) -> &str {
    let mut ends = id.bytes().enumerate().filter(|(_, byte)| *byte == b':').map(|(at, _)| at);
    &id[..ends.nth(1).unwrap_or(id.len())]
}

/// The candidates on their way through the passes, with what became of the others.
#[derive(Default)]
pub(super) struct Draft {
    pub candidates: Vec<Candidate>,
    pub reasons: Vec<Reason>,
}

impl Draft {
    pub(super) fn explain(&mut self, id: &SharedText, fate: Fate) {
        self.reasons.push(Reason { notification: id.clone(), fate });
    }

    pub(super) fn hold_back(&mut self, id: SharedText, by: HeldBack) {
        self.reasons.push(Reason { notification: id, fate: Fate::HeldBack { by } });
    }

    /// Keeps the candidates for which `fate_of` finds no fate, and explains the others.
    pub(super) fn drop_where(&mut self, mut fate_of: impl FnMut(&Candidate) -> Option<Fate>) {
        let reasons = &mut self.reasons;
        self.candidates.retain(|candidate| match fate_of(candidate) {
            None => true,
            Some(fate) => {
                reasons.push(Reason { notification: candidate.id.clone(), fate });
                false
            }
        });
    }
}
