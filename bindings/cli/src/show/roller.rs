//! Rollers, and what the rules say of them.

use rollcare_core::{Finding, Outcome, RollerView, Severity, Verdict};

use super::{BAD, FAINT, GOOD, View, WATCH, heading, indent, life, paint, table, words};
use crate::find::short;

/// A table of rollers.
pub fn rollers(rollers: &[RollerView], view: View<'_>) -> String {
    if rollers.is_empty() {
        return "No rollers in use. Add one with: rollcare roller add NAME --needle 0.25mm\n".to_owned();
    }
    let rows = rollers.iter().map(|seen| {
        let roller = &seen.roller;
        let (needle, kind) = (words::needle(roller.needle_um.get()), words::kind(roller.kind));
        let state = words::roller_state(&seen.state, view);
        let id = short(&roller.id.to_string()).to_owned();
        [id, words::one_line(&roller.name), format!("{needle} {kind}"), life::short(&seen.wear), state]
    });
    table(["Id", "Name", "Tool", "Wear", "State"], rows)
}

/// A table of rollers, and how much of the life of each is used; with reasons asked for, the verdict of each as well.
pub fn rollers_with_life(seen: &[RollerView], view: View<'_>) -> String {
    let mut text = rollers(seen, view);
    for seen in seen {
        let reasons = if view.explain { findings(&seen.verdict, view) } else { String::new() };
        let says = life::life(seen, view) + &reasons;
        if !says.is_empty() {
            text.extend(["\n", &heading(&words::one_line(&seen.roller.name)), &indent(&says)]);
        }
    }
    text
}

/// One roller with its verdict.
pub fn roller(seen: &RollerView, view: View<'_>) -> String {
    rollers(std::slice::from_ref(seen), view) + &life::life(seen, view) + &findings(&seen.verdict, view)
}

/// A verdict and its rules.
pub fn findings(verdict: &Verdict, view: View<'_>) -> String {
    let word = match verdict.outcome {
        Outcome::Allow => paint(GOOD, "May be used."),
        Outcome::Warn => paint(WATCH, "May be used, but read this:"),
        Outcome::Ask => paint(BAD, "Not before a clinician has cleared it:"),
        Outcome::Stop => paint(BAD, "Do not use it:"),
    };
    let rules: String = verdict.findings.iter().map(|found| finding(found, view)).collect();
    format!("{word}\n{}", indent(&rules))
}

/// A severity in a word and a colour.
pub(super) fn mark(severity: Severity) -> String {
    match severity {
        Severity::Info => paint(FAINT, "note"),
        Severity::Warn => paint(WATCH, "careful"),
        Severity::Ask => paint(BAD, "ask a clinician"),
        Severity::Stop => paint(BAD, "stop"),
    }
}

/// A rule that applies.
pub(super) fn finding(finding: &Finding, view: View<'_>) -> String {
    let mut text = format!("{}: {}\n", mark(finding.severity), finding.statement);
    if view.explain {
        let sources = finding.sources.iter().map(|source| {
            paint(FAINT, &format!("grade {:?}: {} <{}>", source.grade, source.title, source.address)) + "\n"
        });
        let sources: String = sources.collect();
        text += &indent(&format!("{}\n{sources}", paint(FAINT, &format!("rule {}", finding.rule))));
    }
    text
}
