//! Reads what people type: needle lengths, times, skin, ids.

mod checklist;
mod plan;

use std::str::FromStr;

use rollcare_core::{
    Answer, Area, FactRef, LocalDate, LocalDateTime, LocalTime, NEEDLE_UM, Reply, SkinCheck, Timestamp, Zone,
    time::resolve,
};

use crate::error::Failure;

pub use checklist::{agent, step};
pub use plan::{date_or, date_or_none, rhythm, span};

/// The kinds of facts that can be deleted.
pub const KINDS: [&str; 14] = [
    "session",
    "run",
    "checklist",
    "inspection",
    "check-in",
    "product",
    "use",
    "override",
    "clearance",
    "schedule",
    "pause",
    "skip",
    "visit",
    "photo",
];

/// Which of the many times that a wall shows "20:15" is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The last one, now included.
    Past,
    /// The next one, after now.
    Future,
}

/// A needle length with its unit, in micrometres.
pub fn needle(text: &str) -> Result<u32, Failure> {
    let tidy = text.trim().to_lowercase().replace(',', ".");
    let end = tidy.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(tidy.len());
    let (number, unit) = (&tidy[..end], tidy[end..].trim());
    let um = match unit {
        _ if number.is_empty() => None,
        "" => {
            return Err(Failure::usage(format!(
                "the needle length {text} has no unit; write 0.25mm or 250um (0.25 mm is 250 um)"
            )));
        }
        "mm" => millimetres(number),
        "um" | "\u{b5}m" | "\u{3bc}m" => number.parse().ok(),
        _ => None,
    };
    match um {
        Some(um) if NEEDLE_UM.contains(&um) => Ok(um),
        Some(_) => Err(Failure::usage(format!("needles are 0.05 mm to 3 mm long; {text} is not"))),
        None => Err(Failure::usage(format!("{text} is no needle length; write it like 0.25mm or 250um"))),
    }
}

/// Micrometres of a decimal number of millimetres; nothing finer than a micrometre.
fn millimetres(number: &str) -> Option<u32> {
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    if part.is_empty() || part.len() > 3 || part.contains('.') {
        return None;
    }
    let whole_mm: u32 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let part_um: u32 = format!("{part:0<3}").parse().ok()?;
    whole_mm.checked_mul(1000)?.checked_add(part_um)
}

/// A zone by its IANA name.
pub fn zone(option: &str, name: &str) -> Result<Zone, Failure> {
    name.parse().map_err(|error| Failure::usage(format!("{option} {name}: {error}")))
}

/// An instant with its date: RFC 3339, or civil in `zone`.
pub fn dated(option: &str, text: &str, zone: &Zone) -> Result<Timestamp, Failure> {
    if let Ok(at) = text.parse() {
        return Ok(at);
    }
    let civil: Result<LocalDateTime, _> = text.parse();
    civil.map(|civil| resolve(civil, zone)).map_err(|_| {
        let wanted = "write it like \"2026-11-23 20:15\" or 2026-11-23T20:15:00+01:00";
        Failure::usage(format!("{option} {text}: not a date and time; {wanted}"))
    })
}

/// An instant: with its date, or a time of day alone, which is the nearest one on that `side` of `now`.
pub fn moment(option: &str, text: &str, side: Side, now: Timestamp, zone: &Zone) -> Result<Timestamp, Failure> {
    let Ok(time) = text.parse::<LocalTime>() else {
        if let (Side::Past, Ok(civil)) = (side, text.parse::<LocalDateTime>()) {
            was_shown(option, text, civil, zone)?;
        }
        return dated(option, text, zone).map_err(|_| {
            let wanted = "write it like 20:15, \"2026-11-23 20:15\" or 2026-11-23T20:15:00+01:00";
            Failure::usage(format!("{option} {text}: not a time; {wanted}"))
        });
    };
    // A gap can swallow a day's showing, so one day each way is not enough. Days of the calendar, not 24 hours: a clock that
    // jumps over midnight would skip one.
    let first = zone.date(now).minus_days(2);
    let days = (0..=4).map(|day| first.plus_days(day));
    if side == Side::Past {
        // The last one by the calendar is meant, also where the clock skipped it: then nothing happened at that time.
        let last = days.clone().rev().map(|date| date.at(time)).find(|civil| {
            let mut shown = showings(*civil, zone).peekable();
            if shown.peek().is_some() { shown.any(|at| at <= now) } else { *civil <= zone.civil(now) }
        });
        last.map_or(Ok(()), |civil| was_shown(option, text, civil, zone))?;
    }
    let shown = days.flat_map(|date| showings(date.at(time), zone));
    let found = match side {
        Side::Past => shown.filter(|at| *at <= now).max(),
        Side::Future => shown.filter(|at| *at > now).min(),
    };
    found.ok_or_else(|| Failure::usage(format!("{option} {text}: no clock of the zone shows that time near now")))
}

