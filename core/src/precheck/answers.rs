//! Which answers hold for a session: where they were given for, and for how long.

use super::case::Case;
use crate::{
    facts::{Answer, Area, AreaSet, DeclaredAnswer, Reply},
    guidance::{AskScope, AskedDate, Rule, RuleKind, Severity},
    time::{LocalDate, Timestamp},
};

/// What is known of one question.
pub(super) struct Known {
    /// The answers other than no that bind the session.
    pub said: Vec<Said>,
    /// Whether it is open: nobody answered it, or too long ago.
    pub is_open: bool,
    /// The areas for which it is.
    pub open_areas: Vec<Area>,
    /// What was answered before, where it is open: the most careful of it.
    pub before: Option<Reply>,
}

/// An answer that binds a session.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub reply: Reply,
    /// The day on which it was given.
    pub on: LocalDate,
    /// It asks for no more than this.
    pub at_most: Severity,
    /// Whether it was declared, and not only said with this check.
    pub is_declared: bool,
}

impl Case<'_> {
    /// What is known of a rule's question. Of answers of today and answers that were declared, both hold.
    pub(super) fn known(&self, rule: &Rule) -> Known {
        let mut known = Known { said: Vec::new(), is_open: false, open_areas: Vec::new(), before: None };
        let areas: Vec<Option<Area>> = match rule.asks_of() {
            AskScope::Person => vec![None],
            AskScope::Area => self.areas.iter().map(|area| Some(*area)).collect(),
        };
        let today = self.zone.day(self.now, self.facts.day_starts);
        for area in areas {
            let is_here = |answer: &Answer| answer.area.is_none() || area.is_none() || answer.area == area;
            let of_today = self.request.answers.iter().filter(|answer| answer.question == rule.id && is_here(answer));
            let mut is_fresh = false;
            for answer in of_today {
                is_fresh = true;
                known.said.push(Said { reply: answer.reply, on: today, at_most: Severity::Stop, is_declared: false });
            }
            let mut before = None;
            for answer in standing(rule, area, self.facts.declared) {
                before = before.max(Some(answer.reply));
                is_fresh |= self.is_fresh(rule, answer.at);
                known.said.push(self.said(answer, Severity::Stop));
            }
            if !is_fresh {
                known.is_open = true;
                known.open_areas.extend(area);
                known.before = known.before.max(before);
            }
            let near = [Some((Severity::Stop, self.treated)), self.treated_next];
            for (at_most, near) in near.into_iter().flatten() {
                let is_near = |answer: &&DeclaredAnswer| area.is_some_and(|area| is_next_to(rule, area, near, answer));
                known.said.extend(self.facts.declared.iter().filter(is_near).map(|answer| self.said(answer, at_most)));
            }
        }
        known.said.retain(|said| said.reply != Reply::No);
        known
    }

    fn said(&self, answer: &DeclaredAnswer, at_most: Severity) -> Said {
        let on = self.zone.day(answer.at, self.facts.day_starts);
        Said { reply: answer.reply, on, at_most, is_declared: true }
    }

    /// Whether an answer that was given then still holds.
    fn is_fresh(&self, rule: &Rule, at: Timestamp) -> bool {
        let Some(days) = rule.fresh_days() else { return true };
        self.now < self.zone.days_after(at, days.saturating_add(1), self.facts.day_starts)
    }
}

/// The declared answers to a rule's question about an area; no area for one about the person. What was said of no area holds
/// everywhere where nothing newer was said; but that it is so nowhere is an answer for no area alone: nobody thought of it.
fn standing<'a>(
    rule: &'a Rule,
    area: Option<Area>,
    declared: &'a [DeclaredAnswer],
) -> impl Iterator<Item = &'a DeclaredAnswer> {
    let mine = move || declared.iter().filter(move |answer| answer.question == rule.id);
    let own_at = area.and_then(|_| mine().filter(|answer| answer.area == area).map(|answer| answer.at).max());
    let holds = move |answer: &&DeclaredAnswer| match (area, answer.area) {
        (None, None) => true,
        (None, Some(_)) => answer.reply != Reply::No, // a question that was once asked of an area
        (Some(_), None) => answer.reply != Reply::No && own_at.is_none_or(|own_at| own_at < answer.at),
        (Some(_), Some(_)) => answer.area == area,
    };
    mine().filter(holds)
}

/// Whether an answer says what was done to another area near this one: it keeps needles off both.
fn is_next_to(rule: &Rule, area: Area, near: AreaSet, answer: &Answer) -> bool {
    let is_done = matches!(rule.kind, RuleKind::Procedure { .. });
    is_done && answer.question == rule.id && answer.area.is_some_and(|there| there != area && near.contains(there))
}

/// Whether a declared answer, other than no, binds a session on these areas. What was done to the `near` ones does.
pub(super) fn binds<'a>(
    answer: &DeclaredAnswer,
    rule: &'a Rule,
    on: &[Area],
    near: AreaSet,
    declared: &'a [DeclaredAnswer],
) -> bool {
    let is_standing = |area: Area| standing(rule, Some(area), declared).any(|other| other == answer);
    rule.asks_of() == AskScope::Person
        || on.iter().any(|area| is_standing(*area) || is_next_to(rule, *area, near, answer))
}

/// The day on which what a reply speaks of ended or was done. Of a procedure of which nobody knows when, it was done at the
/// latest on the day on which somebody said so.
pub(super) fn day_of(rule: &Rule, reply: Reply, said: LocalDate) -> Option<LocalDate> {
    match (reply, &rule.kind) {
        // A date that the question does not take could be the day since when it is so.
        (Reply::On { date }, _) if rule.asked_date() != AskedDate::None => Some(date),
        (Reply::Yes, RuleKind::Procedure { .. }) => Some(said),
        _ => None,
    }
}
