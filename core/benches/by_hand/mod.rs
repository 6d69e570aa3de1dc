//! The other side of the store's benchmarks: what an app without the engine would write over rusqlite. It holds the same
//! rows with SQLite set in the same way, and looks at what it must before it writes; but an edit would overwrite, nothing
//! can be undone, and no clock that was set back is noticed.

mod document;
mod rows;

use std::{path::Path, time::Duration};

use rollcare_core::{RollerId, TickKind, Timestamp};
use rusqlite::{Connection, OpenFlags, OptionalExtension, Transaction, TransactionBehavior, config::DbConfig, params};
use uuid::{NoContext, Uuid};

use crate::diary::Diary;
use document::Document;
use rows::{Roller, Run, Session, Stored, Tick, Trace};

const AFTER_USE: [&str; 5] = ["rinse", "swish", "soak", "air-dry", "store"];
const DAY_MS: i64 = 86_400_000;
/// How far back the screens look, in days: 26 weeks.
const LOOK_BACK: i64 = 26 * 7;

/// A file by hand.
pub struct ByHand(Connection);

/// What somebody has to know of a roller before it is cleaned.
struct RollerRows {
    last: Option<Session>,
    /// The runs since the last session, with their ticks.
    runs: Vec<(Run, Vec<Tick>)>,
    is_defect: bool,
    roller: Roller,
}

/// What a screen says of one besides.
struct Wear {
    uses: u32,
    first: Option<i64>,
}

impl Diary for ByHand {
    type Run = String;
    const NAME: &str = "by-hand.db";

    /// With all that `core/src/store/open.rs` sets.
    fn open(file: &Path) -> Self {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags).unwrap();
        connection.busy_timeout(Duration::from_secs(5)).unwrap();
        connection.set_prepared_statement_cache_capacity(128);
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).unwrap();
        for (name, value) in [
            ("journal_mode", "wal"),
            ("synchronous", "full"),
            ("foreign_keys", "on"),
            ("fullfsync", "on"),
            ("checkpoint_fullfsync", "on"),
            ("temp_store", "memory"),
            ("trusted_schema", "off"),
        ] {
            connection.pragma_update(None, name, value).unwrap();
        }
        let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        if version == 0 {
            connection.execute_batch(include_str!("schema.sql")).unwrap();
            connection.pragma_update(None, "user_version", 1).unwrap();
        }
        Self(connection)
    }

    fn log_session(&mut self, roller: RollerId, began: Timestamp) {
        let ended = began.plus_minutes(5).as_millis();
        let session = Session {
            id: new_id(ended),
            roller: roller.to_string(),
            started: began.as_millis(),
            ended: Some(ended),
            zone: "Europe/Berlin".into(),
            areas: vec!["lips".into()],
            passes: None,
            pressure_note: None,
            products: Vec::new(),
            skin_before: None,
            skin_after: None,
            note: None,
            logged: ended,
        };
        self.write(|change| {
            assert!(is_known(change, &session.roller));
            session.insert(change);
        });
    }

    fn start(&mut self, roller: RollerId, at: Timestamp) -> String {
        let (at, roller) = (at.as_millis(), roller.to_string());
        let (checklist, version) = ("after-use".into(), 1);
        let run = Run { id: new_id(at), roller, checklist, version, started: at, logged: None };
        self.write(|change| {
            let rows = record(change, roller_of(change, &run.roller).unwrap());
            assert!(rows.roller.retired_at.is_none() && !rows.is_defect);
            assert!(rows.last.is_none_or(|last| last.ended.is_some()));
            assert!(!rows.runs.iter().any(|(run, ticks)| run.checklist == "after-use" && due(ticks).is_some()));
            run.insert(change);
        });
        run.id
    }

    fn tick(&mut self, run: &String, step: &str, kind: TickKind, at: Timestamp) {
        let at = at.as_millis();
        let (step, kind) = (step.into(), kind.as_str().into());
        let tick = Tick { id: new_id(at), run: run.clone(), step, kind, agent: None, at, logged: None };
        self.write(|change| {
            let (run, ticks) = (run_of(change, run).unwrap(), ticks_of(change, run));
            assert_eq!(due(&ticks), Some(tick.step.as_str()));
            let last = last_session(change, &run.roller);
            assert!(last.is_none_or(|last| last.ended.is_some_and(|ended| ended <= run.started)));
            tick.insert(change);
        });
    }

    fn sessions(&mut self, limit: u32) -> impl Sized + use<> {
        let view = self.0.transaction().unwrap();
        let last = "ORDER BY started DESC, id DESC LIMIT ?";
        rows::many::<Session>(&view, &format!("{} {last}", Session::COLUMNS), params![limit])
    }

    /// With the sessions of the last half year, which say how the weeks go.
    fn rollers(&mut self, now: Timestamp) -> impl Sized + use<> {
        let view = self.0.transaction().unwrap();
        let rollers = rows::many::<Roller>(&view, &format!("{} ORDER BY added, id", Roller::COLUMNS), &[]);
        let with_wear = |roller: Roller| (wear(&view, &roller.id), record(&view, roller));
        let rollers: Vec<(Wear, RollerRows)> = rollers.into_iter().map(with_wear).collect();
        let since = now.as_millis() - LOOK_BACK * DAY_MS;
        let since_then = format!("{} WHERE started >= ? ORDER BY started, id", Trace::COLUMNS);
        (rollers, rows::many::<Trace>(&view, &since_then, params![since]))
    }

    fn home(&mut self, now: Timestamp) -> impl Sized + use<> {
        self.rollers(now)
    }

    fn export(&mut self, _now: Timestamp) -> String {
        Document::read(&self.0.transaction().unwrap()).to_json()
    }

    fn import(&mut self, document: &str, _now: Timestamp) {
        let document = Document::of_json(document);
        self.write(|change| document.insert(change));
    }

    fn sum(&mut self, roller: RollerId, _now: Timestamp) -> ([usize; 3], bool) {
        let view = self.0.transaction().unwrap();
        let rows = record(&view, roller_of(&view, &roller.to_string()).unwrap());
        let is_clean = rows.runs.last().is_some_and(|(_, ticks)| due(ticks).is_none());
        let (counts, wear) = (Document::read(&view).counts(), wear(&view, &rows.roller.id));
        assert!(wear.first.is_some() && usize::try_from(wear.uses).unwrap() == counts[0]);
        (counts, is_clean)
    }
}

