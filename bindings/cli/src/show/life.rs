//! How much of a roller's life is used, in bars, and what to do with it next.

use rollcare_core::{LifeLimit, RollerState, RollerTask, RollerView, Tier, Wear, guidance::LifeUnit};

use super::{BAD, FAINT, GOOD, View, WATCH, paint, words};

const WIDTH: u32 = 8;

/// `█████░░░` for five of eight. A life that has begun shows, and only one that is used up is full.
pub fn bar(used: u32, whole: u32) -> String {
    let part = u64::from(used) * u64::from(WIDTH) / u64::from(whole.max(1));
    let part = u32::try_from(part).unwrap_or(WIDTH).clamp(u32::from(used > 0), WIDTH);
    let columns = |number: u32| usize::try_from(number).unwrap_or_default();
    "█".repeat(columns(part)) + &"░".repeat(columns(WIDTH - part))
}

/// The limit that ends a roller's life first, in a few columns.
pub fn short(wear: &Wear) -> String {
    let binding = wear.limits.iter().find(|limit| wear.bound_by.as_ref() == Some(&limit.rule));
    if let Some(limit) = binding {
        return format!("{} {}", bar(limit.used.get(), limit.due.get()), of(limit));
    }
    let uses = words::count(wear.uses.get(), "use", "uses");
    let since =
        wear.first_used.map(|_| format!(", {}", words::count(wear.days.get(), "day", "days"))).unwrap_or_default();
    if wear.tier == Tier::Fresh { "new".to_owned() } else { uses + &since }
}

/// How many uses a life has, where a limit counts them.
pub fn uses(wear: &Wear) -> Option<u32> {
    wear.limits.iter().filter(|limit| limit.unit == LifeUnit::Uses).map(|limit| limit.due.get()).min()
}

fn of(limit: &LifeLimit) -> String {
    format!("{} of {}", limit.used, unit(limit, limit.due.get()))
}

fn unit(limit: &LifeLimit, number: u32) -> String {
    match limit.unit {
        LifeUnit::Uses => words::count(number, "use", "uses"),
        LifeUnit::Days => words::count(number, "day", "days"),
    }
}

/// Each limit of a roller's life, when it is to be replaced, and what to do next.
pub fn life(seen: &RollerView, view: View<'_>) -> String {
    if matches!(seen.state, RollerState::Retired { .. }) {
        return next(seen, view);
    }
    let binds = |limit: &LifeLimit| seen.wear.bound_by.as_ref() == Some(&limit.rule);
    let mut text = String::new();
    for limit in &seen.wear.limits {
        let mark = if binds(limit) { paint(FAINT, "  (ends its life first)") } else { String::new() };
        text.extend([format!("{}  {}{mark}\n", bar(limit.used.get(), limit.due.get()), reached(limit))]);
    }
    let today = view.zone.date(view.now);
    if let Some(day) = seen.wear.replace_on.filter(|day| *day > today) {
        text.extend([format!("Replace by {}.\n", words::day(day, view))]);
    }
    text + &next(seen, view)
}

fn reached(limit: &LifeLimit) -> String {
    match (limit.used >= limit.stop, limit.used >= limit.due) {
        (true, _) => format!("{}; {}", of(limit), paint(BAD, "not to be used any more")),
        (_, true) => {
            let last = unit(limit, limit.stop.get());
            format!("{}; {}", of(limit), paint(WATCH, &format!("replace it; at {last} it is not used any more")))
        }
        _ => of(limit),
    }
}

/// How worn, in a word.
pub fn tier(tier: Tier) -> String {
    match tier {
        Tier::Fresh => "new".to_owned(),
        Tier::Fine => paint(GOOD, "fine"),
        Tier::Due => paint(WATCH, "due for replacement"),
        Tier::Stop => paint(BAD, "used up"),
    }
}

fn next(seen: &RollerView, view: View<'_>) -> String {
    let name = quoted(&seen.roller.name);
    let begin = |checklist: &str| {
        let which =
            if checklist == rollcare_core::AFTER_USE { String::new() } else { format!(" --checklist {checklist}") };
        format!("rollcare clean start --roller {name}{which}")
    };
    let says = match &seen.next {
        RollerTask::Nothing => return String::new(),
        RollerTask::FinishSession { .. } => "say that its session has ended: rollcare session finish".to_owned(),
        RollerTask::Clean { checklist } if checklist == rollcare_core::PRE_USE_SOAK => {
            format!("soak it before its next use: {}", begin(checklist))
        }
        RollerTask::Clean { checklist } => format!("clean it: {}", begin(checklist)),
        RollerTask::GoOn { step, .. } => {
            format!("go on with its checklist: rollcare clean tick {step} --roller {name}")
        }
        RollerTask::Wait { until, .. } => {
            let until = words::clock(*until, view.zone);
            format!("wait until {until}, then: rollcare clean tick --roller {name}")
        }
        RollerTask::Replace => "get another one soon.".to_owned(),
        RollerTask::Dispose { checklist } => format!("throw it away: {}", begin(checklist)),
    };
    format!("Next: {says}\n")
}

/// A name as it can be typed in a shell.
fn quoted(name: &str) -> String {
    let name = words::one_line(name);
    let is_plain = name.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c));
    if is_plain { name } else { format!("'{}'", name.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_when_a_life_is_used_up() {
        assert_eq!((bar(0, 8), bar(5, 8), bar(8, 8)), ("░░░░░░░░".into(), "█████░░░".into(), "████████".into()));
        assert_eq!((bar(1, 42), bar(41, 42), bar(90, 42)), ("█░░░░░░░".into(), "███████░".into(), "████████".into()));
        assert_eq!(bar(3, 0), "████████");
    }

    #[test]
    fn a_name_can_be_typed() {
        assert_eq!((quoted("Blue"), quoted("Anna's old one")), ("Blue".into(), "'Anna'\\''s old one'".into()));
    }
}
