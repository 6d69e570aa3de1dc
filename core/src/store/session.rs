//! Sessions with their areas and products.

use rusqlite::{OptionalExtension, ToSql, params};

use super::{
    View,
    cell::{at, parsed},
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{
        Area, ChangeScope, NeedledSession, PASSES, ProductId, RollerId, Session, SessionBefore, SessionDetails,
        SessionId, SessionTrace, SkinCheck,
    },
    order,
    time::{Timestamp, Zone},
    units::Count,
};

/// The revision of its first version that was not undone: `?1` is this version's, `?2` the session's id.
const RECORDED: &str = "coalesce((SELECT min(revision) FROM session AS first WHERE id = ?2 AND NOT EXISTS (
    SELECT 1 FROM revision WHERE undoes = (SELECT coalesce(import, number) FROM revision WHERE number = first.revision)
)), ?1)";

columns! {
    Session: "session", "recorded" = RECORDED => {
        id: SessionId,
        roller: RollerId,
        started: Timestamp [group("span")],
        ended: Option<Timestamp> [group("span"), about("Null while it goes on.")],
        zone: Zone [group("span")],
        areas: Vec<Area> [named("some_areas")],
        passes: Option<Count> [within(&PASSES)],
        pressure_note: Option<String>,
        products: Vec<String>,
        skin_before: Option<SkinCheck> [about("Null: nobody said."), finding],
        skin_after: Option<SkinCheck> [about("Null: nobody said."), finding],
        note: Option<String>,
        logged: Timestamp,
        shelf_products: Vec<ProductId> [lacking, about("The products of the shelf that were used in it, by their ids.")],
    } => {
        let mut areas = areas;
        order::sort(&mut areas); // an older version joined them in any order
        let details = SessionDetails {
            roller, started, ended, zone, areas, passes, pressure_note, products, skin_before, skin_after, note,
        };
        Self { id, details, logged, shelf_products }
    }
}

impl Fact for Session {
    const WORD: &'static str = "session";
    const SCOPE: ChangeScope = ChangeScope::Sessions;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        // What the shelf held then is what it held: a retry later may find another one.
        Self { logged: first.logged, shelf_products: first.shelf_products.clone(), ..self.clone() }
    }
}

