//! The checklists there are.

use rollcare_core::{AFTER_USE, ChecklistView, Purpose, StepAdvice, StepView};

use super::{FAINT, GOOD, heading, indent, paint, table, words};
use crate::find::short;

/// All checklists in a table.
pub fn checklists(checklists: &[ChecklistView]) -> String {
    let rows = checklists.iter().map(|known| {
        let steps = words::count(u32::try_from(known.steps.len()).unwrap_or(u32::MAX), "step", "steps");
        let whose = if known.is_bundled { "came with the tool" } else { "your own" };
        let cleans = if known.cleans { paint(GOOD, "makes a roller clean") } else { String::new() };
        [id(known), words::one_line(&known.title), purpose(known.purpose).to_owned(), steps, whose.to_owned(), cleans]
    });
    table(["Id", "Name", "For", "Steps", "Whose", ""], rows) + "See one with: rollcare checklist list NAME-OR-ID\n"
}

/// One with its steps.
pub fn checklist(known: &ChecklistView) -> String {
    let rows = known.steps.iter().map(|step| {
        let takes = step.timer.map(|timer| {
            let least = if timer.is_contact_time { "at least " } else { "" };
            format!("{least}{}", words::span(timer.seconds.into()))
        });
        let part = step.part.map(|part| part.to_string());
        let agent = step.agent.map(|agent| agent.to_string()).or(part).unwrap_or_default();
        let rules = paint(FAINT, &step.rules.join(", "));
        [step.step.clone(), words::one_line(&step.title), takes.unwrap_or_default(), agent, rules]
    });
    let title = format!("{}, version {}: {}", words::one_line(&known.title), known.version, purpose(known.purpose));
    let cleans = if known.cleans { "It makes a roller clean.\n" } else { "It does not make a roller clean.\n" };
    let named = if known.id == AFTER_USE { String::new() } else { format!(" --checklist {}", id(known)) };
    let advice: String = known.steps.iter().filter(|step| !step.advice.is_empty()).map(advice).collect();
    let advice = if advice.is_empty() { advice } else { format!("What to mind\n{}", indent(&advice)) };
    heading(&title)
        + &table(["Step", "What to do", "Takes", "In", "Rules"], rows)
        + &advice
        + cleans
        + &format!("Begin it with: rollcare clean start{named}\n")
}

/// What the rules say of a step.
fn advice(step: &StepView) -> String {
    let lines: String = step.advice.iter().map(advice_line).collect();
    format!("{}\n{}", step.step, indent(&lines))
}

/// What one of them says.
pub(super) fn advice_line(advice: &StepAdvice) -> String {
    format!("{} {}\n", advice.statement, paint(FAINT, &format!("(rule {})", advice.rule)))
}

fn id(known: &ChecklistView) -> String {
    if known.is_bundled { known.id.clone() } else { short(&known.id).to_owned() }
}

fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Clean => "to clean a roller",
        Purpose::Prepare => "to prepare a session",
        Purpose::Case => "to keep the case clean",
        Purpose::Dispose => "to dispose of a roller",
    }
}
