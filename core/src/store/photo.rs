//! Photos.

use rusqlite::{Row, named_params, params};

use super::{
    View,
    fact::{self, Fact},
    row::{parsed, timestamp},
};
use crate::{
    error::Result,
    facts::{ChangeScope, Photo},
    time::Timestamp,
};

impl Fact for Photo {
    const TABLE: &'static str = "photo";
    const WORD: &'static str = "photo";
    const SCOPE: ChangeScope = ChangeScope::Photos;
    const SELECT: &'static str = "SELECT f.* FROM photo AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: parsed(row, "id")?,
            taken: timestamp(row, "taken")?,
            zone: parsed(row, "zone")?,
            area: parsed(row, "area")?,
            file: row.get("file")?,
            sha256: row.get("sha256")?,
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO photo (id, revision, taken, zone, area, file, sha256)
                 VALUES (:id, :revision, :taken, :zone, :area, :file, :sha256)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":taken": self.taken.as_millis(),
                ":zone": self.zone.name(),
                ":area": self.area.as_str(),
                ":file": self.file,
                ":sha256": self.sha256,
            })?;
        Ok(())
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