impl View<'_> {
    /// The sessions that began last, newest first, at most `limit`.
    pub(crate) fn latest_sessions(&self, limit: u32) -> Result<Vec<Session>> {
        fact::many(self, "WHERE f.gone IS NULL ORDER BY f.started DESC, f.id DESC LIMIT ?", params![limit])
    }

    /// The sessions that began at `since` or later, the earliest first, with their needle lengths in micrometres.
    pub(crate) fn sessions_since(&self, since: Timestamp) -> Result<Vec<NeedledSession>> {
        self.sessions_between(since, Timestamp::LAST)
    }

    /// The same of those that began before `until`.
    pub(crate) fn sessions_between(&self, since: Timestamp, until: Timestamp) -> Result<Vec<NeedledSession>> {
        const BETWEEN: &str = "WHERE f.gone IS NULL AND f.started >= ? AND f.started < ? ORDER BY f.started, f.id";
        let sessions: Vec<Session> = fact::many(self, BETWEEN, params![since.as_millis(), until.as_millis()])?;
        let mut needles: Vec<(RollerId, u32)> = Vec::new(); // a few rollers for many sessions
        let mut found = Vec::with_capacity(sessions.len());
        for session in sessions {
            let known = needles.iter().find(|(roller, _)| *roller == session.roller).map(|(_, needle_um)| *needle_um);
            let needle_um = known.map_or_else(|| self.needle_of(session.roller), Ok)?;
            if known.is_none() {
                needles.push((session.roller, needle_um));
            }
            found.push(NeedledSession { session, needle_um });
        }
        Ok(found)
    }

    /// The session that had the same roller on the skin last before this one began.
    pub(crate) fn session_before(&self, session: &Session) -> Result<Option<Session>> {
        const BEFORE: &str = "WHERE f.roller = ? AND f.gone IS NULL AND f.last_contact <= ? AND f.id <> ?
            ORDER BY f.last_contact DESC, f.id DESC LIMIT 1";
        let (roller, id) = (session.roller.to_string(), session.id.to_string());
        Ok(fact::many(self, BEFORE, params![roller, session.started.as_millis(), id])?.pop())
    }

    /// The same of the sessions before or after which a sign was seen on the skin.
    pub(crate) fn sessions_with_signs_since(&self, since: Timestamp) -> Result<Vec<NeedledSession>> {
        const SINCE: &str = "INDEXED BY session_with_signs
            WHERE f.gone IS NULL AND (f.skin_before <> '' OR f.skin_after <> '') AND f.started >= ?
            ORDER BY f.started, f.id";
        fact::many(self, SINCE, params![since.as_millis()])?
            .into_iter()
            .map(|session| self.with_needle(session))
            .collect()
    }

    /// The sessions before or after which somebody looked at the skin, that began from `since` up to but not including
    /// `until`, the earliest first, with their needle lengths in micrometres.
    pub(crate) fn sessions_with_looks_between(
        &self,
        since: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<NeedledSession>> {
        const BETWEEN: &str = "WHERE f.gone IS NULL AND f.started >= ? AND f.started < ?
            AND (f.skin_before IS NOT NULL OR f.skin_after IS NOT NULL) ORDER BY f.started, f.id";
        fact::many(self, BETWEEN, params![since.as_millis(), until.as_millis()])?
            .into_iter()
            .map(|session| self.with_needle(session))
            .collect()
    }

    /// The last session on an area that began at `at` or before, with its needle length in micrometres.
    pub(crate) fn last_session_on(&self, area: Area, at: Timestamp) -> Result<Option<NeedledSession>> {
        const LAST: &str =
            "WHERE f.gone IS NULL AND f.started <= ?1 AND instr(' ' || f.areas || ' ', ' ' || ?2 || ' ') > 0
            ORDER BY f.started DESC, f.id DESC LIMIT 1";
        let last = fact::many(self, LAST, params![at.as_millis(), area.as_str()])?.pop();
        last.map(|session| self.with_needle(session)).transpose()
    }

    /// The last session on an area that began from `since` up to and including `at`, with what signs on that skin need of it.
    pub(crate) fn session_before_look(
        &self,
        area: Area,
        since: Timestamp,
        at_time: Timestamp,
    ) -> Result<Option<SessionBefore>> {
        // Read from the index alone.
        let mut query = self.0.prepare_cached(
            "SELECT coalesce(ended, started), roller FROM session INDEXED BY session_by_start
            WHERE gone IS NULL AND started >= ? AND started <= ? AND instr(' ' || areas || ' ', ' ' || ? || ' ') > 0
            ORDER BY started DESC, id DESC LIMIT 1",
        )?;
        let values = params![since.as_millis(), at_time.as_millis(), area.as_str()];
        let found = query.query_row(values, |row| Ok((at(row, 0)?, at::<RollerId>(row, 1)?))).optional()?;
        let with_needle = |(last_contact, roller)| -> Result<_> {
            Ok(SessionBefore { last_contact, needle_um: self.needle_of(roller)? })
        };
        found.map(with_needle).transpose()
    }

    /// One roller's sessions that began from `since` up to but not including `until`, the earliest first.
    pub(crate) fn sessions_of(&self, roller: RollerId, since: Timestamp, until: Timestamp) -> Result<Vec<Session>> {
        const OF: &str = "INDEXED BY session_first_of_roller
            WHERE f.roller = ? AND f.gone IS NULL AND f.started >= ? AND f.started < ? ORDER BY f.started, f.id";
        fact::many(self, OF, params![roller.to_string(), since.as_millis(), until.as_millis()])
    }

    /// When the session ended in which this roller was used at that time, if it was.
    pub(crate) fn session_during(&self, roller: RollerId, at_time: Timestamp) -> Result<Option<Timestamp>> {
        let mut query = self.0.prepare_cached(
            "SELECT last_contact FROM session INDEXED BY session_by_roller
            WHERE roller = ? AND gone IS NULL AND last_contact > ? AND started <= ? ORDER BY last_contact DESC LIMIT 1",
        )?;
        let at_time = at_time.as_millis();
        Ok(query.query_row(params![roller.to_string(), at_time, at_time], |row| at(row, 0)).optional()?)
    }

    /// The other sessions that need the roller of this one at the same time, ongoing ones first.
    pub(crate) fn sessions_overlapping(&self, session: &Session) -> Result<Vec<Session>> {
        const ONGOING: &str = "INDEXED BY session_going_on WHERE f.roller = ? AND f.gone IS NULL AND f.ended IS NULL";
        const ENDED: &str = "INDEXED BY session_by_roller
            WHERE f.roller = ? AND f.gone IS NULL AND f.last_contact > ? AND f.started < ?";
        let roller = session.roller.to_string();
        let (from, to) = (session.started.as_millis(), session.ended.unwrap_or(Timestamp::LAST).as_millis());
        let mut others = fact::many(self, ONGOING, params![&roller])?;
        others.extend(fact::many(self, ENDED, params![&roller, from, to])?);
        others.retain(|other: &Session| other.id != session.id && other.overlaps(session));
        Ok(others)
    }

    /// What limits and statistics look at in the sessions that began from `since` up to but not including `until`, the
    /// earliest first.
    pub(crate) fn traces_between(&self, since: Timestamp, until: Timestamp) -> Result<Vec<SessionTrace>> {
        const BETWEEN: &str = "WHERE gone IS NULL AND started >= ? AND started < ? ORDER BY started, id";
        self.traces(BETWEEN, params![since.as_millis(), until.as_millis()])
    }

    /// The same of one roller's sessions, at most `limit`.
    pub(crate) fn traces_of(
        &self,
        roller: RollerId,
        since: Timestamp,
        until: Timestamp,
        limit: u32,
    ) -> Result<Vec<SessionTrace>> {
        const OF: &str = "INDEXED BY session_first_of_roller
            WHERE roller = ? AND gone IS NULL AND started >= ? AND started < ? ORDER BY started, id LIMIT ?";
        self.traces(OF, params![roller.to_string(), since.as_millis(), until.as_millis(), limit])
    }

    /// How many sessions of a roller began before `until`. Counts one by one: a roller's life is short.
    pub(crate) fn uses_before(&self, roller: RollerId, until: Timestamp) -> Result<u32> {
        let mut query =
            self.0.prepare_cached("SELECT count(*) FROM session WHERE roller = ? AND gone IS NULL AND started < ?")?;
        Ok(query.query_row(params![roller.to_string(), until.as_millis()], |row| row.get(0))?)
    }

    /// When a session was logged last.
    pub(crate) fn last_logged(&self) -> Result<Option<Timestamp>> {
        self.logged("SELECT max(logged) FROM session INDEXED BY session_by_logging WHERE gone IS NULL")
    }

    /// When a session was logged first.
    pub(crate) fn first_logged(&self) -> Result<Option<Timestamp>> {
        self.logged("SELECT min(logged) FROM session INDEXED BY session_by_logging WHERE gone IS NULL")
    }

    /// The sessions that go on.
    pub(crate) fn going_on(&self) -> Result<Vec<SessionId>> {
        let mut query = self.0.prepare_cached(
            "SELECT id FROM session INDEXED BY session_going_on WHERE gone IS NULL AND ended IS NULL",
        )?;
        let mut rows = query.query([])?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            ids.push(at(row, 0)?);
        }
        Ok(ids)
    }

    fn traces(&self, condition: &str, values: &[&dyn ToSql]) -> Result<Vec<SessionTrace>> {
        // Of what is generated, SQLite reads the whole row. Columns go by number: a screen reads a hundred of these.
        const SELECT: &str = "SELECT id, roller, zone, areas, started, coalesce(ended, started) FROM session";
        let mut query = self.0.prepare_cached(&format!("{SELECT} {condition}"))?;
        let mut rows = query.query(values)?;
        let mut traces: Vec<SessionTrace> = Vec::new();
        let mut rollers: Vec<(String, RollerId, u32)> = Vec::new();
        while let Some(row) = rows.next()? {
            let text = |column: usize| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_str()?);
            let (roller, zone) = (text(1)?, text(2)?);
            // Sessions in a row were mostly logged in one zone, and with few rollers.
            let here = traces.last().map(|before| &before.zone).filter(|here| here.name() == zone);
            let zone = here.map_or_else(|| parsed(zone, 2), |here| Ok(here.clone()))?;
            let known = rollers.iter().rev().find(|(text, ..)| text == roller);
            let (roller, needle_um) = if let Some((_, id, needle_um)) = known {
                (*id, *needle_um)
            } else {
                let id: RollerId = parsed(roller, 1)?;
                let needle_um = self.needle_of(id)?;
                rollers.push((roller.to_owned(), id, needle_um));
                (id, needle_um)
            };
            let areas = text(3)?.split_whitespace().map(|word| parsed(word, 3));
            let areas = areas.collect::<rusqlite::Result<_>>()?;
            let (started, last_contact) = (at(row, 4)?, at(row, 5)?);
            traces.push(SessionTrace { id: at(row, 0)?, roller, needle_um, started, last_contact, zone, areas });
        }
        Ok(traces)
    }

    fn logged(&self, query: &str) -> Result<Option<Timestamp>> {
        Ok(self.0.prepare_cached(query)?.query_row([], |row| at(row, 0))?)
    }

    fn with_needle(&self, session: Session) -> Result<NeedledSession> {
        let needle_um = self.needle_of(session.roller)?;
        Ok(NeedledSession { session, needle_um })
    }

    /// When this roller was last on the skin. An ongoing session counts from its start.
    pub(crate) fn last_contact_of(&self, roller: RollerId) -> Result<Option<Timestamp>> {
        const LAST: &str = "SELECT max(last_contact) FROM session INDEXED BY session_by_roller
            WHERE roller = ? AND gone IS NULL";
        Ok(self.0.prepare_cached(LAST)?.query_row([roller.to_string()], |row| at(row, 0))?)
    }

    /// The session that last had this roller on the skin; of two at once, an ongoing one.
    pub(super) fn last_session_of(&self, roller: RollerId) -> Result<Option<Session>> {
        const LAST: &str = "WHERE f.roller = ? AND f.gone IS NULL
            ORDER BY f.last_contact DESC, f.ended IS NULL DESC, f.id DESC LIMIT 1";
        Ok(fact::many(self, LAST, params![roller.to_string()])?.pop())
    }

    /// The ongoing session of this roller, the last one begun.
    pub(crate) fn open_session_of(&self, roller: RollerId) -> Result<Option<Session>> {
        const ONGOING: &str = "INDEXED BY session_going_on WHERE f.roller = ? AND f.gone IS NULL AND f.ended IS NULL
            ORDER BY f.started DESC LIMIT 1";
        Ok(fact::many(self, ONGOING, params![roller.to_string()])?.pop())
    }
}
