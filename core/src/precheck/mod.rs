//! Checks whether a session is allowed, and why. Pure functions of a request, facts and the rule pack.

mod advice;
mod answers;
mod assessment;
mod case;
mod flags;
mod guide;
mod judge;
mod limit;
mod person;
mod planned;
mod product;
mod recovery;
mod request;
mod response;
mod shelf;
mod skin;
mod window;

pub use crate::guidance::{AskManner, Question, QuestionGroup};
pub use advice::{PlannedSession, ProductAdvice, UseQuery, product_advice};
pub use guide::{GuideStep, GuidedArea};
pub use judge::precheck;
pub use product::ReadProduct;
pub use recovery::{RecoveryState, recoveries};
pub use request::{PlannedUse, Precheck, PrecheckFacts, PrecheckRequest};
pub use response::NextStep;

pub(crate) use {
    assessment::{Assessment, AssessmentFacts},
    flags::{RaisedFlag, clears, raised_flags, standing_flags, standing_since},
    guide::Guide,
    planned::{Hindrance, PlannedSessions, Tool, Tools, fits},
    recovery::{Recovering, recovering},
    response::{
        LookContext, OnInfected, Response, SessionAct, VisitAct, check_in_response, roller_response, schedule_response,
        session_response, use_response, visit_response,
    },
    window::longest_before_days,
};
