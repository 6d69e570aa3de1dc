//! Instants, walls and zones, held against another implementation of the same database.
//!
//! The oracle is chrono-tz with its own copy of the IANA database, which may be of another release than the engine's
//! ([`rollcare_core::Versions::zone_database`]). Releases differ in what governments announced lately and in repaired
//! history, so instants are compared from 1970 up to 2025 only, and a zone is left out for the years in which the two
//! releases disagree about it (see `REPAIRED`).
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::{prelude::*, test_runner::TestRunner};
use rollcare_core::{
    LocalDateTime, RollCare, Timestamp, Zone,
    time::{HOUR_MS, resolve},
};
use rollcare_tests::{chance::config, facts::at};

/// Zones and years in which 2026f and 2025b differ: repaired history, and Moldova's hour of change since 2022. Printed
/// by `print_where_the_databases_disagree`, with a year more at each end.
const REPAIRED: &[(&str, i32, i32)] = &[
    ("America/Bogota", 1991, 1993),
    ("America/Ensenada", 1969, 1976),
    ("America/Santa_Isabel", 1969, 1976),
    ("America/Tijuana", 1969, 1976),
    ("Asia/Tehran", 1978, 1980),
    ("Europe/Chisinau", 2021, 2026),
    ("Europe/Tiraspol", 2021, 2026),
    ("Iran", 1978, 1980),
    ("Mexico/BajaNorte", 1969, 1976),
];

fn instant(from_year: i32, to_year: i32) -> impl Strategy<Value = Timestamp> {
    let first_day = |year| Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).unwrap().timestamp_millis();
    (first_day(from_year)..first_day(to_year + 1)).prop_map(|ms| Timestamp::from_millis(ms).unwrap())
}

/// A zone that both know.
fn any_zone() -> impl Strategy<Value = (Tz, Zone)> {
    let known: Vec<_> = TZ_VARIANTS.iter().filter_map(|tz| Some((*tz, tz.name().parse().ok()?))).collect();
    prop::sample::select(known)
}

fn is_comparable(tz: Tz, year: i32) -> bool {
    year <= 2025 && !REPAIRED.iter().any(|(name, first, last)| *name == tz.name() && (*first..=*last).contains(&year))
}

fn wall(tz: Tz, at: Timestamp) -> NaiveDateTime {
    DateTime::<Utc>::from_timestamp_millis(at.as_millis()).unwrap().with_timezone(&tz).naive_local()
}

/// The instant of a wall time by chrono-tz: the first of two, and in a gap read with the offset before it.
fn oracle(civil: NaiveDateTime, tz: Tz) -> i64 {
    match tz.from_local_datetime(&civil) {
        LocalResult::Single(one) => one.timestamp_millis(),
        LocalResult::Ambiguous(first, second) => first.min(second).timestamp_millis(),
        LocalResult::None => {
            let day_before = (civil - chrono::Duration::days(1)).and_utc(); // no zone has two gaps in two days
            let offset = tz.offset_from_utc_datetime(&day_before.naive_utc()).fix().local_minus_utc();
            civil.and_utc().timestamp_millis() - i64::from(offset) * 1000
        }
    }
}

fn to_civil(civil: NaiveDateTime) -> LocalDateTime {
    civil.format("%Y-%m-%dT%H:%M:%S%.3f").to_string().parse().unwrap()
}

/// The instants between 2000 and 2037 at which a zone's offset changes, to the second.
fn transitions(tz: Tz) -> Vec<i64> {
    const DAY: i64 = 24 * HOUR_MS;
    let offset = |ms: i64| {
        let at = DateTime::<Utc>::from_timestamp_millis(ms).unwrap().naive_utc();
        tz.offset_from_utc_datetime(&at).fix().local_minus_utc()
    };
    let (first, last) = (946_684_800_000, 2_145_916_800_000); // 2000-01-01 and 2038-01-01
    let mut found = Vec::new();
    let mut day = first;
    while day < last {
        if offset(day) != offset(day + DAY) {
            let (mut before, mut after) = (day, day + DAY);
            while after - before > 1000 {
                let middle = i64::midpoint(before, after);
                if offset(middle) == offset(before) { before = middle } else { after = middle }
            }
            found.push(after / 1000 * 1000);
        }
        day += DAY;
    }
    found
}

