//! Warning signs: who clears them, what comes too early to tell, and the rollers that were on infected skin.
#![allow(clippy::unwrap_used)]

mod clearing;
mod early;
mod infected;
mod scene;
