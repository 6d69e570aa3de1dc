//! What the rules say of an act that was recorded, and what to do now. Pure functions of the act and of what was known.

mod look;
mod product;
mod roller;
mod schedule;
mod session;
mod visit;

use serde::{Deserialize, Serialize};

use crate::{
    facts::Roller,
    guidance::{Arguments, Finding, Rule, RulePack, Severity, Verdict, nest, text},
    order,
};

pub(crate) use look::{LookContext, OnInfected, check_in_response};
pub(crate) use product::use_response;
pub(crate) use roller::roller_response;
pub(crate) use schedule::schedule_response;
pub(crate) use session::{SessionAct, session_response};
pub(crate) use visit::{VisitAct, visit_response};

/// How many rules an act is answered with, besides those that are shown under them. Our own choice: nobody reads more lines after an act.
const MOST_FINDINGS: usize = 3;

/// One thing to do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NextStep {
    /// What to do, in words.
    pub text: String,
    /// The id of the rule behind it, if one asks for it.
    pub rule: Option<String>,
    /// Where in the app it is done, such as `rollcare://roller/…/clean`.
    pub deep_link: Option<String>,
}

/// What an act comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Response {
    /// The worst rules that it broke or touches.
    pub verdict: Verdict,
    /// What to do now, the most urgent first.
    pub next: Vec<NextStep>,
}

impl Response {
    /// Of these findings: the worst, each rule once; of equally strong ones, those that come first. What only tells something
    /// is left out.
    fn new(mut findings: Vec<Finding>, next: Vec<NextStep>) -> Self {
        findings.retain(|finding| finding.severity > Severity::Info);
        order::sort_by(&mut findings, |a, b| b.severity.cmp(&a.severity));
        let mut each: Vec<Finding> = Vec::new();
        for finding in findings {
            if each.iter().all(|known| known.rule != finding.rule) {
                each.push(finding);
            }
        }
        nest(&mut each, RulePack::bundled());
        let mut lines = 0;
        let mut worst: Vec<Finding> = Vec::new();
        for finding in each {
            let is_shown = match &finding.under {
                Some(other) => worst.iter().any(|known| known.rule == *other),
                None => lines < MOST_FINDINGS,
            };
            if is_shown {
                lines += usize::from(finding.under.is_none());
                worst.push(finding);
            }
        }
        Self { verdict: Verdict::in_order(worst), next }
    }

    /// Of several acts at once.
    pub(crate) fn of_all(all: Vec<Self>) -> Self {
        let (mut findings, mut next) = (Vec::new(), Vec::new());
        for response in all {
            findings.extend(response.verdict.findings);
            for step in response.next {
                if !next.contains(&step) {
                    next.push(step);
                }
            }
        }
        Self::new(findings, next)
    }
}

impl NextStep {
    /// A text of the engine's own.
    fn new(key: &str, arguments: &Arguments) -> Self {
        Self { text: text(key, arguments), rule: None, deep_link: None }
    }

    /// What a rule says.
    fn of_rule(rule: &Rule) -> Self {
        Self { text: rule.statement(), rule: Some(rule.id.clone()), deep_link: None }
    }

    /// The rule behind it.
    fn by(self, rule: &str) -> Self {
        Self { rule: Some(rule.to_owned()), ..self }
    }

    fn leading_to(self, link: String) -> Self {
        Self { deep_link: Some(link), ..self }
    }
}

/// A rule that code names.
fn named(id: &str) -> Option<&'static Rule> {
    RulePack::bundled().rule(id) // each is there: tested
}

/// The step that cleans a roller.
fn clean_step(name: &str, id: crate::facts::RollerId) -> NextStep {
    let pack = RulePack::bundled();
    let minutes = pack.contact_time().1.div_ceil(60);
    let arguments = Arguments::new().with_text("roller", name);
    let arguments = arguments.with("percent", pack.alcohol_percent()).with("minutes", minutes);
    NextStep::new("next-clean", &arguments).by(DIRTY).leading_to(format!("rollcare://roller/{id}/clean"))
}

/// The step that throws a used cartridge away.
fn cartridge_step(roller: &Roller) -> NextStep {
    let arguments = Arguments::new().with_text("roller", roller.name.as_str());
    let arguments = arguments.with("percent", RulePack::bundled().alcohol_percent());
    NextStep::new("next-cartridge", &arguments)
        .by("life.cartridge")
        .leading_to(format!("rollcare://roller/{}", roller.id))
}

/// The rule that a roller is clean before it is used.
const DIRTY: &str = "hyg.when";
