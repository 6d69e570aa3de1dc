//! One command in the making: its transaction, its revision and what it touched.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    ops::Deref,
};

use rusqlite::{Transaction, params};

use super::View;
use crate::{error::Result, facts::ChangeScope, time::Timestamp};

/// What a command writes with. It can also ask what a [`View`] can.
pub(crate) struct Change<'a> {
    view: View<'a>,
    command: &'static str,
    now: Timestamp,
    revision: Cell<Option<i64>>,
    scopes: RefCell<BTreeSet<ChangeScope>>,
}

/// What a command changed.
pub(crate) struct Notice {
    pub revision: u64,
    pub scopes: Vec<ChangeScope>,
}

impl<'a> Change<'a> {
    pub(super) fn new(transaction: &'a Transaction<'a>, command: &'static str, now: Timestamp) -> Self {
        let (revision, scopes) = (Cell::new(None), RefCell::default());
        Self { view: View(transaction), command, now, revision, scopes }
    }

    /// This command's revision, for a change of something in `scope`. It comes into being when first asked for: a
    /// command that changes nothing leaves none.
    pub(super) fn revision_in(&self, scope: ChangeScope) -> Result<i64> {
        self.touch(scope);
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

    /// Its revision, if it has changed anything so far.
    pub(crate) fn revision_so_far(&self) -> Option<i64> {
        self.revision.get()
    }

    pub(super) fn touch(&self, scope: ChangeScope) {
        self.scopes.borrow_mut().insert(scope);
    }

    /// What there is to tell once it is committed.
    pub(super) fn notice(self) -> Option<Notice> {
        let revision = u64::try_from(self.revision.get()?).ok()?;
        Some(Notice { revision, scopes: self.scopes.into_inner().into_iter().collect() })
    }
}

impl<'a> Deref for Change<'a> {
    type Target = View<'a>;
    fn deref(&self) -> &View<'a> {
        &self.view
    }
}
