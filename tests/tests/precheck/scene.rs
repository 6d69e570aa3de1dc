//! A planned session with everything that is known: at first nothing speaks against it.

use rollcare_core::{
    AFTER_USE, Answer, Area, CheckIn, ChecklistRun, Clearance, Count, DeclaredAnswer, Finding, FlagSeen, LocalTime,
    NeedledSession, Outcome, OverrideReason, ProductUse, RecordedRun, Reply, Roller, RollerCare, RollerDetails,
    RollerKind, RollerRecord, RuleOverride, RulePack, Session, SessionDetails, SkinSign, StepTick, TickKind, Timestamp,
    Visit, Zone,
    guidance::{Family, FamilyReading, Level, RuleKind, Topic},
    precheck::{PlannedUse, Precheck, PrecheckFacts, PrecheckRequest, ReadProduct, precheck},
};
use rollcare_tests::facts::{STEPS, at, other_id, roller_id, run_id, session_id, zone};

use crate::pack::pack;

/// Everything that a screening takes.
#[derive(Debug, Clone)]
pub struct Scene {
    pub request: PrecheckRequest,
    pub roller: RollerRecord,
    pub sessions: Vec<NeedledSession>,
    pub declared: Vec<DeclaredAnswer>,
    pub check_ins: Vec<CheckIn>,
    pub clearances: Vec<Clearance>,
    pub products: Vec<ReadProduct>,
    pub uses: Vec<ProductUse>,
    pub visits: Vec<Visit>,
    pub overrides: Vec<RuleOverride>,
    pub day_starts: LocalTime,
    pub pack: RulePack,
    pub now: Timestamp,
    pub zone: Zone,
}

/// Monday evening in Berlin.
pub const NOW: &str = "2026-11-23T20:00:00+01:00";

impl Scene {
    /// Now, with a clean roller, on healthy skin, every question answered well.
    pub fn new(needle_um: u32, areas: &[Area]) -> Self {
        Self::with_pack(needle_um, areas, pack())
    }

    /// The same with another pack.
    pub fn with_pack(needle_um: u32, areas: &[Area], pack: RulePack) -> Self {
        let now = at(NOW);
        let answers = pack.rules.iter().filter_map(|rule| Some(Answer::new(rule.id.clone(), well(&rule.kind)?)));
        let request = PrecheckRequest {
            roller: roller_id(1),
            areas: areas.to_vec(),
            at: now,
            signs: Some(Vec::new()),
            answers: answers.collect(),
            planned: Vec::new(),
        };
        Self {
            request,
            roller: clean_roller(needle_um, now),
            sessions: Vec::new(),
            declared: Vec::new(),
            check_ins: Vec::new(),
            clearances: Vec::new(),
            products: Vec::new(),
            uses: Vec::new(),
            visits: Vec::new(),
            overrides: Vec::new(),
            day_starts: LocalTime::MIDNIGHT,
            pack,
            now,
            zone: zone("Europe/Berlin"),
        }
    }

    /// The same with this declared before, of no area.
    pub fn declare(mut self, question: &str, reply: Reply, at: Timestamp) -> Self {
        self.declared.push(DeclaredAnswer::new(Answer::new(question, reply), at));
        self
    }

    /// The same, planned for another time.
    pub fn at(mut self, text: &str) -> Self {
        self.request.at = at(text);
        self
    }

    /// The same with one question answered in another way.
    pub fn answer(mut self, question: &str, reply: Reply) -> Self {
        self.request.answers.retain(|answer| answer.question != question);
        self.request.answers.push(Answer::new(question, reply));
        self
    }

    /// The same with these signs on the skin today.
    pub fn signs(mut self, signs: &[SkinSign]) -> Self {
        self.request.signs = Some(signs.to_vec());
        self
    }

    /// The same with a session of five minutes that began then.
    pub fn session(mut self, areas: &[Area], needle_um: u32, started: &str) -> Self {
        let n = self.sessions.len() as u64 + 1;
        let session = session(n, areas, at(started), &self.zone);
        self.sessions.push(NeedledSession { session, needle_um });
        self
    }

    /// The same with a check-in that saw these signs.
    pub fn check_in(mut self, area: Area, text: &str, signs: &[SkinSign]) -> Self {
        let n = self.check_ins.len() as u64 + 100;
        self.check_ins.push(check_in(n, area, at(text), signs));
        self
    }

    /// The same with a product on the shelf: the `n`th, with this family; no family means that the label is unknown.
    pub fn product(mut self, n: u64, name: &str, family: Option<(Family, Level)>) -> Self {
        self.products.push(product(n, name, family));
        self
    }

    /// The same with a logged use of the `n`th product.
    pub fn used(mut self, n: u64, text: &str) -> Self {
        let id = other_id(self.uses.len() as u64 + 500);
        self.uses.push(ProductUse { id, product: other_id(n), at: at(text), areas: Vec::new() });
        self
    }

    /// The same with a planned use of the `n`th product.
    pub fn planned(mut self, n: u64, when: Option<&str>) -> Self {
        self.request.planned.push(PlannedUse { product: other_id(n), at: when.map(at) });
        self
    }

