//! A random history of a year: sessions, schedules, pauses, skips and visits, and the ways to tell an engine of it.

use proptest::{prelude::*, sample::select};
use rollcare_core::{
    Answer, Area, FactRef, LocalDate, NewDeclaration, NewOverride, NewPause, NewSchedule, NewSession, NewSkip,
    NewVisit, OverrideReason, PauseDetails, PauseReason, Reply, Rhythm, RollCare, RollerKind, ScheduleDetails,
    SessionDetails, Settings, Timestamp, VisitDetails, Weekday, Zone,
};
use rollcare_tests::facts::{at, other_id, roller_id, session_id, zone};

use crate::life::{day, roller};

pub const NOON: &str = "2026-11-25T12:00:00Z";

/// A session: minutes before noon, areas, roller, zone.
#[derive(Debug, Clone)]
pub struct Past {
    pub started: Timestamp,
    pub areas: Vec<Area>,
    pub roller: u64,
    pub zone: &'static str,
}

#[derive(Debug, Clone)]
pub struct History {
    pub now: Timestamp,
    pub zone: &'static str,
    pub settings: Settings,
    pub sessions: Vec<Past>,
    pub schedules: Vec<ScheduleDetails>,
    pub pauses: Vec<PauseDetails>,
    pub skips: Vec<(LocalDate, Vec<Area>)>,
    pub visits: Vec<VisitDetails>,
    /// Whether the person is over 65.
    pub is_old: bool,
    /// A rule that is overridden.
    pub overridden: Option<&'static str>,
}

/// The needle lengths of the two rollers.
pub const NEEDLES_UM: [u32; 2] = [250, 500];

const ZONES: [&str; 4] = ["Europe/Berlin", "Asia/Tokyo", "America/New_York", "Pacific/Honolulu"];

fn date(days_ago: i32) -> LocalDate {
    let today = day("2026-11-25");
    let days = days_ago.unsigned_abs();
    if days_ago < 0 { today.plus_days(days) } else { today.minus_days(days) }
}

fn areas() -> impl Strategy<Value = Vec<Area>> {
    select(vec![
        vec![Area::Lips],
        vec![Area::Lips],
        vec![Area::Perioral],
        vec![Area::Face],
        vec![Area::Lips, Area::Face],
    ])
}

fn rhythm() -> impl Strategy<Value = Rhythm> {
    let per_week = (1..4_u8, 0..3_u8)
        .prop_map(|(least, more)| Rhythm::PerWeek { least: least.into(), most: (least + more).into() });
    let days = prop::sample::subsequence(Weekday::ALL.to_vec(), 1..4).prop_map(|days| Rhythm::Weekdays { days });
    let every = select(vec![1_u16, 2, 3, 4, 7, 10, 28, 60]).prop_map(|days| Rhythm::EveryDays { days: days.into() });
    prop_oneof![3 => per_week, 1 => days, 2 => every]
}

/// One or two schedules on the lips, one after the other.
fn schedules() -> impl Strategy<Value = Vec<ScheduleDetails>> {
    let times = select(vec!["20:00", "07:30", "01:00"]);
    (-10..230_i32, 1..150_i32, rhythm(), rhythm(), times, any::<bool>()).prop_map(
        |(from, lasts, one, two, time, is_followed)| {
            let schedule = |from: i32, until: Option<i32>, rhythm| ScheduleDetails {
                areas: vec![Area::Lips],
                roller: None,
                rhythm,
                at: time.parse().unwrap(),
                from: date(from),
                until: until.map(date),
                rings_in_quiet_hours: true,
            };
            let change = from - lasts;
            if is_followed {
                vec![schedule(from, Some(change), one), schedule(change, None, two)]
            } else {
                vec![schedule(from, None, one)]
            }
        },
    )
}

fn pauses() -> impl Strategy<Value = Vec<PauseDetails>> {
    let places = select(vec![Vec::new(), vec![Area::Lips], vec![Area::Face]]);
    let pause =
        (-20..200_i32, prop::option::weighted(0.9, 0..25_i32), places).prop_map(|(from, days, areas)| PauseDetails {
            areas,
            from: date(from),
            to: days.map(|days| date(from - days)),
            reason: PauseReason::Holiday,
            note: None,
        });
    prop::collection::vec(pause, 0..4)
}

