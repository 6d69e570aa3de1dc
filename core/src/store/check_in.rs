//! Check-ins.

use rusqlite::params;

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{Answer, Area, ChangeScope, CheckIn, CheckInId, Gone, SkinSign},
    time::{Timestamp, Zone},
};

columns! {
    CheckIn: "check_in" => {
        id: CheckInId,
        at: Timestamp [group("moment")],
        zone: Zone [group("moment")],
        area: Area [named("area")],
        signs: Vec<SkinSign> [named("signs"), finding],
        answers: Vec<Answer>,
        note: Option<String>,
    } => Self { id, at, zone, area, signs, answers, note }
}

impl Fact for CheckIn {
    const WORD: &'static str = "check-in";
    const SCOPE: ChangeScope = ChangeScope::CheckIns;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { at: first.at, ..self.clone() }
    }
}

impl View<'_> {
    /// The last check-ins of an area, at most `limit`, in the order of looking.
    pub(crate) fn latest_check_ins(&self, area: Area, limit: u32) -> Result<Vec<CheckIn>> {
        const LATEST: &str = "WHERE f.area = ? AND f.gone IS NULL ORDER BY f.at DESC, f.id DESC LIMIT ?";
        let mut latest: Vec<CheckIn> = fact::many(self, LATEST, params![area.as_str(), limit])?;
        latest.reverse();
        Ok(latest)
    }

    /// The check-ins from `since` up to but not including `until`, in the order of looking.
    pub(crate) fn check_ins_between(&self, since: Timestamp, until: Timestamp) -> Result<Vec<CheckIn>> {
        const BETWEEN: &str = "WHERE f.gone IS NULL AND f.at >= ? AND f.at < ? ORDER BY f.at, f.id";
        fact::many(self, BETWEEN, params![since.as_millis(), until.as_millis()])
    }

    /// The same on one area.
    pub(crate) fn check_ins_on(&self, area: Area, since: Timestamp, until: Timestamp) -> Result<Vec<CheckIn>> {
        const ON: &str = "WHERE f.area = ? AND f.gone IS NULL AND f.at >= ? AND f.at < ? ORDER BY f.at, f.id";
        fact::many(self, ON, params![area.as_str(), since.as_millis(), until.as_millis()])
    }

    /// Whether one of the last check-ins of an area, at most `limit`, saw one of these signs.
    pub(crate) fn saw_lately(&self, area: Area, signs: &[SkinSign], limit: u32) -> Result<bool> {
        let mut query = self.0.prepare_cached(
            "SELECT signs FROM check_in WHERE area = ? AND gone IS NULL ORDER BY at DESC, id DESC LIMIT ?",
        )?;
        let mut rows = query.query(params![area.as_str(), limit])?;
        let is_one = |word: &str| signs.iter().any(|sign| sign.as_str() == word);
        while let Some(row) = rows.next()? {
            if row.get_ref(0)?.as_str().is_ok_and(|saw| saw.split(' ').any(is_one)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The looks at which something was answered with yes or a date, the last one first.
    pub(crate) fn complaints(&self) -> Result<Vec<CheckIn>> {
        const COMPLAINTS: &str = "INDEXED BY check_in_with_complaint WHERE f.gone IS NULL
            AND (instr(f.answers, ' y') > 0 OR instr(f.answers, ' 1') > 0 OR instr(f.answers, ' 2') > 0)
            ORDER BY f.at DESC, f.id DESC";
        fact::many(self, COMPLAINTS, &[])
    }

    /// The first look at the same area, after this one, at which a question was answered with no.
    pub(crate) fn gone_after(&self, look: &CheckIn, question: &str) -> Result<Option<Gone>> {
        const NO: &str = "INDEXED BY check_in_by_area WHERE f.area = ?1 AND f.gone IS NULL AND f.at > ?2
            AND instr(char(10) || f.answers || char(10), char(10) || ?3 || ' no' || char(10)) > 0
            ORDER BY f.at, f.id LIMIT 1";
        let mut found: Vec<CheckIn> = fact::many(self, NO, params![look.area.as_str(), look.at.as_millis(), question])?;
        Ok(found.pop().as_ref().map(Gone::by))
    }
}