    /// The same with a rule overridden.
    pub fn overridden(mut self, rule: &str) -> Self {
        let id = other_id(self.overrides.len() as u64 + 900);
        let reason = OverrideReason::OwnChoice;
        let rule = rule.into();
        self.overrides.push(RuleOverride { id, rule, reason, note: "mine".into(), at: self.now, agreed: None });
        self
    }

    /// The same with a rule that a clinician cleared on a day.
    pub fn cleared(mut self, rule: &str, agreed: &str) -> Self {
        self = self.overridden(rule);
        let made = self.overrides.last_mut().unwrap();
        (made.reason, made.agreed) = (OverrideReason::ClearedByClinician, Some(agreed.parse().unwrap()));
        self
    }

    /// The warning signs that its looks saw.
    pub fn flags(&self) -> Vec<FlagSeen> {
        FlagSeen::all(&self.check_ins, &self.sessions)
    }

    /// What is known.
    pub fn facts<'a>(&'a self, flags: &'a [FlagSeen]) -> PrecheckFacts<'a> {
        PrecheckFacts {
            roller: &self.roller,
            sessions: &self.sessions,
            declared: &self.declared,
            check_ins: &self.check_ins,
            flags,
            clearances: &self.clearances,
            products: &self.products,
            uses: &self.uses,
            visits: &self.visits,
            overrides: &self.overrides,
            day_starts: self.day_starts,
        }
    }

    /// The screening.
    pub fn precheck(&self) -> Precheck {
        precheck(&self.request, self.facts(&self.flags()), &self.pack, self.now, &self.zone)
    }

    /// Its outcome.
    pub fn outcome(&self) -> Outcome {
        self.precheck().verdict.outcome
    }

    /// The finding of a rule, which has to be there.
    pub fn finding(&self, rule: &str) -> Finding {
        let screening = self.precheck();
        let found = screening.verdict.findings.iter().find(|finding| finding.rule == rule);
        found.unwrap_or_else(|| panic!("no {rule} in {screening:#?}")).clone()
    }

    /// The outcome of the same session at another time, later than now.
    pub fn outcome_at(&self, when: Timestamp) -> Outcome {
        let mut later = self.clone();
        later.request.at = when;
        later.outcome()
    }
}

/// An answer that speaks for a session.
fn well(kind: &RuleKind) -> Option<Reply> {
    match kind {
        RuleKind::Age { .. } => Some(Reply::On { date: "1990-05-17".parse().unwrap() }),
        RuleKind::Condition { topic: Topic::RedFlag, .. } => None,
        RuleKind::Condition { .. } | RuleKind::Procedure { .. } => Some(Reply::No),
        _ => None,
    }
}

/// A date as an answer.
pub fn on(date: &str) -> Reply {
    Reply::On { date: date.parse().unwrap() }
}

/// A product with one family on its label, or with a label that says nothing.
pub fn product(n: u64, name: &str, family: Option<(Family, Level)>) -> ReadProduct {
    let found = family.map(|(family, level)| FamilyReading { family, level, words: vec![name.to_lowercase()] });
    let unknown_percent = found.is_some().then_some(Count(0));
    ReadProduct { id: other_id(n), name: name.into(), families: found.into_iter().collect(), unknown_percent }
}

/// A session of five minutes.
pub fn session(n: u64, areas: &[Area], started: Timestamp, zone: &Zone) -> Session {
    let ended = started.plus_minutes(5);
    let details = SessionDetails::new(roller_id(1), areas.to_vec(), started, ended, zone.clone());
    Session { id: session_id(n), details, logged: ended, shelf_products: Vec::new() }
}

/// A check-in without answers.
pub fn check_in(n: u64, area: Area, at: Timestamp, signs: &[SkinSign]) -> CheckIn {
    let signs = signs.to_vec();
    CheckIn { id: other_id(n), at, zone: zone("Europe/Berlin"), area, signs, answers: Vec::new(), note: None }
}

/// A roller that was washed whole three hours ago.
fn clean_roller(needle_um: u32, now: Timestamp) -> RollerRecord {
    let washed = now.plus_minutes(-180);
    let tick = |n: u64, step: &str, kind, minutes| StepTick {
        id: other_id(n),
        step: step.into(),
        kind,
        agent: None,
        at: washed.plus_minutes(minutes),
        logged: washed.plus_minutes(minutes),
    };
    let mut ticks: Vec<StepTick> =
        (1..).zip(STEPS).map(|(n, step)| tick(n, step, TickKind::Done, n.cast_signed() * 15)).collect();
    ticks.insert(2, tick(9, "soak", TickKind::Begun, 30));
    let run = ChecklistRun {
        id: run_id(1),
        roller: roller_id(1),
        checklist: AFTER_USE.into(),
        version: Count(1),
        started: washed,
        logged: washed,
        ticks,
    };
    let roller = Roller {
        id: roller_id(1),
        details: RollerDetails {
            name: "Blue".into(),
            kind: RollerKind::Roller,
            needle_um: needle_um.into(),
            first_used: None,
        },
        added: washed,
        retired: None,
    };
    let runs = vec![RecordedRun { run, custom: None, is_in_doubt: false }];
    let care = RollerCare { runs, ..RollerCare::of_unused(roller) };
    RollerRecord { care, uses: 0, first_session: None, early_uses: Vec::new() }
}
