use super::*;

fn zone(name: &str) -> Zone {
    name.parse().expect("a known zone")
}

fn resolved(civil: &str, name: &str) -> String {
    resolve(civil.parse().expect("a civil time"), &zone(name)).to_string()
}

#[test]
fn a_gap_is_the_later_instant_and_a_fold_the_first() {
    assert_eq!(resolved("2026-03-29 02:30", "Europe/Berlin"), "2026-03-29T01:30:00Z"); // 03:30 summer time
    assert_eq!(resolved("2026-10-25 02:30", "Europe/Berlin"), "2026-10-25T00:30:00Z"); // still summer time
    assert_eq!(resolved("2026-03-08 02:30", "America/New_York"), "2026-03-08T07:30:00Z");
    assert_eq!(resolved("2026-11-01 01:30", "America/New_York"), "2026-11-01T05:30:00Z");
    assert_eq!(resolved("2026-10-04 02:15", "Australia/Lord_Howe"), "2026-10-03T15:45:00Z"); // a gap of half an hour
    assert_eq!(resolved("2026-04-05 01:45", "Australia/Lord_Howe"), "2026-04-04T14:45:00Z");
    assert_eq!(resolved("2026-11-23 20:15", "Asia/Kathmandu"), "2026-11-23T14:30:00Z"); // UTC+05:45
    assert_eq!(resolved("2011-12-30 12:00", "Pacific/Apia"), "2011-12-30T22:00:00Z"); // a day that Samoa left out
}

#[test]
fn civil_time_is_what_the_wall_shows() {
    let second_time_round: Timestamp = "2026-10-25T01:30:00Z".parse().expect("an instant");
    assert_eq!(zone("Europe/Berlin").civil(second_time_round).to_string(), "2026-10-25T02:30");
    assert_eq!(zone("Europe/Berlin").format(second_time_round), "2026-10-25T02:30:00+01:00");
    assert_eq!(zone("Asia/Kathmandu").date(second_time_round).to_string(), "2026-10-25");
}

#[test]
fn texts_are_read_and_printed_alike() {
    for text in ["2026-11-23T20:15:00Z", "1900-01-01T00:00:00Z", "2199-12-31T23:59:59.999Z"] {
        assert_eq!(text.parse::<Timestamp>().expect(text).to_string(), text);
    }
    let with_offset: Timestamp = "2026-11-23T20:15:00.5+05:45".parse().expect("an instant");
    assert_eq!(with_offset.to_string(), "2026-11-23T14:30:00.500Z");
    for text in ["20:15", "20:15:30", "20:15:30.250"] {
        assert_eq!(text.parse::<LocalTime>().expect(text).to_string(), text);
    }
    assert_eq!("europe/berlin".parse::<Zone>().expect("case does not matter").name(), "Europe/Berlin");
    assert_eq!(Zone::UTC.name(), "UTC");
}

#[test]
fn what_is_no_time_is_a_typed_error() {
    assert_eq!("tomorrow".parse::<Timestamp>(), Err(TimeError::Instant));
    assert_eq!("2026-11-23T20:15:00".parse::<Timestamp>(), Err(TimeError::Instant));
    assert_eq!("1899-12-31T23:59:59Z".parse::<Timestamp>(), Err(TimeError::Range));
    assert_eq!(Timestamp::from_millis(i64::MAX), Err(TimeError::Range));
    assert_eq!("2026-02-30".parse::<LocalDate>(), Err(TimeError::Date));
    assert_eq!("2201-01-01".parse::<LocalDate>(), Err(TimeError::Range));
    assert_eq!("24:00".parse::<LocalTime>(), Err(TimeError::Time));
    assert_eq!("23:59:60".parse::<LocalTime>(), Err(TimeError::Time));
    assert_eq!("Europe/Atlantis".parse::<Zone>(), Err(TimeError::Zone));
    assert_eq!("".parse::<Zone>(), Err(TimeError::Zone));
    assert_eq!("2026-11-23".parse::<LocalDateTime>(), Err(TimeError::Date));
}

#[test]
fn arithmetic_stops_at_the_ends_of_the_range() {
    let last = Timestamp::from_millis(Timestamp::LAST.as_millis()).expect("in range");
    assert_eq!(last.plus_minutes(i64::MAX), last);
    assert_eq!(last.plus_millis(i64::MIN).as_millis(), Timestamp::FIRST.as_millis());
    let newest = LocalDate::new(2199, 12, 31).expect("a date");
    assert_eq!(resolve(newest.at(LocalTime::constant(23, 59)), &zone("Pacific/Honolulu")), last);
}

#[test]
fn a_span_of_the_day_may_pass_midnight() {
    let at = |text: &str| text.parse::<LocalTime>().expect("a time");
    assert!(at("23:00").is_within(at("22:00"), at("07:00")) && at("06:59").is_within(at("22:00"), at("07:00")));
    assert!(!at("07:00").is_within(at("22:00"), at("07:00")) && at("22:00").is_within(at("22:00"), at("07:00")));
    assert!(!at("12:00").is_within(at("09:00"), at("09:00")));
}

#[test]
fn the_database_has_a_version() {
    let version = zone_database_version();
    assert!(version.starts_with("20"), "{version}");
}

#[test]
fn years_are_counted_as_an_age_is() {
    let date = |text: &str| text.parse::<LocalDate>().unwrap();
    let leap = date("2008-02-29");
    assert_eq!(date("2026-02-28").years_since(leap), 17);
    assert_eq!(date("2026-03-01").years_since(leap), 18);
    assert_eq!((leap.plus_years(18), leap.plus_years(20)), (date("2026-03-01"), date("2028-02-29")));
    assert_eq!(leap.years_since(date("2026-03-01")), 0);
    assert_eq!(leap.plus_years(u32::MAX), date("2200-12-31"));
}

/// Rule: the person's days follow each other, also where clocks fall back across midnight, as they did in St. John's, or
/// across the hour at which the day starts, or where that hour is skipped.
#[test]
fn a_day_that_has_begun_does_not_end_again() {
    for (name, from, starts) in [
        ("America/St_Johns", "2006-10-28T12:00:00Z", "00:00"), // from 00:01 back to 23:01
        ("Europe/Berlin", "2026-10-24T12:00:00Z", "02:30"),
        ("Europe/Berlin", "2026-03-28T12:00:00Z", "02:30"),
        ("Asia/Beirut", "2026-03-28T12:00:00Z", "00:00"), // midnight is skipped
    ] {
        let (zone, starts) = (zone(name), starts.parse().expect("a time"));
        let from: Timestamp = from.parse().expect("an instant");
        let days: Vec<LocalDate> = (0..48 * 60).map(|minute| zone.day(from.plus_minutes(minute), starts)).collect();
        assert!(days.is_sorted(), "{name} {starts}");
        let (first, last) = (days[0], days[days.len() - 1]);
        assert_eq!(last.days_since(first), 2, "{name} {starts}");
        assert!(days.windows(2).all(|pair| pair[1].days_since(pair[0]) <= 1), "{name} {starts}");
    }
}