/// Refuses a time that a clock change skipped, with the time that was.
fn was_shown(option: &str, text: &str, civil: LocalDateTime, zone: &Zone) -> Result<(), Failure> {
    if showings(civil, zone).next().is_some() {
        return Ok(());
    }
    let was = zone.civil(resolve(civil, zone));
    Err(Failure::usage(format!(
        "{option} {text}: the clocks skipped that time on {}; say {}",
        civil.date(),
        was.time()
    )))
}

/// Every instant at which a wall shows exactly `civil`: none in a gap, two in a fold.
fn showings(civil: LocalDateTime, zone: &Zone) -> impl Iterator<Item = Timestamp> {
    let first = resolve(civil, zone);
    // Zones fall back by whole quarters of an hour, by three hours at most.
    (0..=12).map(move |quarter| first.plus_minutes(quarter * 15)).filter(move |at| zone.civil(*at) == civil)
}

/// A date of the calendar.
pub fn date(option: &str, text: &str) -> Result<LocalDate, Failure> {
    text.parse().map_err(|error| Failure::usage(format!("{option} {text}: {error}")))
}

/// A date and time on a wall, wherever that wall is.
pub fn civil(option: &str, text: &str) -> Result<LocalDateTime, Failure> {
    let wanted = "write it like \"2026-12-03 10:00\", as the wall there shows it";
    text.parse().map_err(|_| Failure::usage(format!("{option} {text}: not a date and time; {wanted}")))
}

/// A time of day.
pub fn time(option: &str, text: &str) -> Result<LocalTime, Failure> {
    text.parse().map_err(|error| Failure::usage(format!("{option} {text}: {error}")))
}

/// Signs of the skin, separated by commas; `none` when somebody looked and saw none.
pub fn skin(option: &str, text: &str) -> Result<SkinCheck, Failure> {
    if text.trim() == "none" {
        return Ok(SkinCheck { signs: Vec::new() });
    }
    let signs = text.split(',').map(|word| {
        let word = word.trim();
        word.parse().map_err(|error| Failure::usage(format!("{option} {word}: {error}, none")))
    });
    Ok(SkinCheck { signs: signs.collect::<Result<_, _>>()? })
}

/// An answer to a question, such as `skin.cold-sore=no`, or of one area, such as `skin.tattoo@face=yes`.
pub fn answer(text: &str) -> Result<Answer, Failure> {
    let wanted = "write it like skin.cold-sore=no, =yes, or =2026-11-01 for the day it ended or was done";
    let no_answer = || Failure::usage(format!("{text}: not an answer; {wanted}"));
    let (asked, reply) = text.split_once('=').ok_or_else(no_answer)?;
    let (question, area) = asked.split_once('@').map_or((asked, None), |(question, area)| (question, Some(area)));
    let area: Option<Area> =
        area.map(|area| area.trim().parse()).transpose().map_err(|error| Failure::usage(format!("{text}: {error}")))?;
    let reply = match reply.trim() {
        "no" => Reply::No,
        "yes" => Reply::Yes,
        date => Reply::On { date: date.parse().map_err(|_| no_answer())? },
    };
    Ok(Answer { area, ..Answer::new(question.trim(), reply) })
}

/// A whole id, as somebody gives it to make a repeat harmless.
pub fn id<T: FromStr>(text: Option<&str>) -> Result<Option<T>, Failure> {
    let read = text.map(str::parse).transpose();
    read.map_err(|_| Failure::usage("--id: not a version 7 UUID; leave it out and one is made"))
}

