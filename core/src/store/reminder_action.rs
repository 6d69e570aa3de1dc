//! Answers to reminders.

use rusqlite::{Row, named_params, params, types::Type};

use super::{
    View,
    fact::{self, Fact},
    row::{parsed, timestamp, timestamp_option, unreadable},
};
use crate::{
    error::Result,
    facts::{ChangeScope, ReminderAction, ReminderActionKind, UnknownWord},
    time::Timestamp,
};

const WORDS: &[&str] = &["snooze", "skip", "dismiss", "done"];

impl Fact for ReminderAction {
    const TABLE: &'static str = "reminder_action";
    const WORD: &'static str = "answer to a reminder";
    const SCOPE: ChangeScope = ChangeScope::Reminders;
    const SELECT: &'static str = "SELECT f.* FROM reminder_action AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let word: String = row.get("kind")?;
        let kind = match (word.as_str(), timestamp_option(row, "until")?) {
            ("snooze", Some(until)) => ReminderActionKind::Snooze { until },
            ("skip", _) => ReminderActionKind::Skip,
            ("dismiss", _) => ReminderActionKind::Dismiss,
            ("done", _) => ReminderActionKind::Done,
            _ => return Err(unreadable(row, "kind", Type::Text, UnknownWord { known: WORDS })),
        };
        Ok(Self { id: parsed(row, "id")?, notification: row.get("notification")?, kind, at: timestamp(row, "at")? })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        let (word, until) = match self.kind {
            ReminderActionKind::Snooze { until } => ("snooze", Some(until)),
            ReminderActionKind::Skip => ("skip", None),
            ReminderActionKind::Dismiss => ("dismiss", None),
            ReminderActionKind::Done => ("done", None),
        };
        view.0
            .prepare_cached(
                "INSERT INTO reminder_action (id, revision, notification, kind, until, at)
                 VALUES (:id, :revision, :notification, :kind, :until, :at)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":notification": self.notification,
                ":kind": word,
                ":until": until.map(Timestamp::as_millis),
                ":at": self.at.as_millis(),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { at: first.at, ..self.clone() }
    }
}

impl View<'_> {
    /// The answers to notifications about `subject`, such as `disinfect:<session>`, in the order of recording.
    pub(crate) fn actions_about(&self, subject: &str) -> Result<Vec<ReminderAction>> {
        // Ids are `kind:subject` or `kind:subject:rung`; `;` is the character after `:`.
        const ABOUT: &str = fact::in_order_of_recording!("f.notification >= ?1 AND f.notification < ?1 || ';'", "f.at");
        fact::many(self, ABOUT, params![subject])
    }

    /// The answers to all reminders since then, in the order of recording.
    pub(crate) fn actions_since(&self, since: Timestamp) -> Result<Vec<ReminderAction>> {
        const SINCE: &str = fact::in_order_of_recording!("f.at >= ?", "f.at");
        fact::many(self, SINCE, params![since.as_millis()])
    }
}
