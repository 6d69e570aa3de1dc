//! The main screen, the settings and the versions.

use rollcare_core::{Home, Settings, Versions};

use super::{
    ADVICE, FAINT, View, WATCH, findings, heading, indent, life, outlook, paint, reminders, rollers, run,
    screening::{recovery, seen_in},
    words,
};

/// Everything at a glance.
pub fn today(home: &Home, view: View<'_>) -> String {
    let at = words::clock(view.now, view.zone);
    let mut text = heading(&format!("{} {at}, {}", words::day(home.date, view), view.zone));
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
    text += &if home.next_reminders.is_empty() { "None.\n".to_owned() } else { reminders(&home.next_reminders, view) };
    if home.missed_reminders > 0 {
        let missed = words::count(home.missed_reminders, "reminder has", "reminders have");
        let says = format!("{missed} come due and nobody answered; see: rollcare reminders --explain");
        text.extend([paint(WATCH, &says), "\n".to_owned()]);
    }
    if let open @ 1.. = home.open_questions.len() {
        let open = words::count(u32::try_from(open).unwrap_or(u32::MAX), "question", "questions");
        let says = format!("{open} about health and procedures not answered yet; see: rollcare declare");
        text.extend(["\n".to_owned(), paint(WATCH, &says), "\n".to_owned()]);
    }
    format!("{text}\n{}\n", paint(FAINT, ADVICE))
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
