//! The rows, with the columns by number.

use rusqlite::{Connection, Row, ToSql, params};
use serde::{Deserialize, Serialize};

use super::document::{instant, instant_option};

/// What is read from a table.
pub trait Stored: Sized {
    /// The query that reads all of them.
    const COLUMNS: &str;
    fn read(row: &Row<'_>) -> rusqlite::Result<Self>;
}

pub fn many<T: Stored>(view: &Connection, query: &str, values: &[&dyn ToSql]) -> Vec<T> {
    let mut query = view.prepare_cached(query).unwrap();
    query.query_map(values, T::read).unwrap().map(Result::unwrap).collect()
}

#[derive(Serialize, Deserialize)]
pub struct Roller {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub needle_um: u32,
    #[serde(with = "instant")]
    pub added: i64,
    pub first_used: Option<String>,
    #[serde(with = "instant_option")]
    pub retired_at: Option<i64>,
    pub retired_reason: Option<String>,
}

#[derive(Serialize, Deserialize)]
pub struct Session {
    pub id: String,
    pub roller: String,
    #[serde(with = "instant")]
    pub started: i64,
    #[serde(with = "instant_option")]
    pub ended: Option<i64>,
    pub zone: String,
    pub areas: Vec<String>,
    pub passes: Option<u32>,
    pub pressure_note: Option<String>,
    pub products: Vec<String>,
    pub skin_before: Option<Vec<String>>,
    pub skin_after: Option<Vec<String>>,
    pub note: Option<String>,
    #[serde(with = "instant")]
    pub logged: i64,
}

/// What the weeks are judged by in a session.
#[allow(dead_code)] // nothing is judged here
pub struct Trace {
    id: String,
    roller: String,
    zone: String,
    areas: Vec<String>,
    started: i64,
    last_contact: i64,
}

#[derive(Serialize, Deserialize)]
pub struct Run {
    pub id: String,
    pub roller: String,
    pub checklist: String,
    pub version: u32,
    #[serde(with = "instant")]
    pub started: i64,
    #[serde(with = "instant_option")]
    pub logged: Option<i64>,
}

#[derive(Serialize, Deserialize)]
pub struct Tick {
    pub id: String,
    pub run: String,
    pub step: String,
    pub kind: String,
    pub agent: Option<String>,
    #[serde(with = "instant")]
    pub at: i64,
    #[serde(with = "instant_option")]
    pub logged: Option<i64>,
}

impl Stored for Roller {
    const COLUMNS: &str = "SELECT id, name, kind, needle_um, added, first_used, retired_at, retired_reason FROM roller";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            kind: row.get(2)?,
            needle_um: row.get(3)?,
            added: row.get(4)?,
            first_used: row.get(5)?,
            retired_at: row.get(6)?,
            retired_reason: row.get(7)?,
        })
    }
}

impl Stored for Session {
    const COLUMNS: &str = "SELECT id, roller, started, ended, zone, areas, passes, pressure_note,
        (SELECT group_concat(product, char(10) ORDER BY position) FROM session_product WHERE session = session.id),
        skin_before, skin_after, note, logged FROM session";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect();
        let lines = |text: &str| text.lines().map(str::to_owned).collect();
        Ok(Self {
            id: row.get(0)?,
            roller: row.get(1)?,
            started: row.get(2)?,
            ended: row.get(3)?,
            zone: row.get(4)?,
            areas: words(row.get_ref(5)?.as_str()?),
            passes: row.get(6)?,
            pressure_note: row.get(7)?,
            products: row.get_ref(8)?.as_str_or_null()?.map(lines).unwrap_or_default(),
            skin_before: row.get_ref(9)?.as_str_or_null()?.map(words),
            skin_after: row.get_ref(10)?.as_str_or_null()?.map(words),
            note: row.get(11)?,
            logged: row.get(12)?,
        })
    }
}

impl Stored for Trace {
    const COLUMNS: &str = "SELECT id, roller, zone, areas, started, coalesce(ended, started) FROM session";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            roller: row.get(1)?,
            zone: row.get(2)?,
            areas: row.get_ref(3)?.as_str()?.split(' ').map(str::to_owned).collect(),
            started: row.get(4)?,
            last_contact: row.get(5)?,
        })
    }
}

impl Stored for Run {
    const COLUMNS: &str = "SELECT id, roller, checklist, version, started, logged FROM run";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            roller: row.get(1)?,
            checklist: row.get(2)?,
            version: row.get(3)?,
            started: row.get(4)?,
            logged: row.get(5)?,
        })
    }
}

impl Stored for Tick {
    const COLUMNS: &str = "SELECT id, run, step, kind, agent, at, logged FROM tick";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            run: row.get(1)?,
            step: row.get(2)?,
            kind: row.get(3)?,
            agent: row.get(4)?,
            at: row.get(5)?,
            logged: row.get(6)?,
        })
    }
}

impl Roller {
    pub fn insert(&self, change: &Connection) {
        let insert = "INSERT INTO roller VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        let Self { id, name, kind, needle_um, added, first_used, retired_at, retired_reason } = self;
        let values = params![id, name, kind, needle_um, added, first_used, retired_at, retired_reason];
        change.prepare_cached(insert).unwrap().execute(values).unwrap();
    }
}

impl Session {
    pub fn insert(&self, change: &Connection) {
        let words = |signs: &Option<Vec<String>>| signs.as_ref().map(|signs| signs.join(" "));
        let insert = "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        let values = params![
            self.id,
            self.roller,
            self.started,
            self.ended,
            self.zone,
            self.areas.join(" "),
            self.passes,
            self.pressure_note,
            words(&self.skin_before),
            words(&self.skin_after),
            self.note,
            self.logged,
        ];
        change.prepare_cached(insert).unwrap().execute(values).unwrap();
        for (position, product) in (0_i64..).zip(&self.products) {
            let insert = "INSERT INTO session_product VALUES (?, ?, ?)";
            change.prepare_cached(insert).unwrap().execute(params![self.id, position, product]).unwrap();
        }
    }
}

impl Run {
    pub fn insert(&self, change: &Connection) {
        let insert = "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?)";
        let Self { id, roller, checklist, version, started, logged } = self;
        let values = params![id, roller, checklist, version, started, logged];
        change.prepare_cached(insert).unwrap().execute(values).unwrap();
    }
}

impl Tick {
    pub fn insert(&self, change: &Connection) {
        let insert = "INSERT INTO tick VALUES (?, ?, ?, ?, ?, ?, ?)";
        let Self { id, run, step, kind, agent, at, logged } = self;
        change.prepare_cached(insert).unwrap().execute(params![id, run, step, kind, agent, at, logged]).unwrap();
    }
}
