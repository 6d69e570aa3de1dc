//! Checks whether a session is allowed, and why. Pure functions of a request, facts and the rule pack.

mod advice;
mod assessment;
mod case;
mod judge;
mod limit;
mod person;
mod product;
mod recovery;
mod request;
mod shelf;
mod skin;
mod window;

pub use crate::guidance::Question;
pub use advice::{PlannedSession, ProductAdvice, UseQuery, product_advice};
pub use judge::precheck;
pub use product::ReadProduct;
pub use recovery::{RecoveryState, recoveries};
pub use request::{PlannedUse, Precheck, PrecheckFacts, PrecheckRequest};

pub(crate) use {
    assessment::{Assessment, AssessmentFacts, SessionQuery, assess},
    recovery::{Recovering, recovering},
    window::longest_before_ms,
};
