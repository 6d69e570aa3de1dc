//! Visits and courses.

use rollcare_core::{Course, Visit, VisitBlock};

use super::{ADVICE, FAINT, View, WATCH, heading, indent, paint, schedule::areas, table, words};
use crate::find::short;

/// A table of visits, in the order of their walls.
pub fn visits(visits: &[Visit], view: View<'_>) -> String {
    if visits.is_empty() {
        return "No visit. Add one with: rollcare visit add --at \"2026-12-03 10:00\" --area face\n".to_owned();
    }
    let rows = visits.iter().map(|visit| {
        let note = visit.note.as_deref().map(words::one_line).unwrap_or_default();
        let id = short(&visit.id.to_string()).to_owned();
        let over = if visit.begins() <= view.now { paint(FAINT, "over") } else { String::new() };
        let note = [over, note].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ");
        [id, when(visit, view), visit.treatment.clone(), areas(&visit.areas), note]
    });
    table(["Id", "When", "Treatment", "Areas", "Note"], rows)
}

/// What the practice's wall shows, with its zone if that is another one.
fn when(visit: &Visit, view: View<'_>) -> String {
    let zone = if visit.zone == *view.zone { String::new() } else { format!(" in {}", visit.zone) };
    format!("{} {}{zone}", words::day(visit.at.date(), view), visit.at.time())
}

/// The courses, with the times without home sessions.
pub fn courses(courses: &[Course], view: View<'_>) -> String {
    if courses.is_empty() {
        return "No course is under way. Visits make one: rollcare visit add\n".to_owned();
    }
    let shown = courses.iter().map(|course| self::course(course, view));
    format!("{}\n{ADVICE}\n", shown.collect::<Vec<_>>().join("\n"))
}

fn course(course: &Course, view: View<'_>) -> String {
    let planned = course.visits.len();
    let usual = course.usual.map(|usual| format!(", {usual} are usual")).unwrap_or_default();
    let mut text = format!("{} of {planned} visits are over{usual}.\n", course.kept);
    let days = [
        (course.next_on, "The next one that is not planned yet would follow on"),
        (course.fades_on, "The result fades at the latest by"),
    ];
    for (day, says) in days.into_iter().filter_map(|(day, says)| day.map(|day| (day, says))) {
        text.extend([format!("{says} {}.\n", words::day(day, view))]);
    }
    if let Some(rule) = &course.rule {
        text.extend([paint(FAINT, &format!("rule {rule}")), "\n".to_owned()]);
    }
    text.extend(course.blocks.iter().map(|block| self::block(block, view)));
    text += "\n";
    text += &visits(&course.visits, view);
    heading(&format!("{} on the {}", course.treatment, areas(&course.areas))) + &indent(&text)
}

fn block(block: &VisitBlock, view: View<'_>) -> String {
    let (from, until) = (words::moment(block.from, view), words::moment(block.until, view));
    let text = paint(WATCH, &format!("No home sessions from {from} to {until}"));
    format!("{text} {}\n", paint(FAINT, &format!("(rule {})", block.rule)))
}
