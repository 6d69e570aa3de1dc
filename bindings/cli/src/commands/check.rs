//! May a session be, and why.

use rollcare_core::{Answer, NewDeclaration, PlannedUse, PrecheckRequest, Product, Timestamp, precheck::AskManner};

use super::{Context, Reply};
use crate::{
    args::CheckFlags,
    error::Failure,
    find,
    parse::{self, Side},
    show,
};

pub fn run(context: &Context, flags: CheckFlags) -> Reply {
    let time = |text: &str, option| parse::moment(option, text, Side::Future, context.now, &context.zone);
    let at = flags.at.as_deref().map_or(Ok(context.now), |text| time(text, "--at"))?;
    let request = PrecheckRequest {
        roller: context.roller(flags.roller.as_deref())?.roller.id,
        areas: flags.area,
        at,
        signs: flags.signs.map(|text| parse::skin("--signs", &text)).transpose()?.map(|check| check.signs),
        answers: flags.answer.iter().map(|text| parse::answer(text)).collect::<Result<_, _>>()?,
        planned: planned(context, &flags.with, &flags.then, time)?,
    };
    let ask = |request: &PrecheckRequest| context.engine.precheck(request, context.now, &context.zone);
    let mut precheck = ask(&request)?;
    if flags.still_none {
        let never = precheck.groups.iter().filter(|group| group.manner == AskManner::StillNo);
        let answers: Vec<Answer> = never.flat_map(|group| group.none_of_it.clone()).collect();
        if !answers.is_empty() {
            context.engine.declare(NewDeclaration { id: None, answers }, context.now)?;
            precheck = ask(&request)?;
        }
    }
    if flags.no_to_the_rest {
        // What takes a look or a date of birth cannot be answered with no; it stays open.
        let no = precheck.groups.iter().flat_map(|group| group.none_of_it.clone());
        let answers = request.answers.iter().cloned().chain(no).collect();
        precheck = ask(&PrecheckRequest { answers, ..request })?;
    }
    context.reply(&precheck, || Ok(show::precheck(&precheck, at, context.view())))
}

fn planned(
    context: &Context,
    with: &[String],
    then: &[String],
    time: impl Fn(&str, &'static str) -> Result<Timestamp, Failure>,
) -> Result<Vec<PlannedUse>, Failure> {
    let shelf = shelf(context)?;
    let mut planned = Vec::new();
    for name in with {
        planned.push(PlannedUse { product: find::product(&shelf, name)?.id, at: None });
    }
    for text in then {
        let (name, at) = text
            .rsplit_once('@')
            .ok_or_else(|| Failure::usage(format!("--then {text}: say when, like \"Night serum@2026-11-25 22:00\"")))?;
        planned.push(PlannedUse { product: find::product(&shelf, name)?.id, at: Some(time(at, "--then")?) });
    }
    Ok(planned)
}

pub(super) fn shelf(context: &Context) -> Result<Vec<Product>, Failure> {
    let shelf = context.engine.products(context.now, &context.zone)?;
    Ok(shelf.into_iter().map(|seen| seen.product).collect())
}
