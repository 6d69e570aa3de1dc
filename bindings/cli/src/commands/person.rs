//! What people say of themselves: declarations, check-ins, overrides and clearances.

use rollcare_core::{
    Answer, Area, Count, FactRef, NewCheckIn, NewClearance, NewDeclaration, NewOverride, OverrideReason, Reply as Said,
    Session, precheck::AskManner,
};
use serde_json::json;

use super::{Context, Reply, delete};
use crate::{
    args::{CheckInCommand, CheckInFlags, CheckInOr, ClearanceCommand, DeclareFlags, OverrideCommand},
    error::Failure,
    find, parse, show,
};

/// Records answers; without any, shows what is asked and what was answered.
pub fn declare(context: &Context, flags: &DeclareFlags) -> Reply {
    let answers = flags.answers.iter().map(|text| parse::answer(text));
    let mut answers: Vec<Answer> = answers.collect::<Result<_, _>>()?;
    if flags.no_to_the_rest {
        let rest = never_answered(context, &answers, &flags.area)?;
        answers.extend(rest);
    }
    if !answers.is_empty() {
        context.engine.declare(NewDeclaration { id: None, answers }, context.now)?;
    }
    let set_up = context.engine.set_up()?;
    context.reply(&set_up, || Ok(show::set_up(&set_up)))
}

/// No to each question about these areas that was never answered, and that `given` does not answer.
fn never_answered(context: &Context, given: &[Answer], areas: &[Area]) -> Result<Vec<Answer>, Failure> {
    let first = context.engine.first_steps(areas, context.now, &context.zone)?;
    let never = first.questions.into_iter().filter(|group| group.manner == AskManner::New);
    let is_given = |no: &Answer| {
        given.iter().any(|answer| answer.question == no.question && (answer.area.is_none() || answer.area == no.area))
    };
    Ok(never.flat_map(|group| group.none_of_it).filter(|no| !is_given(no)).collect())
}

/// Looks at the skin.
pub fn check_in(context: &Context, look: CheckInOr) -> Reply {
    match (look.command, look.flags) {
        (Some(CheckInCommand::List { area, limit }), _) => {
            let looks = context.engine.check_ins(area, Count(limit).min(Count::MOST))?;
            context.reply(&looks, || Ok(show::check_ins(&looks, context.view())))
        }
        (Some(CheckInCommand::Delete { check_in }), _) => delete::by_kind(context, "check-in", &check_in),
        (None, Some(flags)) => look_now(context, flags),
        (None, None) => Err(Failure::usage("say where and what is seen, with --area and --signs")),
    }
}

/// Records a look at the skin and says what it comes to.
fn look_now(context: &Context, flags: CheckInFlags) -> Reply {
    let mut new = NewCheckIn {
        id: None,
        zone: context.zone.clone(),
        area: flags.area,
        signs: parse::skin("--signs", &flags.signs)?.signs,
        answers: flags.answer.iter().map(|text| parse::answer(text)).collect::<Result<_, _>>()?,
        note: flags.note,
    };
    if flags.no_to_the_rest {
        let given: Vec<String> = new.answers.iter().map(|answer| answer.question.clone()).collect();
        let flags = context.engine.rule_pack()?.red_flags().into_iter().filter(|id| !given.contains(id));
        new.answers.extend(flags.map(|question| Answer::new(question, Said::No)));
    }
    let check_in = context.engine.check_in(new, context.now)?;
    let result = context.engine.check_in_result(check_in.id)?;
    let recoveries = context.engine.recoveries(context.now)?;
    context.reply(&json!({ "check_in": check_in, "result": result, "recoveries": recoveries }), || {
        Ok(show::check_in(&check_in, &result, &recoveries, context.view()))
    })
}

/// Overrides of rules.
pub fn overrides(context: &Context, command: OverrideCommand) -> Reply {
    match command {
        OverrideCommand::Add { rule, because, cleared_by_clinician, on } => {
            let own = OverrideReason::OwnChoice;
            let reason = if cleared_by_clinician { OverrideReason::ClearedByClinician } else { own };
            let said = on.map(|text| parse::date("--on", &text)).transpose()?;
            let agreed = said.or(cleared_by_clinician.then(|| context.zone.date(context.now)));
            context.engine.override_rule(NewOverride { id: None, rule, reason, note: because, agreed }, context.now)?;
        }
        OverrideCommand::Remove { rule } => {
            let standing = context.engine.overrides()?;
            let mut mine = standing.iter().filter(|standing| standing.rule == rule).peekable();
            if mine.peek().is_none() {
                return Err(Failure::NotFound(format!("{rule} is not overridden; see: rollcare override list")));
            }
            for standing in mine {
                context.engine.delete(FactRef::Override { id: standing.id }, context.now)?;
            }
        }
        OverrideCommand::List => {}
    }
    let standing = context.engine.override_views(context.now)?;
    context.reply(&standing, || Ok(show::overrides(&standing, context.view())))
}

/// What clinicians cleared.
pub fn clearances(context: &Context, command: ClearanceCommand) -> Reply {
    if let ClearanceCommand::Add { rule, area, on, by, note } = command {
        let on = parse::date("--on", &on)?;
        let new = NewClearance { id: None, rule, area, on, by, note };
        context.engine.record_clearance(new, context.now, &context.zone)?;
    }
    let known = context.engine.clearances()?;
    context.reply(&known, || Ok(show::clearances(&known, context.view())))
}

/// What to do and to leave after a session.
pub fn aftercare(context: &Context, name: &str) -> Reply {
    let most = if name == "last" { Count(1) } else { Count::MOST };
    let sessions: Vec<Session> = context.engine.sessions(most)?;
    let session = find::session(sessions, name)?;
    let items = context.engine.aftercare(session.id)?;
    context.reply(&items, || Ok(show::aftercare(&items, context.view())))
}
