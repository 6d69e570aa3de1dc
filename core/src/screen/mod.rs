//! The pre-session screen: may this session be, and why. A pure function of a request, facts and the rule pack.

mod request;

pub use request::{PlannedUse, Question, ScreenFacts, ScreenRequest, Screening};