proptest! {
    #![proptest_config(config())]

    /// Rule: every zone of the other database is known, by the same name.
    #[test]
    fn all_zones_are_known(tz in prop::sample::select(TZ_VARIANTS.to_vec())) {
        prop_assert!(tz.name().parse::<Zone>().is_ok(), "{} in {}", tz.name(), RollCare::versions().zone_database);
    }

    /// Rule: a wall shows what another implementation says it shows.
    #[test]
    fn a_wall_shows_what_the_other_database_says((tz, zone) in any_zone(), at in instant(1970, 2025)) {
        let expected = wall(tz, at);
        if is_comparable(tz, expected.year()) {
            prop_assert_eq!(zone.civil(at), to_civil(expected), "{} at {}", tz.name(), at);
        }
    }

    /// Rule: what a wall shows resolves back to the instant, or to the first of two that it shows it at.
    #[test]
    fn what_a_wall_shows_resolves_to_the_instant((_, zone) in any_zone(), at in instant(1970, 2099)) {
        let civil = zone.civil(at);
        let back = resolve(civil, &zone);
        prop_assert!(back <= at, "never the second of two");
        prop_assert_eq!(zone.civil(back), civil);
        prop_assert!(at.millis_since(back) <= 24 * HOUR_MS);
    }

    /// Rule: any wall time resolves as the other database says, also where it does not exist or exists twice.
    #[test]
    fn any_wall_time_resolves_as_the_other_database_says((tz, zone) in any_zone(), at in instant(1970, 2025)) {
        let civil = DateTime::<Utc>::from_timestamp_millis(at.as_millis()).unwrap().naive_utc();
        if is_comparable(tz, civil.year()) {
            prop_assert_eq!(resolve(to_civil(civil), &zone).as_millis(), oracle(civil, tz), "{} {}", tz.name(), civil);
        }
    }

    /// Rule: an instant is printed so that it is read back the same; in any offset of whole minutes too.
    #[test]
    fn an_instant_is_read_back_as_it_was_printed((_, zone) in any_zone(), at in instant(1973, 2099)) {
        prop_assert_eq!(at.to_string().parse(), Ok(at));
        prop_assert_eq!(zone.format(at).parse(), Ok(at), "{}", zone.format(at)); // since 1973 all are whole minutes
        let civil = zone.civil(at);
        prop_assert_eq!(civil.to_string().parse(), Ok(civil));
    }
}

/// Rule: within three hours of any change of the clocks, from 2000 on, wall times resolve as the other database says.
#[test]
fn wall_times_near_a_change_of_the_clocks_resolve_as_the_other_database_says() {
    let changes: Vec<(Tz, i64)> =
        TZ_VARIANTS.iter().flat_map(|tz| transitions(*tz).into_iter().map(|change| (*tz, change))).collect();
    let near = 3 * HOUR_MS;
    let pairs = (prop::sample::select(changes), -near..=near, prop::bool::ANY);
    let outcome = TestRunner::new(config()).run(&pairs, |((tz, change), ms, by_the_minute)| {
        let ms = if by_the_minute { ms / 60_000 * 60_000 } else { ms };
        let shown_before = wall(tz, Timestamp::from_millis(change - 1).unwrap());
        let civil = shown_before + chrono::Duration::milliseconds(ms + 1); // the wall as if it were never changed
        if is_comparable(tz, civil.year()) {
            let zone: Zone = tz.name().parse().unwrap();
            prop_assert_eq!(resolve(to_civil(civil), &zone).as_millis(), oracle(civil, tz), "{} {}", tz.name(), civil);
        }
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// Not a rule: prints the zones and years in which the two databases disagree, for `REPAIRED`. Run it when either is
/// updated, look each line up in the news of the IANA database, and take over what is a repair.
#[test]
#[ignore = "prints what to review when a database was updated"]
fn print_where_the_databases_disagree() {
    for tz in TZ_VARIANTS.iter().copied() {
        let zone: Zone = tz.name().parse().unwrap();
        let (from, until) = (at("1970-01-01T00:00:00Z").as_millis(), at("2026-01-01T00:00:00Z").as_millis());
        let hours = (from..until).step_by(usize::try_from(6 * HOUR_MS).unwrap());
        let instants = hours.map(|ms| Timestamp::from_millis(ms).unwrap());
        let other = |at: &Timestamp| {
            zone.civil(*at).time().to_string() != wall(tz, *at).format("%H:%M").to_string()
                && zone.civil(*at) != to_civil(wall(tz, *at))
        };
        let years: std::collections::BTreeSet<_> = instants.filter(other).map(|at| wall(tz, at).year()).collect();
        if let (Some(first), Some(last)) = (years.first(), years.last()) {
            println!("(\"{}\", {first}..={last}),", tz.name());
        }
    }
    println!("{} and {}", RollCare::versions().zone_database, chrono_tz::IANA_TZDB_VERSION);
}

/// Rule: printed with a zone's offset an instant stays the same, also in years when offsets had seconds.
#[test]
fn an_old_offset_with_seconds_is_printed_without_changing_the_instant() {
    let monrovia: Zone = "Africa/Monrovia".parse().unwrap(); // 44 minutes 30 seconds behind until 1972
    let old = at("1971-06-01T12:00:00Z");
    assert_eq!(monrovia.format(old).parse(), Ok(old), "{}", monrovia.format(old));
}

/// Rule: dates and times stay within the years that can be read back.
#[test]
fn a_wall_at_the_end_of_the_range_can_be_read_back() {
    let last = at("2199-12-31T23:00:00Z");
    let civil = "Asia/Kathmandu".parse::<Zone>().unwrap().civil(last);
    assert_eq!(civil.to_string().parse(), Ok(civil));
}

/// A date that the oracle and the engine agree on by hand.
#[test]
fn the_oracle_follows_rfc_5545() {
    let civil = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap().and_hms_opt(2, 30, 0).unwrap();
    assert_eq!(oracle(civil, Tz::Europe__Berlin), at("2026-03-29T01:30:00Z").as_millis());
    let civil = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap().and_hms_opt(2, 30, 0).unwrap();
    assert_eq!(oracle(civil, Tz::Europe__Berlin), at("2026-10-25T00:30:00Z").as_millis());
}
