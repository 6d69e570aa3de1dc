//! The reminders that this phone was told of.

use rusqlite::{Row, named_params, params};

use super::{
    Notes, View,
    row::{joined, parsed, timestamp, timestamp_option, words},
};
use crate::{device::ArmedReminder, error::Result, time::Timestamp};

fn read(row: &Row<'_>) -> rusqlite::Result<ArmedReminder> {
    Ok(ArmedReminder {
        id: row.get_ref("id")?.as_str()?.into(),
        request_code: row.get("request_code")?,
        kind: parsed(row, "kind")?,
        at: timestamp(row, "at")?,
        civil: parsed(row, "civil")?,
        floats: row.get("floats")?,
        exact: row.get("exact")?,
        content_hash: row.get::<_, i64>("content_hash")?.cast_unsigned(),
        merged: words(row, "merged")?,
        state: parsed(row, "state")?,
        fired: timestamp_option(row, "fired")?,
    })
}

impl View<'_> {
    /// What this phone was told to show, and what it has shown, the earliest first: some dozens.
    pub(crate) fn armed_reminders(&self) -> Result<Vec<ArmedReminder>> {
        let mut query = self.0.prepare_cached("SELECT * FROM armed ORDER BY at, id")?;
        let mut rows = query.query([])?;
        let mut reminders = Vec::new();
        while let Some(row) = rows.next()? {
            reminders.push(read(row)?);
        }
        Ok(reminders)
    }
}

impl Notes<'_> {
    /// Puts `now` in place of `before`, which is what stands. Only what differs is written.
    pub(crate) fn put_armed(&self, before: &[ArmedReminder], now: &[ArmedReminder]) -> Result<()> {
        let mut delete = self.0.prepare_cached("DELETE FROM armed WHERE id = ? AND at = ?")?;
        for row in before.iter().filter(|row| !now.iter().any(|kept| kept.id == row.id && kept.at == row.at)) {
            delete.execute(params![row.id.as_str(), row.at.as_millis()])?;
        }
        for row in now.iter().filter(|row| !before.contains(row)) {
            self.write_armed(row)?;
        }
        Ok(())
    }

    fn write_armed(&self, row: &ArmedReminder) -> Result<()> {
        self.0
            .prepare_cached(
                "REPLACE INTO armed (id, at, civil, floats, exact, kind, request_code, content_hash, merged, state, fired)
                 VALUES (:id, :at, :civil, :floats, :exact, :kind, :request_code, :content_hash, :merged, :state, :fired)",
            )?
            .execute(named_params! {
                ":id": row.id.as_str(),
                ":at": row.at.as_millis(),
                ":civil": row.civil.to_string(),
                ":floats": row.floats,
                ":exact": row.exact,
                ":kind": row.kind.as_str(),
                ":request_code": row.request_code,
                ":content_hash": row.content_hash.cast_signed(),
                ":merged": joined(&row.merged),
                ":state": row.state.as_str(),
                ":fired": row.fired.map(Timestamp::as_millis),
            })?;
        Ok(())
    }
}
