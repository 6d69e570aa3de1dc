//! The schema's versions. Each step runs in one transaction with the note of the version that it leads to.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Result, RollCareError};

/// Marks a file as this engine's ("Roll" in ASCII), so that another program's database is never written to.
const APPLICATION_ID: i32 = 0x526f_6c6c;

/// From nothing to version 1, from 1 to 2 and so on.
const STEPS: &[&str] = &[
    include_str!("schema/v1.sql"),
    include_str!("schema/v2.sql"),
    include_str!("schema/v3.sql"),
    include_str!("schema/v4.sql"),
    include_str!("schema/v5.sql"),
];

/// Refuses a file of another program or of a newer engine.
pub(super) fn refuse_foreign(connection: &mut Connection) -> Result<()> {
    let view = connection.transaction()?; // one view: another program may be making the file just now
    let tables: u32 = view.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let (application, version_there) = (pragma(&view, "application_id")?, pragma(&view, "user_version")?);
    let is_fresh = tables == 0 && application == 0 && version_there == 0;
    if !is_fresh && application != APPLICATION_ID {
        return Err(RollCareError::corrupt("it was not made by this engine; choose another file"));
    }
    version(&view).map(drop)
}

/// Brings the file to the newest version, or leaves it as it was.
pub(super) fn upgrade(connection: &mut Connection) -> Result<()> {
    if version(connection)? == STEPS.len() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = version(&transaction)?; // again: another program may have been faster
    for step in &STEPS[from..] {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", i32::try_from(STEPS.len()).unwrap_or(i32::MAX))?;
    transaction.commit()?;
    Ok(())
}

/// The file's version, at most the newest one known.
fn version(connection: &Connection) -> Result<usize> {
    let stored = pragma(connection, "user_version")?;
    match usize::try_from(stored) {
        Ok(known) if known <= STEPS.len() => Ok(known),
        Ok(_) => Err(RollCareError::NewerSchema {
            found: u32::try_from(stored).unwrap_or(u32::MAX),
            supported: u32::try_from(STEPS.len()).unwrap_or(u32::MAX),
        }),
        Err(_) => Err(RollCareError::corrupt("its version is negative")),
    }
}

fn pragma(connection: &Connection, name: &str) -> Result<i32> {
    Ok(connection.pragma_query_value(None, name, |row| row.get(0))?)
}
