//! Prechecks, check-ins and aftercare in words.

use rollcare_core::{
    AftercareItem, Answer, CheckIn, CheckInResult, ClearedBy, Finding, NextStep, Outcome, OverrideReason, Precheck,
    Question, RecoveryState, Reply as Said, RuleOverride, SetUp, Timestamp, Urgency,
    guidance::Advice,
    precheck::{AskManner, QuestionGroup},
};

use super::{
    ADVICE, BAD, FAINT, GOOD, View, WATCH, heading, indent, paint, roller::finding, said::to_do, table, words,
};
use crate::find::short;

/// What the rules say of a session.
pub fn precheck(precheck: &Precheck, at: Timestamp, view: View<'_>) -> String {
    let open = precheck.questions.len();
    let word = match precheck.verdict.outcome {
        Outcome::Allow => paint(GOOD, "Nothing speaks against it."),
        Outcome::Warn => paint(WATCH, "Go on, but read this:"),
        Outcome::Ask if open > 0 => paint(BAD, "Not before the open questions are answered."),
        Outcome::Ask => paint(BAD, "Not before a clinician has cleared it:"),
        Outcome::Stop => paint(BAD, "Do not roll:"),
    };
    let findings: String = precheck.verdict.findings.iter().map(|found| reasoned(found, view)).collect();
    let mut text = format!("{word}\n{}", indent(&findings));
    if precheck.earliest > at {
        text.extend([format!("No waiting time is left from {} on.\n", words::moment(precheck.earliest, view))]);
    }
    if open > 0 {
        text += "\nNot answered yet, which is not a pass:\n";
        let look: Vec<Question> =
            precheck.questions.iter().filter(|question| question.id == "signs").cloned().collect();
        text += &questions(&look);
        text += &asked(&precheck.groups, view.explain);
    }
    format!("{text}\n{ADVICE}\n")
}

/// Open questions, line by line, as they are put; with every question of a line if `whole`.
pub(super) fn asked(groups: &[QuestionGroup], whole: bool) -> String {
    let put = |manner: AskManner, how: &str| {
        let lines = groups.iter().filter(|group| group.manner == manner).map(|group| line(group, whole));
        let lines = lines.collect::<Vec<_>>().concat();
        if lines.is_empty() { lines } else { format!("{how}\n{lines}") }
    };
    [
        put(AskManner::StillNo, "  Still none of this? Then add --still-none:"),
        put(
            AskManner::New,
            "  Is any of this so? Then add --answer ID=yes, or =DATE; if none of it is, --no-to-the-rest:",
        ),
        put(AskManner::Alone, "  You said that this was so. Is it still? Say it with: rollcare declare ID=no, or =yes"),
    ]
    .concat()
}

fn line(group: &QuestionGroup, whole: bool) -> String {
    if whole && group.questions.len() > 1 {
        return format!("    {}:\n{}", group.text, indent(&questions(&group.questions)));
    }
    let ids: Vec<&str> = group.questions.iter().map(|question| question.id.as_str()).collect();
    format!("    {}\n      {}\n", group.text, paint(FAINT, &ids.join(", ")))
}

/// A finding with what would clear it.
fn reasoned(found: &Finding, view: View<'_>) -> String {
    let mut text = finding(found, view);
    let clears = found.cleared_by.map(|clears| match clears {
        ClearedBy::Time { at } => format!("until {}", words::moment(at, view)),
        ClearedBy::Checklist => "until its checklist is done".to_owned(),
        ClearedBy::OtherRoller => "with this roller".to_owned(),
        ClearedBy::Clinician => "until a clinician has cleared it".to_owned(),
        ClearedBy::Healing => "until the skin has healed".to_owned(),
        ClearedBy::CheckIns { left } => {
            format!("until {} in a row", words::count(left.get(), "good check-in", "good check-ins"))
        }
        ClearedBy::OtherProduct => "with this product then".to_owned(),
        ClearedBy::Nothing => "for good".to_owned(),
    });
    if let Some(clears) = clears {
        text += &indent(&paint(FAINT, &clears));
    }
    if let Some(reason) = found.overridden {
        text += &indent(&paint(WATCH, &format!("overridden: {}", because(reason))));
    }
    text
}

fn because(reason: OverrideReason) -> &'static str {
    match reason {
        OverrideReason::ClearedByClinician => "a clinician cleared it",
        OverrideReason::OwnChoice => "own choice",
    }
}

