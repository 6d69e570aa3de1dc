//! The same charts, counted the slow way from what was told. Shares no code with the engine.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveTime, TimeZone, Utc};
use rollcare_core::{
    Area, CalendarDay, Cleaning, Count, LocalDate, ProductRecord, Seconds, SkinDay, Span, Tier, Timestamp, WearPoint,
};
use rollcare_tests::facts::{run_id, session_id};

use crate::life::{Life, Session, Washed, ZONES, begins, day, product_id};

/// All days of a span.
pub fn days(span: Span) -> Vec<LocalDate> {
    let mut days = vec![span.from];
    while days.last().unwrap() < &span.to {
        days.push(days.last().unwrap().plus_days(1));
    }
    days
}

/// The person's day: until their day starts, what the wall shows belongs to the day before. No clock is changed in that
/// fortnight.
fn day_of(at: Timestamp, zone: usize, day_starts: u32) -> LocalDate {
    let zone: chrono_tz::Tz = ZONES[zone].parse().unwrap();
    let wall = Utc.timestamp_millis_opt(at.as_millis()).unwrap().with_timezone(&zone).naive_local();
    let starts = NaiveTime::from_hms_opt(day_starts, 0, 0).unwrap();
    let date = if wall.time() < starts { wall.date() - chrono::Days::new(1) } else { wall.date() };
    date.to_string().parse().unwrap()
}

fn minute(minute: i64) -> Timestamp {
    begins().plus_minutes(minute)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap()
}

fn session_day(life: &Life, session: &Session) -> LocalDate {
    day_of(session.started(), session.zone, life.day_starts)
}

/// Lips and the skin around them count as one.
fn is_one_place(some: &[Area], others: &[Area]) -> bool {
    let mouth = |areas: &[Area]| areas.contains(&Area::Lips) || areas.contains(&Area::Perioral);
    some.iter().any(|area| others.contains(area)) || (mouth(some) && mouth(others))
}

/// Sessions with one roller after the other in the same place: those that begin within the hour after the first one.
fn evenings(life: &Life) -> Vec<Vec<&Session>> {
    let mut sessions: Vec<&Session> = life.sessions.iter().collect();
    sessions.sort_by_key(|session| session.minute);
    let mut evenings: Vec<Vec<&Session>> = Vec::new();
    for session in sessions {
        let mine = evenings.iter().position(|evening| {
            session.minute <= evening[0].minute + 60
                && is_one_place(&evening[0].areas, &session.areas)
                && evening.iter().all(|other| other.roller != session.roller)
        });
        match mine {
            Some(place) => evenings[place].push(session),
            None => evenings.push(vec![session]),
        }
    }
    evenings
}

pub fn calendar(life: &Life, span: Span) -> Vec<CalendarDay> {
    let mut calendar = Vec::new();
    for date in days(span) {
        let sessions: Vec<_> =
            evenings(life).into_iter().filter(|evening| session_day(life, evening[0]) == date).collect();
        let areas: BTreeSet<Area> = sessions.iter().flatten().flat_map(|session| session.areas.clone()).collect();
        let looks = life.looks.iter().filter(|look| day_of(minute(look.minute), look.zone, life.day_starts) == date);
        let entry = CalendarDay {
            date,
            sessions: count(sessions.len()).into(),
            areas: areas.into_iter().collect(),
            check_ins: count(looks.count()).into(),
            visits: count(life.visits.iter().filter(|(on, _)| day(*on) == date).count()).into(),
            is_paused: life.pauses.iter().any(|(from, to)| day(*from) <= date && to.is_none_or(|to| date <= day(to))),
            is_skipped: life.skips.iter().any(|on| day(*on) == date),
        };
        let is_empty =
            [entry.sessions, entry.check_ins, entry.visits] == [Count(0); 3] && !entry.is_paused && !entry.is_skipped;
        if !is_empty {
            calendar.push(entry);
        }
    }
    calendar
}

pub fn skin(life: &Life, area: Area, span: Span) -> Vec<SkinDay> {
    let mut trend = Vec::new();
    for date in days(span) {
        let (mut looks, mut signs, mut has_red_flag) = (0, BTreeSet::new(), false);
        for look in &life.looks {
            if look.area == area && day_of(minute(look.minute), look.zone, life.day_starts) == date {
                looks += 1;
                signs.extend(look.signs.clone());
                has_red_flag |= look.flag == Some(true);
            }
        }
        for session in life.sessions.iter().filter(|session| session.areas.contains(&area)) {
            for (seen, at) in [(&session.before, session.started()), (&session.after, session.last_contact())] {
                if let Some(seen) = seen.as_ref().filter(|_| day_of(at, session.zone, life.day_starts) == date) {
                    looks += 1;
                    signs.extend(seen.clone());
                }
            }
        }
        if looks > 0 {
            trend.push(SkinDay { date, looks: Count(looks), signs: signs.into_iter().collect(), has_red_flag });
        }
    }
    trend
}

