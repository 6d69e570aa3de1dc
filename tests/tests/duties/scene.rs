//! One evening in Berlin, a phone that holds what it is told, and short questions about its plan.

use rollcare_core::{
    Area, ButtonKind, ButtonOutcome, ButtonPress, Capabilities, DutyKind, NewRoller, NewSchedule, NewSession,
    Notification, Rhythm, RollCare, RollerDetails, RollerId, RollerKind, ScheduleDetails, ScheduleId, SessionDetails,
    SessionId, Timestamp, Zone,
};
use rollcare_tests::{
    desk::Desk,
    facts::{at, wash, zone},
};

pub const DAY: i64 = 1440;

/// A person in Berlin.
pub struct Scene {
    _desk: Desk,
    pub engine: RollCare,
    pub zone: Zone,
}

/// Monday, 23 November 2026, five past eight in the evening.
pub fn evening() -> Timestamp {
    at("2026-11-23T20:05:00+01:00")
}

/// This wall time in Berlin, in winter.
pub fn winter(text: &str) -> Timestamp {
    at(&format!("{text}:00+01:00"))
}

impl Scene {
    pub fn new() -> Self {
        let desk = Desk::new();
        Self { engine: desk.open(), _desk: desk, zone: zone("Europe/Berlin") }
    }

    /// The same with a clean roller.
    pub fn with_clean(name: &str) -> (Self, RollerId) {
        let scene = Self::new();
        let roller = scene.add(name, evening().plus_minutes(-3 * DAY));
        wash(&scene.engine, 1, roller, evening().plus_minutes(-3 * DAY));
        (scene, roller)
    }

    pub fn add(&self, name: &str, now: Timestamp) -> RollerId {
        let details = RollerDetails::new(name, RollerKind::Roller, 250);
        self.engine.add_roller(NewRoller { details, id: None, confirmed: false }, now).unwrap().id
    }

    /// A minute on the lips, logged right after it.
    pub fn roll(&self, roller: RollerId, ended: Timestamp) -> SessionId {
        self.roll_on(roller, Area::Lips, ended)
    }

    pub fn roll_on(&self, roller: RollerId, area: Area, ended: Timestamp) -> SessionId {
        let details = SessionDetails::new(roller, vec![area], ended.plus_minutes(-1), ended, self.zone.clone());
        self.engine.log_session(NewSession::new(details), ended).unwrap().id
    }

    pub fn schedule(&self, rhythm: Rhythm, time: &str, now: Timestamp) -> ScheduleId {
        let details = ScheduleDetails {
            areas: vec![Area::Lips],
            roller: None,
            rhythm,
            at: time.parse().unwrap(),
            from: self.zone.date(now),
            until: None,
            rings_in_quiet_hours: false,
        };
        self.engine.add_schedule(NewSchedule { details, id: None, despite_rules: false }, now).unwrap().id
    }

    pub fn plan(&self, now: Timestamp) -> Vec<Notification> {
        self.engine.plan(now, &self.zone, Capabilities::IOS).unwrap().notifications
    }

    /// When notifications come that have this title or name it, in local time.
    pub fn when(&self, title: &str, now: Timestamp) -> Vec<String> {
        let plan = self.plan(now);
        let names = |item: &&Notification| item.title == *title || item.body.contains(&format!("Also: {title}"));
        plan.iter().filter(names).map(|item| item.civil.to_string()).collect()
    }

    /// The first notification with this title.
    pub fn first(&self, title: &str, now: Timestamp) -> Notification {
        let plan = self.plan(now);
        let titles: Vec<_> = plan.iter().map(|item| item.title.to_string()).collect();
        plan.into_iter().find(|item| item.title == *title).unwrap_or_else(|| panic!("no {title} in {titles:?}"))
    }

    pub fn duties(&self, now: Timestamp) -> Vec<DutyKind> {
        self.engine.home(now, &self.zone).unwrap().duties.iter().map(|duty| duty.kind).collect()
    }

    pub fn press(&self, button: ButtonKind, on: &str, now: Timestamp) -> ButtonOutcome {
        let press = ButtonPress { button, notification: on.to_owned(), until: None };
        self.engine.press_button(&press, now, &self.zone).unwrap()
    }

    /// The titles of the buttons of a notification.
    pub fn buttons(item: &Notification) -> Vec<&str> {
        item.buttons.iter().map(|button| button.title.as_str()).collect()
    }
}
