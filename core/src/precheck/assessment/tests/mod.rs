//! It agrees with the precheck for any facts, session, pack and instant.

mod chance;

use std::collections::BTreeSet;

use rand_xoshiro::{SplitMix64, rand_core::SeedableRng};

use super::*;
use crate::{
    facts::{Answer, CheckIn, IdSource, NeedledSession, ProductId, RollerRecord, SkinSign},
    guidance::{ClearedBy, Finding, RulePack},
    precheck::{PrecheckFacts, PrecheckRequest, longest_before_days, precheck, recovering},
    time::{DAY_MS, LocalTime, resolve},
};
use chance::{Chance, check_in, clearances, declared, now, overrides, pack, product, product_use, roller, session};

/// A person with a roller, and the rules.
struct Life {
    pack: RulePack,
    roller: RollerRecord,
    areas: Vec<Area>,
    declared: Vec<DeclaredAnswer>,
    overrides: Vec<RuleOverride>,
    check_ins: Vec<CheckIn>,
    flags: Vec<FlagSeen>,
    clearances: Vec<Clearance>,
    sessions: Vec<NeedledSession>,
    recoveries: Vec<Recovering>,
    products: Vec<ReadProduct>,
    uses: Vec<ProductUse>,
    day_starts: LocalTime,
    zone: Zone,
}

impl Life {
    fn any(chance: &mut Chance) -> Self {
        let pack = pack(chance);
        let zone: Zone = chance.of(&["Europe/Berlin", "Africa/Cairo", "America/Havana", "UTC"]).parse().unwrap();
        let (areas, um) = (chance.some(Area::ALL, 2), chance.of(&[200, 200, 200, 200, 250, 300, 500, 1500]));
        // What waiting does not end is rare, or it would hide the rest.
        let looks = if chance.one_in(4) { chance.below(8) } else { 0 };
        let sessions: Vec<NeedledSession> = (0..chance.below(4)).map(|_| session(chance, &zone)).collect();
        let check_ins: Vec<CheckIn> = (0..looks).map(|n| check_in(chance, &pack, n, &zone)).collect();
        let shelf: Vec<ProductId> = (0..4).map(|n| ProductId::derive(now(), &format!("product {n}"))).collect();
        Self {
            roller: roller(chance, um),
            areas,
            declared: declared(chance, &pack, &zone),
            overrides: overrides(chance, &pack),
            recoveries: recovering(&check_ins, &sessions, &pack),
            flags: FlagSeen::all(&check_ins, &sessions),
            clearances: clearances(chance, &check_ins, &zone),
            check_ins,
            sessions,
            products: shelf.iter().skip(1).map(|id| product(chance, *id)).collect(),
            uses: (0..chance.below(6)).map(|n| product_use(chance, n, &shelf)).collect(),
            pack,
            day_starts: if chance.one_in(2) { LocalTime::MIDNIGHT } else { LocalTime::constant(4, 0) },
            zone,
        }
    }

    fn assess(&self) -> Assessment<'_> {
        let roller = &self.roller.roller;
        let wish = SessionQuery { areas: &self.areas, tool: Some(roller.kind), needle_um: roller.needle_um.get() };
        assess(wish, self.facts(), &RulesByKind::of(&self.pack))
    }

    fn facts(&self) -> AssessmentFacts<'_> {
        AssessmentFacts {
            declared: &self.declared,
            overrides: &self.overrides,
            flags: &self.flags,
            clearances: &self.clearances,
            recoveries: &self.recoveries,
            products: &self.products,
            uses: &self.uses,
            day_starts: self.day_starts,
            zone: &self.zone,
        }
    }

    /// What stops the session by the precheck, asked at that instant, with healthy skin that day: all that others do not
    /// judge.
    fn prechecked(&self, at: Timestamp) -> Vec<Finding> {
        let request = PrecheckRequest {
            roller: self.roller.roller.id,
            areas: self.areas.clone(),
            at,
            signs: Some(Vec::new()),
            answers: Vec::new(),
            planned: Vec::new(),
        };
        let facts = PrecheckFacts {
            roller: &self.roller,
            sessions: &self.sessions,
            declared: &self.declared,
            check_ins: &self.check_ins,
            flags: &self.flags,
            clearances: &self.clearances,
            products: &self.products,
            uses: &self.uses,
            visits: &[],
            overrides: &self.overrides,
            day_starts: self.day_starts,
        };
        let mut stops = precheck(&request, facts, &self.pack, at, &self.zone).verdict.findings;
        stops.retain(|finding| finding.severity >= Severity::Ask && !self.has_its_own_judge(&finding.rule));
        stops
    }

    fn has_its_own_judge(&self, rule: &str) -> bool {
        use RuleKind::{DirtyRoller, Gap, Life, Quota, RetiredRoller};
        let kind = &self.pack.rule(rule).unwrap().kind;
        matches!(kind, DirtyRoller | RetiredRoller | Life { .. } | Gap { .. } | Quota { .. })
    }

    /// An instant, most often one at which something begins or ends.
    fn instant(&self, chance: &mut Chance) -> Timestamp {
        let any = chance.lately(60).plus_millis(40 * DAY_MS);
        let edge = match chance.below(3) {
            0 if !self.uses.is_empty() => {
                let used = chance.of(&self.uses).at;
                let back = self.zone.days_after(used, 0, self.day_starts).plus_millis(-7 * DAY_MS);
                let days = u32::try_from(chance.below(15)).unwrap();
                if chance.one_in(4) { used } else { self.zone.days_after(back, days, self.day_starts) }
            }
            1 if !self.declared.is_empty() => match chance.of(&self.declared).reply {
                Reply::On { date } => {
                    let days = chance.of(&[0, 1, 7, 14, 21, 28, 30, 84, 90, 180, 365]);
                    let starts = chance.of(&[LocalTime::MIDNIGHT, self.day_starts]);
                    resolve(date.plus_years(chance.of(&[0, 18])).plus_days(days).at(starts), &self.zone)
                }
                _ => any,
            },
            _ => any,
        };
        edge.plus_millis(i64::try_from(chance.below(3)).unwrap() - 1)
    }
}

