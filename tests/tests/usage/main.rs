//! The usage room: wear, gaps and quotas, weeks, schedules, visits and courses, through the public API on real files.
#![allow(clippy::unwrap_used, clippy::similar_names)]
// The model counts small things, and casts them as it likes.
#![allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)]
#![allow(clippy::cast_precision_loss, clippy::cast_sign_loss)]

mod ahead;
mod history;
mod ledger;
mod life;
mod model;
mod obeying;
mod properties;
mod visits;
mod weeks;
