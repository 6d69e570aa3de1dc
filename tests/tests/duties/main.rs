//! Stories of what is due and unmet: it is spoken of until it is met, and nobody is told otherwise.
#![allow(clippy::unwrap_used)]

mod buttons;
mod known;
mod others;
mod pens;
mod put_off;
mod scene;
mod silent;