fn visits() -> impl Strategy<Value = Vec<VisitDetails>> {
    let kinds = select(vec!["proc.pro-needling", "proc.botox", "proc.wax"]);
    let visit = (-60..50_i32, areas(), kinds, select(ZONES.to_vec())).prop_map(|(days, areas, treatment, place)| {
        VisitDetails {
            at: format!("{}T15:00", date(days)).parse().unwrap(),
            zone: zone(place),
            areas,
            treatment: treatment.into(),
            note: None,
        }
    });
    prop::collection::vec(visit, 0..3)
}

/// Two sessions with one roller begin more than so many minutes apart.
const APART: i64 = 6;

pub fn histories() -> impl Strategy<Value = History> {
    let past = (5..330_000_i64, areas(), select(vec![1_u64, 1, 1, 2]), select(ZONES.to_vec()));
    let lately = (5..20_000_i64, areas(), select(vec![1_u64, 1, 1, 2]), select(ZONES.to_vec()));
    // Another roller, or the same one again, about an hour before or after.
    let again = (any::<prop::sample::Index>(), -75..75_i64, areas(), select(vec![1_u64, 2]));
    let again = prop::collection::vec(again, 0..6);
    let sessions = (prop::collection::vec(past, 0..30), prop::collection::vec(lately, 0..5), again);
    let skips =
        prop::collection::vec((-10..100_i32, select(vec![Vec::new(), vec![Area::Lips], vec![Area::Eye]])), 0..6);
    let habits = (select(vec!["00:00", "04:00"]), select(Weekday::ALL.to_vec()));
    let overridden = select(vec!["gap.lips", "quota.lips", "proc.pro-needling"]);
    let person = (any::<bool>(), prop::option::weighted(0.3, overridden));
    let when = (0..20_000_i64, select(ZONES.to_vec()), person);
    (when, habits, sessions, schedules(), pauses(), skips, visits()).prop_map(
        |(when, habits, sessions, schedules, pauses, skips, visits)| {
            let now = at(NOON).plus_minutes(when.0 - 10_000);
            let mut past: Vec<_> = sessions.0.into_iter().chain(sessions.1).collect();
            let again = if past.is_empty() { Vec::new() } else { sessions.2 };
            for (of, minutes, areas, roller) in again {
                let (ago, _, _, zone) = past[of.index(past.len())].clone();
                past.push(((ago + minutes).max(5), areas, roller, zone));
            }
            // No roller is in two sessions at once, nor twice in one: each takes some minutes.
            past.sort_by_key(|(minutes, _, roller, _)| (*roller, *minutes));
            past.dedup_by(|later, earlier| later.2 == earlier.2 && (later.0 - earlier.0).abs() <= APART);
            let past = past.into_iter().map(|(minutes, areas, roller, zone)| Past {
                started: now.plus_minutes(-minutes),
                areas,
                roller,
                zone,
            });
            History {
                now,
                zone: when.1,
                settings: Settings {
                    day_starts: habits.0.parse().unwrap(),
                    week_starts: habits.1,
                    ..Settings::default()
                },
                sessions: past.collect(),
                schedules,
                pauses,
                skips: skips.into_iter().map(|(days, areas)| (date(days), areas)).collect(),
                visits,
                is_old: when.2.0,
                overridden: when.2.1,
            }
        },
    )
}

/// One fact of a history, by its place.
#[derive(Debug, Clone, Copy)]
pub enum Fact {
    Session(usize),
    Schedule(usize),
    Pause(usize),
    Skip(usize),
    Visit(usize),
}

impl History {
    pub fn here(&self) -> Zone {
        zone(self.zone)
    }

    /// All facts, in the order in which they are listed.
    pub fn facts(&self) -> Vec<Fact> {
        let sessions = (0..self.sessions.len()).map(Fact::Session);
        let schedules = (0..self.schedules.len()).map(Fact::Schedule);
        let pauses = (0..self.pauses.len()).map(Fact::Pause);
        let skips = (0..self.skips.len()).map(Fact::Skip);
        let visits = (0..self.visits.len()).map(Fact::Visit);
        sessions.chain(schedules).chain(pauses).chain(skips).chain(visits).collect()
    }

