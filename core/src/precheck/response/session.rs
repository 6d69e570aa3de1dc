//! Sessions: what the precheck would have said at the start, and what only the session itself tells.

use super::{DIRTY, NextStep, Response, cartridge_step, clean_step, named};
use crate::{
    facts::{Area, NeedledSession, ProductId, Roller, RollerKind, Session, SkinSign},
    guidance::{Arguments, ClearedBy, Deciding, Finding, Rule, RuleKind, RulePack, RulesByKind, concerns},
    hygiene::{RetiredReason, RollerState},
    precheck::{
        judge::findings_at,
        request::{PlannedUse, PrecheckFacts, PrecheckRequest},
    },
    time::{MINUTE_MS, Timestamp},
};

/// The rule that blood ends a session.
const NO_BLOOD: &str = "tech.no-bleed";
/// The red flag of bleeding that does not stop.
const BLEEDING_FLAG: &str = "flag.bleeding";
/// The red flag that an infection shows itself by.
const INFECTION_FLAG: &str = "flag.spreading-redness";
/// What is left out after a session, above all.
const NO_ACTIVES: &str = "after.actives";

/// A session that was recorded, with what was known at its start.
#[derive(Clone, Copy)]
pub(crate) struct SessionAct<'a> {
    /// The session.
    pub session: &'a NeedledSession,
    /// The products of the shelf that were used in it.
    pub products: &'a [ProductId],
    /// What was known at its start, without itself: the roller as it was then, and the sessions before.
    pub facts: PrecheckFacts<'a>,
    /// The roller's state now.
    pub state: &'a RollerState,
    /// The instant of the answer.
    pub now: Timestamp,
}

/// What the rules say of a session, and what to do now.
pub(crate) fn session_response(act: SessionAct<'_>) -> Response {
    let SessionAct { session, products, facts, .. } = act;
    let pack = RulePack::bundled();
    let mut findings: Vec<Finding> = of_the_session(session, pack);
    let planned = products.iter().map(|product| PlannedUse { product: *product, at: None });
    let request = PrecheckRequest {
        roller: session.roller,
        areas: session.areas.clone(),
        at: session.started,
        signs: session.skin_before.as_ref().map(|check| check.signs.clone()),
        answers: Vec::new(),
        planned: planned.collect(),
    };
    findings.extend(findings_at(&request, facts, &session.zone));
    Response::new(findings, next(act))
}

/// What the session itself tells: blood, its length, and its passes.
fn of_the_session(session: &Session, pack: &RulePack) -> Vec<Finding> {
    let mut findings = Vec::new();
    if has_bled(session) {
        let value = Deciding::Signs { signs: vec![SkinSign::Bleeding] };
        findings.extend(named(NO_BLOOD).map(|rule| finding(pack, rule, value, ClearedBy::Healing)));
    }
    findings.extend(too_long(session, pack));
    findings.extend(too_often(session, pack));
    findings
}

fn finding(pack: &RulePack, rule: &Rule, value: Deciding, cleared_by: ClearedBy) -> Finding {
    pack.finding(rule, rule.severity).decided_by(value).cleared_by(cleared_by)
}

fn has_bled(session: &Session) -> bool {
    session.skin_after.as_ref().is_some_and(|check| check.signs.contains(&SkinSign::Bleeding))
}

/// The rules of how long a session takes, if it took longer, in whole minutes. The minutes of several areas add up; where an
/// area has no limit, nobody knows how long the others took.
fn too_long(session: &Session, pack: &RulePack) -> Vec<Finding> {
    let Some(ended) = session.ended else { return Vec::new() };
    let minutes = u32::try_from(ended.millis_since(session.started) / MINUTE_MS).unwrap_or(u32::MAX);
    let limits = |on: &[Area]| -> Vec<(&Rule, u32)> {
        let limits = pack.rules.iter().filter_map(|rule| match &rule.kind {
            RuleKind::Duration { areas, minutes } if concerns(areas, on) => Some((rule, *minutes)),
            _ => None,
        });
        limits.collect()
    };
    let mine = limits(&session.areas);
    let is_known = session.areas.iter().all(|area| !limits(std::slice::from_ref(area)).is_empty());
    let allowed: u32 = mine.iter().map(|(_, minutes)| minutes).sum();
    if !is_known || minutes <= allowed {
        return Vec::new();
    }
    let value = Deciding::Count { count: minutes.into() };
    mine.into_iter().map(|(rule, _)| finding(pack, rule, value.clone(), ClearedBy::Nothing)).collect()
}

