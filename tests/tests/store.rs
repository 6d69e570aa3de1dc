//! The file: what is opened, what is refused and left alone, and what several engines see of each other.
#![allow(clippy::unwrap_used)]

use std::{fs, path::Path, thread};

use rollcare_core::{Count, NewSession, Result, RollCare, RollCareError};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, new_session, roller_id, use_roller, zone},
};
use rusqlite::Connection;

fn refused(path: &Path) -> RollCareError {
    match RollCare::open(path) {
        Err(error) => error,
        Ok(_) => panic!("{} was opened", path.display()),
    }
}

/// What it is refused as, checked to be left as it was.
fn refused_untouched(path: &Path) -> RollCareError {
    let before = fs::read(path).unwrap();
    let error = refused(path);
    assert!(fs::read(path).unwrap() == before, "the file was changed");
    error
}

/// Rule: a folder is not a database.
#[test]
fn a_folder_is_refused() {
    let desk = Desk::new();
    assert!(matches!(refused(&desk.path("")), RollCareError::Invalid { field, .. } if field == "path"));
}

/// Rule: a file that cannot be written is refused, not opened for reading.
#[test]
fn a_read_only_file_is_refused() {
    let desk = Desk::new();
    drop(desk.open());
    let mut permissions = fs::metadata(desk.database()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(desk.database(), permissions).unwrap();
    assert!(matches!(refused_untouched(&desk.database()), RollCareError::Storage { retryable: false, .. }));
}

/// Rule: text is not a database, however short or long.
#[test]
fn a_text_file_is_refused_and_left_alone() {
    let desk = Desk::new();
    for length in [2, 99, 100, 511, 512, 4_096, 100_000] {
        fs::write(desk.database(), "a".repeat(length)).unwrap();
        assert!(matches!(refused_untouched(&desk.database()), RollCareError::Corrupt { .. }), "{length} bytes");
    }
}

/// Rule: a single letter is not a database either.
#[test]
fn a_text_file_of_one_letter_is_refused_and_left_alone() {
    let desk = Desk::new();
    fs::write(desk.database(), "a").unwrap();
    assert!(matches!(refused_untouched(&desk.database()), RollCareError::Corrupt { .. }));
}

/// Rule: another program's database is left alone.
#[test]
fn a_database_of_another_program_is_refused_and_left_alone() {
    let desk = Desk::new();
    let other = Connection::open(desk.database()).unwrap();
    other.execute_batch("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('mine')").unwrap();
    drop(other);
    assert!(matches!(refused_untouched(&desk.database()), RollCareError::Corrupt { .. }));
}

/// Rule: the same if it has no tables yet, but says whose it is.
#[test]
fn an_empty_database_of_another_program_is_refused_and_left_alone() {
    let desk = Desk::new();
    let other = Connection::open(desk.database()).unwrap();
    other.pragma_update(None, "application_id", 42).unwrap();
    drop(other);
    assert!(matches!(refused_untouched(&desk.database()), RollCareError::Corrupt { .. }));
}

/// Rule: what a newer engine wrote is not touched by an older one, and the error says both versions.
#[test]
fn a_newer_version_is_refused_and_left_alone() {
    let desk = Desk::new();
    drop(desk.open());
    let future = Connection::open(desk.database()).unwrap();
    future.pragma_update(None, "user_version", 999).unwrap();
    drop(future);
    let error = refused_untouched(&desk.database());
    assert!(matches!(error, RollCareError::NewerSchema { found: 999, supported: 1.. }), "{error:?}");
}

/// Rule: a damaged file is an error, and never a panic or a guess.
#[test]
fn a_file_cut_short_or_overwritten_is_refused() {
    let desk = Desk::new();
    add_roller(&desk.open(), 1, "Blue", at("2026-11-23T20:00:00Z"));
    let whole = fs::read(desk.database()).unwrap();
    for kept in [100, 4_096, whole.len() / 2] {
        fs::write(desk.database(), &whole[..kept]).unwrap();
        let outcome = RollCare::open(&desk.database())
            .and_then(|engine| engine.home(at("2026-11-23T20:00:00Z"), &zone("UTC")).map(drop));
        assert!(matches!(outcome, Err(RollCareError::Corrupt { .. })), "{kept} bytes: {outcome:?}");
    }
}

/// Rule: an empty file becomes a database; a phone may have made it before it ran out of battery.
#[test]
fn an_empty_file_becomes_a_database() {
    let desk = Desk::new();
    fs::write(desk.database(), "").unwrap();
    add_roller(&desk.open(), 1, "Blue", at("2026-11-23T20:00:00Z"));
    assert_eq!(desk.open().rollers(at("2026-11-23T20:00:00Z"), &zone("UTC")).unwrap().len(), 1);
}

/// Rule: a folder that is not there is not made.
#[test]
fn a_path_in_a_missing_folder_is_refused() {
    let desk = Desk::new();
    let path = desk.path("missing/rollcare.db");
    assert!(matches!(refused(&path), RollCareError::Storage { retryable: false, .. }));
    assert!(!path.parent().unwrap().exists());
}

/// Rule: the file is a plain path, also if its name looks like something else to SQLite.
#[test]
fn a_strange_name_is_a_plain_file() {
    let desk = Desk::new();
    for name in ["file:memory?mode=memory", ":memory:.db", "späß 😀.db", "a?b#c%20d.db"] {
        drop(RollCare::open(&desk.path(name)).unwrap());
        assert!(desk.path(name).is_file(), "{name}");
    }
}

/// Rule: two engines on one file see each other's facts at once.
#[test]
fn two_engines_see_each_others_facts() {
    let (desk, now, place) = (Desk::new(), at("2026-11-23T20:00:00Z"), zone("Europe/Berlin"));
    let (app, widget) = (desk.open(), desk.open());
    add_roller(&app, 1, "Blue", now);
    let session = use_roller(&widget, 1, now, &place);
    assert_eq!(app.session(session).unwrap().roller, roller_id(1));
    widget.undo(now).unwrap();
    assert!(app.session(session).is_err());
}

/// Rule: what several threads and engines write at once is all there.
#[test]
fn nothing_is_lost_when_four_threads_write_through_two_engines() {
    const EACH: u64 = 50;
    let (desk, now, place) = (Desk::new(), at("2026-11-23T20:00:00Z"), zone("Europe/Berlin"));
    let engines = [desk.open(), desk.open()];
    add_roller(&engines[0], 1, "Blue", now);
    thread::scope(|scope| {
        for writer in 0..4 {
            let engine = &engines[usize::try_from(writer % 2).unwrap()];
            let place = &place;
            scope.spawn(move || {
                for n in 0..EACH {
                    let new = new_session(writer * EACH + n, roller_id(1), now, Some(now), place);
                    let new = NewSession { is_another: true, ..new };
                    engine.log_session(new, now).unwrap();
                }
            });
        }
    });
    assert_eq!(desk.open().sessions(Count::MOST).unwrap().len(), 200);
}

/// Rule: a file that several open at once for the first time is made once, and all of them get it.
#[test]
fn a_new_file_can_be_opened_by_several_at_once() {
    for round in 0..20 {
        let desk = Desk::new();
        let outcomes: Vec<Result<()>> = thread::scope(|scope| {
            let open = || RollCare::open(&desk.database()).map(drop);
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(open)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(outcomes.iter().all(Result::is_ok), "round {round}: {outcomes:?}");
    }
}

/// Rule: the journal is a write-ahead log, and the file says whose it is and which version it has.
#[test]
fn the_file_is_set_as_promised() {
    let desk = Desk::new();
    drop(desk.open());
    let reader = Connection::open(desk.database()).unwrap();
    let pragma =
        |name: &str| reader.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0)).unwrap();
    assert_eq!(pragma("journal_mode"), rusqlite::types::Value::Text("wal".into()));
    assert_eq!(pragma("application_id"), rusqlite::types::Value::Integer(0x526f_6c6c));
    assert_eq!(pragma("user_version"), rusqlite::types::Value::Integer(5));
    let loose =
        "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT strict";
    assert_eq!(reader.query_row(loose, [], |row| row.get::<_, i64>(0)), Ok(0), "every table is strict");
}
