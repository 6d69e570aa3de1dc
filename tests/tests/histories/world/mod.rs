//! A random history: facts as the store would give them, a moment, a place and a phone.

mod answers;
mod habits;
mod needles;
mod skin;

use std::sync::LazyLock;

use rollcare_core::{Area, Capabilities, Count, NeedledSession, PlanFacts, Platform, Timestamp, Zone, plan};
use rollcare_tests::facts::{at, zone};

use crate::dice::Dice;

/// Everything that a plan is made of.
#[derive(Debug, Clone)]
pub struct History {
    /// The seed that names it.
    pub seed: u64,
    pub facts: PlanFacts,
    /// The sessions whole, with the needle length of each: the plan only knows their traces.
    pub sessions: Vec<NeedledSession>,
    pub now: Timestamp,
    pub zone: Zone,
    pub phone: Capabilities,
    /// Whether the clock was set back, so that facts lie in the future.
    pub is_set_back: bool,
}

/// Where people are, each with nights in which clocks change.
const PLACES: [(&str, &[&str]); 9] = [
    ("Europe/Berlin", &["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"]),
    ("America/New_York", &["2027-03-14T07:00:00Z", "2027-11-07T06:00:00Z"]),
    ("Australia/Lord_Howe", &["2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z"]),
    ("Pacific/Auckland", &["2026-04-04T14:00:00Z", "2026-09-26T14:00:00Z"]),
    ("America/Santiago", &["2026-04-05T03:00:00Z", "2026-09-06T04:00:00Z"]), // midnight itself is in the gap
    ("Africa/Cairo", &["2026-04-23T22:00:00Z", "2026-10-29T21:00:00Z"]),
    ("Asia/Kathmandu", &["2026-11-23T19:00:00Z"]),
    ("Pacific/Apia", &["2011-12-30T10:00:00Z"]), // a day that never was
    ("UTC", &["2028-02-29T00:00:00Z"]),
];

struct Place {
    zone: Zone,
    nights: Vec<Timestamp>,
}

static WORLD: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let place = |(name, nights): &(&str, &[&str])| Place {
        zone: zone(name),
        nights: nights.iter().map(|night| at(night)).collect(),
    };
    PLACES.iter().map(place).collect()
});

impl History {
    /// The history that this seed names.
    pub fn of(seed: u64) -> Self {
        let dice = &mut Dice::new(seed);
        let place = &WORLD[dice.place(WORLD.len()).unwrap()];
        let night = dice.pick(&place.nights);
        let now = match dice.below(4) {
            0 => night.plus_millis(dice.between(-200, 200) * 60_000),
            1 => night.plus_millis(dice.between(-4 * 86_400, 4 * 86_400) * 1_000),
            2 => night.plus_millis(dice.between(-40 * 86_400, 40 * 86_400) * 1_000),
            _ => night.plus_millis(dice.between(-200_000_000_000, 90_000_000_000)),
        };
        let zone = place.zone.clone();
        let mut facts = PlanFacts { settings: habits::settings(dice), ..PlanFacts::default() };
        let mut tools = needles::Tools::of(dice, now, &zone);
        habits::plan_ahead(dice, &mut facts, &tools.rollers(), now, &zone);
        skin::look(dice, &mut facts, &tools.sessions, now, &zone);
        facts.rollers = std::mem::take(&mut tools.records);
        facts.sessions = tools.traces();
        skin::touch(&mut facts);
        let is_set_back = dice.percent(5);
        let now = if is_set_back { now.plus_minutes(-dice.between(1, 300)) } else { now };
        let phone = phone(dice);
        let mut history = Self { seed, facts, sessions: tools.sessions, now, zone, phone, is_set_back };
        if dice.percent(50) {
            let bare = plan(&history.facts, now, &history.zone, &history.roomy());
            answers::answer(dice, &mut history, &bare);
        }
        history
    }

    /// The same phone with room for everything.
    pub fn roomy(&self) -> Capabilities {
        Capabilities { slots: Count(10_000), notifications: true, ..self.phone.clone() }
    }
}

fn phone(dice: &mut Dice) -> Capabilities {
    let platform = if dice.percent(65) { Platform::Ios } else { Platform::Android };
    let slots = match (dice.below(3), platform) {
        (0, Platform::Ios) => 60,
        (0, Platform::Android) => 16,
        (1, _) => dice.count(0, 70),
        _ => dice.count(0, 12),
    };
    Capabilities {
        exact_alarms: dice.percent(80),
        notifications: !dice.percent(3),
        time_sensitive: dice.percent(80),
        ..Capabilities::with(platform, slots)
    }
}

/// One or two areas.
fn areas(dice: &mut Dice) -> Vec<Area> {
    match dice.below(10) {
        0..4 => vec![Area::Lips],
        4..6 => vec![Area::Face],
        6 => vec![Area::Lips, Area::Perioral],
        7 => vec![Area::Face, Area::Neck],
        8 => vec![Area::Perioral],
        _ => vec![dice.pick(Area::ALL)],
    }
}

/// Where somebody was when they logged something: mostly where they are now.
fn elsewhere(dice: &mut Dice, zone: &Zone) -> Zone {
    if dice.percent(90) { zone.clone() } else { WORLD[dice.place(WORLD.len()).unwrap()].zone.clone() }
}
