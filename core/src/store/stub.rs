use super::View;
use crate::{error::Result, facts::*, reminders::ArmedReminder, time::Timestamp};
impl View<'_> {
    pub(crate) fn armed_reminders(&self) -> Result<Vec<ArmedReminder>> {
        Ok(Vec::new())
    }
    pub(crate) fn last_backup(&self) -> Result<Option<Timestamp>> {
        Ok(None)
    }
    pub(crate) fn last_logged(&self) -> Result<Option<Timestamp>> {
        Ok(self.latest_sessions(1)?.first().map(|s| s.logged))
    }
    pub(crate) fn first_logged(&self) -> Result<Option<Timestamp>> {
        Ok(self.latest_sessions(u32::MAX)?.last().map(|s| s.logged))
    }
    pub(crate) fn areas_with_complaints(&self) -> Result<Vec<Area>> {
        Ok(Vec::new())
    }
    pub(crate) fn actions_since(&self, since: Timestamp) -> Result<Vec<ReminderAction>> {
        super::fact::many(
            self,
            "WHERE f.gone IS NULL AND f.at >= ? ORDER BY f.revision",
            rusqlite::params![since.as_millis()],
        )
    }
}
