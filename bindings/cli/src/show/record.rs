//! What was done so far: weeks, hygiene, wear, skin and products.

use rollcare_core::{Adherence, Area, HygieneRecord, ProductRecord, RollerView, Seconds, SkinDay, WearPoint};

use super::{
    BAD, FAINT, GOOD, View, WATCH,
    ahead::{row, week_in_words},
    heading, life, paint,
    schedule::areas,
    table, words,
};
use crate::find::short;

/// The weeks of areas, with a bar of sessions for each.
pub fn weeks(named: &[Area], adherence: &Adherence, view: View<'_>) -> String {
    let most = adherence.weeks.iter().map(|week| week.done.max(week.most).get()).max().unwrap_or(0);
    let columns = |number: u32| usize::try_from(number).unwrap_or(0);
    let rows = adherence.weeks.iter().map(|week| {
        let done = "█".repeat(columns(week.done.get()));
        let missing = "░".repeat(columns(week.least.get().saturating_sub(week.done.get())));
        let width = columns(most);
        let bar = format!("{:<width$}", done + &missing);
        [words::day(week.begins, view), bar, format!("{:>3}", week.score_percent), week_in_words(week)]
    });
    let sum = format!("In a row: {}. Score {} of 100.\n", row(&adherence.streak, view), adherence.score_percent);
    heading(&areas(named)) + &table(["Week of", "", "Score", "Sessions"], rows) + &sum
}

/// How soon rollers were disinfected.
pub fn hygiene(record: &HygieneRecord, view: View<'_>) -> String {
    let total = record.cleanings.len();
    if total == 0 {
        return "No session ended in these days.\n".to_owned();
    }
    let rows = record.cleanings.iter().map(|cleaning| {
        let took = cleaning.took.map(|took| words::span(took.into()));
        let says = match (cleaning.took.map(Seconds::minutes), took) {
            (Some(..=60), Some(took)) => paint(GOOD, &format!("after {took}")),
            (_, Some(took)) => paint(WATCH, &format!("after {took}")),
            _ => paint(BAD, "not disinfected"),
        };
        let id = short(&cleaning.session.to_string()).to_owned();
        [id, words::moment(cleaning.last_contact, view), says]
    });
    let median = record.median.map(|median| words::span(median.into()));
    let median = median.map(|span| format!(" Half of them took {span} or less.")).unwrap_or_default();
    let (disinfected, soon) = (record.disinfected, record.within_hour);
    table(["Session", "Ended", "Disinfected"], rows)
        + &format!("Disinfected before the next use: {disinfected} of {total}, {soon} within the hour.{median}\n")
}

/// How a roller stands and how it came there.
pub fn wear_history(seen: &RollerView, points: &[WearPoint], view: View<'_>) -> String {
    let now = heading(&words::one_line(&seen.roller.name)) + &life::life(seen, view);
    if points.is_empty() {
        return now + "It was not used in these days.\n";
    }
    let whole =
        life::uses(&seen.wear).unwrap_or_else(|| points.iter().map(|point| point.uses.get()).max().unwrap_or(0));
    let rows = points.iter().map(|point| {
        let bar = life::bar(point.uses.get(), whole);
        let (uses, days) =
            (words::count(point.uses.get(), "use", "uses"), words::count(point.days.get(), "day", "days"));
        [words::day(point.date, view), bar, uses, days, life::tier(point.tier)]
    });
    now + "\n" + &table(["Day", "", "Uses", "Age", "Wear"], rows)
}

/// What was seen of the skin.
pub fn skin(area: Area, looks: &[SkinDay], view: View<'_>) -> String {
    if looks.is_empty() {
        return format!(
            "Nobody looked at the {area} in these days. Look with: rollcare check-in --area {area} --signs none\n"
        );
    }
    let rows = looks.iter().map(|day| {
        let signs = words::signs(&day.signs);
        let signs = if day.signs.is_empty() { paint(GOOD, &signs) } else { signs };
        let flag = if day.has_red_flag { format!("; {}", paint(BAD, "red flag")) } else { String::new() };
        [words::day(day.date, view), day.looks.to_string(), signs + &flag]
    });
    table(["Day", "Looks", "Signs"], rows)
}

/// Which products were used, and how often.
pub fn products_used(products: &[ProductRecord], view: View<'_>) -> String {
    if products.is_empty() {
        return "No product was used in these days. Log one with: rollcare product use NAME\n".to_owned();
    }
    let rows = products.iter().map(|used| {
        let last = used.days.iter().max().map(|day| words::day(*day, view)).unwrap_or_default();
        let days = u32::try_from(used.days.len()).unwrap_or(u32::MAX);
        let on = words::count(days, "day", "days");
        let places = if used.areas.is_empty() { paint(FAINT, "not said") } else { areas(&used.areas) };
        [words::one_line(&used.name), words::count(used.uses.get(), "use", "uses"), on, last, places]
    });
    table(["Product", "Uses", "On", "Last", "Areas"], rows)
}
