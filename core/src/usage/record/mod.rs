//! The person's record: what charts show, each for a span of days.

mod calendar;
mod cleaning;
mod product;
mod skin;
mod span;
mod types;
mod wear;

pub use calendar::{CalendarFacts, calendar};
pub use cleaning::{ChanceWithRuns, CleaningChance, cleaning_chance, hygiene_record};
pub use product::product_record;
pub use skin::skin_trend;
pub use span::Span;
pub use types::{CalendarDay, Cleaning, HygieneRecord, ProductRecord, SkinDay, WearPoint};
pub use wear::wear_history;