#[test]
fn it_agrees_with_the_precheck() {
    let mut chance = Chance(SplitMix64::seed_from_u64(1));
    let mut named: BTreeSet<String> = BTreeSet::new();
    for life in 0..2_000 {
        let told = Life::any(&mut chance);
        let assessment = told.assess();
        for _ in 0..3 {
            let at = told.instant(&mut chance);
            let (said, stop) = (told.prechecked(at), assessment.stops(at));
            let Some(rule) = stop else {
                assert!(said.is_empty(), "life {life} at {at}: {said:#?}");
                named.insert("nothing".into());
                continue;
            };
            let until = |finding: &Finding| match finding.cleared_by {
                Some(ClearedBy::Time { at }) => (false, Some(at)),
                _ => (true, None),
            };
            assert!(said.iter().any(|finding| finding.rule == rule.id), "life {life} at {at}: {} {said:#?}", rule.id);
            if !said.iter().any(|finding| finding.cleared_by == Some(ClearedBy::OtherProduct)) {
                let longest = said.iter().map(until).max();
                let first = said.iter().filter(|finding| Some(until(finding)) == longest).map(|finding| &finding.rule);
                assert_eq!(first.min(), Some(&rule.id), "life {life} at {at}: {said:#?}");
            }
            named.insert(rule.id.clone());
        }
    }
    // None of it was agreed upon for want of cases.
    let (person, skin) = (["med.age", "med.keloid", "skin.infection"], ["nurse-back.lips", "flag.bumps-late"]);
    let shelf = ["ing.retinoid-rx", "ing.vitc", "ing.unknown", "needle.max.lips"];
    for rule in person.iter().chain(&skin).chain(&shelf).chain(&["nothing"]) {
        assert!(named.contains(*rule), "{rule} in {named:?}");
    }
    assert!(named.iter().any(|rule| rule.starts_with("proc.")), "a procedure in {named:?}");
}

/// Who has no check-ins, no products, and answered so.
fn answered(questions: &[(&str, Reply)]) -> Life {
    let declared = questions.iter().map(|(question, reply)| DeclaredAnswer::new(Answer::new(*question, *reply), now()));
    Life {
        pack: RulePack::bundled().clone(),
        roller: roller(&mut Chance(SplitMix64::seed_from_u64(1)), 250),
        areas: vec![Area::Lips],
        declared: declared.collect(),
        overrides: Vec::new(),
        check_ins: Vec::new(),
        flags: Vec::new(),
        clearances: Vec::new(),
        sessions: Vec::new(),
        recoveries: Vec::new(),
        products: Vec::new(),
        uses: Vec::new(),
        day_starts: LocalTime::MIDNIGHT,
        zone: Zone::UTC,
    }
}

fn on(date: &str) -> Reply {
    Reply::On { date: date.parse().unwrap() }
}

#[test]
fn the_one_that_lasts_longest_is_named() {
    let life = answered(&[("proc.shave", on("2026-11-22")), ("proc.wax", on("2026-11-22"))]);
    let assessment = life.assess();
    let rule = |days: i64| assessment.stops(now().plus_millis(days * DAY_MS)).map(|rule| rule.id.as_str());
    assert_eq!([rule(0), rule(5), rule(6)], [Some("proc.wax"), Some("proc.wax"), None]);
}

#[test]
fn a_rule_for_one_kind_of_tool_does_not_stop_any() {
    let mut life = answered(&[("med.heart", Reply::Yes)]);
    life.pack.rules.iter_mut().find(|rule| rule.id == "med.heart").unwrap().severity = Severity::Stop;
    let stops = |tool| {
        let wish = SessionQuery { areas: &life.areas, tool, needle_um: 250 };
        assess(wish, life.facts(), &RulesByKind::of(&life.pack)).stops(now()).is_some()
    };
    assert_eq!([Some(RollerKind::PenCartridge), Some(RollerKind::Roller), None].map(stops), [true, false, false]);
}

#[test]
fn products_rest_as_long_as_the_longest_window() {
    let days = |um| longest_before_days(um, RulesByKind::bundled());
    assert_eq!((days(250), days(500)), (7, 7));
}

#[test]
fn a_recovery_knows_its_last_day() {
    let look = |n: u64, at: Timestamp, signs: &[SkinSign], reply| CheckIn {
        id: IdSource::derive(at, &format!("look {n}")),
        at,
        zone: Zone::UTC,
        area: Area::Lips,
        signs: signs.to_vec(),
        answers: vec![Answer::new("flag.pus", reply)],
        note: None,
    };
    let cracked = look(1, now(), &[SkinSign::Cracked], Reply::No);
    let good = look(2, now().plus_millis(2 * DAY_MS), &[], Reply::No);
    let bad = look(3, now().plus_millis(3 * DAY_MS), &[], Reply::Yes); // a complaint is no good one
    let last_day = |looks: &[CheckIn]| recovering(looks, &[], RulePack::bundled())[0].last_day.to_string();
    assert_eq!(last_day(std::slice::from_ref(&cracked)), "2026-11-23");
    assert_eq!(last_day(&[cracked, good, bad]), "2026-11-25");
}
