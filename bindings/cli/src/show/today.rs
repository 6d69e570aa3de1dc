//! The main screen, the settings and the versions.

use rollcare_core::{Home, Settings, Versions};

use super::{ADVICE, FAINT, View, findings, heading, paint, reminders, rollers, run, words};

/// Everything at a glance.
pub fn today(home: &Home, view: View<'_>) -> String {
    let at = words::clock(view.now, view.zone);
    let mut text = heading(&format!("{} {at}, {}", words::day(home.date, view), view.zone));
    text += &rollers(&home.rollers, view);
    for seen in &home.rollers {
        text.extend(["\n", &heading(&words::one_line(&seen.roller.name)), &findings(&seen.verdict, view)]);
    }
    for open in &home.open_runs {
        let named = home.rollers.iter().find(|seen| seen.roller.id == open.roller);
        // A retired roller's checklist does not matter any more.
        text += &named.map(|seen| format!("\n{}", run(open, &seen.roller.name, view))).unwrap_or_default();
    }
    text.extend(["\n", &heading("Next reminders")]);
    text += &if home.next_reminders.is_empty() { "None.\n".to_owned() } else { reminders(&home.next_reminders, view) };
    format!("{text}\n{}\n", paint(FAINT, ADVICE))
}

/// The hours and habits.
pub fn settings(settings: &Settings) -> String {
    let Settings { quiet_from, quiet_to, urgent_in_quiet_hours, daily_at, day_starts, week_starts } = settings;
    let quiet = if quiet_from == quiet_to {
        "never".to_owned()
    } else {
        let urgent = if *urgent_in_quiet_hours { "may come anyway" } else { "wait until then" };
        format!("{quiet_from} to {quiet_to}; disinfect and soak reminders {urgent}")
    };
    format!(
        "Quiet hours      {quiet}\nDaily reminders  {daily_at}\nDay starts       {day_starts}\nWeek starts      {week_starts}\n"
    )
}

/// What the tool was built from.
pub fn versions(versions: &Versions) -> String {
    let Versions { engine, zone_database, rule_pack, sqlite } = versions;
    format!(
        "Engine         {engine}\nRule pack      {rule_pack}\nZone database  {zone_database}\nSQLite         {sqlite}\n"
    )
}
