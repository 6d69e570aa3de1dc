//! A person in Berlin who answers every question, with two rollers: one that they use, and one that stays new.

use rollcare_core::{
    Answer, Area, ClearedBy, DutyView, Finding, NEW_ROLLER, NewCheckIn, NewClearance, NewDeclaration, NewRoller,
    NewSession, PrecheckRequest, RecordedCheckIn, Reply, RollCare, RollCareError, RollerDetails, RollerId, RollerKind,
    RollerState, RulePack, SessionDetails, SessionId, Severity, TickKind, Timestamp, Zone, guidance::RuleKind,
};
use rollcare_tests::{
    desk::Desk,
    facts::{at, done, start_list, tick, zone},
};

pub const HOUR: i64 = 60;
pub const DAY: i64 = 1440;

pub struct Scene {
    _desk: Desk,
    pub engine: RollCare,
    pub zone: Zone,
    /// The one that is used.
    pub blue: RollerId,
    /// The one that stays new.
    pub spare: RollerId,
}

/// Monday, 23 November 2026, nine in the morning: the session of each story ends then.
pub fn morning() -> Timestamp {
    at("2026-11-23T09:00:00+01:00")
}

/// So many hours after that.
pub fn hours(hours: i64) -> Timestamp {
    morning().plus_minutes(hours * HOUR)
}

/// So many days after that.
pub fn days(days: i64) -> Timestamp {
    morning().plus_minutes(days * DAY)
}

impl Scene {
    pub fn new() -> Self {
        let desk = Desk::new();
        let engine = desk.open();
        let before = days(-1);
        let add = |n: u64, name: &str| {
            let details = RollerDetails::new(name, RollerKind::Roller, 250);
            let roller = engine.add_roller(NewRoller::new(details), before.plus_minutes(-60)).unwrap().id;
            clean(&engine, n, roller, before.plus_minutes(-60));
            roller
        };
        let (blue, spare) = (add(1, "Blue"), add(2, "Spare"));
        let answers = RulePack::bundled().rules.iter().filter_map(|rule| match rule.kind {
            RuleKind::Age { .. } => Some((rule, Reply::On { date: "1990-01-01".parse().unwrap() })),
            RuleKind::Condition { .. } | RuleKind::Procedure { .. } => Some((rule, Reply::No)),
            _ => None,
        });
        let answers = answers.map(|(rule, reply)| Answer::new(rule.id.clone(), reply)).collect();
        engine.declare(NewDeclaration { id: None, answers }, before).unwrap();
        Self { engine, _desk: desk, zone: zone("Europe/Berlin"), blue, spare }
    }

    /// The same after a session on an area, with Blue, that ended in the morning.
    pub fn rolled(area: Area) -> Self {
        let scene = Self::new();
        scene.roll(scene.blue, area, morning());
        scene
    }

    pub fn roll(&self, roller: RollerId, area: Area, ended: Timestamp) -> SessionId {
        let details = SessionDetails::new(roller, vec![area], ended.plus_minutes(-1), ended, self.zone.clone());
        self.engine.log_session(NewSession::new(details), ended).unwrap().id
    }

    /// A look at healthy skin where these questions are answered with yes, all others with no.
    pub fn look(&self, area: Area, yes: &[&str], now: Timestamp) -> RecordedCheckIn {
        let questions = self.engine.rule_pack().unwrap().red_flags();
        assert!(yes.iter().all(|id| questions.iter().any(|question| question == id)), "{yes:?}");
        let answers = questions.into_iter().map(|question| {
            let reply = if yes.contains(&question.as_str()) { Reply::Yes } else { Reply::No };
            Answer::new(question, reply)
        });
        let (zone, answers) = (self.zone.clone(), answers.collect());
        let new = NewCheckIn { id: None, zone, area, signs: Vec::new(), answers, note: None };
        self.engine.check_in(new, now).unwrap()
    }

    /// What speaks for a stop of a session with the spare roller then, apart from the roller itself.
    pub fn stops(&self, area: Area, now: Timestamp) -> Vec<Finding> {
        self.findings(self.spare, area, now).into_iter().filter(|found| !found.rule.starts_with("hyg.")).collect()
    }

    /// The rules of those.
    pub fn stopped_by(&self, area: Area, now: Timestamp) -> Vec<String> {
        self.stops(area, now).into_iter().map(|found| found.rule).collect()
    }

    /// What clears one of them.
    pub fn cleared_by(&self, rule: &str, area: Area, now: Timestamp) -> Option<ClearedBy> {
        self.stops(area, now).into_iter().find(|found| found.rule == rule)?.cleared_by
    }

    /// What speaks for a stop of a session with a roller.
    pub fn findings(&self, roller: RollerId, area: Area, now: Timestamp) -> Vec<Finding> {
        let questions = RulePack::bundled().rules.iter();
        let today = questions.filter(|rule| matches!(rule.kind, RuleKind::Condition { .. }));
        let answers = today.map(|rule| Answer::new(rule.id.clone(), Reply::No)).collect();
        let (areas, signs, planned) = (vec![area], Some(Vec::new()), Vec::new());
        let request = PrecheckRequest { roller, areas, at: now, signs, answers, planned };
        let mut findings = self.engine.precheck(&request, now, &self.zone).unwrap().verdict.findings;
        findings.retain(|found| found.severity >= Severity::Ask);
        findings
    }

    /// A clinician looked at it on that day; recorded then.
    pub fn clear(&self, rule: &str, area: Option<Area>, on: &str, now: Timestamp) -> Result<(), String> {
        let new = clearance(rule, area, on);
        self.engine.record_clearance(new, now, &self.zone).map(drop).map_err(|error| match error {
            RollCareError::Invalid { field, .. } => field,
            other => panic!("{other:?}"),
        })
    }

    pub fn duties(&self, now: Timestamp) -> Vec<DutyView> {
        self.engine.home(now, &self.zone).unwrap().duties
    }

    /// The state of a roller.
    pub fn state(&self, roller: RollerId, now: Timestamp) -> RollerState {
        let rollers = self.engine.rollers(now, &self.zone).unwrap();
        rollers.into_iter().find(|view| view.roller.id == roller).unwrap().state
    }
}

/// Of this sign, by nobody in particular.
pub fn clearance(rule: &str, area: Option<Area>, on: &str) -> NewClearance {
    NewClearance { rule: rule.to_owned(), area, on: on.parse().unwrap(), by: None, note: None, id: None }
}

/// The whole checklist for a new roller, in an hour.
fn clean(engine: &RollCare, n: u64, roller: RollerId, from: Timestamp) {
    let run = start_list(engine, n, roller, NEW_ROLLER, from).unwrap();
    let mut now = from;
    for step in &run.steps {
        now = now.plus_minutes(1);
        tick(engine, run.run, &step.step, TickKind::Begun, now).unwrap();
        now = now.plus_minutes(11);
        done(engine, run.run, &step.step, now).unwrap();
    }
}
