//! Rollers, sessions and checklists that fit together.

use rollcare_core::{
    AFTER_USE, Area, ChecklistRun, Count, DISPOSE, DISPOSE_CARTRIDGE, Defect, Inspection, KnownUnclean, Micrometres,
    NEW_ROLLER, NeedledSession, PRE_USE_SOAK, RecordedRun, Retirement, RetirementReason, Roller, RollerCare,
    RollerDetails, RollerId, RollerKind, RollerRecord, Session, SessionDetails, SessionTrace, SkinCheck, SkinContacts,
    SkinSign, StepTick, TickKind, Timestamp, Zone,
};
use rollcare_tests::facts::{other_id, roller_id, run_id, session_id};

use super::{areas, elsewhere};
use crate::dice::Dice;

/// The steps of each checklist.
const CLEAN: [&str; 5] = ["rinse", "swish", "soak", "air-dry", "store"];
const NEW: [&str; 5] = ["inspect", "rinse", "soak", "air-dry", "store"];
const PREPARE: [&str; 5] = ["known-clean", "hands", "inspect", "skin", "dry-roller"];
const CASE: [&str; 4] = ["empty-case", "wash-case", "wipe-case", "dry-case"];
const AGAIN: [&str; 2] = ["soak", "air-dry"];
const AWAY: [&str; 3] = ["container", "close", "hand-in"];
const PEN: [&str; 4] = ["take-out", "close", "wipe-pen", "hand-in"];

/// The rollers with all that was done with them.
pub struct Tools {
    pub records: Vec<RollerRecord>,
    pub sessions: Vec<NeedledSession>,
}

impl Tools {
    pub fn of(dice: &mut Dice, now: Timestamp, zone: &Zone) -> Self {
        let rollers: Vec<Roller> = (1..=dice.below(4)).map(|n| roller(dice, n, now, zone)).collect();
        let mut sessions = Vec::new();
        if !rollers.is_empty() {
            for _ in 0..dice.below(9) {
                sessions.push(session(dice, &rollers, now, zone));
            }
        }
        if !rollers.is_empty() && dice.percent(10) {
            every_week(dice, &rollers[0], now, zone, &mut sessions);
        }
        sessions.sort_by_key(|session| session.started);
        for (n, NeedledSession { session, .. }) in (1..).zip(&mut sessions) {
            session.id = session_id(n);
        }
        let mut tools = Self { records: Vec::new(), sessions };
        for (n, roller) in (1..).zip(rollers) {
            let record = tools.record(dice, roller, n, now);
            tools.records.push(record);
        }
        tools
    }

    pub fn rollers(&self) -> Vec<RollerId> {
        self.records.iter().map(|record| record.roller.id).collect()
    }

    pub fn traces(&self) -> Vec<SessionTrace> {
        self.sessions.iter().map(|session| SessionTrace::of(session, session.needle_um)).collect()
    }

    /// What the store would know of this roller.
    fn record(&mut self, dice: &mut Dice, roller: Roller, n: u64, now: Timestamp) -> RollerRecord {
        let mut mine: Vec<&mut Session> = self
            .sessions
            .iter_mut()
            .map(|session| &mut session.session)
            .filter(|session| session.roller == roller.id)
            .collect();
        if let Some(last) = mine.last_mut().filter(|_| dice.percent(7)) {
            last.ended = None;
        }
        let last = mine.iter().max_by_key(|session| (session.last_contact(), session.ended.is_none(), session.id));
        let last_session = last.map(|session| Session::clone(session));
        let open = mine.iter().filter(|session| session.ended.is_none()).max_by_key(|session| session.started);
        let open_session = open.map(|session| Session::clone(session));
        let known = last_session.as_ref().map(|session| known(dice, session, now));
        let before = if mine.is_empty() || dice.percent(60) { 0 } else { dice.count(1, 14) };
        let first = mine.first().map(|session| session.zone.date(session.started));
        let (contact, id) = (last_session.as_ref().map(|session| session.last_contact()), roller.id);
        let mut runs = Vec::new();
        let mut case_runs = Vec::new();
        let mut disposals = Vec::new();
        for k in 0..dice.below(3) {
            let number = n * 10 + k;
            match dice.below(10) {
                0 => case_runs.push(run(dice, number, id, ("weekly-case", &CASE), contact, now)),
                1 if roller.kind == RollerKind::PenCartridge => {
                    disposals.push(run(dice, number, id, (DISPOSE_CARTRIDGE, &PEN), contact, now));
                }
                1 => disposals.push(run(dice, number, id, (DISPOSE, &AWAY), contact, now)),
                2 => runs.push(run(dice, number, id, ("before-use", &PREPARE), contact, now)),
                3 => runs.push(run(dice, number, id, (NEW_ROLLER, &NEW), contact, now)),
                4 => runs.push(run(dice, number, id, (PRE_USE_SOAK, &AGAIN), contact, now)),
                _ => runs.push(run(dice, number, id, (AFTER_USE, &CLEAN), contact, now)),
            }
        }
        case_runs.truncate(1);
        let failed_inspection = dice.percent(5).then(|| Inspection {
            id: other_id(n),
            roller: id,
            at: now.plus_minutes(-dice.between(0, 4 * 1440)),
            defects: vec![Defect::Bent],
            note: None,
        });
        RollerRecord {
            care: RollerCare {
                roller,
                last_session,
                open_session,
                known,
                runs,
                case_runs,
                disposals,
                failed_inspection,
                contacts: SkinContacts::default(), // nobody has looked at the skin yet
            },
            uses: u32::try_from(mine.len()).unwrap() + before,
            first_session: first.map(|date| date.minus_days(before * 3)),
            early_uses: Vec::new(),
        }
    }
}

