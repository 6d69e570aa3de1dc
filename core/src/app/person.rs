//! What the person says of themselves: declarations, check-ins and overrides.

use super::{RecordedCheckIn, RollCare, clearances::flags_seen, questions::within};
use crate::{
    error::{Result, RollCareError},
    facts::{
        Answer, Area, CheckIn, Declaration, IdSource, NewCheckIn, NewDeclaration, NewOverride, Roller, RollerRecord,
        RuleOverride,
    },
    guidance::{RuleKind, RulePack, triage},
    hygiene::{RetiredReason, RollerState, may_be_infected, roller_state},
    precheck::{LookContext, OnInfected, check_in_response, standing_since},
    store,
    time::Timestamp,
    units::Count,
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Records answers about health and procedures. They hold until the same question is answered again.
    pub fn declare(&self, new: NewDeclaration, now: Timestamp) -> Result<Declaration> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let declaration = new.check(id, now)?;
        are_asked(&declaration.answers, asks_once)?;
        self.write("declare", now, |change| store::insert(change, declaration))
    }

    /// The newest answer to each question that was declared, sorted by question.
    pub fn declared(&self) -> Result<Vec<Answer>> {
        #[expect(clippy::redundant_closure_for_method_calls)] // the method alone has one lifetime too few
        self.read(|view| view.declared())
    }

    /// Records a look at the skin of an area.
    pub fn check_in(&self, new: NewCheckIn, now: Timestamp) -> Result<RecordedCheckIn> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let check_in = new.check(id, now)?;
        are_asked(&check_in.answers, |kind| matches!(kind, RuleKind::RedFlag { .. }))?;
        let check_in = self.write("check in", now, |change| store::insert(change, check_in))?;
        let said = self.said(|view| {
            let before = view.last_session_on(check_in.area, check_in.at)?;
            let records = view.records_in_use()?;
            let rollers: Vec<_> = records.iter().filter_map(|record| on_infected(record, &check_in, now)).collect();
            let standing = standing_since(&check_in, &flags_seen(view)?, &view.clearances()?);
            let result = triage(&check_in, before.as_ref(), RulePack::bundled());
            Ok(check_in_response(&check_in, result, &LookContext { standing, rollers }))
        });
        Ok(RecordedCheckIn::new(check_in, said))
    }

    /// The last check-ins of an area in the order of looking, at most `limit`.
    pub fn check_ins(&self, area: Area, limit: Count) -> Result<Vec<CheckIn>> {
        let limit = within("limit", limit)?;
        self.read(|view| view.latest_check_ins(area, limit))
    }

    /// Records that the person continues although a rule says otherwise. Some rules let nobody.
    pub fn override_rule(&self, new: NewOverride, now: Timestamp) -> Result<RuleOverride> {
        let rule = RulePack::bundled()
            .rule(&new.rule)
            .ok_or(RollCareError::invalid("rule", "is not known; take the id from the finding"))?;
        if !rule.can_be_overridden() {
            return Err(RollCareError::invalid("rule", "cannot be overridden; do what clears it instead"));
        }
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let new = new.check(id, now)?;
        self.write("override rule", now, |change| store::insert(change, new))
    }

    /// The overrides that stand, in the order of recording.
    pub fn overrides(&self) -> Result<Vec<RuleOverride>> {
        #[expect(clippy::redundant_closure_for_method_calls)] // as above
        self.read(|view| view.overrides())
    }
}

/// What a look at infected skin means for a roller.
fn on_infected<'r>(record: &'r RollerRecord, look: &CheckIn, now: Timestamp) -> Option<(&'r Roller, OnInfected)> {
    let on = match roller_state(record, now) {
        RollerState::Retired { at, reason: RetiredReason::Infected { .. } } if at == look.at => OnInfected::Retired,
        RollerState::Retired { .. } => return None,
        _ => OnInfected::Asked { days: may_be_infected(record, look.at)? },
    };
    Some((&record.roller, on))
}

/// Every answer belongs to a rule that asks for it at this time.
pub(super) fn are_asked(answers: &[Answer], asks: impl Fn(&RuleKind) -> bool) -> Result<()> {
    let is_asked = |answer: &Answer| RulePack::bundled().rule(&answer.question).is_some_and(|rule| asks(&rule.kind));
    let fault =
        RollCareError::invalid("answers", "answer a question that is not asked here; use the ids of the questions");
    answers.iter().all(is_asked).then_some(()).ok_or(fault)
}

/// Whether a rule asks about health, skin or procedures. Red flags are asked at a check-in.
pub(super) fn asks_once(kind: &RuleKind) -> bool {
    matches!(kind, RuleKind::Condition { .. } | RuleKind::Procedure { .. } | RuleKind::Age { .. })
}
