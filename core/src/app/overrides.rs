//! Overrides of rules: each has an end.

use super::{RollCare, views::OverrideView};
use crate::{
    error::{Result, RollCareError},
    facts::{Area, DeclaredAnswer, IdSource, NewOverride, OverrideReason, Reply, RuleOverride, SessionId},
    guidance::{OverrideClass, Rule, RulePack, hit::override_ends},
    store::{self, View},
    time::{DAY_MS, Timestamp},
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Records that the person continues although a rule says otherwise. What concerns today is overridden for the next session,
    /// for a day at most; what is asked of health takes a clinician who agreed, and holds for some months. Some rules let nobody:
    /// see [`CitedRule::override_class`](crate::CitedRule::override_class).
    pub fn override_rule(&self, new: NewOverride, now: Timestamp) -> Result<RuleOverride> {
        let rule = RulePack::bundled()
            .rule(&new.rule)
            .ok_or(RollCareError::invalid("rule", "is not known; take the id from the finding"))?;
        match (rule.override_class(), new.reason) {
            (None | Some(OverrideClass::Never), _) => {
                return Err(RollCareError::invalid("rule", "cannot be overridden; do what clears it instead"));
            }
            (Some(OverrideClass::Clinician), OverrideReason::OwnChoice) => {
                let says = "is not enough here; ask a clinician, then record the day on which they agreed";
                return Err(RollCareError::invalid("reason", says));
            }
            (Some(_), _) => {}
        }
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let new = new.check(id, now)?;
        if override_ends(rule, &new, RulePack::bundled()).is_none_or(|ends| ends <= now) {
            return Err(RollCareError::invalid("agreed", "is too long ago; ask the clinician again"));
        }
        self.write("override rule", now, |change| store::insert(change, new))
    }

    /// The overrides that were not deleted, in the order of recording, also those that are over.
    pub fn overrides(&self) -> Result<Vec<RuleOverride>> {
        #[expect(clippy::redundant_closure_for_method_calls)] // the method alone has one lifetime too few
        self.read(|view| view.overrides())
    }

    /// The same with the end of each, and whether it still holds.
    pub fn override_views(&self, now: Timestamp) -> Result<Vec<OverrideView>> {
        self.read(|view| {
            let overrides = view.overrides()?;
            let answers = answers(view, &overrides)?;
            let with_end = |made: RuleOverride| {
                let ends = ending(view, &made, &answers, now, &[])?;
                Ok(OverrideView { holds: ends.is_some_and(|ends| now < ends), ends, made })
            };
            overrides.into_iter().map(with_end).collect()
        })
    }
}

/// The overrides that hold at `at` or later, as far as is known then. The sessions `but` end none.
pub(super) fn standing(view: &View<'_>, at: Timestamp, but: &[SessionId]) -> Result<Vec<RuleOverride>> {
    let (mut standing, overrides) = (Vec::new(), view.overrides()?);
    let answers = answers(view, &overrides)?;
    for made in overrides {
        if ending(view, &made, &answers, at, but)?.is_some_and(|ends| at < ends) {
            standing.push(made);
        }
    }
    Ok(standing)
}

/// The answers that can end one of these overrides, in the order of recording: none where no clinician agreed to any.
fn answers(view: &View<'_>, overrides: &[RuleOverride]) -> Result<Vec<DeclaredAnswer>> {
    let is_agreed = |made: &RuleOverride| made.reason == OverrideReason::ClearedByClinician;
    if overrides.iter().any(is_agreed) { view.answers_given() } else { Ok(Vec::new()) }
}

/// When an override ends, as far as is known at `at`: with the first session that began after it, but for the sessions `but`, if
/// it is one for today; else with an answer that speaks of another time. Absent if it never holds.
fn ending(
    view: &View<'_>,
    made: &RuleOverride,
    answers: &[DeclaredAnswer],
    at: Timestamp,
    but: &[SessionId],
) -> Result<Option<Timestamp>> {
    let pack = RulePack::bundled();
    let Some(rule) = pack.rule(&made.rule) else { return Ok(None) };
    let Some(ends) = override_ends(rule, made, pack) else { return Ok(None) };
    if !is_for_today(rule) {
        return Ok(Some(came_back(answers, made).map_or(ends, |again| ends.min(again))));
    }
    let sessions = view.traces_between(made.at, ends.min(at.plus_millis(1)))?;
    let first = sessions.iter().find(|session| !but.contains(&session.id));
    Ok(Some(first.map_or(ends, |first| first.started)))
}

/// When somebody first said that something is so again, or is so elsewhere, after a clinician had agreed: what they agreed to was
/// another time. Answers are in the order of recording; one within a day belongs to what was agreed.
fn came_back(answers: &[DeclaredAnswer], agreed: &RuleOverride) -> Option<Timestamp> {
    let known_by = agreed.at.plus_millis(DAY_MS);
    let mut so: Vec<Option<Area>> = Vec::new();
    for answer in answers.iter().filter(|answer| answer.question == agreed.rule) {
        let is_known = so.contains(&answer.area) || so.contains(&None);
        match answer.reply {
            Reply::No => so.retain(|area| answer.area.is_some() && *area != answer.area),
            Reply::Yes | Reply::On { .. } if is_known => {}
            Reply::Yes | Reply::On { .. } if answer.at <= known_by => so.push(answer.area),
            Reply::Yes | Reply::On { .. } => return Some(answer.at),
        }
    }
    None
}

fn is_for_today(rule: &Rule) -> bool {
    rule.override_class() == Some(OverrideClass::Today)
}
