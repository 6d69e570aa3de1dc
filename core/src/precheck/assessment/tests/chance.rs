//! Facts that look random and are the same in every run.

use rand_xoshiro::{SplitMix64, rand_core::Rng};

use crate::{
    facts::{
        Answer, Area, CheckIn, Clearance, DeclaredAnswer, IdSource, NeedledSession, OverrideReason, ProductId,
        ProductUse, Reply, Roller, RollerCare, RollerDetails, RollerId, RollerKind, RollerRecord, RuleOverride,
        Session, SessionDetails, SkinCheck, SkinSign,
    },
    guidance::{AskScope, ByNeedle, Family, FamilyReading, Level, Rule, RuleKind, RulePack, Severity},
    precheck::ReadProduct,
    time::{DAY_MS, HOUR_MS, Timestamp, Zone},
    units::Count,
};

/// Numbers that look random and are the same in every run.
pub(super) struct Chance(pub SplitMix64);

impl Chance {
    /// A number below `n`.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        self.0.next_u64() % n
    }

    pub(super) fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    pub(super) fn of<T: Clone>(&mut self, list: &[T]) -> T {
        list[usize::try_from(self.below(list.len() as u64)).unwrap()].clone()
    }

    pub(super) fn some<T: Clone>(&mut self, list: &[T], most: u64) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| self.of(list)).collect()
    }

    /// An instant up to so many days before now.
    pub(super) fn lately(&mut self, days: u64) -> Timestamp {
        now().plus_millis(-(self.below(days * 24 * 4).cast_signed()) * HOUR_MS / 4)
    }
}

pub(super) fn now() -> Timestamp {
    "2026-11-23T20:00:00+01:00".parse().unwrap()
}

/// The bundled pack, with other numbers for the windows and other severities now and then.
pub(super) fn pack(chance: &mut Chance) -> RulePack {
    let mut pack = RulePack::bundled().clone();
    let severities = [Severity::Warn, Severity::Ask, Severity::Stop];
    let by_needle = |chance: &mut Chance| {
        let mut days = || u32::try_from(chance.below(8).saturating_sub(2)).unwrap();
        ByNeedle { short: days(), long: days() }
    };
    for rule in &mut pack.rules {
        match &mut rule.kind {
            RuleKind::Window { before_days, after_days, at_session, .. } if chance.one_in(2) => {
                (*before_days, *after_days) = (by_needle(chance), by_needle(chance));
                (*at_session, rule.severity) = (chance.of(&severities), chance.of(&severities));
            }
            RuleKind::Condition { .. } | RuleKind::UnknownLabel { .. } | RuleKind::RedFlag { .. }
                if chance.one_in(3) =>
            {
                rule.severity = chance.of(&severities);
            }
            RuleKind::Recovery { .. } if chance.one_in(4) => rule.severity = Severity::Warn,
            _ => {}
        }
    }
    pack
}

pub(super) fn roller(chance: &mut Chance, needle_um: u32) -> RollerRecord {
    let roller = Roller {
        id: RollerId::derive(now(), "roller"),
        details: RollerDetails::new("Blue", chance.of(RollerKind::ALL), needle_um),
        added: now(),
        retired: None,
    };
    RollerRecord { care: RollerCare::of_unused(roller), uses: 0, first_session: None, early_uses: Vec::new() }
}

/// Mostly no; some questions are answered twice.
pub(super) fn declared(chance: &mut Chance, pack: &RulePack, zone: &Zone) -> Vec<DeclaredAnswer> {
    let mut answers = Vec::new();
    let yes_in = chance.of(&[10, 100, 1000, 1000]);
    for rule in &pack.rules {
        let is_age = matches!(rule.kind, RuleKind::Age { .. });
        if !is_age && !matches!(rule.kind, RuleKind::Condition { .. } | RuleKind::Procedure { .. }) {
            continue;
        }
        for _ in 0..=u64::from(chance.one_in(5)) {
            let days = if is_age { 6570 + chance.below(30_000) / (1 + chance.below(9)) } else { chance.below(400) };
            let date = zone.date(now().plus_millis(30 * DAY_MS)).minus_days(u32::try_from(days).unwrap());
            let reply = match chance.below(yes_in) {
                0 => Reply::Yes,
                1..4 => Reply::On { date },
                _ if is_age => Reply::On { date },
                _ => Reply::No,
            };
            let is_here = rule.asks_of() == AskScope::Area && chance.one_in(2);
            let area = is_here.then(|| chance.of(Area::ALL));
            let answer = Answer { area, ..Answer::new(rule.id.clone(), reply) };
            answers.push(DeclaredAnswer::new(answer, chance.lately(40)));
        }
    }
    answers
}