/// The rule of how often to go over a place, if it was more: of several the one that allows the fewest.
fn too_often(session: &Session, pack: &RulePack) -> Option<Finding> {
    let passes = session.passes?.get();
    let limits = pack.rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::Passes { areas, most, .. } if concerns(areas, &session.areas) => Some((rule, *most)),
        _ => None,
    });
    let (rule, most) = limits.min_by_key(|(_, most)| *most)?;
    let value = Deciding::Count { count: passes.into() };
    (passes > most).then(|| finding(pack, rule, value, ClearedBy::Nothing))
}

/// What to do now. A session of another day asks for what is still true alone.
fn next(act: SessionAct<'_>) -> Vec<NextStep> {
    let SessionAct { session, facts, now, .. } = act;
    let mut next = Vec::new();
    let aftercare = aftercare_rule(session, now);
    if has_bled(session) && aftercare.is_some() {
        next.push(NextStep::new("next-press", &Arguments::new()).by(NO_BLOOD));
        let area = session.areas.first().map_or("", |area| area.as_str());
        let look = |step: NextStep| step.leading_to(format!("rollcare://check-in/{area}"));
        next.extend([BLEEDING_FLAG, INFECTION_FLAG].iter().filter_map(|id| Some(look(NextStep::of_rule(named(id)?)))));
    }
    next.extend(for_the_roller(&facts.roller.roller, act));
    if let Some(rule) = aftercare.filter(|_| session.ended.is_some()) {
        let link = format!("rollcare://session/{}/aftercare", session.id);
        let needle_um = facts.roller.roller.needle_um.get();
        let text = RulePack::bundled().statement_for(rule, needle_um);
        next.push(NextStep { text, ..NextStep::of_rule(rule) }.leading_to(link));
    }
    next
}

/// What the roller's state asks for now.
fn for_the_roller(roller: &Roller, act: SessionAct<'_>) -> Option<NextStep> {
    let name = Arguments::new().with_text("roller", roller.name.as_str());
    match act.state {
        RollerState::InUse { session } => {
            let is_cartridge = roller.kind == RollerKind::PenCartridge;
            let key = if is_cartridge { "next-finish-cartridge" } else { "next-finish" };
            Some(NextStep::new(key, &name).leading_to(format!("rollcare://session/{session}/finish")))
        }
        RollerState::Retired { reason: RetiredReason::SingleUse, .. } => Some(cartridge_step(roller)),
        RollerState::Dirty { .. } => Some(clean_step(&roller.name, roller.id)),
        RollerState::Retired { reason, .. } => {
            let rule = match reason {
                RetiredReason::Infected { .. } => RulesByKind::bundled().infected.map_or("", |rule| &rule.id),
                _ => "life.retired",
            };
            let step = NextStep::new("next-dispose", &name).by(rule);
            Some(step.leading_to(format!("rollcare://roller/{}", roller.id)))
        }
        RollerState::Soaking { run, .. } | RollerState::Drying { run, .. } => {
            let step = NextStep::new("next-go-on", &name).by(DIRTY);
            Some(step.leading_to(format!("rollcare://run/{run}")))
        }
        RollerState::Clean { .. } | RollerState::NeedsSoak { .. } | RollerState::Sterile => None,
    }
}

/// The rule of what is left out after this session, while it holds.
fn aftercare_rule(session: &NeedledSession, now: Timestamp) -> Option<&'static Rule> {
    let rule = named(NO_ACTIVES)?;
    let RuleKind::Aftercare { until_hours, .. } = rule.kind else { return None };
    let hours = i64::from(RulesByKind::bundled().by_needle(until_hours, session.needle_um));
    (now < session.last_contact().plus_minutes(hours * 60)).then_some(rule)
}