/// A fact by its kind and whole id.
pub fn fact(kind: &str, id: &str) -> Result<FactRef, Failure> {
    let fact = serde_json::from_value(serde_json::json!({ kind: { "id": id } }));
    fact.map_err(|_| Failure::usage(format!("{id}: not a whole id; --json shows it")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rollcare_core::SkinSign;

    #[test]
    fn every_kind_of_fact_goes_by_its_word() {
        for kind in KINDS {
            assert!(fact(kind, "019a0000-0000-7000-8000-0000aaaa0001").is_ok(), "{kind}");
            assert!(fact(kind, "aaaa0001").is_err());
        }
    }

    #[test]
    fn needle_lengths_need_their_unit() {
        for (text, um) in [
            ("0.25mm", 250),
            ("0.25 mm", 250),
            ("0,25 MM", 250),
            (".5mm", 500),
            ("1mm", 1000),
            ("0.125mm", 125),
            ("250um", 250),
            ("250\u{b5}m", 250),
            ("250 \u{3bc}m", 250),
            ("3mm", 3000),
        ] {
            assert_eq!(needle(text).ok(), Some(um), "{text}");
        }
        for text in ["250", "0.25", "", "mm", "0.2505mm", "1.mm", "0.25cm", "-1mm", "2.5um", "25um", "4mm", "1.2.3mm"] {
            assert!(needle(text).is_err(), "{text}");
        }
        assert!(needle("250").unwrap_err().to_string().contains("has no unit"));
        assert!(needle("99999999999mm").is_err());
    }

    fn ago(text: &str, now: &str, name: &str, side: Side) -> String {
        let zone = zone("--zone", name).expect("a zone");
        let now = dated("--now", now, &zone).expect("a time");
        zone.format(moment("--started", text, side, now, &zone).expect("a time"))
    }

    #[test]
    fn a_time_of_day_is_the_last_or_the_next() {
        let berlin = |text, side| ago(text, "2026-11-23 20:15", "Europe/Berlin", side);
        assert_eq!(berlin("20:15", Side::Past), "2026-11-23T20:15:00+01:00");
        assert_eq!(berlin("20:16", Side::Past), "2026-11-22T20:16:00+01:00");
        assert_eq!(berlin("20:15", Side::Future), "2026-11-24T20:15:00+01:00");
        assert_eq!(berlin("20:16", Side::Future), "2026-11-23T20:16:00+01:00");
    }

    #[test]
    fn a_time_that_comes_twice_is_the_nearer_one() {
        let in_berlin = |now, side| ago("02:30", now, "Europe/Berlin", side);
        assert_eq!(in_berlin("2026-10-25T02:40:00+02:00", Side::Past), "2026-10-25T02:30:00+02:00");
        assert_eq!(in_berlin("2026-10-25T02:40:00+01:00", Side::Past), "2026-10-25T02:30:00+01:00");
        assert_eq!(in_berlin("2026-10-25T02:40:00+02:00", Side::Future), "2026-10-25T02:30:00+01:00");
        let lord_howe = ago("01:45", "2026-04-05T01:50:00+10:30", "Australia/Lord_Howe", Side::Past);
        assert_eq!(lord_howe, "2026-04-05T01:45:00+10:30");
    }

    #[test]
    fn a_time_that_is_not_swallowed_is_the_last_or_the_next() {
        let in_berlin = |now| ago("02:30", now, "Europe/Berlin", Side::Past);
        assert_eq!(in_berlin("2026-03-29 01:50"), "2026-03-28T02:30:00+01:00");
        assert_eq!(in_berlin("2026-03-30 02:40"), "2026-03-30T02:30:00+02:00");
        let next = ago("02:30", "2026-03-29 03:10", "Europe/Berlin", Side::Future);
        assert_eq!(next, "2026-03-30T02:30:00+02:00");
    }

    /// Rule: what happened did not happen at a time that no clock showed. The time that was is said.
    #[test]
    fn a_time_that_no_clock_showed_is_refused() {
        let refused = |text: &str, now: &str, name: &str, side| {
            let zone = zone("--zone", name).expect("a zone");
            let now = dated("--now", now, &zone).expect("a time");
            moment("--started", text, side, now, &zone).err().map(|failure| failure.to_string())
        };
        let berlin = |text, now| refused(text, now, "Europe/Berlin", Side::Past);
        let says = "--started 02:30: the clocks skipped that time on 2026-03-29; say 03:30";
        assert_eq!(berlin("02:30", "2026-03-29 03:10").as_deref(), Some(says));
        assert_eq!(berlin("02:30", "2026-03-30 02:20").as_deref(), Some(says));
        let dated = berlin("2026-03-29 02:30", "2026-06-01 12:00");
        assert!(dated.is_some_and(|says| says.ends_with("say 03:30")));
        assert_eq!(refused("2026-03-29 02:30", "2026-03-01 12:00", "Europe/Berlin", Side::Future), None, "a plan");
        let nuuk = refused("23:30", "2026-03-29T00:10:00-01:00", "America/Nuuk", Side::Past);
        assert!(nuuk.is_some_and(|says| says.contains("on 2026-03-28")), "Saturday's, and no other day's");
    }

    /// The clocks of Nuuk went from 23:00 to 00:00: there was no Saturday night after 23:00, and Sunday has just begun.
    #[test]
    fn a_clock_that_jumps_over_midnight_skips_no_date() {
        let nuuk = |text| ago(text, "2026-03-29T00:10:00-01:00", "America/Nuuk", Side::Past);
        assert_eq!(nuuk("21:50"), "2026-03-28T21:50:00-02:00");
        assert_eq!(nuuk("00:05"), "2026-03-29T00:05:00-01:00");
    }

    #[test]
    fn skin_and_ids() {
        assert_eq!(skin("--skin-after", "none").expect("a look").signs, []);
        assert_eq!(skin("--skin-after", "pink, red").expect("a look").signs, [SkinSign::Pink, SkinSign::Red]);
        assert!(skin("--skin-after", "").is_err() && skin("--skin-after", "green").is_err());
        assert!(id::<rollcare_core::SessionId>(Some("1")).is_err());
    }
}
