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
    Some(match day {
        CalendarDay { sessions: 3.., .. } => MORE,
        CalendarDay { sessions: 2, .. } => TWO,
        CalendarDay { sessions: 1, .. } => ONE,
        CalendarDay { visits: 1.., .. } => VISIT,
        CalendarDay { is_skipped: true, .. } => SKIPPED,
        CalendarDay { is_paused: true, .. } => PAUSED,
        CalendarDay { check_ins: 1.., .. } => LOOKED,
        _ => return None,
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
    let sessions: u32 = marked.iter().map(|day| day.sessions).sum();
    let days = words::count(count(|day| day.sessions > 0), "day", "days");
    let mut text = format!("{} on {days}", words::count(sessions, "session", "sessions"));
    for (number, one, many) in [
        (marked.iter().map(|day| day.visits).sum(), "visit", "visits"),
        (count(|day| day.is_skipped), "day skipped", "days skipped"),
        (count(|day| day.is_paused), "day paused", "days paused"),
        (marked.iter().map(|day| day.check_ins).sum(), "check-in", "check-ins"),
    ] {
        if number > 0 {
            text.extend([", ", &words::count(number, one, many)]);
        }
    }
    text + "."
}
