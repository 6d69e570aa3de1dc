//! Facts of a life in a line each.

use rollcare_core::{
    Adherence, Area, AreaOutlook, Count, LocalDate, NewPause, NewRoller, NewSchedule, NewSession, NewSkip, NewVisit,
    Pause, PauseDetails, PauseReason, Rhythm, RollCare, RollerDetails, RollerKind, Schedule, ScheduleDetails,
    SessionDetails, SessionId, Settings, Skip, Span, Timestamp, Visit, VisitDetails, Wear, Weekday, Zone,
};
use rollcare_tests::facts::{at, roller_id, session_id, zone};

/// Where the person is at home.
pub fn berlin() -> Zone {
    zone("Europe/Berlin")
}

pub fn day(text: &str) -> LocalDate {
    text.parse().unwrap()
}

/// Adds the `n`th roller with needles of this length, two hundred days before the stories play.
pub fn roller(engine: &RollCare, n: u64, kind: RollerKind, needle_um: u32) {
    let new = NewRoller {
        details: RollerDetails { name: format!("Roller {n}"), kind, needle_um: needle_um.into(), first_used: None },
        id: Some(roller_id(n)),
        confirmed: false,
    };
    engine.add_roller(new, at("2026-05-01T12:00:00Z")).unwrap();
}

/// Logs the `n`th session: on the lips, with the first roller, in Berlin, for five minutes.
pub fn session(engine: &RollCare, n: u64, started: &str) -> SessionId {
    session_on(engine, n, 1, &[Area::Lips], at(started), &berlin())
}

/// Logs the `n`th session, of five minutes, with the roller of that number.
pub fn session_on(
    engine: &RollCare,
    n: u64,
    roller: u64,
    areas: &[Area],
    started: Timestamp,
    zone: &Zone,
) -> SessionId {
    let ended = started.plus_minutes(5);
    let details = SessionDetails::new(roller_id(roller), areas.to_vec(), started, ended, zone.clone());
    engine.log_session(NewSession { id: Some(session_id(n)), ..NewSession::new(details) }, ended).unwrap().id
}

/// What a schedule on the lips at 20:00 says, from a day on.
pub fn on_lips(rhythm: Rhythm, from: &str) -> ScheduleDetails {
    ScheduleDetails {
        areas: vec![Area::Lips],
        roller: None,
        rhythm,
        at: "20:00".parse().unwrap(),
        from: day(from),
        until: None,
        rings_in_quiet_hours: false,
    }
}

pub fn schedule(engine: &RollCare, details: ScheduleDetails, now: Timestamp) -> Schedule {
    engine.add_schedule(NewSchedule { id: None, details, despite_rules: true }, now).unwrap().fact
}

/// A pause everywhere.
pub fn pause(engine: &RollCare, from: &str, to: Option<&str>, now: Timestamp) -> Pause {
    let (from, to, reason) = (day(from), to.map(day), PauseReason::Holiday);
    let details = PauseDetails { areas: Vec::new(), from, to, reason, note: None };
    engine.add_pause(NewPause { id: None, details }, now).unwrap()
}

/// A skipped day, everywhere.
pub fn skip(engine: &RollCare, date: &str, now: Timestamp) -> Skip {
    engine.skip_day(NewSkip { id: None, areas: Vec::new(), date: day(date), note: None }, now).unwrap()
}

/// A visit for needling by a professional.
pub fn visit(engine: &RollCare, on: &str, zone: &Zone, areas: &[Area], now: Timestamp) -> Visit {
    let treatment = "proc.pro-needling".to_owned();
    let (at, zone, areas) = (on.parse().unwrap(), zone.clone(), areas.to_vec());
    let details = VisitDetails { at, zone, areas, treatment, note: None };
    engine.add_visit(NewVisit { id: None, details }, now).unwrap().fact
}

/// The outlook of the lips, which has to be there.
pub fn lips(engine: &RollCare, now: Timestamp, zone: &Zone) -> AreaOutlook {
    on_area(engine, Area::Lips, now, zone).unwrap()
}

/// The outlook of an area.
pub fn on_area(engine: &RollCare, area: Area, now: Timestamp, zone: &Zone) -> Option<AreaOutlook> {
    engine.home(now, zone).unwrap().areas.into_iter().find(|outlook| outlook.areas.contains(&area))
}

/// The weeks of the lips.
pub fn weeks(engine: &RollCare, from: &str, to: &str, now: Timestamp) -> Adherence {
    engine.adherence(&[Area::Lips], Span { from: day(from), to: day(to) }, now, &berlin()).unwrap()
}

/// The wear of the first roller.
pub fn wear(engine: &RollCare, now: Timestamp, zone: &Zone) -> Wear {
    engine.rollers(now, zone).unwrap().remove(0).wear
}

/// Lets the person's day start at this time.
pub fn day_starts(engine: &RollCare, time: &str, now: Timestamp) {
    let settings = Settings { day_starts: time.parse().unwrap(), ..engine.settings().unwrap() };
    engine.save_settings(settings, now).unwrap();
}

pub fn two_or_three() -> Rhythm {
    Rhythm::PerWeek { least: Count(2), most: Count(3) }
}

pub fn on(days: &[Weekday]) -> Rhythm {
    Rhythm::Weekdays { days: days.to_vec() }
}