/// When it became known that it is not clean: mostly when the session was logged, else later, by a correction or an undo.
fn known(dice: &mut Dice, session: &Session, now: Timestamp) -> KnownUnclean {
    if dice.percent(85) {
        return KnownUnclean { at: session.logged, episode: None };
    }
    let at = session.logged.plus_minutes(dice.between(0, 4 * 1440)).min(now.max(session.logged));
    KnownUnclean { at, episode: Some(dice.count(2, 9)) }
}

fn roller(dice: &mut Dice, n: u64, now: Timestamp, zone: &Zone) -> Roller {
    let kind = if dice.percent(85) { RollerKind::Roller } else { dice.pick(RollerKind::ALL) };
    let retired = dice.percent(4).then(|| Retirement { at: now.plus_minutes(-90), reason: RetirementReason::WornOut });
    Roller {
        id: roller_id(n),
        details: RollerDetails {
            name: dice.pick(&["Blue", "Red", "A roller with a name that is long"]).to_owned(),
            kind,
            needle_um: Micrometres(dice.pick(&[200, 200, 250, 250, 500, 1_000])),
            first_used: dice.percent(30).then(|| zone.date(now).minus_days(dice.count(0, 130))),
        },
        added: now.plus_minutes(-200 * 1440),
        retired,
    }
}

fn session(dice: &mut Dice, rollers: &[Roller], now: Timestamp, zone: &Zone) -> NeedledSession {
    let roller = dice.pick(rollers);
    let ago_s = match dice.below(4) {
        0 => dice.between(0, 7_200),
        1 => dice.between(0, 3 * 86_400),
        2 => dice.between(0, 14 * 86_400),
        _ => dice.between(0, 120 * 86_400),
    };
    let ended = now.plus_millis(-ago_s * 1_000);
    let started = ended.plus_minutes(-dice.between(0, 20));
    let logged = if dice.percent(80) { ended } else { ended.plus_minutes(dice.between(0, 900)).min(now) };
    let skin_after = dice.percent(10).then(|| SkinCheck { signs: vec![dice.pick(SkinSign::ALL)] });
    let details = SessionDetails::new(roller.id, areas(dice), started, ended, elsewhere(dice, zone));
    // Numbered later, in the order of time.
    let details = SessionDetails { skin_after, ..details };
    let session = Session { id: session_id(0), details, logged, shelf_products: Vec::new() };
    NeedledSession { session, needle_um: roller.needle_um.get() }
}

/// A session a week for months: only who is that diligent hears of results.
fn every_week(dice: &mut Dice, roller: &Roller, now: Timestamp, zone: &Zone, sessions: &mut Vec<NeedledSession>) {
    let last = now.plus_minutes(-dice.between(0, 7 * 1440));
    for week in 0..dice.pick(&[3, 4, 4, 5, 5, 6, 13]) {
        let NeedledSession { mut session, needle_um } = session(dice, std::slice::from_ref(roller), now, zone);
        session.started = last.plus_minutes(-week * 7 * 1440);
        (session.ended, session.logged) = (Some(session.started), session.started);
        session.areas = vec![Area::Lips];
        sessions.push(NeedledSession { session, needle_um });
    }
}

/// A run up to any of its ticks, begun after the last contact or lately.
fn run(
    dice: &mut Dice,
    n: u64,
    roller: RollerId,
    (checklist, steps): (&str, &[&str]),
    contact: Option<Timestamp>,
    now: Timestamp,
) -> RecordedRun {
    let lately = now.plus_minutes(-dice.between(0, 45));
    let started = match contact {
        Some(contact) if dice.percent(60) => contact.plus_minutes(dice.between(0, 30)).min(now),
        Some(contact) => lately.max(contact),
        None if dice.percent(50) => now.plus_minutes(-dice.between(0, 4 * 1440)),
        None => lately,
    };
    let mut ticks: Vec<StepTick> = Vec::new();
    let mut time = started;
    let say = |ticks: &mut Vec<StepTick>, step: &str, kind, time| {
        if time <= now {
            let id = other_id(n * 100 + u64::try_from(ticks.len()).unwrap());
            ticks.push(StepTick { id, step: step.to_owned(), kind, agent: None, at: time, logged: time });
        }
        time <= now
    };
    for step in steps {
        time = time.plus_millis(dice.between(20, 200) * 1_000);
        if *step == "soak" {
            if !say(&mut ticks, step, TickKind::Begun, time) || dice.percent(8) {
                break;
            }
            let soaks_s = if dice.percent(85) { dice.between(600, 760) } else { dice.between(30, 599) };
            time = time.plus_millis(soaks_s * 1_000);
        }
        if !say(&mut ticks, step, TickKind::Done, time) || dice.percent(6) {
            break;
        }
    }
    if dice.percent(8) {
        let kind = dice.pick(&[TickKind::Paused, TickKind::Paused, TickKind::Resumed, TickKind::Abandoned]);
        say(&mut ticks, steps[0], kind, time.plus_minutes(1));
    }
    let checklist = checklist.to_owned();
    let run = ChecklistRun { id: run_id(n), roller, checklist, version: Count(1), started, logged: started, ticks };
    RecordedRun { run, custom: None, is_in_doubt: dice.percent(2) }
}
