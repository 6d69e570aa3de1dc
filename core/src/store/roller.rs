//! Rollers, and the record that answers about one need.

use rusqlite::{OptionalExtension, params};

use super::{
    View,
    cell::at,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::{Result, RollCareError},
    facts::{
        ChangeScope, EARLY_USES, NEEDLE_UM, Retirement, RetirementReason, Roller, RollerCare, RollerDetails, RollerId,
        RollerKind, RollerRecord,
    },
    time::{LocalDate, Timestamp, Zone},
    units::Micrometres,
};

columns! {
    Roller: "roller" => {
        id: RollerId,
        name: String,
        kind: RollerKind,
        needle_um: Micrometres [within(&NEEDLE_UM), about("Needle length in micrometres.")],
        added: Timestamp,
        first_used: Option<LocalDate>,
        retired_at: Option<Timestamp> [whole_group("retired")] = |roller| roller.retired.map(|retired| retired.at),
        retired_reason: Option<RetirementReason> [whole_group("retired")] =
            |roller| roller.retired.map(|retired| retired.reason),
    } => Self {
        id,
        details: RollerDetails { name, kind, needle_um, first_used },
        added,
        retired: retired_at.zip(retired_reason).map(|(at, reason)| Retirement { at, reason }),
    }
}

impl Fact for Roller {
    const WORD: &'static str = "roller";
    const SCOPE: ChangeScope = ChangeScope::Rollers;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { added: first.added, ..self.clone() }
    }
}

impl View<'_> {
    /// All rollers, the one added first at the top, with what answers about them need.
    pub(crate) fn roller_records(&self) -> Result<Vec<RollerRecord>> {
        const STANDING: &str = "WHERE f.gone IS NULL ORDER BY f.added, f.id";
        let rollers = fact::many(self, STANDING, &[])?;
        rollers.into_iter().map(|roller| self.record_of(roller)).collect()
    }

    /// The rollers that nobody retired, in the same order. One that a look at the needles ended, or that was disposed of, may be
    /// among them.
    pub(crate) fn records_in_use(&self) -> Result<Vec<RollerRecord>> {
        const IN_USE: &str = "WHERE f.gone IS NULL AND f.retired_at IS NULL ORDER BY f.added, f.id";
        let rollers = fact::many(self, IN_USE, &[])?;
        rollers.into_iter().map(|roller| self.record_of(roller)).collect()
    }

    /// When a roller was retired last by its owner.
    pub(crate) fn last_retired(&self) -> Result<Option<Timestamp>> {
        let mut query = self.0.prepare_cached("SELECT max(retired_at) FROM roller WHERE gone IS NULL")?;
        Ok(query.query_row([], |row| at(row, 0))?)
    }

    /// One roller with what answers about it need.
    pub(crate) fn roller_record(&self, id: RollerId) -> Result<Option<RollerRecord>> {
        fact::current(self, &id.to_string())?.map(|roller| self.record_of(roller)).transpose()
    }

    /// The needle length of a roller in micrometres. No edit changes it, only an import after an undo could.
    pub(crate) fn needle_of(&self, id: RollerId) -> Result<u32> {
        const STANDING: &str = "SELECT needle_um FROM roller WHERE id = ? AND gone IS NULL LIMIT 1";
        const LAST: &str = "SELECT needle_um FROM roller WHERE id = ? ORDER BY revision DESC LIMIT 1";
        for query in [STANDING, LAST] {
            let needle_um = self.0.prepare_cached(query)?.query_row([id.to_string()], |row| row.get(0)).optional()?;
            if let Some(needle_um) = needle_um {
                return Ok(needle_um);
            }
        }
        Err(RollCareError::not_found("roller"))
    }

    /// One roller with what decides its state.
    pub(crate) fn roller_care(&self, id: RollerId) -> Result<Option<RollerCare>> {
        fact::current(self, &id.to_string())?.map(|roller| self.care_of(roller)).transpose()
    }

    fn record_of(&self, roller: Roller) -> Result<RollerRecord> {
        let (uses, early_uses) = self.uses_of(roller.id)?;
        let first_session = early_uses.first().copied();
        Ok(RollerRecord { care: self.care_of(roller)?, uses, first_session, early_uses })
    }

    fn care_of(&self, roller: Roller) -> Result<RollerCare> {
        let last_session = self.last_session_of(roller.id)?;
        let open_session = self.open_session_of(roller.id)?;
        let known = last_session.as_ref().map(|session| self.known_unclean(session)).transpose()?;
        let runs = self.runs_of(roller.id, last_session.as_ref().map(|session| session.started))?;
        let case_runs = self.case_runs_of(roller.id)?;
        let disposals = self.disposals_of(roller.id)?;
        let failed_inspection = self.failed_inspection_of(roller.id)?;
        let contacts = self.skin_contacts_of(roller.id)?;
        Ok(RollerCare {
            roller,
            last_session,
            open_session,
            known,
            runs,
            case_runs,
            disposals,
            failed_inspection,
            contacts,
        })
    }

    /// Counts one by one: a roller's life is short. With the dates of the first ones.
    fn uses_of(&self, roller: RollerId) -> Result<(u32, Vec<LocalDate>)> {
        let id = roller.to_string();
        let mut count = self.0.prepare_cached(
            "SELECT count(*) FROM session INDEXED BY session_first_of_roller WHERE roller = ? AND gone IS NULL",
        )?;
        let uses = count.query_row([&id], |row| row.get(0))?;
        let mut first = self.0.prepare_cached(
            "SELECT started, zone FROM session WHERE roller = ? AND gone IS NULL ORDER BY started, id LIMIT ?",
        )?;
        let mut rows = first.query(params![id, EARLY_USES])?;
        let mut dates = Vec::new();
        while let Some(row) = rows.next()? {
            dates.push(at::<Zone>(row, 1)?.date(at(row, 0)?));
        }
        Ok((uses, dates))
    }
}
