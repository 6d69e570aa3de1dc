//! Opening a file: what it must be, and how SQLite is set.

use std::{fs, path::Path, time::Duration};

use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig};

use super::schema;
use crate::error::{Result, RollCareError};

/// How many statements stay prepared: more than the main screen and a command have together.
const STATEMENTS: usize = 128;
/// How long a command waits for another program that is writing.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// One page of the smallest size, in bytes.
const SMALLEST_DATABASE: u64 = 512;
/// How often, and how long apart, the change to WAL is tried while others open the same new file.
const WAL_TRIES: u32 = 250;
const WAL_PAUSE: Duration = Duration::from_millis(20);

pub(super) fn open(path: &Path) -> Result<Connection> {
    refuse_what_is_no_writable_file(path)?;
    // No URI file names and no SQLite mutex: the path is a path, and our one lock is round the connection.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    set_up(Connection::open_with_flags(path, flags)?)
}

/// A database that is gone when it is closed.
pub(super) fn open_in_memory() -> Result<Connection> {
    set_up(Connection::open_in_memory()?)
}

fn set_up(mut connection: Connection) -> Result<Connection> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // Otherwise SQLite prepares a statement anew for other values, and the plan that a test saw is not the one that runs.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    schema::refuse_foreign(&mut connection)?; // before anything is written to a file that may not be ours
    configure(&connection)?;
    schema::upgrade(&mut connection)?;
    Ok(connection)
}

fn refuse_what_is_no_writable_file(path: &Path) -> Result<()> {
    let Ok(metadata) = fs::metadata(path) else { return Ok(()) }; // not there yet: SQLite makes it
    if metadata.is_dir() {
        return Err(RollCareError::invalid("path", "is a folder; name a file in it"));
    }
    // SQLite takes a file of one byte for an empty one.
    if (1..SMALLEST_DATABASE).contains(&metadata.len()) {
        return Err(RollCareError::corrupt("it is not a database"));
    }
    if metadata.permissions().readonly() {
        return Err(RollCareError::storage("the file cannot be written; make it writable"));
    }
    Ok(())
}

/// The first switch of a new file wants it alone, and does not wait for it as other statements do.
fn switch_to_wal(connection: &Connection) -> Result<()> {
    for _ in 1..WAL_TRIES {
        match connection.pragma_update(None, "journal_mode", "wal") {
            Err(busy) if busy.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => std::thread::sleep(WAL_PAUSE),
            outcome => return Ok(outcome?),
        }
    }
    Ok(connection.pragma_update(None, "journal_mode", "wal")?)
}

fn configure(connection: &Connection) -> Result<()> {
    let set = |name: &str, value: &str| connection.pragma_update(None, name, value);
    switch_to_wal(connection)?;
    set("synchronous", "full")?; // a session that was logged survives a flat battery
    set("foreign_keys", "on")?;
    set("fullfsync", "on")?; // Apple's fsync alone does not reach the disk
    set("checkpoint_fullfsync", "on")?;
    set("temp_store", "memory")?; // phones have no writable folder for it
    set("trusted_schema", "off")?;
    Ok(())
}
