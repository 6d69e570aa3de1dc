//! When it became known here that a roller is not clean.
//!
//! Nothing of it is stored: versions of facts say by which command they were written, and by which they were let go.

use rusqlite::named_params;

use super::{View, cell::at};
use crate::{
    error::Result,
    facts::{KnownUnclean, Session},
};

impl View<'_> {
    /// When it became known here that the roller of this session, the last one that had it on the skin, is not clean, unless
    /// a checklist made it so since: when the session was logged, or moved to this roller or to this time; when a checklist that
    /// was done since, a retirement or a defect was deleted or undone; when a deletion of the session or the roller
    /// was undone; or when they were imported. A change that says nothing of when it was on the skin, such as of a note,
    /// does not count.
    pub(super) fn known_unclean(&self, last: &Session) -> Result<KnownUnclean> {
        // Without its last step, no bundled checklist has changed what the roller is. Which one that is in a checklist that somebody
        // wrote, only its steps say: there each step counts.
        const LAST: &str = "(t.step IN ('store', 'hand-in') OR length(r.checklist) = 36)";
        const KNOWN: &str =
            "SELECT nullif(k.number, (SELECT recorded FROM session WHERE id = :session AND gone IS NULL)),
                coalesce((SELECT at FROM revision WHERE number = k.import), k.at), k.import, k.number
            FROM revision AS k WHERE k.number = max(
                (SELECT min(v.revision) FROM session AS v WHERE v.id = :session
                    AND v.roller = :roller AND v.last_contact = :contact AND (v.ended IS NULL) = :is_open),
                coalesce((SELECT max(v.gone) FROM session AS v WHERE v.id = :session AND v.gone IS NOT NULL
                    AND NOT (v.roller = :roller AND v.last_contact = :contact AND (v.ended IS NULL) = :is_open)), 0),
                coalesce((SELECT max(revision) FROM restored WHERE fact IN (:session, :roller)), 0),
                coalesce((SELECT max(gone) FROM roller
                    WHERE id = :roller AND gone IS NOT NULL AND retired_at IS NOT NULL), 0),
                coalesce((SELECT max(gone) FROM inspection INDEXED BY inspection_gone
                    WHERE roller = :roller AND gone IS NOT NULL AND defects <> ''), 0),
                coalesce((SELECT max(r.gone) FROM checklist_run AS r INDEXED BY run_gone
                    WHERE r.roller = :roller AND r.gone IS NOT NULL AND r.started >= :started
                    AND (EXISTS (SELECT 1 FROM step_tick AS t INDEXED BY tick_by_run
                            WHERE t.run = r.id AND t.gone IS NULL AND t.kind = 'done' AND {last})
                        OR EXISTS (SELECT 1 FROM step_tick AS t INDEXED BY tick_gone
                            WHERE t.run = r.id AND t.gone >= r.gone AND t.kind = 'done' AND {last}))), 0),
                coalesce((SELECT max(t.gone) FROM checklist_run AS r INDEXED BY run_by_roller
                    CROSS JOIN step_tick AS t INDEXED BY tick_gone ON t.run = r.id
                    WHERE r.roller = :roller AND r.gone IS NULL AND r.started >= :started
                    AND t.gone IS NOT NULL AND t.kind = 'done' AND {last}), 0)
            )";
        let mut query = self.0.prepare_cached(&KNOWN.replace("{last}", LAST))?;
        let values = named_params! {
            ":session": last.id.to_string(),
            ":roller": last.roller.to_string(),
            ":contact": last.last_contact().as_millis(),
            ":is_open": last.ended.is_none(),
            ":started": last.started.as_millis(),
        };
        Ok(query.query_row(values, |row| {
            let (later, is_imported) = (row.get::<_, Option<u32>>(0)?, row.get::<_, Option<i64>>(2)?.is_some());
            let episode = if is_imported { Some(row.get(3)?) } else { later };
            Ok(KnownUnclean { at: at(row, 1)?, episode })
        })?)
    }
}
