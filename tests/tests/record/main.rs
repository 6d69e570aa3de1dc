//! The person's record: each chart held against a slow and obvious second opinion, and told in stories.
#![allow(clippy::unwrap_used)]

mod life;
mod model;
mod properties;
mod stories;
