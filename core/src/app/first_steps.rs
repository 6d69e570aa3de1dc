//! The first minutes of somebody new, in order, as one answer.

use super::RollCare;
use crate::{
    error::Result,
    facts::{Area, Goal, IdSource, Roller, RollerCare, RollerDetails, RollerKind, RollerRecord, words},
    guidance::{Met, Remark, RuleKind, RulePack, RulesByKind, concerns, is_of_a_goal},
    hygiene::{RollerState, hygiene_findings, roller_state},
    precheck::{PrecheckRequest, QuestionGroup, precheck},
    reminders::PlanFacts,
    time::{Timestamp, Zone},
    units::Count,
};

words! {
    /// A step of somebody's first minutes.
    FirstStepKind {
        /// Read what nobody should miss.
        Notices = "notices",
        /// Say what you hope for.
        Goal = "goal",
        /// Add your roller, with its needle length.
        Roller = "roller",
        /// Make it clean for its first use.
        FirstUse = "first-use",
        /// Answer at most eight lines of questions.
        Questions = "questions",
        /// Check before the first session.
        Check = "check",
        /// Plan when to roll.
        Schedule = "schedule",
    }
}

/// A step of somebody's first minutes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, uniffi::Record)]
pub struct FirstStep {
    /// Which one.
    pub kind: FirstStepKind,
    /// Whether it is done.
    pub is_done: bool,
    /// The rules that are told at it.
    pub remarks: Vec<Remark>,
}

/// Somebody's first minutes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, uniffi::Record)]
pub struct FirstSteps {
    /// The steps in order.
    pub steps: Vec<FirstStep>,
    /// The first of them that is not done; absent when all are.
    pub next: Option<FirstStepKind>,
    /// The lines of questions that are open for these areas, at most eight; the look at the skin belongs to the check.
    pub questions: Vec<QuestionGroup>,
    /// How many sessions a week keep the rules on all of these areas with short needles, 1 to 7: what to plan.
    pub sessions_per_week: Count,
}

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// The first minutes of somebody who wants to roll these areas, at least one: what to read, to say, to add and to answer, in
    /// order, and what is done of it.
    pub fn first_steps(&self, areas: &[Area], now: Timestamp, zone: &Zone) -> Result<FirstSteps> {
        let pack = RulePack::bundled();
        self.read(|view| {
            let facts = PlanFacts::of_precheck(view, std::iter::empty(), now, zone)?;
            let records = view.roller_records()?;
            let is_usable = |record: &&RollerRecord| !matches!(roller_state(record, now), RollerState::Retired { .. });
            let mine = records.iter().find(is_usable);
            let roller = mine.cloned().unwrap_or_else(|| not_added_yet(now));
            let request = PrecheckRequest {
                roller: roller.roller.id,
                areas: areas.to_vec(),
                at: now,
                signs: Some(Vec::new()),
                answers: Vec::new(),
                planned: Vec::new(),
            };
            let check = precheck(&request, facts.precheck(&roller), pack, now, zone);
            let is_ready = mine.is_some_and(|record| hygiene_findings(&roller_state(record, now)).is_empty());
            let goal = facts.settings.goal;
            let remarks = |kind| match kind {
                FirstStepKind::Notices => {
                    let told = pack.met_at(Met::SetUp, areas).filter(|rule| !is_of_a_goal(rule));
                    told.map(|rule| pack.remark(rule)).collect()
                }
                FirstStepKind::Goal => goal.map(|goal| pack.goal_advice(goal)).unwrap_or_default(),
                _ => Vec::new(),
            };
            let is_done = |kind| -> Result<bool> {
                Ok(match kind {
                    FirstStepKind::Notices | FirstStepKind::Roller => mine.is_some(),
                    FirstStepKind::Goal => goal.is_some(),
                    FirstStepKind::FirstUse => is_ready,
                    FirstStepKind::Questions => check.questions.is_empty(),
                    FirstStepKind::Check => view.last_logged()?.is_some(),
                    FirstStepKind::Schedule => !view.schedules_since(zone.date(now))?.is_empty(),
                })
            };
            let step =
                |kind: &FirstStepKind| Ok(FirstStep { kind: *kind, is_done: is_done(*kind)?, remarks: remarks(*kind) });
            let steps: Vec<FirstStep> = FirstStepKind::ALL.iter().map(step).collect::<Result<_>>()?;
            let next = steps.iter().find(|step| !step.is_done).map(|step| step.kind);
            let sessions_per_week = per_week(areas, roller.roller.needle_um.get(), RulesByKind::bundled());
            Ok(FirstSteps { steps, next, questions: check.groups, sessions_per_week })
        })
    }

    /// What a person is told who hopes for this: what it takes, and who does it better. Save the goal with the settings.
    pub fn goal_advice(&self, goal: Goal) -> Result<Vec<Remark>> {
        Ok(RulePack::bundled().goal_advice(goal))
    }
}

/// The shortest usual roller, for the questions of somebody who has none yet.
fn not_added_yet(now: Timestamp) -> RollerRecord {
    let details = RollerDetails::new("", RollerKind::Roller, SHORT_UM);
    let roller = Roller { id: IdSource::mint(now), details, added: now, retired: None };
    RollerRecord { care: RollerCare::of_unused(roller), uses: 0, first_session: None, early_uses: Vec::new() }
}

/// A needle that is short by all rules, in micrometres.
const SHORT_UM: u32 = 250;

/// How many sessions a week with such needles, in micrometres, the planned gaps and the quotas of these areas leave, 1 to 7.
fn per_week(areas: &[Area], needle_um: u32, rules: &RulesByKind<'_>) -> Count {
    let gaps = rules.gaps.iter().filter_map(|rule| match &rule.kind {
        RuleKind::Gap { areas: counted, above_um, up_to_um, plan_days, .. }
            if concerns(counted, areas) && (above_um + 1..=*up_to_um).contains(&needle_um) =>
        {
            Some(WEEK / plan_days.max(&1))
        }
        _ => None,
    });
    let quotas = rules.quotas.iter().filter_map(|rule| match &rule.kind {
        RuleKind::Quota { areas: counted, sessions, days } if concerns(counted, areas) => {
            Some(sessions * WEEK / days.max(&1))
        }
        _ => None,
    });
    gaps.chain(quotas).min().unwrap_or(1).clamp(1, WEEK).into()
}

/// Days.
const WEEK: u32 = 7;
