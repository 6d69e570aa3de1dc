//! What the person says of themselves: declarations and check-ins.

use super::{RecordedCheckIn, RollCare, clearances::flags_seen, questions::within};
use crate::{
    error::{Result, RollCareError},
    facts::{
        Answer, Area, CheckIn, Declaration, DeclaredAnswer, IdSource, NewCheckIn, NewDeclaration, Reply, Roller,
        RollerRecord,
    },
    guidance::{AskScope, AskedDate, Rule, RuleKind, RulePack, triage},
    hygiene::{RetiredReason, RollerState, may_be_infected, roller_state},
    precheck::{LookContext, OnInfected, check_in_response, standing_since},
    store,
    time::{HOUR_MS, LocalDate, Timestamp, Zone},
    units::Count,
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Records answers about health and procedures. They hold until the same question is answered again.
    pub fn declare(&self, new: NewDeclaration, now: Timestamp) -> Result<Declaration> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let declaration = new.check(id, now)?;
        are_asked(&declaration.answers, asks_once, now)?;
        self.write("declare", now, |change| store::insert(change, declaration))
    }

    /// The newest answer to each question about each area that was declared, sorted by question.
    pub fn declared(&self) -> Result<Vec<DeclaredAnswer>> {
        #[expect(clippy::redundant_closure_for_method_calls)] // the method alone has one lifetime too few
        self.read(|view| view.declared())
    }

    /// Records a look at the skin of an area.
    pub fn check_in(&self, new: NewCheckIn, now: Timestamp) -> Result<RecordedCheckIn> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let check_in = new.check(id, now)?;
        are_asked(&check_in.answers, |kind| matches!(kind, RuleKind::RedFlag { .. }), now)?;
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

/// Every answer belongs to a rule that asks for it at this time, and is of the kind that its question takes.
pub(super) fn are_asked(answers: &[Answer], asks: impl Fn(&RuleKind) -> bool, now: Timestamp) -> Result<()> {
    let today = Zone::UTC.date(now.plus_millis(LARGEST_OFFSET_MS));
    for answer in answers {
        let rule = RulePack::bundled().rule(&answer.question).filter(|rule| asks(&rule.kind));
        if let Some(detail) = rule.map_or(Some(NOT_ASKED), |rule| fault(answer, rule, today)) {
            return Err(RollCareError::invalid("answers", detail));
        }
    }
    Ok(())
}

const NOT_ASKED: &str = "answer a question that is not asked here; use the ids of the questions";

/// East of Greenwich the day begins at most so much earlier.
const LARGEST_OFFSET_MS: i64 = 14 * HOUR_MS;

/// What is wrong with an answer to a rule's question.
fn fault(answer: &Answer, rule: &Rule, today: LocalDate) -> Option<&'static str> {
    if answer.area.is_some() && rule.asks_of() == AskScope::Person {
        return Some("name an area for a question about the person; leave it out");
    }
    match (rule.asked_date(), answer.reply) {
        (AskedDate::None, Reply::On { .. }) => {
            Some("give a date to a question that takes none; answer it with yes or no")
        }
        (AskedDate::Born, Reply::Yes | Reply::No) => {
            Some("give no date of birth where it is asked for; answer with that day")
        }
        (AskedDate::Ended, Reply::On { date }) if date > today => {
            Some("say that something ended on a day to come; answer it with yes until then")
        }
        (_, Reply::On { date }) if date > today => Some("give a day to come; give the day on which it was"),
        _ => None,
    }
}

/// Whether a rule asks about health, skin or procedures. Red flags are asked at a check-in.
pub(super) fn asks_once(kind: &RuleKind) -> bool {
    matches!(kind, RuleKind::Condition { .. } | RuleKind::Procedure { .. } | RuleKind::Age { .. })
}
