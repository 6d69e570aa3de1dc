//! A random fortnight of a person who travels, and how it is told to an engine.

use proptest::prelude::*;
use rollcare_core::{
    Answer, Area, LocalDate, LocalTime, NewCheckIn, NewPause, NewProduct, NewProductUse, NewSession, NewSkip, NewVisit,
    PauseDetails, PauseReason, ProductDetails, ProductId, ProductKind, Reply, RollCare, SessionDetails, Settings,
    SkinCheck, SkinSign, Timestamp, UseId, VisitDetails, Zone,
};
use rollcare_tests::facts::{add_roller, at, begin, done, other_id, roller_id, session_id, start, zone};

/// Where sessions and check-ins are recorded: the walls differ by up to 25 hours.
pub const ZONES: [&str; 4] = ["Europe/Berlin", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago"];
const AREAS: [Area; 3] = [Area::Lips, Area::Perioral, Area::Face];
const SIGNS: [SkinSign; 3] = [SkinSign::Pink, SkinSign::Dry, SkinSign::Red];

/// The first midnight of the fortnight, in UTC.
pub fn begins() -> Timestamp {
    at("2026-11-02T00:00:00Z")
}

/// Long after all of it.
pub fn late() -> Timestamp {
    begins().plus_minutes(60 * 24 * 60)
}

/// A day of the fortnight, or before or after it.
pub fn day(n: u32) -> LocalDate {
    "2026-10-23".parse::<LocalDate>().unwrap().plus_days(n)
}

/// A session: which roller, the minute it began, how long it took (none: it goes on), where, and the looks at the skin.
#[derive(Debug, Clone)]
pub struct Session {
    pub roller: u64,
    pub minute: i64,
    pub lasts: Option<i64>,
    pub areas: Vec<Area>,
    pub zone: usize,
    pub before: Option<Vec<SkinSign>>,
    pub after: Option<Vec<SkinSign>>,
}

impl Session {
    pub fn started(&self) -> Timestamp {
        begins().plus_minutes(self.minute)
    }

    pub fn last_contact(&self) -> Timestamp {
        self.started().plus_minutes(self.lasts.unwrap_or(0))
    }
}

/// A look: the minute, the zone, where, what was seen, and what was answered to a red flag.
#[derive(Debug, Clone)]
pub struct Look {
    pub minute: i64,
    pub zone: usize,
    pub area: Area,
    pub signs: Vec<SkinSign>,
    pub flag: Option<bool>,
}

/// A use of a product: which one, the minute, and where.
#[derive(Debug, Clone)]
pub struct Use {
    pub product: u64,
    pub minute: i64,
    pub areas: Vec<Area>,
}

/// A checklist after use: which roller, the minute it was begun, and how long the soak was.
#[derive(Debug, Clone)]
pub struct Wash {
    pub roller: u64,
    pub minute: i64,
    pub soak: i64,
}

/// All that happens.
#[derive(Debug, Clone)]
pub struct Life {
    pub day_starts: u32,
    pub sessions: Vec<Session>,
    pub looks: Vec<Look>,
    pub uses: Vec<Use>,
    pub visits: Vec<(u32, u32)>,
    pub pauses: Vec<(u32, Option<u32>)>,
    pub skips: Vec<u32>,
    pub washes: Vec<Wash>,
}

/// Minutes of the fortnight; often at the same hours, so that things meet.
fn minute() -> impl Strategy<Value = i64> {
    prop_oneof![1 => 0..14 * 1440_i64, 2 => (0..14_i64, 19..22_i64, 0..4_i64).prop_map(|(d, h, q)| d * 1440 + h * 60 + q * 15)]
}

fn signs() -> impl Strategy<Value = Vec<SkinSign>> {
    prop::sample::subsequence(SIGNS.to_vec(), 0..=2)
}

fn session() -> impl Strategy<Value = Session> {
    let lasts = prop_oneof![8 => (0..40_i64).prop_map(Some), 1 => Just(Some(0)), 1 => Just(None)];
    let areas = prop::sample::subsequence(AREAS.to_vec(), 1..=3);
    let looks = (prop::option::of(signs()), prop::option::of(signs()));
    (1..3_u64, minute(), lasts, areas, 0..4_usize, looks).prop_map(
        |(roller, minute, lasts, areas, zone, (before, after))| Session {
            roller,
            minute,
            lasts,
            areas,
            zone,
            before,
            after,
        },
    )
}

/// A random fortnight.
pub fn lives() -> impl Strategy<Value = Life> {
    let area = || prop::sample::select(AREAS.to_vec());
    let look = (minute(), 0..4_usize, area(), signs(), prop::option::of(any::<bool>()))
        .prop_map(|(minute, zone, area, signs, flag)| Look { minute, zone, area, signs, flag });
    let areas = prop::sample::subsequence(AREAS.to_vec(), 0..=2);
    let used = (1..4_u64, minute(), areas).prop_map(|(product, minute, areas)| Use { product, minute, areas });
    let soak = prop_oneof![4 => 10..15_i64, 1 => 3..10_i64];
    let wash = (1..3_u64, minute(), soak).prop_map(|(roller, minute, soak)| Wash { roller, minute, soak });
    let days = || 8..26_u32;
    let pause = (days(), prop::option::of(0..6_u32)).prop_map(|(from, lasts)| (from, lasts.map(|days| from + days)));
    (
        0..7_u32,
        prop::collection::vec(session(), 0..14),
        prop::collection::vec(look, 0..8),
        prop::collection::vec(used, 0..8),
        prop::collection::vec((days(), 0..24_u32), 0..3),
        prop::collection::vec(pause, 0..2),
        prop::collection::vec(days(), 0..3),
        prop::collection::vec(wash, 0..10),
    )
        .prop_map(|(day_starts, sessions, looks, uses, visits, pauses, skips, washes)| Life {
            day_starts,
            sessions: apart(sessions),
            looks,
            uses,
            visits,
            pauses,
            skips,
            washes,
        })
}

/// Those that leave no roller in two places at once.
fn apart(sessions: Vec<Session>) -> Vec<Session> {
    let ends = |session: &Session| session.lasts.map_or(i64::MAX, |lasts| session.minute + lasts);
    let mut kept: Vec<Session> = Vec::new();
    for new in sessions {
        let meets = |old: &Session| old.roller == new.roller && old.minute < ends(&new) && new.minute < ends(old);
        if !kept.iter().any(meets) {
            kept.push(new);
        }
    }
    kept
}

/// The `n`th product's id.
pub fn product_id(n: u64) -> ProductId {
    other_id(n)
}

/// Rollers, products and settings: what was there before.
pub fn set_up(engine: &RollCare, day_starts: u32) {
    for n in 1..4 {
        add_roller(engine, n, "Blue", begins().plus_minutes(-1440));
        let (kind, ingredients, opened, months_after_opening) = (ProductKind::Serum, None, None, None);
        let details = ProductDetails { name: format!("Serum {n}"), kind, ingredients, opened, months_after_opening };
        engine.add_product(NewProduct { id: Some(product_id(n)), details }, begins().plus_minutes(-1440)).unwrap();
    }
    let day_starts = LocalTime::new(day_starts, 0).unwrap();
    engine.save_settings(Settings { day_starts, ..Settings::default() }, begins().plus_minutes(-1440)).unwrap();
}

pub fn log_session(engine: &RollCare, n: u64, session: &Session, now: Timestamp) {
    let ended = session.lasts.map(|_| session.last_contact());
    let signs = |signs: &Option<Vec<SkinSign>>| signs.clone().map(|signs| SkinCheck { signs });
    let place = zone(ZONES[session.zone]);
    let details =
        SessionDetails::new(roller_id(session.roller), session.areas.clone(), session.started(), late(), place);
    let (skin_before, skin_after) = (signs(&session.before), signs(&session.after));
    let details = SessionDetails { ended, skin_before, skin_after, ..details };
    let new = NewSession { id: Some(session_id(n)), is_another: true, confirmed: true, details };
    engine.log_session(new, now).unwrap();
}

pub fn log_look(engine: &RollCare, look: &Look) {
    let answers = look.flag.map(|is_so| Answer::new("flag.fever", if is_so { Reply::Yes } else { Reply::No }));
    let (place, area, signs) = (zone(ZONES[look.zone]), look.area, look.signs.clone());
    let answers = answers.into_iter().collect();
    let new = NewCheckIn { id: None, zone: place, area, signs, answers, note: None };
    engine.check_in(new, begins().plus_minutes(look.minute)).unwrap();
}

pub fn log_use(engine: &RollCare, used: &Use) {
    let (id, at) = (None::<UseId>, begins().plus_minutes(used.minute));
    let new = NewProductUse { id, product: product_id(used.product), at, areas: used.areas.clone() };
    engine.log_product_use(new, late(), &Zone::UTC).unwrap();
}

pub fn add_visit(engine: &RollCare, (on, hour): (u32, u32)) {
    let (place, areas) = (zone(ZONES[1]), vec![Area::Face]);
    let at = day(on).at(LocalTime::new(hour, 0).unwrap());
    let details = VisitDetails { at, zone: place, areas, treatment: "proc.pro-needling".into(), note: None };
    engine.add_visit(NewVisit { id: None, details }, late()).unwrap();
}

pub fn add_pause(engine: &RollCare, (from, to): (u32, Option<u32>)) {
    let (from, to, reason) = (day(from), to.map(day), PauseReason::Holiday);
    let details = PauseDetails { areas: Vec::new(), from, to, reason, note: None };
    engine.add_pause(NewPause { id: None, details }, late()).unwrap();
}

pub fn skip(engine: &RollCare, on: u32) {
    engine.skip_day(NewSkip { id: None, areas: Vec::new(), date: day(on), note: None }, late()).unwrap();
}

/// Does a wash if it is possible then; says when its soak was done, if that was long enough.
fn do_wash(engine: &RollCare, n: u64, wash: &Wash) -> Option<(Timestamp, Timestamp)> {
    let from = begins().plus_minutes(wash.minute);
    let run = start(engine, n, roller_id(wash.roller), from).ok()?.run;
    let soaked = from.plus_minutes(2 + wash.soak);
    done(engine, run, "rinse", from.plus_minutes(1)).ok()?;
    done(engine, run, "swish", from.plus_minutes(2)).ok()?;
    begin(engine, run, "soak", from.plus_minutes(2)).ok()?;
    done(engine, run, "soak", soaked).ok()?;
    if wash.soak >= 10 {
        done(engine, run, "air-dry", soaked.plus_minutes(10)).ok()?;
        done(engine, run, "store", soaked.plus_minutes(11)).ok()?;
    }
    (wash.soak >= 10).then_some((from, soaked))
}

/// A wash that was done whole: which roller, when it was begun, and when its soak was done.
pub type Washed = (u64, u64, Timestamp, Timestamp);

/// Everything but the washes, which need an order.
pub fn tell(engine: &RollCare, life: &Life, backwards: bool) {
    let mut deeds: Vec<Box<dyn Fn() + '_>> = Vec::new();
    for (n, session) in (1..).zip(&life.sessions) {
        deeds.push(Box::new(move || log_session(engine, n, session, late())));
    }
    deeds.extend(life.looks.iter().map(|look| Box::new(move || log_look(engine, look)) as Box<dyn Fn() + '_>));
    deeds.extend(life.uses.iter().map(|used| Box::new(move || log_use(engine, used)) as Box<dyn Fn() + '_>));
    deeds.extend(life.visits.iter().map(|visit| Box::new(move || add_visit(engine, *visit)) as Box<dyn Fn() + '_>));
    deeds.extend(life.pauses.iter().map(|pause| Box::new(move || add_pause(engine, *pause)) as Box<dyn Fn() + '_>));
    deeds.extend(life.skips.iter().map(|on| Box::new(move || skip(engine, *on)) as Box<dyn Fn() + '_>));
    if backwards {
        deeds.reverse();
    }
    for deed in &deeds {
        deed();
    }
}

/// Sessions and washes as they happened, the clock running on; returns the washes that cleaned. A wash that would begin while
/// another one or a session goes on is left out, and one that a session breaks into is not gone on with.
pub fn live(engine: &RollCare, life: &Life) -> Vec<Washed> {
    let mut cleaned = Vec::new();
    let mut washes: Vec<(u64, &Wash)> = (1..).zip(&life.washes).collect();
    washes.sort_by_key(|(_, wash)| wash.minute);
    let mut sessions: Vec<(u64, &Session)> = (1..).zip(&life.sessions).collect();
    sessions.sort_by_key(|(_, session)| session.last_contact());
    let mut sessions = sessions.into_iter().peekable();
    for (n, wash) in washes {
        let ends = begins().plus_minutes(wash.minute);
        while let Some((n, session)) = sessions.next_if(|(_, session)| session.last_contact() <= ends) {
            log_session(engine, n, session, session.last_contact());
        }
        cleaned.extend(do_wash(engine, n, wash).map(|(from, soaked)| (n, wash.roller, from, soaked)));
    }
    for (n, session) in sessions {
        log_session(engine, n, session, late());
    }
    cleaned
}

/// The zone in which the person is now.
pub fn here() -> Zone {
    zone(ZONES[0])
}