    /// Adds the two rollers and sets the habits.
    pub fn begin(&self, engine: &RollCare) {
        roller(engine, 1, RollerKind::Roller, NEEDLES_UM[0]);
        roller(engine, 2, RollerKind::Stamp, NEEDLES_UM[1]);
        engine.save_settings(self.settings.clone(), self.now).unwrap();
        let reply = Reply::On { date: day(if self.is_old { "1950-05-17" } else { "1990-05-17" }) };
        let answers = vec![Answer::new("med.age", reply)];
        engine.declare(NewDeclaration { id: None, answers }, self.now).unwrap();
        if let Some(rule) = self.overridden {
            let (rule, reason, note) = (rule.into(), OverrideReason::ClearedByClinician, "mine".into());
            engine.override_rule(NewOverride { id: None, rule, reason, note, agreed: None }, self.now).unwrap();
        }
    }

    /// Tells an engine of one fact.
    pub fn tell(&self, engine: &RollCare, fact: Fact) {
        let now = self.now;
        match fact {
            Fact::Session(n) => {
                engine
                    .log_session(NewSession { id: Some(session_id(n as u64)), ..NewSession::new(self.session(n)) }, now)
                    .unwrap();
            }
            Fact::Schedule(n) => {
                let details = self.schedules[n].clone();
                engine
                    .add_schedule(NewSchedule { id: Some(other_id(100 + n as u64)), details, despite_rules: true }, now)
                    .unwrap();
            }
            Fact::Pause(n) => {
                let details = self.pauses[n].clone();
                engine.add_pause(NewPause { id: Some(other_id(200 + n as u64)), details }, now).unwrap();
            }
            Fact::Skip(n) => {
                let (date, areas) = self.skips[n].clone();
                engine.skip_day(NewSkip { id: Some(other_id(300 + n as u64)), areas, date, note: None }, now).unwrap();
            }
            Fact::Visit(n) => {
                let details = self.visits[n].clone();
                engine.add_visit(NewVisit { id: Some(other_id(400 + n as u64)), details }, now).unwrap();
            }
        }
    }

    /// Tells it, after saying something else first and taking that back in one of three ways.
    pub fn tell_after_a_slip(&self, engine: &RollCare, fact: Fact, slip: u8) {
        let now = self.now;
        match (fact, slip % 4) {
            (_, 1) => {
                self.tell(engine, fact);
                self.forget(engine, fact);
                engine.undo(now).unwrap();
            }
            (Fact::Session(n), 2) => {
                let wrong = now.plus_minutes(-3 * 1440);
                let right = self.session(n);
                let slipped =
                    SessionDetails { started: wrong, ended: Some(wrong), areas: vec![Area::Lips], ..right.clone() };
                let id = session_id(n as u64);
                let slipped = NewSession { id: Some(id), is_another: true, ..NewSession::new(slipped) };
                if engine.log_session(slipped, now).is_ok() {
                    engine.edit_session(id, right, now, false).unwrap();
                } else {
                    self.tell(engine, fact); // its roller is in another session then
                }
            }
            (Fact::Session(n), 3) => {
                let id = session_id(1_000 + n as u64);
                engine.log_session(NewSession { id: Some(id), ..NewSession::new(self.session(n)) }, now).unwrap();
                engine.delete(FactRef::Session { id }, now).unwrap();
                self.tell(engine, fact);
            }
            (Fact::Visit(n), 2) => {
                let right = self.visits[n].clone();
                let slipped = VisitDetails { areas: vec![Area::Scalp], ..right.clone() };
                let id = other_id(400 + n as u64);
                engine.add_visit(NewVisit { id: Some(id), details: slipped }, now).unwrap();
                engine.edit_visit(id, right, now).unwrap();
            }
            _ => self.tell(engine, fact),
        }
    }

    fn forget(&self, engine: &RollCare, fact: Fact) {
        let fact = match fact {
            Fact::Session(n) => FactRef::Session { id: session_id(n as u64) },
            Fact::Schedule(n) => FactRef::Schedule { id: other_id(100 + n as u64) },
            Fact::Pause(n) => FactRef::Pause { id: other_id(200 + n as u64) },
            Fact::Skip(n) => FactRef::Skip { id: other_id(300 + n as u64) },
            Fact::Visit(n) => FactRef::Visit { id: other_id(400 + n as u64) },
        };
        engine.delete(fact, self.now).unwrap();
    }

    fn session(&self, n: usize) -> SessionDetails {
        let past = &self.sessions[n];
        let ended = past.started.plus_minutes(4);
        SessionDetails::new(roller_id(past.roller), past.areas.clone(), past.started, ended, zone(past.zone))
    }
}