/// Uses count in the first of the zones, where the person is.
pub fn products(life: &Life, span: Span) -> Vec<ProductRecord> {
    let mut records = Vec::new();
    for n in 1..4 {
        let (mut uses, mut on, mut areas) = (0, BTreeSet::new(), BTreeSet::new());
        for used in life.uses.iter().filter(|used| used.product == n) {
            let date = day_of(minute(used.minute), 0, life.day_starts);
            if span.from <= date && date <= span.to {
                uses += 1;
                on.insert(date);
                areas.extend(used.areas.clone());
            }
        }
        if uses > 0 {
            let (product, name) = (product_id(n), format!("Serum {n}"));
            let (days, areas) = (on.into_iter().collect(), areas.into_iter().collect());
            records.push(ProductRecord { product, name, uses: Count(uses), days, areas });
        }
    }
    records.sort_by_key(|record| (u32::MAX - record.uses.get(), record.product));
    records
}

/// A roller with short needles: it is due after 8 uses or 42 days, and done for after 15 or 90.
pub fn wear(life: &Life, roller: u64, span: Span) -> Vec<WearPoint> {
    let on: Vec<LocalDate> = life
        .sessions
        .iter()
        .filter(|session| session.roller == roller)
        .map(|session| session_day(life, session))
        .collect();
    // The first use is told by the wall, whenever the person's day starts.
    let earliest = life.sessions.iter().filter(|session| session.roller == roller).min_by_key(|session| session.minute);
    let first_used = earliest.map(|session| day_of(session.started(), session.zone, 0));
    let added = day_of(begins().plus_minutes(-1440), 0, life.day_starts);
    let known = on.iter().copied().chain(first_used).chain([added]).min().unwrap();
    let first = span.from.max(known);
    let mut points = Vec::new();
    for date in days(span) {
        if date >= first && (date == first || date == span.to || on.contains(&date)) {
            let uses = count(on.iter().filter(|day| **day <= date).count());
            let first_used = first_used.filter(|first| *first <= date);
            let passed = first_used.map_or(0, |first| u32::try_from(date.days_since(first)).unwrap());
            let tier = match (uses, passed) {
                (15.., _) | (_, 90..) => Tier::Stop,
                (8.., _) | (_, 42..) => Tier::Due,
                (0, _) if first_used.is_none() => Tier::Fresh,
                _ => Tier::Fine,
            };
            points.push(WearPoint { date, uses: uses.into(), days: passed.into(), tier });
        }
    }
    points
}

/// What became of the rollers after the sessions of a span that are over, the earliest first.
pub fn cleanings(life: &Life, washed: &[Washed], span: Span) -> Vec<Cleaning> {
    let mut cleanings = BTreeMap::new();
    for (n, session) in (1..).zip(&life.sessions) {
        let date = session_day(life, session);
        if session.lasts.is_none() || date < span.from || date > span.to {
            continue;
        }
        let others: Vec<&Session> = (1..)
            .zip(&life.sessions)
            .filter(|(other, it)| *other != n && it.roller == session.roller)
            .map(|(_, it)| it)
            .collect();
        let mut left = session.last_contact();
        while let Some(longer) = others.iter().find(|it| it.started() < left && it.last_contact() > left) {
            left = longer.last_contact();
        }
        let touches = |it: &&&Session| it.started() >= left && (it.lasts.is_none() || it.last_contact() > left);
        let again = others.iter().filter(touches).map(|it| it.started()).min();
        let cleans = |(_, roller, from, soaked): &&Washed| {
            *roller == session.roller && *from >= left && again.is_none_or(|again| *soaked <= again)
        };
        let wash = washed.iter().filter(cleans).min_by_key(|(n, .., soaked)| (*soaked, *n));
        let took = wash.map(|(.., soaked)| {
            (soaked.as_millis() - session.last_contact().as_millis()).unsigned_abs().div_ceil(60_000)
        });
        let cleaning = Cleaning {
            session: session_id(n),
            last_contact: session.last_contact(),
            run: wash.map(|(run, ..)| run_id(*run)),
            took: took.map(|minutes| Seconds::of_minutes(u32::try_from(minutes).unwrap())),
        };
        cleanings.insert((session.started(), session_id(n)), cleaning);
    }
    cleanings.into_values().collect()
}
