//! What lies ahead for an area.

use rollcare_core::{AreaOutlook, HeldUp, HeldUpBy, OutcomeClock, RollerView, Streak, WeekOutcome, WeekProgress};

use super::{
    BAD, FAINT, GOOD, View, WATCH, heading, paint,
    schedule::{areas, reason, rhythm, roller},
    words,
};

/// When the next session may be and is planned, and how the week stands.
pub fn outlook(ahead: &AreaOutlook, rollers: &[RollerView], view: View<'_>) -> String {
    // The last one may be retired, and is not in the list then.
    let name = ahead.roller.map(|id| roller(rollers, id)).filter(|name| !name.is_empty());
    let with = name.map(|name| format!(" with {name}")).unwrap_or_default();
    let mut text = heading(&format!("{}{with}", areas(&ahead.areas)));
    let mut line = |name: &str, says: String| text.extend([format!("  {name:<13} {says}\n")]);
    if let Some(day) = ahead.last {
        line("Last session", words::day(day, view));
    }
    line("Waiting time", waiting(ahead, view));
    if let Some(bound) = &ahead.bound_by {
        line("", paint(FAINT, &format!("{} (rule {})", bound.statement, bound.rule)));
    }
    if let Some(schedule) = &ahead.schedule {
        line("Schedule", format!("{} at {}", rhythm(&schedule.rhythm), schedule.at));
    }
    if let Some(planned) = ahead.next_planned {
        line("Next planned", format!("{} {}", words::day(planned.date(), view), planned.time()));
    }
    if let Some(held) = &ahead.held_up_by {
        if ahead.next_planned.is_none() {
            line("Next planned", paint(WATCH, "none as long as this holds"));
        }
        line("", paint(FAINT, &held_up(held)));
    }
    if let Some(day) = ahead.deadline {
        line("At the latest", format!("{}, or the week has too few", words::day(day, view)));
    }
    if let Some(pause) = &ahead.pause {
        let to = pause.to.map_or("until you end it".to_owned(), |day| format!("to {}", words::day(day, view)));
        line("Paused", paint(WATCH, &format!("{to}: {}", reason(pause.reason))));
    }
    if let Some(week) = &ahead.week {
        line("This week", week_in_words(week));
        line("Score", format!("{} of 100", week.score_percent));
    }
    if let Some(streak) = &ahead.streak {
        line("In a row", row(streak, view));
    }
    if let Some(says) = clock(&ahead.outcome, view) {
        line("Results", says);
    }
    text
}

/// What holds a session up, in words.
fn held_up(held: &HeldUp) -> String {
    let rule = held.rule.as_ref().zip(held.statement.as_ref());
    let rule = rule.map(|(rule, statement)| format!("{statement} (rule {rule})"));
    match (held.by, rule) {
        (HeldUpBy::Rule, rule) => rule.unwrap_or_default(),
        (HeldUpBy::WornRoller, Some(rule)) => format!("its roller is worn: {rule}"),
        (HeldUpBy::WornRoller, None) => "its roller is worn".to_owned(),
        (HeldUpBy::NoRoller, _) => "there is no roller that could be used".to_owned(),
    }
}

/// Waiting times are not all that can speak against a session, so that none left is no leave to roll.
fn waiting(ahead: &AreaOutlook, view: View<'_>) -> String {
    if ahead.next_allowed <= view.now {
        let areas: Vec<_> = ahead.areas.iter().map(|area| area.as_str()).collect();
        return format!("none left; before you roll: rollcare check --area {}", areas.join(","));
    }
    let wait = words::between(view.now, ahead.next_allowed);
    paint(BAD, &format!("until {}, {wait} left", words::moment(ahead.next_allowed, view)))
}

/// `1 of 2 to 3 sessions`, and what became of the week.
pub(super) fn week_in_words(week: &WeekProgress) -> String {
    let range =
        if week.least == week.most { week.least.to_string() } else { format!("{} to {}", week.least, week.most) };
    let done = format!("{} of {range}", week.done);
    match week.outcome {
        WeekOutcome::Reached => format!("{done}, {}", paint(GOOD, "enough")),
        WeekOutcome::Missed => format!("{done}, {}", paint(BAD, "too few")),
        WeekOutcome::Rested => {
            format!("{}, {}", words::count(week.done.get(), "session", "sessions"), paint(FAINT, "none expected"))
        }
        WeekOutcome::Open => format!("{done} so far"),
    }
}

/// Weeks in a row that had enough sessions.
pub(super) fn row(streak: &Streak, view: View<'_>) -> String {
    let more = if streak.is_longer { " or more" } else { "" };
    let since = streak.since.map(|day| format!(", since {}", words::day(day, view))).unwrap_or_default();
    format!("{}{more}{since}", words::count(streak.weeks.get(), "week", "weeks"))
}

fn clock(clock: &OutcomeClock, view: View<'_>) -> Option<String> {
    let (says, rule) = match clock {
        OutcomeClock::Stopped => return None,
        OutcomeClock::Running { weeks, needed, earliest, rule } => {
            let from = earliest.map_or("when the pause is over".to_owned(), |day| {
                format!("from {} on if no week is missed", words::day(day, view))
            });
            (format!("{weeks} of {needed} weeks; to be judged {from}"), rule)
        }
        OutcomeClock::Ready { since, rule } => (format!("can be judged since {}", words::day(*since, view)), rule),
    };
    Some(format!("{says} {}", paint(FAINT, &format!("(rule {rule})"))))
}
