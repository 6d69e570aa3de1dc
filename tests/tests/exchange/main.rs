//! Export and import: what leaves comes back, wherever it is merged into, and nothing else does.
#![allow(clippy::unwrap_used)]

mod answers;
mod big;
mod foreign;
mod frozen;
mod life;
mod merging;
mod refusals;
mod round_trip;
mod sheets;
mod spoilt;
