//! What somebody saw on skin that a roller was on.

use rusqlite::params;

use super::{View, fact};
use crate::{
    error::Result,
    facts::{Answer, CONTACT_DAYS, CheckIn, Declaration, Reply, RollerId, SkinContacts, SkinSeen},
    order,
    time::{DAY_MS, Timestamp},
};

/// From some days before a roller was on the skin first.
const LOOKS: &str = "INDEXED BY check_in_with_complaint WHERE f.gone IS NULL
    AND (instr(f.answers, ' y') > 0 OR instr(f.answers, ' 1') > 0 OR instr(f.answers, ' 2') > 0)
    AND f.at >= (SELECT min(last_contact) FROM session INDEXED BY session_by_roller WHERE roller = ?1 AND gone IS NULL) - ?2
    ORDER BY f.at, f.id";
const DECLARATIONS: &str = "INDEXED BY declaration_with_complaint WHERE f.gone IS NULL
    AND (instr(f.answers, ' y') > 0 OR instr(f.answers, ' 1') > 0 OR instr(f.answers, ' 2') > 0)
    AND f.at >= (SELECT min(last_contact) FROM session INDEXED BY session_by_roller WHERE roller = ?1 AND gone IS NULL) - ?2
    ORDER BY f.at, f.id";

impl View<'_> {
    /// What was seen since this roller was first used, and some days before, and where it was then. Nobody complains often.
    pub(super) fn skin_contacts_of(&self, roller: RollerId) -> Result<SkinContacts> {
        const REACH_MS: i64 = (CONTACT_DAYS as i64 + 1) * DAY_MS; // a civil day can be longer than 24 hours
        let id = roller.to_string();
        let looks: Vec<CheckIn> = fact::many(self, LOOKS, params![id, REACH_MS])?;
        let declared: Vec<Declaration> = fact::many(self, DECLARATIONS, params![id, REACH_MS])?;
        let looks = looks.into_iter().map(|look| SkinSeen {
            at: look.at,
            zone: Some(look.zone),
            area: Some(look.area),
            answers: complaints(look.answers),
        });
        let declared = declared.into_iter().map(|declaration| SkinSeen {
            at: declaration.at,
            zone: None,
            area: None,
            answers: complaints(declaration.answers),
        });
        let mut seen: Vec<SkinSeen> = looks.chain(declared).collect();
        order::sort_by(&mut seen, |a, b| a.at.cmp(&b.at));
        let Some(first) = seen.first().map(|first| first.at) else { return Ok(SkinContacts::default()) };
        let sessions = self.traces_of(roller, first.plus_millis(-REACH_MS), Timestamp::LAST, u32::MAX)?;
        Ok(SkinContacts { seen, sessions, clearances: self.clearances()? })
    }
}

fn complaints(answers: Vec<Answer>) -> Vec<Answer> {
    answers.into_iter().filter(|answer| answer.reply != Reply::No).collect()
}
