//! The usage room: wear, gaps and quotas, weeks, schedules, visits and courses, through the public API on real files.
#![allow(clippy::unwrap_used)]

mod ahead;
mod history;
mod ledger;
mod life;
mod model;
mod properties;
mod visits;
mod weeks;