impl ByHand {
    fn write(&mut self, run: impl FnOnce(&Transaction<'_>)) {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
        run(&transaction);
        transaction.commit().unwrap();
    }
}

fn new_id(ms: i64) -> String {
    let ms = ms.unsigned_abs();
    let nanos = u32::try_from(ms % 1000 * 1_000_000).unwrap();
    Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, ms / 1000, nanos)).to_string()
}

fn is_known(view: &Connection, roller: &str) -> bool {
    let mut query = view.prepare_cached("SELECT EXISTS (SELECT 1 FROM roller WHERE id = ?)").unwrap();
    query.query_row([roller], |row| row.get(0)).unwrap()
}

fn roller_of(view: &Connection, id: &str) -> Option<Roller> {
    rows::many::<Roller>(view, &format!("{} WHERE id = ?", Roller::COLUMNS), params![id]).pop()
}

fn run_of(view: &Connection, id: &str) -> Option<Run> {
    rows::many::<Run>(view, &format!("{} WHERE id = ?", Run::COLUMNS), params![id]).pop()
}

fn ticks_of(view: &Connection, run: &str) -> Vec<Tick> {
    rows::many(view, &format!("{} WHERE run = ? ORDER BY rowid", Tick::COLUMNS), params![run])
}

fn last_session(view: &Connection, roller: &str) -> Option<Session> {
    let last = "WHERE roller = ? ORDER BY started DESC LIMIT 1";
    rows::many(view, &format!("{} {last}", Session::COLUMNS), params![roller]).pop()
}

fn record(view: &Connection, roller: Roller) -> RollerRows {
    let id = &roller.id;
    let last = last_session(view, id);
    let since = last.as_ref().map_or(i64::MIN, |last| last.started);
    let since_then = format!("{} WHERE roller = ? AND started >= ? ORDER BY started, id", Run::COLUMNS);
    let runs = rows::many::<Run>(view, &since_then, params![id, since]).into_iter();
    let runs = runs.map(|run| (ticks_of(view, &run.id), run)).map(|(ticks, run)| (run, ticks)).collect();
    let defects = "SELECT EXISTS (SELECT 1 FROM inspection WHERE roller = ? AND defects <> '')";
    let is_defect = view.prepare_cached(defects).unwrap().query_row([id], |row| row.get(0)).unwrap();
    RollerRows { last, runs, is_defect, roller }
}

fn wear(view: &Connection, id: &str) -> Wear {
    let mut uses = view.prepare_cached("SELECT count(*) FROM session WHERE roller = ?").unwrap();
    let uses = uses.query_row([id], |row| row.get(0)).unwrap();
    let first = "SELECT started FROM session WHERE roller = ? ORDER BY started LIMIT 1";
    let first = view.prepare_cached(first).unwrap().query_row([id], |row| row.get(0)).optional().unwrap();
    Wear { uses, first }
}

/// The step to do next.
fn due(ticks: &[Tick]) -> Option<&'static str> {
    AFTER_USE.get(ticks.iter().filter(|tick| tick.kind == "done").count()).copied()
}
