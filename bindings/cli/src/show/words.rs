//! Times, lengths and states in words.

use rollcare_core::{
    Defect, DirtyReason, LocalDate, LocalTime, RetiredReason, RetirementReason, RollerKind, RollerState, SkinSign,
    Timestamp, Zone, time::resolve,
};

use super::{BAD, GOOD, View, WATCH, paint};

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `Mon 23 Nov 20:15` on a wall of the zone, with the year if it is not this one.
pub fn moment(at: Timestamp, view: View<'_>) -> String {
    let date = day(view.zone.date(at), view);
    format!("{date} {}", clock(at, view.zone))
}

/// Moments, ascending; of those on the same day only the first has the day.
pub fn moments(times: &[Timestamp], view: View<'_>) -> String {
    let mut before = None;
    let each = times.iter().map(|at| {
        let date = view.zone.date(*at);
        if before.replace(date) == Some(date) { clock(*at, view.zone) } else { moment(*at, view) }
    });
    each.collect::<Vec<_>>().join(", ")
}

/// `20:15`, and a word when clocks fell back and the wall shows that time again.
pub fn clock(at: Timestamp, zone: &Zone) -> String {
    let civil = zone.civil(at);
    let again = if resolve(civil, zone) < at { " again" } else { "" };
    format!("{}{again}", without_millis(civil.time()))
}

fn without_millis(time: LocalTime) -> String {
    let text = time.to_string();
    text.split_once('.').map_or_else(|| text.clone(), |(seconds, _)| seconds.to_owned())
}

/// `Mon 23 Nov`, with the year if it is not this one.
pub fn day(date: LocalDate, view: View<'_>) -> String {
    let (text, today) = (date.to_string(), view.zone.date(view.now).to_string());
    let year = text.get(..4).filter(|year| !today.starts_with(year)).map(|year| format!(" {year}"));
    let weekday = WEEKDAYS.get(date.days_from_monday()).copied().unwrap_or_default();
    format!("{weekday} {} {}{}", day_of_month(date), month(date), year.unwrap_or_default())
}

/// The month in three letters.
pub fn month(date: LocalDate) -> &'static str {
    let number = date.to_string().get(5..7).and_then(|month| month.parse::<usize>().ok());
    number.and_then(|number| MONTHS.get(number.wrapping_sub(1))).copied().unwrap_or_default()
}

/// 1 to 31.
pub fn day_of_month(date: LocalDate) -> u32 {
    date.to_string().get(8..).and_then(|day| day.parse().ok()).unwrap_or_default()
}

/// Seconds as `7 min 30 s`, `2 h 5 min`, `3 days`.
pub fn span(seconds: u64) -> String {
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    match (days, hours, minutes, seconds % 60) {
        (2.., ..) if hours.is_multiple_of(24) => format!("{days} days"),
        (2.., ..) => format!("{days} days {} h", hours % 24),
        (_, 1.., ..) if minutes.is_multiple_of(60) => format!("{hours} h"),
        (_, 1.., ..) => format!("{hours} h {} min", minutes % 60),
        (_, _, 1.., 0) => format!("{minutes} min"),
        (_, _, 1.., rest) => format!("{minutes} min {rest} s"),
        _ => format!("{seconds} s"),
    }
}

/// The time from one instant to a later one, in words.
pub fn between(from: Timestamp, to: Timestamp) -> String {
    span(u64::try_from(to.millis_since(from) / 1000).unwrap_or(0))
}

