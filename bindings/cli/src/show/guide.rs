//! What leads through a session, and through somebody's first minutes.

use rollcare_core::{
    FirstStep, FirstStepKind, FirstSteps, GuidedSession,
    guidance::Remark,
    precheck::{GuideStep, GuidedArea},
};

use super::{ADVICE, FAINT, GOOD, View, WATCH, findings, heading, indent, paint, precheck, words};

/// What to do now in a session, and what to know.
pub fn guided(guide: &GuidedSession, view: View<'_>) -> String {
    let mut text = guide.verdict.as_ref().map(|verdict| findings(verdict, view)).unwrap_or_default();
    text += &heading("Now");
    let step = match guide.step {
        GuideStep::Roll { area, until: Some(until) } => {
            let left = words::between(view.now, until);
            format!("  Roll the {area} until {}: {left} left.\n", words::clock(until, view.zone))
        }
        GuideStep::Roll { area, until: None } => format!("  Roll the {area}. No rule limits the time there.\n"),
        GuideStep::Finish => "  All areas have had enough. End it with: rollcare session finish\n".to_owned(),
    };
    text += &step;
    text += &guide.areas.iter().map(|area| turn(area, view)).collect::<String>();
    text.extend(["\n", &heading("Know")]);
    text += &remarks(&guide.card);
    text
}

fn turn(turn: &GuidedArea, view: View<'_>) -> String {
    let until = turn.until.map(|until| format!(" to {}", words::clock(until, view.zone))).unwrap_or_default();
    let passes = turn.usual_passes.zip(turn.most_passes).map(|(usual, most)| {
        let most = if most == usual { String::new() } else { format!(", at most {most}") };
        format!("; {usual} passes in each direction{most}")
    });
    let line = format!("{}: {}{until}{}", turn.area, words::clock(turn.from, view.zone), passes.unwrap_or_default());
    indent(&paint(FAINT, &line))
}

/// Rules in words, one a line.
pub fn remarks(remarks: &[Remark]) -> String {
    remarks.iter().flat_map(|remark| ["  - ", &remark.statement, "\n"]).collect()
}

/// Somebody's first minutes.
pub fn first_steps(first: &FirstSteps, view: View<'_>) -> String {
    let mut text = heading("First steps");
    text += &first.steps.iter().map(|step| first_step(step, first, view)).collect::<String>();
    format!("{text}\n{ADVICE}\n")
}

fn first_step(step: &FirstStep, first: &FirstSteps, view: View<'_>) -> String {
    let (what, how) = match step.kind {
        FirstStepKind::Notices => ("Read this first", String::new()),
        FirstStepKind::Goal => ("Say what you hope for", "rollcare settings --goal GOAL".to_owned()),
        FirstStepKind::Roller => ("Add your roller", "rollcare roller add NAME --needle 0.25mm".to_owned()),
        FirstStepKind::FirstUse => ("Make it ready", "rollcare clean start".to_owned()),
        FirstStepKind::Questions => {
            ("Answer what is asked", "rollcare declare --area AREA --no-to-the-rest ID=yes ID=DATE".to_owned())
        }
        FirstStepKind::Check => ("Check, and roll", "rollcare check --area AREA --signs none".to_owned()),
        FirstStepKind::Schedule => {
            let times = words::count(first.sessions_per_week.get(), "time", "times");
            let per_week = first.sessions_per_week;
            (
                "Plan it",
                format!("rollcare schedule add --area AREA --per-week {per_week} ({times} a week fit the rules)"),
            )
        }
    };
    let mark = match (step.is_done, first.next == Some(step.kind)) {
        (true, _) => paint(GOOD, "done"),
        (false, true) => paint(WATCH, "now"),
        (false, false) => paint(FAINT, "later"),
    };
    let mut text = format!("  {mark}  {what}  {}\n", paint(FAINT, &how));
    if !step.is_done {
        text += &indent(&remarks(&step.remarks));
        if step.kind == FirstStepKind::Questions {
            text += &indent(&precheck::asked(&first.questions, "", view.explain));
        }
    }
    text
}
