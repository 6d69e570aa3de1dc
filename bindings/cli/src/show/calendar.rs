//! A map of the days: a week a column, a day of the week a row. It says the same without colours.

use std::collections::BTreeMap;

use anstyle::{AnsiColor, Style};
use rollcare_core::{CalendarDay, LocalDate, Span, Weekday};

use super::{BAD, FAINT, GOOD, HEADING, WATCH, paint, schedule::weekday, words};

/// What one day shows: a sign of one column, its colour, and what it means.
type Mark = (&'static str, Style, &'static str);

const NOTHING: Mark = ("·", FAINT, "nothing");
const ONE: Mark = ("▒", AnsiColor::Green.on_default().dimmed(), "1 session");
const TWO: Mark = ("▓", GOOD, "2 sessions");
const MORE: Mark = ("█", AnsiColor::BrightGreen.on_default().bold(), "3 or more");
const VISIT: Mark = ("v", AnsiColor::Magenta.on_default().bold(), "visit");
const SKIPPED: Mark = ("x", WATCH, "skipped");
const PAUSED: Mark = ("-", BAD, "paused");
const LOOKED: Mark = ("o", AnsiColor::Cyan.on_default(), "check-in alone");
const MARKS: [Mark; 8] = [NOTHING, ONE, TWO, MORE, VISIT, SKIPPED, PAUSED, LOOKED];

/// The map, its signs, and the sums. Days after `today` on which nothing is known stay empty.
pub fn calendar(marked: &[CalendarDay], span: Span, starts: Weekday, today: LocalDate) -> String {
    let known: BTreeMap<LocalDate, &CalendarDay> = marked.iter().map(|day| (day.date, day)).collect();
    let lead = (0..7).find(|back| Weekday::of(span.from.minus_days(*back)) == starts).unwrap_or_default();
    let first = span.from.minus_days(lead);
    let weeks = u32::try_from(span.to.days_since(first) / 7 + 1).unwrap_or(0);
    let mut used = Vec::new();
    let mut text = paint(HEADING, format!("    {}", months(first, weeks)).trim_end()) + "\n";
    for row in 0..7 {
        let days = (0..weeks).map(|week| first.plus_days(week * 7 + row));
        let signs: Vec<_> = days.map(|day| sign(day, &known, span, today, &mut used)).collect();
        let line = format!("{} {}", weekday(Weekday::of(first.plus_days(row))), signs.join(" "));
        text.extend([line.trim_end(), "\n"]);
    }
    let legend = MARKS.into_iter().filter(|mark| used.contains(&mark.0));
    let legend: Vec<_> = legend.map(|(sign, style, means)| format!("{} {means}", paint(style, sign))).collect();
    format!("{text}\n{}\n{}\n", legend.join("   "), sums(marked))
}

fn sign(
    day: LocalDate,
    known: &BTreeMap<LocalDate, &CalendarDay>,
    span: Span,
    today: LocalDate,
    used: &mut Vec<&'static str>,
) -> String {
    let mark = match known.get(&day).and_then(|marked| mark(marked)) {
        Some(mark) => mark,
        None if day < span.from || day > span.to || day > today => return " ".to_owned(),
        None => NOTHING,
    };
    used.push(mark.0);
    paint(mark.1, mark.0)
}

/// What matters most on a day.
fn mark(day: &CalendarDay) -> Option<Mark> {
    Some(match day.sessions.get() {
        3.. => MORE,
        2 => TWO,
        1 => ONE,
        0 if day.visits > 0 => VISIT,
        0 if day.is_skipped => SKIPPED,
        0 if day.is_paused => PAUSED,
        0 if day.check_ins > 0 => LOOKED,
        0 => return None,
    })
}

