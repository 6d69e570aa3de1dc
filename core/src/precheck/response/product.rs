//! Uses of products: too close to a session or not.

use super::{NextStep, Response};
use crate::{
    guidance::{Arguments, Outcome},
    precheck::ProductAdvice,
};

/// What the rules say of a use of this product, and what to do now.
pub(crate) fn use_response(name: &str, advice: ProductAdvice) -> Response {
    let mut next = Vec::new();
    if advice.verdict.outcome >= Outcome::Ask {
        let step = NextStep::new("next-leave-product", &Arguments::new().with_text("product", name));
        let rule = advice.verdict.findings.first().map(|finding| finding.rule.clone());
        next.push(NextStep { rule, ..step }.leading_to("rollcare://products".to_owned()));
    }
    Response::new(advice.verdict.findings, next)
}
