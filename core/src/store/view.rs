//! What every question to the store asks.

use rusqlite::Transaction;

/// The current facts, in one transaction. Each fact's file adds what can be asked of it.
pub(crate) struct View<'a>(pub(super) &'a Transaction<'a>);