/// The months above the weeks in which they begin, two columns a week.
fn months(first: LocalDate, weeks: u32) -> String {
    let mut line = String::new();
    for week in 0..weeks {
        let begins = (0..7).map(|day| first.plus_days(week * 7 + day)).find(|day| words::day_of_month(*day) == 1);
        let Some(day) = begins.or_else(|| (week == 0).then_some(first)) else { continue };
        let column = usize::try_from(week * 2).unwrap_or_default();
        if week > 0 && line.len() + 1 > column {
            line.clear(); // a month's last days alone have no room for its name
        }
        line = format!("{line:<column$}{}", words::month(day));
    }
    line
}

fn sums(marked: &[CalendarDay]) -> String {
    let count = |of: fn(&CalendarDay) -> bool| u32::try_from(marked.iter().filter(|day| of(day)).count()).unwrap_or(0);
    let sessions: u32 = marked.iter().map(|day| day.sessions.get()).sum();
    let days = words::count(count(|day| day.sessions > 0), "day", "days");
    let mut text = format!("{} on {days}", words::count(sessions, "session", "sessions"));
    for (number, one, many) in [
        (marked.iter().map(|day| day.visits.get()).sum(), "visit", "visits"),
        (count(|day| day.is_skipped), "day skipped", "days skipped"),
        (count(|day| day.is_paused), "day paused", "days paused"),
        (marked.iter().map(|day| day.check_ins.get()).sum(), "check-in", "check-ins"),
    ] {
        if number > 0 {
            text.extend([", ", &words::count(number, one, many)]);
        }
    }
    text + "."
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> LocalDate {
        text.parse().expect("a date")
    }

    fn day(text: &str, sessions: u32) -> CalendarDay {
        let (areas, date) = (Vec::new(), date(text));
        CalendarDay {
            date,
            sessions: sessions.into(),
            areas,
            check_ins: 0_u32.into(),
            visits: 0_u32.into(),
            is_paused: false,
            is_skipped: false,
        }
    }

    /// The lines of a map without its colours.
    fn map(marked: &[CalendarDay], from: &str, to: &str, starts: Weekday) -> Vec<String> {
        let span = Span { from: date(from), to: date(to) };
        let painted = calendar(marked, span, starts, date("2026-11-25"));
        anstream::adapter::strip_str(&painted).to_string().lines().map(str::to_owned).collect()
    }

    #[test]
    fn more_sessions_are_darker_and_days_to_come_are_empty() {
        let marked = [day("2026-11-23", 1), day("2026-11-24", 2), day("2026-11-25", 4)];
        let seen = map(&marked, "2026-11-17", "2026-11-29", Weekday::Monday);
        let rows = ["    Nov", "Mon   ▒", "Tue · ▓", "Wed · █", "Thu ·", "Fri ·", "Sat ·", "Sun ·", ""];
        assert_eq!(seen[..9], rows);
        assert_eq!(seen[9..], ["· nothing   ▒ 1 session   ▓ 2 sessions   █ 3 or more", "7 sessions on 3 days."]);
    }

    #[test]
    fn a_day_shows_what_matters_most_on_it() {
        let mut busy = CalendarDay {
            is_paused: true,
            is_skipped: true,
            visits: 1_u32.into(),
            check_ins: 1_u32.into(),
            ..day("2026-11-23", 1)
        };
        let sign = |day: &CalendarDay| mark(day).map(|mark| mark.0);
        assert_eq!(sign(&busy), Some("▒"));
        busy.sessions = 0_u32.into();
        assert_eq!(sign(&busy), Some("v"));
        busy.visits = 0_u32.into();
        assert_eq!(sign(&busy), Some("x"));
        busy.is_skipped = false;
        assert_eq!(sign(&busy), Some("-"));
        busy.is_paused = false;
        assert_eq!(sign(&busy), Some("o"));
    }

    #[test]
    fn months_stand_above_the_week_in_which_they_begin() {
        assert_eq!(months(date("2026-06-01"), 10), "Jun     Jul     Aug");
        assert_eq!(months(date("2026-06-22"), 4), "  Jul", "June's last week has no room for its name");
        assert_eq!(months(date("2026-06-15"), 4), "Jun Jul");
    }
}
