//! What is said of an act: the rules that it broke or touches, and what to do now.

use rollcare_core::{Finding, NextStep, Outcome, Verdict};

use super::{
    BAD, FAINT, View, WATCH, heading, indent, paint,
    precheck::{is_under, under},
    roller::finding,
};

/// What the rules say of an act that was recorded, and what to do now; nothing if there is nothing to say.
pub fn said(verdict: Option<&Verdict>, next: &[NextStep], view: View<'_>) -> String {
    let mut text = match verdict {
        None => paint(BAD, "Stored, but the answer failed: nobody held it against the rules.") + "\n",
        Some(verdict) => against(verdict, view),
    };
    text += &to_do(next);
    text
}

/// What to do now.
pub(super) fn to_do(next: &[NextStep]) -> String {
    if next.is_empty() {
        return String::new();
    }
    let line = |step: &NextStep| {
        let rule = step.rule.as_deref().map(|rule| paint(FAINT, &format!(" (rule {rule})")));
        format!("{}{}\n", step.text, rule.unwrap_or_default())
    };
    heading("What to do now") + &indent(&next.iter().map(line).collect::<String>())
}

fn against(verdict: &Verdict, view: View<'_>) -> String {
    let word = match verdict.outcome {
        Outcome::Allow => return String::new(),
        Outcome::Warn => paint(WATCH, "Stored. Read this:"),
        Outcome::Ask | Outcome::Stop => paint(BAD, "Stored. It is against the rules:"),
    };
    let heads = verdict.findings.iter().filter(|found| found.under.is_none());
    let with_others = |head: &Finding| {
        let mine: Vec<&Finding> = verdict.findings.iter().filter(|found| is_under(found, head)).collect();
        named(head, view) + &under(head, &mine, view)
    };
    let rules: String = heads.map(with_others).collect();
    format!("{word}\n{}", indent(&rules))
}

/// A rule with its id, by which it can be looked up.
fn named(found: &Finding, view: View<'_>) -> String {
    let text = finding(found, view);
    if view.explain {
        return text; // it names the rule already
    }
    format!("{}{}\n", text.trim_end(), paint(FAINT, &format!(" (rule {})", found.rule)))
}
