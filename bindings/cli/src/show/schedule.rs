//! Schedules, pauses and skipped days.

use rollcare_core::{Area, Pause, PauseReason, Rhythm, RollerId, RollerView, Schedule, Skip, Weekday};

use super::{FAINT, GOOD, View, WATCH, paint, table, words};
use crate::find::short;

/// A table of schedules.
pub fn schedules(schedules: &[Schedule], rollers: &[RollerView], view: View<'_>) -> String {
    if schedules.is_empty() {
        return "No schedule. Plan sessions with: rollcare schedule add --area lips --per-week 2-3\n".to_owned();
    }
    let today = view.zone.date(view.now);
    let rows = schedules.iter().map(|known| {
        let id = short(&known.id.to_string()).to_owned();
        let roller = known.roller.map_or("any".to_owned(), |id| roller(rollers, id));
        let from = words::day(known.from, view);
        let holds = match known.until {
            _ if known.holds_on(today) => match known.until {
                Some(until) => paint(WATCH, &format!("until {}", words::day(until, view))),
                None => paint(GOOD, "now"),
            },
            _ if known.from > today => paint(FAINT, "to come"),
            Some(until) => paint(FAINT, &format!("ended {}", words::day(until, view))),
            None => String::new(),
        };
        let rings = if known.rings_in_quiet_hours { ", also in quiet hours" } else { "" };
        [id, areas(&known.areas), rhythm(&known.rhythm), format!("{}{rings}", known.at), roller, from, holds]
    });
    table(["Id", "Areas", "How often", "At", "Roller", "From", "Holds"], rows)
}

/// How often, in words.
pub(super) fn rhythm(rhythm: &Rhythm) -> String {
    match rhythm {
        Rhythm::PerWeek { least, most } if least == most => format!("{least} a week"),
        Rhythm::PerWeek { least, most } => format!("{least} to {most} a week"),
        Rhythm::Weekdays { days } => days.iter().map(|day| weekday(*day)).collect::<Vec<_>>().join(", "),
        Rhythm::EveryDays { days } if *days == 1 => "every day".to_owned(),
        Rhythm::EveryDays { days } => format!("every {days} days"),
    }
}

/// A day of the week as it is shown elsewhere.
pub(super) fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Mon",
        Weekday::Tuesday => "Tue",
        Weekday::Wednesday => "Wed",
        Weekday::Thursday => "Thu",
        Weekday::Friday => "Fri",
        Weekday::Saturday => "Sat",
        Weekday::Sunday => "Sun",
    }
}

/// A roller's name.
pub(super) fn roller(rollers: &[RollerView], id: RollerId) -> String {
    let known = rollers.iter().find(|known| known.roller.id == id);
    known.map(|known| words::one_line(&known.roller.name)).unwrap_or_default()
}

/// Areas in words.
pub(super) fn areas(areas: &[Area]) -> String {
    let names: Vec<_> = areas.iter().map(|area| area.as_str()).collect();
    names.join(", ")
}

fn areas_or_all(named: &[Area]) -> String {
    if named.is_empty() { "everywhere".to_owned() } else { areas(named) }
}

/// A table of pauses.
pub fn pauses(pauses: &[Pause], view: View<'_>) -> String {
    if pauses.is_empty() {
        return "No pause. Add one with: rollcare pause add --reason holiday --to DATE\n".to_owned();
    }
    let rows = pauses.iter().map(|pause| {
        let to = pause.to.map_or("open".to_owned(), |day| words::day(day, view));
        let note = pause.note.as_deref().map(words::one_line).unwrap_or_default();
        let id = short(&pause.id.to_string()).to_owned();
        [id, words::day(pause.from, view), to, areas_or_all(&pause.areas), reason(pause.reason).to_owned(), note]
    });
    table(["Id", "From", "To", "Areas", "Why", "Note"], rows)
}

/// Why sessions pause, in words.
pub(super) fn reason(reason: PauseReason) -> &'static str {
    match reason {
        PauseReason::Holiday => "holiday",
        PauseReason::Illness => "illness",
        PauseReason::ClinicVisit => "visit to a professional",
        PauseReason::Other => "other",
    }
}

/// A table of skipped days.
pub fn skips(skips: &[Skip], view: View<'_>) -> String {
    if skips.is_empty() {
        return "No day is skipped. Skip one with: rollcare skip DATE\n".to_owned();
    }
    let rows = skips.iter().map(|skip| {
        let note = skip.note.as_deref().map(words::one_line).unwrap_or_default();
        let id = short(&skip.id.to_string()).to_owned();
        [id, words::day(skip.date, view), areas_or_all(&skip.areas), note]
    });
    table(["Id", "Skipped", "Areas", "Note"], rows)
}
