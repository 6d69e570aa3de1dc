//! A plan in the making: the candidates on their way through the passes, with what became of the others.

use std::rc::Rc;

use super::{
    fate::{Fate, HeldBack, Reason},
    message::Message,
    notification::Policy,
};
use crate::{
    facts::ReminderKind,
    shared_text::SharedText,
    time::{LocalDate, Timestamp},
};

/// The id of a candidate: `kind:subject`, or `kind:subject:rung` where the reminder repeats.
pub(super) struct Id {
    pub text: SharedText,
    series_ends: usize,
}

impl Id {
    /// An id that ends in `:rung`.
    pub(super) fn repeated(text: SharedText, rung: &str) -> Self {
        let series_ends = text.len() - rung.len() - 1;
        Self { text, series_ends }
    }

    /// The id of what is added to a series on a date: no rung of its ladder has this name.
    pub(super) fn added(series: &str, date: LocalDate) -> Self {
        let rung = SharedText::of(&[&date.text(), "+"]);
        Self::repeated(SharedText::of(&[series, ":", &rung]), &rung)
    }
}

impl From<SharedText> for Id {
    /// Of a reminder that does not repeat.
    fn from(text: SharedText) -> Self {
        let series_ends = text.len();
        Self { text, series_ends }
    }
}

/// A reminder that a fact asks for.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub id: SharedText,
    pub at: Timestamp,
    pub policy: Policy,
    pub kind: ReminderKind,
    /// From then on there is no use in it: what it speaks of is over, or not allowed any more.
    pub useless_from: Option<Timestamp>,
    /// The number of the duty that it speaks of.
    pub duty: Option<u16>,
    /// Whether the person lets it ring in quiet hours.
    pub rings: bool,
    /// When it would have come, if the person put it off.
    pub put_off_from: Option<Timestamp>,
    /// The number of the schedule with its due days, for the reminder of a session.
    pub due: Option<u16>,
    /// How long its series is within the id.
    series_ends: usize,
    /// What it says: made once, the same on every rung.
    pub message: Rc<Message>,
}

impl Candidate {
    pub(super) fn new(
        kind: ReminderKind,
        id: impl Into<Id>,
        at: Timestamp,
        policy: Policy,
        message: impl Into<Rc<Message>>,
    ) -> Self {
        let Id { text: id, series_ends } = id.into();
        debug_assert!(Series::of(&id) == Series::new(&id[..series_ends]), "{id} ends in another rung");
        let (useless_from, duty, rings, put_off_from, due) = (None, None, false, None, None);
        let message = message.into();
        Self { id, at, policy, kind, useless_from, duty, rings, put_off_from, due, series_ends, message }
    }

    pub(super) fn of_duty(self, duty: impl Into<Option<u16>>) -> Self {
        Self { duty: duty.into(), ..self }
    }

    pub(super) fn of_due(self, number: u16) -> Self {
        Self { due: Some(number), ..self }
    }

    pub(super) fn ringing(self, rings: bool) -> Self {
        Self { rings, ..self }
    }

    pub(super) fn useless_from(self, useless_from: impl Into<Option<Timestamp>>) -> Self {
        Self { useless_from: useless_from.into(), ..self }
    }

    /// What repeats the same reminder: its kind and subject, without the rung.
    pub(super) fn series(&self) -> Series<'_> {
        Series::new(&self.id[..self.series_ends])
    }

    /// The same as text.
    pub(super) fn series_text(&self) -> &str {
        &self.id[..self.series_ends]
    }

    pub(super) fn is_of(&self, series: Series<'_>) -> bool {
        self.series() == series
    }
}

/// What repeats the same reminder: its kind and subject, without the rung.
#[derive(Clone, Copy)]
pub(super) struct Series<'a> {
    text: &'a str,
    /// Its last letters, by which most are told apart: every answer is compared with every candidate.
    pub end: u64,
}

impl<'a> Series<'a> {
    /// That of a reminder with this id.
    pub(super) fn of(id: &'a str) -> Self {
        let (first, last) = (id.find(':'), id.rfind(':'));
        let rung = last.filter(|_| first != last);
        Self::new(&id[..rung.unwrap_or(id.len())])
    }

    fn new(text: &'a str) -> Self {
        let end = text.as_bytes().last_chunk();
        Self { text, end: end.copied().map_or(0, u64::from_ne_bytes) }
    }
}

impl PartialEq for Series<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.end == other.end && self.text == other.text
    }
}

/// The candidates on their way through the passes, with what became of the others.
pub(super) struct Draft {
    pub candidates: Vec<Candidate>,
    pub reasons: Vec<Reason>,
}

impl Draft {
    pub(super) fn new() -> Self {
        const USUAL: usize = 128; // of somebody for whom a lot goes on
        Self { candidates: Vec::with_capacity(USUAL), reasons: Vec::with_capacity(USUAL) }
    }

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
