//! All rows in one JSON document. It is read from the engine's own export, and written like it but for what only the engine
//! knows of a row: when it was recorded, by whose clock, and when its version was.
#![allow(clippy::trivially_copy_pass_by_ref, clippy::ref_option)] // serde hands fields over like this

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::rows::{self, Roller, Run, Session, Stored, Tick};

#[derive(Serialize, Deserialize)]
pub struct Document {
    format: String,
    version: u32,
    facts: Facts,
}

#[derive(Serialize, Deserialize)]
struct Facts {
    rollers: Vec<Roller>,
    sessions: Vec<Session>,
    checklist_runs: Vec<Run>,
    step_ticks: Vec<Tick>,
}

impl Document {
    pub fn read(view: &Connection) -> Self {
        let facts = Facts {
            rollers: all(view, "ORDER BY rowid"),
            sessions: all(view, "ORDER BY rowid"),
            checklist_runs: all(view, "ORDER BY rowid"),
            step_ticks: all(view, "ORDER BY rowid"),
        };
        Self { format: "rollcare-export".into(), version: 1, facts }
    }

    pub fn insert(&self, change: &Connection) {
        self.facts.rollers.iter().for_each(|roller| roller.insert(change));
        self.facts.sessions.iter().for_each(|session| session.insert(change));
        self.facts.checklist_runs.iter().for_each(|run| run.insert(change));
        self.facts.step_ticks.iter().for_each(|tick| tick.insert(change));
    }

    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap()
    }

    pub fn of_json(text: &str) -> Self {
        serde_json::from_str(text).unwrap()
    }

    /// How many sessions, runs and ticks it holds.
    pub fn counts(&self) -> [usize; 3] {
        [self.facts.sessions.len(), self.facts.checklist_runs.len(), self.facts.step_ticks.len()]
    }
}

fn all<T: Stored>(view: &Connection, order: &str) -> Vec<T> {
    rows::many(view, &format!("{} {order}", T::COLUMNS), &[])
}

/// Milliseconds in a file, RFC 3339 in a document.
pub mod instant {
    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(ms: &i64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&Timestamp::from_millisecond(*ms).unwrap())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        Ok(text.parse::<Timestamp>().map_err(D::Error::custom)?.as_millisecond())
    }
}

/// The same of what may be missing.
pub mod instant_option {
    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(ms: &Option<i64>, serializer: S) -> Result<S::Ok, S::Error> {
        match ms {
            Some(ms) => super::instant::serialize(ms, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
        let text = Option::<&str>::deserialize(deserializer)?;
        text.map(|text| Ok(text.parse::<Timestamp>().map_err(D::Error::custom)?.as_millisecond())).transpose()
    }
}