pub(super) fn overrides(chance: &mut Chance, pack: &RulePack) -> Vec<RuleOverride> {
    let one_in = chance.of(&[2, 20]);
    let rules: Vec<&Rule> = pack.rules.iter().filter(|_| chance.one_in(one_in)).collect();
    let softened = |rule: &Rule| RuleOverride {
        id: IdSource::derive(now(), &rule.id),
        rule: rule.id.clone(),
        reason: chance.of(OverrideReason::ALL),
        note: "mine".into(),
        at: now(),
        agreed: None,
    };
    rules.into_iter().map(softened).collect()
}

pub(super) fn session(chance: &mut Chance, zone: &Zone) -> NeedledSession {
    let started = chance.lately(9);
    let mut look = || chance.one_in(8).then(|| SkinCheck { signs: chance.some(SkinSign::ALL, 1) });
    let (skin_before, skin_after) = (look(), look());
    let (roller, ended) = (RollerId::derive(now(), "roller"), started.plus_minutes(5));
    let details = SessionDetails::new(roller, chance.some(Area::ALL, 3), started, ended, zone.clone());
    let details = SessionDetails { skin_before, skin_after, ..details };
    let session =
        Session { id: IdSource::derive(started, "session"), details, logged: ended, shelf_products: Vec::new() };
    NeedledSession { session, needle_um: chance.of(&[250, 500]) }
}

pub(super) fn check_in(chance: &mut Chance, pack: &RulePack, n: u64, zone: &Zone) -> CheckIn {
    let at = chance.lately(9);
    let flags = pack.red_flags();
    let answers = (0..chance.below(4)).map(|_| {
        let reply = if chance.one_in(3) { Reply::Yes } else { Reply::No };
        Answer::new(chance.of(&flags), reply)
    });
    let answers = answers.collect();
    let signs = if chance.one_in(3) { chance.some(SkinSign::ALL, 2) } else { Vec::new() };
    let id = IdSource::derive(at, &format!("check-in {n}"));
    CheckIn { id, at, zone: zone.clone(), area: chance.of(Area::ALL), signs, answers, note: None }
}

/// Of what was seen, now and then, by and by.
pub(super) fn clearances(chance: &mut Chance, check_ins: &[CheckIn], zone: &Zone) -> Vec<Clearance> {
    let mut clearances = Vec::new();
    for answer in check_ins.iter().flat_map(|check_in| &check_in.answers) {
        let at = chance.lately(9);
        let area = chance.one_in(2).then(|| chance.of(Area::ALL));
        if chance.one_in(2) {
            let (id, rule, on) = (IdSource::derive(at, &answer.question), answer.question.clone(), zone.date(at));
            clearances.push(Clearance { id, rule, area, on, by: None, note: None, at });
        }
    }
    clearances
}

pub(super) fn product(chance: &mut Chance, id: ProductId) -> ReadProduct {
    let levels = [Level::Trace, Level::Low, Level::Active, Level::Prescription];
    let family = |chance: &mut Chance| FamilyReading {
        family: chance.of(&Family::ALL),
        level: chance.of(&levels),
        words: vec!["word".into()],
    };
    let families = (0..chance.below(4)).map(|_| family(chance)).collect();
    ReadProduct {
        id,
        name: "Serum".into(),
        families,
        unknown_percent: chance.of(&[None, Some(Count(0)), Some(Count(29)), Some(Count(30))]),
    }
}

pub(super) fn product_use(chance: &mut Chance, n: u64, shelf: &[ProductId]) -> ProductUse {
    let at = chance.lately(9);
    let areas = if chance.one_in(2) { Vec::new() } else { chance.some(Area::ALL, 2) };
    ProductUse { id: IdSource::derive(at, &format!("use {n}")), product: chance.of(shelf), at, areas }
}
