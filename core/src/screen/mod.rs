//! The pre-session screen: may this session be, and why. Pure functions of a wish, facts and the rule pack.

mod advice;
mod case;
mod judge;
mod limit;
mod person;
mod product;
mod recovery;
mod request;
mod shelf;
mod skin;
mod standing;
mod window;

pub use crate::guidance::Question;
pub use advice::{ProductAdvice, UseWish, product_advice};
pub use judge::screen;
pub use product::ReadProduct;
pub use recovery::{RecoveryState, recoveries};
pub use request::{PlannedUse, ScreenFacts, ScreenRequest, Screening};

pub(crate) use {
    recovery::{Recovering, recovering},
    standing::{Standing, StandingFacts, Wish, standing},
    window::longest_before_ms,
};
