//! What the end-to-end tests share: a folder to work in, facts in a line, plans as text, and a random person.
//!
//! Everything goes through the public API and real files. A helper that meets what it did not expect panics: it runs
//! in tests only.
#![allow(clippy::expect_used, clippy::missing_panics_doc)]

pub mod chance;
pub mod changes;
pub mod desk;
pub mod facts;
pub mod oracle;
pub mod person;
pub mod play;
pub mod refusal;
pub mod show;
pub mod snapshot;
