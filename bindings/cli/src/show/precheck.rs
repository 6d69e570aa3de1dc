//! Prechecks, check-ins and aftercare in words.

use rollcare_core::{
    AftercareItem, Answer, CheckIn, CheckInResult, Clearance, ClearedBy, Deciding, Finding, Outcome, OverrideReason,
    OverrideView, Precheck, Question, RecordedCheckIn, RecoveryState, Reply as Said, SetUp, Severity, Timestamp,
    Urgency,
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
    let findings = reasons(&precheck.verdict.findings, view);
    let mut text = format!("{word}\n{}", indent(&findings));
    if precheck.earliest > at {
        text.extend([format!("No waiting time is left from {} on.\n", words::moment(precheck.earliest, view))]);
    }
    if open > 0 {
        text += "\nNot answered yet, which is not a pass:\n";
        let look: Vec<Question> =
            precheck.questions.iter().filter(|question| question.id == "signs").cloned().collect();
        text += &questions(&look);
        text += &asked(&precheck.groups, "--answer ", view.explain);
    }
    format!("{text}\n{ADVICE}\n")
}

/// Open questions, line by line, as they are put; an answer is added with `flag`. With every question of a line if `whole`.
pub(super) fn asked(groups: &[QuestionGroup], flag: &str, whole: bool) -> String {
    let put = |manner: AskManner, how: &str| {
        let lines = groups.iter().filter(|group| group.manner == manner).map(|group| line(group, whole));
        let lines = lines.collect::<Vec<_>>().concat();
        if lines.is_empty() { lines } else { format!("{how}\n{lines}") }
    };
    [
        put(AskManner::StillNo, "  Still none of this? Then add --still-none:"),
        put(
            AskManner::New,
            &format!("  Is any of this so? Then add {flag}ID=yes, or =DATE; if none of it is, --no-to-the-rest:"),
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

/// Findings, each with those of the same cause under it.
fn reasons(findings: &[Finding], view: View<'_>) -> String {
    let heads = findings.iter().filter(|found| found.under.is_none());
    let with_others = |head: &Finding| {
        let mine: Vec<&Finding> = findings.iter().filter(|found| is_under(found, head)).collect();
        reasoned(head, view) + &under(head, &mine, view)
    };
    heads.map(with_others).collect()
}

/// Whether a finding is shown under another one: of a product, under that product's.
pub(super) fn is_under(found: &Finding, head: &Finding) -> bool {
    let product = |finding: &Finding| match &finding.value {
        Some(Deciding::Words { product, .. }) => Some(product.clone()),
        _ => None,
    };
    found.under.as_ref() == Some(&head.rule) && product(found).is_none_or(|mine| product(head) == Some(mine))
}

/// What has the same cause as the finding above: by name, or in full with `-v`.
pub(super) fn under(head: &Finding, others: &[&Finding], view: View<'_>) -> String {
    if view.explain {
        return indent(&others.iter().map(|found| finding(found, view)).collect::<String>());
    }
    let others = others.iter().filter(|found| found.rule != head.rule);
    let mut names: Vec<&str> = others.map(|found| found.rule.as_str()).collect();
    names.dedup();
    if names.is_empty() { String::new() } else { indent(&paint(FAINT, &format!("so too: {}", names.join(", ")))) }
}

/// A finding with what would clear it.
fn reasoned(found: &Finding, view: View<'_>) -> String {
    let mut text = finding(found, view);
    let clears = found.cleared_by.and_then(|clears| match clears {
        ClearedBy::Nothing => None,
        clears => Some(clears),
    });
    let clears = clears.map(|clears| match clears {
        ClearedBy::Time { at } => format!("until {}", words::moment(at, view)),
        ClearedBy::Checklist => "until its checklist is done".to_owned(),
        ClearedBy::OtherRoller => "unless you use another roller".to_owned(),
        ClearedBy::ShorterNeedle => "unless you use a shorter needle".to_owned(),
        ClearedBy::Clinician => "until a clinician has cleared it".to_owned(),
        ClearedBy::Healing => "until the skin has healed".to_owned(),
        ClearedBy::Look { at } => format!("until another look finds it gone, from {} on", words::moment(at, view)),
        ClearedBy::CheckIns { left } => {
            format!("until {} in a row", words::count(left.get(), "good check-in", "good check-ins"))
        }
        ClearedBy::OtherProduct => "unless you leave this product out".to_owned(),
        ClearedBy::Elsewhere => "only where it is: roll elsewhere".to_owned(),
        ClearedBy::Change | ClearedBy::Nothing => "as long as this is so".to_owned(),
    });
    if let Some(clears) = clears {
        text += &indent(&paint(FAINT, &clears));
    }
    if let Some(reason) = found.overridden {
        let ends = found.override_ends.map(|ends| format!(", until {} at the latest", words::moment(ends, view)));
        text += &indent(&paint(WATCH, &format!("overridden: {}{}", because(reason), ends.unwrap_or_default())));
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
pub fn check_in(
    look: &RecordedCheckIn,
    result: &CheckInResult,
    recoveries: &[RecoveryState],
    view: View<'_>,
) -> String {
    // What was seen before may still stand.
    let others = look.verdict.iter().flat_map(|verdict| &verdict.findings);
    let others = others.filter(|found| result.findings.iter().all(|mine| mine.rule != found.rule));
    let is_stopped = others.clone().any(|found| found.severity >= Severity::Ask);
    let word = match result.urgency {
        Urgency::Normal if is_stopped => paint(WATCH, "Today as expected, but read this:"),
        Urgency::Normal => paint(GOOD, "As expected."),
        Urgency::Watch => paint(WATCH, &look_again(result, view)),
        Urgency::SeeDoctor => paint(BAD, "See a doctor."),
        Urgency::Emergency => paint(BAD, "Get help now."),
    };
    let all: Vec<&Finding> = result.findings.iter().chain(others).collect();
    let heads = all.iter().filter(|found| found.under.is_none());
    let with_others = |head: &&Finding| {
        let mine: Vec<&Finding> = all.iter().copied().filter(|found| is_under(found, head)).collect();
        finding(head, view) + &under(head, &mine, view)
    };
    let findings: String = heads.map(with_others).collect();
    let mut text = format!("{word}\n{}", indent(&findings));
    if !result.questions.is_empty() {
        text.extend([format!("Not answered yet, which is not a pass:\n{}", questions(&result.questions))]);
    }
    for state in recoveries {
        text += &recovery(state);
    }
    text += &to_do(&look.next);
    format!("{text}\n{ADVICE}\n")
}

/// When to look again: what came too early to tell, hours later.
fn look_again(result: &CheckInResult, view: View<'_>) -> String {
    let times = result.findings.iter().filter_map(|found| match found.cleared_by {
        Some(ClearedBy::Look { at }) => Some(at),
        _ => None,
    });
    times.min().map_or("Look again tomorrow.".to_owned(), |at| format!("Look again {}.", words::moment(at, view)))
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

/// The overrides with the end of each.
pub fn overrides(overrides: &[OverrideView], view: View<'_>) -> String {
    if overrides.is_empty() {
        return "No rule is overridden.\n".to_owned();
    }
    let row = |OverrideView { made, ends, holds }: &OverrideView| {
        let (at, note) = (words::moment(made.at, view), words::one_line(&made.note));
        let ends = match ends.map(|ends| words::moment(ends, view)) {
            Some(ends) if *holds => format!("until {ends}"),
            Some(ended) => format!("over since {ended}"),
            None => "does not hold".to_owned(),
        };
        [made.rule.clone(), at, ends, because(made.reason).to_owned(), note]
    };
    table(["Rule", "Since", "Holds", "Why", "In your words"], overrides.iter().map(row))
        + "An own choice ends with the next session.\n"
}

/// What clinicians cleared.
pub fn clearances(clearances: &[Clearance], view: View<'_>) -> String {
    if clearances.is_empty() {
        return "No clinician has cleared anything.\n".to_owned();
    }
    let row = |known: &Clearance| {
        let (id, area) = (short(&known.id.to_string()).to_owned(), known.area.map(|area| area.to_string()));
        let note = [&known.by, &known.note].into_iter().flatten().map(|text| words::one_line(text));
        let words: Vec<String> = note.collect();
        let area = area.unwrap_or_else(|| "everywhere".to_owned());
        [id, known.rule.clone(), area, words::day(known.on, view), words.join("; ")]
    };
    table(["Id", "Sign", "Where", "Cleared on", "By whom"], clearances.iter().map(row))
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