fn questions(questions: &[Question]) -> String {
    let lines = questions.iter().map(|question| format!("  {}  {}\n", paint(FAINT, &question.id), question.text));
    lines.collect::<Vec<_>>().concat()
}

/// The questions that are asked once, with the answers.
pub fn set_up(set_up: &SetUp) -> String {
    let reply = |question: &Question| {
        let mine = set_up.declared.iter().filter(|answer| answer.question == question.id);
        let said: Vec<String> = mine.map(|answer| said(answer)).collect();
        if said.is_empty() { "not answered".to_owned() } else { said.join(", ") }
    };
    let rows = set_up.questions.iter().map(|question| [question.id.clone(), reply(question), question.text.clone()]);
    let how = "Answer with: rollcare declare QUESTION=no, =yes or =DATE, the day it ended or was done; of one area with \
               QUESTION@AREA=…\n";
    table(["Question", "Answer", "Asks"], rows) + how
}

/// An answer in short: `no`, or `yes on the face`.
fn said(answer: &Answer) -> String {
    let reply = match answer.reply {
        Said::No => "no".to_owned(),
        Said::Yes => "yes".to_owned(),
        Said::On { date } => date.to_string(),
    };
    answer.area.map_or(reply.clone(), |area| format!("{reply} ({area})"))
}

/// What a check-in comes to.
pub fn check_in(result: &CheckInResult, recoveries: &[RecoveryState], next: &[NextStep], view: View<'_>) -> String {
    let word = match result.urgency {
        Urgency::Normal => paint(GOOD, "As expected."),
        Urgency::Watch => paint(WATCH, "Look again tomorrow."),
        Urgency::SeeDoctor => paint(BAD, "See a doctor."),
        Urgency::Emergency => paint(BAD, "Get help now."),
    };
    let findings: String = result.findings.iter().map(|found| finding(found, view)).collect();
    let mut text = format!("{word}\n{}", indent(&findings));
    if !result.questions.is_empty() {
        text.extend([format!("Not answered yet, which is not a pass:\n{}", questions(&result.questions))]);
    }
    for state in recoveries {
        text += &recovery(state);
    }
    text += &to_do(next);
    format!("{text}\n{ADVICE}\n")
}

/// Looks at the skin in a table.
pub fn check_ins(looks: &[CheckIn], view: View<'_>) -> String {
    if looks.is_empty() {
        return "Nobody looked yet. Look with: rollcare check-in --area lips --signs none\n".to_owned();
    }
    let rows = looks.iter().map(|look| {
        let note = look.note.as_deref().map(words::one_line).unwrap_or_default();
        let id = short(&look.id.to_string()).to_owned();
        [id, words::moment(look.at, view), look.area.to_string(), note, seen_in(look)]
    });
    table(["Id", "Looked", "Area", "Note", "Seen"], rows)
}

/// What was seen in a look, and whether a red flag was among it.
pub(super) fn seen_in(look: &CheckIn) -> String {
    let signs = words::signs(&look.signs);
    let has_flag = look.answers.iter().any(|answer| answer.reply != Said::No);
    if has_flag { format!("{signs}; {}", paint(BAD, "red flag")) } else { signs }
}

/// How far a recovery has come.
pub(super) fn recovery(state: &RecoveryState) -> String {
    format!("Recovery of the {}: {} of {} good check-ins in a row.\n", state.area, state.good, state.needed)
}

/// The overrides that stand.
pub fn overrides(overrides: &[RuleOverride], view: View<'_>) -> String {
    if overrides.is_empty() {
        return "No rule is overridden.\n".to_owned();
    }
    let row = |standing: &RuleOverride| {
        let (at, note) = (words::moment(standing.at, view), words::one_line(&standing.note));
        [standing.rule.clone(), at, because(standing.reason).to_owned(), note]
    };
    table(["Rule", "Since", "Why", "In your words"], overrides.iter().map(row))
}

/// What to do and to leave.
pub fn aftercare(items: &[AftercareItem], view: View<'_>) -> String {
    let over = |item: &&AftercareItem| item.until > view.now;
    let row = |item: &AftercareItem| {
        let from = if item.from <= view.now { "now".to_owned() } else { words::moment(item.from, view) };
        let what = if item.advice == Advice::Do { "do" } else { "leave" };
        [from, words::moment(item.until, view), what.to_owned(), item.statement.clone()]
    };
    let text = table(["From", "Until", "", ""], items.iter().filter(over).map(row));
    heading("After the session") + &text + &format!("\n{ADVICE}\n")
}
