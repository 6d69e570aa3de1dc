//! The facts on disk: SQLite, one file per fact, every command one transaction.
//!
//! Knows the facts and nothing above them. A fact is kept as versions (see `schema/v1.sql`), so undo is exact.

mod armed;
mod cell;
mod change;
mod check_in;
mod checklist_run;
mod clearance;
mod column;
mod custom_checklist;
mod declaration;
mod device;
mod dump;
mod fact;
mod form;
mod import;
mod inspection;
mod kinds;
mod known;
mod open;
mod pause;
mod photo;
mod product;
mod product_use;
mod recording;
mod reminder_action;
mod roller;
mod rule_override;
mod schedule;
mod schema;
mod session;
mod settings;
mod skin_contacts;
mod undo;
mod view;
mod visit;

pub(crate) use cell::{Cell, split_texts};
pub(crate) use change::{Change, Notice};
pub(crate) use checklist_run::StoredTick;
pub(crate) use column::{Column, Columns};
pub(crate) use device::Notes;
pub(crate) use dump::{Dump, Row};
pub(crate) use fact::{AnyFact, Fact, current, delete, first, insert, replace, standing};
pub(crate) use form::{Form, Schema};
pub(crate) use import::{Import, Merged, Stamp, cancelled, merge_now, value_of};
pub(crate) use kinds::{FORMER_CHECKLISTS, FORMER_PRODUCTS, KINDS, Kind, SETTINGS};
pub use undo::Undone;
pub(crate) use undo::{last_command, undo};
pub(crate) use view::View;

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::{error::Result, time::Timestamp};

/// One open database file.
pub(crate) struct Store {
    connection: Connection,
}

impl Store {
    /// Opens the file, makes it if it is not there, and brings its schema up to date.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        Ok(Self { connection: open::open(path)? })
    }

    /// See [`open::open_in_memory`].
    pub(crate) fn open_in_memory() -> Result<Self> {
        Ok(Self { connection: open::open_in_memory()? })
    }

    /// Runs one command: all of it is stored, or nothing. Says what it changed, if anything.
    pub(crate) fn write(
        &mut self,
        command: &'static str,
        now: Timestamp,
        run: &mut dyn FnMut(&Change<'_>) -> Result<()>,
    ) -> Result<Option<Notice>> {
        let transaction = self.begin(TransactionBehavior::Immediate)?;
        let change = Change::new(&transaction, command, now);
        run(&change)?; // an error drops the transaction, which rolls it back
        let notice = change.notice();
        transaction.commit()?;
        Ok(notice)
    }

    /// Runs one command and stores nothing of it.
    pub(crate) fn rehearse<T>(
        &mut self,
        command: &'static str,
        now: Timestamp,
        run: impl FnOnce(&Change<'_>) -> Result<T>,
    ) -> Result<T> {
        let transaction = self.begin(TransactionBehavior::Immediate)?;
        run(&Change::new(&transaction, command, now)) // dropping the transaction rolls it back
    }

    /// Writes down what this phone alone has to know: all of it, or nothing.
    pub(crate) fn note(&mut self, run: &mut dyn FnMut(&Notes<'_>) -> Result<()>) -> Result<()> {
        let transaction = self.begin(TransactionBehavior::Immediate)?;
        run(&Notes::new(&transaction))?;
        Ok(transaction.commit()?)
    }

    /// Answers from one consistent view of the facts.
    pub(crate) fn read(&mut self, run: &mut dyn FnMut(&View<'_>) -> Result<()>) -> Result<()> {
        let transaction = self.begin(TransactionBehavior::Deferred)?;
        run(&View(&transaction))
    }

    fn begin(&mut self, behavior: TransactionBehavior) -> Result<Transaction<'_>> {
        Ok(self.connection.transaction_with_behavior(behavior)?)
    }
}
