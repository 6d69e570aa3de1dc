//! The score: how well the weeks went, the last ones counting most.
//!
//! That a habit is better shown by a score that decays than by a row that one bad week breaks is an idea of Loop Habit
//! Tracker. The definition here is our own, for weeks with a target:
//!
//! - A week's mark is its sessions over the sessions that it was to have, at most 1. Weeks that rested have none, and
//!   leave the score as it is.
//! - From 0 on, each mark moves the score towards itself, so that what was there before is halved in three marked weeks.
//! - The present week counts only if that raises the score: it is not over.
//!
//! A score looks at its week and the 26 weeks before it: if all of them were marked, less than 0.3 % of the oldest is left. Whoever
//! reaches every target comes to 100.

/// One in millionths: whole numbers come out the same on every phone.
const ONE: u64 = 1_000_000;
/// What a marked week leaves of the score before it, in millionths: the third root of a half. Our own choice.
const KEPT: u64 = 793_701;

/// A week with a target.
pub(super) struct MarkedWeek {
    /// Sessions it had.
    pub done: u32,
    /// Sessions it was to have at least.
    pub least: u32,
    pub is_over: bool,
}

/// The score at the end of the last of these weeks, or now within it: 0 to 100.
pub(super) fn score(weeks: impl Iterator<Item = MarkedWeek>) -> u32 {
    let mut score = 0;
    for MarkedWeek { done, least, is_over } in weeks {
        // A week for which the rules left no room has had enough with any.
        let mark = if done >= least { ONE } else { u64::from(done) * ONE / u64::from(least.max(1)) };
        let moved = (score * KEPT + mark * (ONE - KEPT)) / ONE;
        score = if is_over { moved } else { moved.max(score) };
    }
    u32::try_from((score * 100 + ONE / 2) / ONE).unwrap_or(100)
}
