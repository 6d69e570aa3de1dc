//! A phone and the engine: whatever befalls the phone, it holds the plan once it was asked, shows nothing twice, and what it
//! did not show is counted.
#![allow(clippy::unwrap_used)]

mod life;
mod phone;
mod stories;