/// A number of things, in the singular or plural.
pub fn count(number: u32, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// Micrometres as `0.25 mm`.
pub fn needle(um: u32) -> String {
    let text = format!("{}.{:03}", um / 1000, um % 1000);
    format!("{} mm", text.trim_end_matches('0').trim_end_matches('.'))
}

/// Somebody's text on one line, without what would move a terminal's cursor.
pub fn one_line(text: &str) -> String {
    let plain = text.replace(|c: char| c.is_control(), " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Signs of the skin in words.
pub fn signs(signs: &[SkinSign]) -> String {
    let word = |sign: &SkinSign| if *sign == SkinSign::Pink { "pinker than usual" } else { sign.as_str() };
    let words: Vec<_> = signs.iter().map(word).collect();
    if words.is_empty() { "no signs".to_owned() } else { words.join(", ") }
}

/// The kind of tool in words.
pub fn kind(kind: RollerKind) -> &'static str {
    match kind {
        RollerKind::Roller => "roller",
        RollerKind::Stamp => "stamp",
        RollerKind::PenCartridge => "pen cartridge",
    }
}

/// What state a roller is in, in words and colour.
pub fn roller_state(state: &RollerState, view: View<'_>) -> String {
    match state {
        RollerState::Clean { since } => paint(GOOD, &format!("clean since {}", moment(*since, view))),
        RollerState::NeedsSoak { since } => {
            paint(WATCH, &format!("clean since {}; soak it again before use", moment(*since, view)))
        }
        RollerState::Sterile => paint(GOOD, "sterile, unopened"),
        RollerState::InUse { .. } => paint(WATCH, "in use"),
        RollerState::Dirty { reason } => {
            let why = match reason {
                DirtyReason::Used => "used and not cleaned yet",
                DirtyReason::Unfinished => "the checklist is not done",
                DirtyReason::Overtaken => "used after its checklist was begun",
                DirtyReason::NeverCleaned => "never cleaned here",
            };
            paint(BAD, &format!("not clean: {why}"))
        }
        RollerState::Soaking { ends, .. } if *ends <= view.now => paint(WATCH, "soaked long enough: take it out"),
        RollerState::Soaking { ends, .. } => {
            let left = between(view.now, *ends);
            paint(WATCH, &format!("soaking until {}, {left} left", clock(*ends, view.zone)))
        }
        RollerState::Drying { since, .. } => {
            paint(WATCH, &format!("disinfected at {}, to be dried and stored", clock(*since, view.zone)))
        }
        RollerState::Retired { at, reason } => {
            paint(BAD, &format!("retired {}: {}", day(view.zone.date(*at), view), retired(reason)))
        }
    }
}

fn retired(reason: &RetiredReason) -> String {
    match reason {
        RetiredReason::Owner { reason } => match reason {
            RetirementReason::WornOut => "worn out",
            RetirementReason::Damaged => "damaged",
            RetirementReason::Infected => "used on infected skin",
            RetirementReason::Gone => "lost or given away",
            RetirementReason::Other => "its owner's choice",
        }
        .to_owned(),
        RetiredReason::Inspection { defects } => {
            let (shared, found): (Vec<Defect>, Vec<Defect>) =
                defects.iter().partition(|defect| **defect == Defect::Shared);
            let found: Vec<&str> = found.into_iter().map(Defect::as_str).collect();
            match (shared.is_empty(), found.is_empty()) {
                (false, true) => "somebody else used it".to_owned(),
                (false, false) => format!("somebody else used it, and an inspection found it {}", found.join(", ")),
                (true, _) => format!("an inspection found it {}", found.join(", ")),
            }
        }
        RetiredReason::SingleUse => "used once, to be thrown away".to_owned(),
        RetiredReason::Disposal { .. } => "disposed of".to_owned(),
        RetiredReason::Infected { sign, area } => {
            let place = area.map(|area| format!(" on {area}")).unwrap_or_default();
            format!("it was on skin that showed an infection ({sign}{place})")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_and_lengths_in_words() {
        let spans = [(0, "0 s"), (450, "7 min 30 s"), (600, "10 min"), (7500, "2 h 5 min"), (3600, "1 h")];
        for (seconds, words) in spans {
            assert_eq!(span(seconds), words);
        }
        assert_eq!(span(90_000), "25 h");
        assert_eq!((span(200_000), span(259_200)), ("2 days 7 h".into(), "3 days".into()));
        assert_eq!(one_line("a\u{1b}[31m\nb"), "a [31m b");
        assert_eq!((needle(250), needle(1000), needle(1500)), ("0.25 mm".into(), "1 mm".into(), "1.5 mm".into()));
    }

    #[test]
    fn times_on_the_wall() {
        let zone: Zone = "Europe/Berlin".parse().expect("a zone");
        let at = |text: &str| text.parse::<Timestamp>().expect("an instant");
        let view = View { now: at("2026-11-23T19:15:00Z"), zone: &zone, explain: false };
        assert_eq!(moment(at("2026-11-23T19:15:00.5Z"), view), "Mon 23 Nov 20:15:00");
        assert_eq!(moment(at("2026-10-25T00:30:00Z"), view), "Sun 25 Oct 02:30");
        assert_eq!(moment(at("2026-10-25T01:30:00Z"), view), "Sun 25 Oct 02:30 again");
        assert_eq!(moment(at("2027-01-01T08:00:00Z"), view), "Fri 1 Jan 2027 09:00");
    }
}
