//! The main screen, the settings and the versions.

use rollcare_core::{DutyTask, DutyView, Home, MissedCause, MissedReminders, MutedBy, Settings, Versions};

use crate::find::short;

use super::{
    ADVICE, FAINT, View, WATCH, findings, heading, indent, life, outlook, paint,
    precheck::{recovery, seen_in},
    reminders, rollers, run, words,
};

/// Everything at a glance.
pub fn today(home: &Home, view: View<'_>) -> String {
    let at = words::clock(view.now, view.zone);
    let mut text = heading(&format!("{} {at}, {}", words::day(home.date, view), view.zone));
    text += &duties(home);
    text += &rollers(&home.rollers, view);
    for seen in &home.rollers {
        let name = heading(&words::one_line(&seen.roller.name));
        text.extend(["\n", &name, &indent(&life::life(seen, view)), &findings(&seen.verdict, view)]);
    }
    text += &skin(home, view);
    for ahead in &home.areas {
        text.extend(["\n", &outlook(ahead, &home.rollers, view)]);
    }
    for open in &home.open_runs {
        let named = home.rollers.iter().find(|seen| seen.roller.id == open.roller);
        // A retired roller's checklist does not matter any more.
        text += &named.map(|seen| format!("\n{}", run(open, &seen.roller.name, view))).unwrap_or_default();
    }
    text.extend(["\n", &heading("Next reminders")]);
    text += &reminders(&home.next_reminders, view);
    text += &missed(&home.missed, view);
    if let Some(tip) = &home.tip {
        text.extend(["\n".to_owned(), format!("Tip: {}\n", tip.statement)]);
    }
    if let open @ 1.. = home.open_questions.len() {
        let open = words::count(u32::try_from(open).unwrap_or(u32::MAX), "question", "questions");
        let says = format!("{open} about health and procedures not answered yet; see: rollcare declare");
        text.extend(["\n".to_owned(), paint(WATCH, &says), "\n".to_owned()]);
    }
    format!("{text}\n{}\n", paint(FAINT, ADVICE))
}

/// What is unmet, each in a sentence with the command that fulfils it.
fn duties(home: &Home) -> String {
    let line = |duty: &DutyView| {
        let muted = match duty.muted_by {
            None => "",
            Some(MutedBy::Pause) => " (you are not reminded of it: a pause covers today)",
            Some(MutedBy::SwitchedOff) => " (you are not reminded of it: you switched these reminders off)",
        };
        format!("{} {}{muted}\n", paint(WATCH, &duty.text), paint(FAINT, &command(duty, home)))
    };
    let lines: String = home.duties.iter().map(line).collect();
    if lines.is_empty() { lines } else { format!("\n{}{}\n", heading("To do"), indent(&lines)) }
}

fn command(duty: &DutyView, home: &Home) -> String {
    let named = duty.roller.and_then(|id| home.rollers.iter().find(|seen| seen.roller.id == id));
    let roller = match (named, duty.roller) {
        (Some(seen), _) => words::one_line(&seen.roller.name),
        (None, Some(id)) => short(&id.to_string()).to_owned(),
        (None, None) => String::new(),
    };
    match &duty.task {
        DutyTask::Clean { .. } => format!("rollcare clean start --roller {roller}"),
        DutyTask::GoOn { step, .. } => format!("rollcare clean tick {step} --roller {roller}"),
        DutyTask::Wait { .. } => "rollcare clean status".to_owned(),
        DutyTask::FinishSession { session } => format!("rollcare session finish {}", short(&session.to_string())),
        DutyTask::ThrowAway { checklist, .. } => {
            format!("rollcare clean start --checklist {checklist} --roller {roller}")
        }
        DutyTask::GetRoller { .. } => "rollcare roller add".to_owned(),
        DutyTask::SeeDoctor { area, rule } => format!("rollcare clearance add {rule} --area {area} --on DATE"),
        DutyTask::Look { area } => format!("rollcare check-in --area {area}"),
    }
}

/// What the phone did not show, and from two on why, as far as can be told, and what to do.
pub fn missed(missed: &MissedReminders, view: View<'_>) -> String {
    let Some(since) = missed.since.filter(|_| missed.count > 0) else { return String::new() };
    let (count, since) = (words::count(missed.count.get(), "reminder", "reminders"), words::moment(since, view));
    let says = format!("{count} due since {since} did not show on this phone.");
    let help = missed.cause.map_or("", |cause| match cause {
        MissedCause::NoPermission => " It shows no notifications of the app: allow them in its settings.",
        MissedCause::ForceStop => {
            " The app was stopped by force, which takes its alarms away: open it once after that."
        }
        MissedCause::BatteryManager => {
            " Its battery manager may keep the app asleep: take the app off that list in the phone's settings."
        }
    });
    paint(WATCH, &format!("{says}{help}")) + "\n"
}

/// Today's looks at the skin, and the recoveries that go on.
fn skin(home: &Home, view: View<'_>) -> String {
    let mut text = String::new();
    for look in &home.check_ins {
        text.extend([format!("{} {}: {}\n", words::clock(look.at, view.zone), look.area, seen_in(look))]);
    }
    for state in &home.recoveries {
        text += &recovery(state);
    }
    if text.is_empty() { text } else { format!("\n{}{}", heading("Skin"), indent(&text)) }
}

/// The hours and habits.
pub fn settings(settings: &Settings) -> String {
    let Settings {
        quiet_from,
        quiet_to,
        urgent_in_quiet_hours,
        daily_at,
        day_starts,
        week_starts,
        reminders_off,
        stopped,
        goal,
        tips,
    } = settings;
    let quiet = if quiet_from == quiet_to {
        "never".to_owned()
    } else {
        let urgent = if *urgent_in_quiet_hours { "may come anyway" } else { "wait until then" };
        format!("{quiet_from} to {quiet_to}; disinfect and soak reminders {urgent}")
    };
    let off: Vec<_> = reminders_off.iter().map(|kind| kind.as_str()).collect();
    let off = if off.is_empty() { "none".to_owned() } else { off.join(", ") };
    let stopped = if stopped.is_some() { "No longer rolls  only rollers that are not clean still ask\n" } else { "" };
    let goal = goal.map(|goal| format!("Goal             {goal}\n")).unwrap_or_default();
    let tips = if *tips { "Tips             another one each week\n" } else { "" };
    format!(
        "Quiet hours      {quiet}\nDaily reminders  {daily_at}\nDay starts       {day_starts}\nWeek starts      {week_starts}\nSwitched off     {off}\n{stopped}{goal}{tips}"
    )
}

/// What the tool was built from.
pub fn versions(versions: &Versions) -> String {
    let Versions { engine, zone_database, rule_pack, sqlite } = versions;
    format!(
        "Engine         {engine}\nRule pack      {rule_pack}\nZone database  {zone_database}\nSQLite         {sqlite}\n"
    )
}
