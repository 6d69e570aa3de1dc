//! Checklist runs.

use rollcare_core::{RollerView, RunProgress, Severity, StepProgress, StepState};

use super::{
    BAD, FAINT, GOOD, View, WATCH, checklist::advice_line, heading, indent, paint, roller::finding, table, words,
};
use crate::find::short;

/// A run with its steps, and what to do next.
pub fn run(run: &RunProgress, roller: &str, view: View<'_>) -> String {
    let (began, at) = (words::moment(run.started, view), |at| words::moment(at, view));
    let stands = match (run.completed, run.abandoned, run.paused) {
        (Some(done), ..) => format!("done {}", at(done)),
        (_, Some(given_up), _) => format!("begun {began}, given up {}", at(given_up)),
        (.., Some(paused)) => format!("begun {began}, paused {}", at(paused)),
        _ => format!("begun {began}"),
    };
    let (title, roller) = (words::one_line(&run.title), words::one_line(roller));
    let said: String = run.findings.iter().map(|found| finding(found, view)).collect();
    heading(&format!("{title}, for {roller}, {stands}"))
        + &steps(run, view)
        + &said
        + &advice(run, view)
        + &next(run, view)
}

/// What to mind in the step that is to be done: what it asks for, and with reasons all that is said of it.
fn advice(run: &RunProgress, view: View<'_>) -> String {
    let is_to_begin = |step: &&StepProgress| !matches!(step.state, StepState::Running { .. } | StepState::Held { .. });
    let Some(step) = run.current().filter(is_to_begin) else { return String::new() };
    let is_said = |rule: &str| run.findings.iter().any(|found| found.rule == rule);
    let advice = step.advice.iter().filter(|advice| view.explain || advice.severity > Severity::Info);
    let lines: String = advice.filter(|advice| !is_said(&advice.rule)).map(advice_line).collect();
    if lines.is_empty() { lines } else { format!("What to mind\n{}", indent(&lines)) }
}

/// Runs in a table.
pub fn runs(runs: &[RunProgress], rollers: &[RollerView], view: View<'_>) -> String {
    if runs.is_empty() {
        return "No checklist was begun in these days. Begin one with: rollcare clean start\n".to_owned();
    }
    let rows = runs.iter().map(|run| {
        let roller = rollers.iter().find(|known| known.roller.id == run.roller);
        let roller = roller.map(|known| words::one_line(&known.roller.name)).unwrap_or_default();
        let stands = match (run.completed, run.abandoned) {
            (Some(done), _) => format!("done {}", words::moment(done, view)),
            (_, Some(given_up)) => format!("given up {}", words::moment(given_up, view)),
            _ => "not done".to_owned(),
        };
        let id = short(&run.run.to_string()).to_owned();
        [id, words::moment(run.started, view), roller, words::one_line(&run.title), stands]
    });
    table(["Id", "Begun", "Roller", "Checklist", "How it stands"], rows) + "Delete one with: rollcare delete run ID\n"
}

/// The steps of a run as they stand.
pub fn steps(run: &RunProgress, view: View<'_>) -> String {
    let rows = run.steps.iter().map(|step| {
        let takes = step.timer.map(|timer| words::span(timer.seconds.into())).unwrap_or_default();
        [step.step.clone(), words::one_line(&step.title), takes, state(step, view)]
    });
    table(["Step", "What to do", "Takes", "How it stands"], rows)
}

fn state(step: &StepProgress, view: View<'_>) -> String {
    match &step.state {
        StepState::Waiting => paint(FAINT, "later"),
        StepState::Due => paint(WATCH, "to do now"),
        StepState::Running { remaining_s, .. } if *remaining_s == 0 => paint(GOOD, "long enough"),
        StepState::Running { ends, remaining_s } => {
            let left = words::span((*remaining_s).into());
            paint(WATCH, &format!("until {}, {left} left", words::clock(*ends, view.zone)))
        }
        StepState::TooShort { clock_went_back: true, .. } => {
            paint(BAD, "the clock was set back, so nobody knows how long: begin again")
        }
        StepState::TooShort { had_s, needs_s, .. } => {
            let (had, needs) = (words::span((*had_s).into()), words::span((*needs_s).into()));
            let is_contact = step.timer.is_some_and(|timer| timer.is_contact_time);
            let then = if is_contact { "begin again" } else { "keep going" };
            paint(BAD, &format!("too short: {had} of {needs}; {then}"))
        }
        StepState::WrongAgent { agent, rule } => {
            paint(BAD, &format!("{agent} does not count: begin again")) + &paint(FAINT, &format!(" (rule {rule})"))
        }
        StepState::Held { .. } if step.timer.is_some_and(|timer| timer.is_contact_time) => {
            paint(WATCH, "paused; its time begins anew")
        }
        StepState::Held { remaining_s } => {
            paint(WATCH, &format!("paused, {} left", words::span((*remaining_s).into())))
        }
        StepState::Done { at } => paint(GOOD, &format!("done {}", words::clock(*at, view.zone))),
    }
}

fn next(run: &RunProgress, view: View<'_>) -> String {
    if run.abandoned.is_some() {
        return "It does not count. Begin anew with: rollcare clean start\n".to_owned();
    }
    if run.paused.is_some() {
        return "Go on with: rollcare clean resume\n".to_owned();
    }
    let Some(step) = run.current() else { return String::new() };
    let is_contact = step.timer.is_some_and(|timer| timer.is_contact_time);
    let text = match step.state {
        StepState::Running { ends, remaining_s } if is_contact && remaining_s > 0 => {
            let ends = words::clock(ends, view.zone);
            format!("Not before {ends}: rollcare clean tick {} (earlier does not count)", step.step)
        }
        StepState::TooShort { clock_went_back: true, .. } if !is_contact => {
            format!("Begin it again: rollcare clean tick {} --begin", step.step)
        }
        StepState::Due | StepState::TooShort { .. } | StepState::WrongAgent { .. } if is_contact => {
            format!("When it lies in the disinfectant: rollcare clean tick {}", step.step)
        }
        _ => format!("When it is done: rollcare clean tick {}", step.step),
    };
    format!("{text}\n")
}
