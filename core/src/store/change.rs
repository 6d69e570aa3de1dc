//! One command in the making: its transaction and its revision.

use std::{cell::Cell, ops::Deref};

use rusqlite::{Transaction, params};

use super::View;
use crate::{error::Result, time::Timestamp};

/// What a command writes with. It can also ask what a [`View`] can.
pub(crate) struct Change<'a> {
    view: View<'a>,
    command: &'static str,
    now: Timestamp,
    revision: Cell<Option<i64>>,
}

impl<'a> Change<'a> {
    pub(super) fn new(transaction: &'a Transaction<'a>, command: &'static str, now: Timestamp) -> Self {
        Self { view: View(transaction), command, now, revision: Cell::new(None) }
    }

    /// This command's revision. It comes into being when first asked for: a command that changes nothing leaves none.
    pub(super) fn revision(&self) -> Result<i64> {
        self.revision_that_undoes(None)
    }

    pub(super) fn revision_that_undoes(&self, undone: Option<i64>) -> Result<i64> {
        if let Some(revision) = self.revision.get() {
            return Ok(revision);
        }
        let mut insert = self.0.prepare_cached("INSERT INTO revision (at, command, undoes) VALUES (?, ?, ?)")?;
        let revision = insert.insert(params![self.now.as_millis(), self.command, undone])?;
        self.revision.set(Some(revision));
        Ok(revision)
    }
}

impl<'a> Deref for Change<'a> {
    type Target = View<'a>;
    fn deref(&self) -> &View<'a> {
        &self.view
    }
}
