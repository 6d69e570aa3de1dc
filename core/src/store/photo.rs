//! Photos.

use rusqlite::params;

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{Area, ChangeScope, LONGEST_PATH, Photo, PhotoId},
    time::{Timestamp, Zone},
};

columns! {
    Photo: "photo" => {
        id: PhotoId,
        taken: Timestamp [group("moment")],
        zone: Zone [group("moment")],
        area: Area [named("area")],
        file: String [at_most(LONGEST_PATH), about("Relative to the app's folder of photos."), group("picture")],
        sha256: String [json(r#"{"type": "string", "pattern": "^[0-9a-f]{64}$"}"#), group("picture")],
    } => Self { id, taken, zone, area, file, sha256 }
}

impl Fact for Photo {
    const WORD: &'static str = "photo";
    const SCOPE: ChangeScope = ChangeScope::Photos;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, _first: &Self) -> Self {
        self.clone()
    }
}

impl View<'_> {
    /// The photos taken from `since` up to but not including `until`, in the order of taking.
    pub(crate) fn photos_between(&self, since: Timestamp, until: Timestamp) -> Result<Vec<Photo>> {
        const BETWEEN: &str = "WHERE f.gone IS NULL AND f.taken >= ?1 AND f.taken < ?2 ORDER BY f.taken, f.id";
        fact::many(self, BETWEEN, params![since.as_millis(), until.as_millis()])
    }

    /// The photo that names this file, if one does.
    pub(crate) fn photo_in(&self, file: &str) -> Result<Option<Photo>> {
        Ok(fact::many(self, "WHERE f.gone IS NULL AND f.file = ?", params![file])?.pop())
    }
}
