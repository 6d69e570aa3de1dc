//! The person's record: what charts show, each for a span of days.

mod types;

pub use types::{CalendarDay, Cleaning, HygieneRecord, ProductRecord, SkinDay, Span, WearPoint};
