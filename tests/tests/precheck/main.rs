//! The precheck, the limits, aftercare and triage: pure functions, on facts built by hand and a small pack.
#![allow(clippy::unwrap_used)]

mod after;
mod bundled;
mod earliest;
mod neighbours;
mod pack;
mod properties;
mod recovery;
mod rules;
mod scene;
mod seed;
