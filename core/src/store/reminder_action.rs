//! Answers to reminders.

use rusqlite::types::{FromSqlError, FromSqlResult, ValueRef};

use super::{
    View,
    cell::{Cell, Stored, unreadable},
    column::{Columns, columns},
    fact::{self, Fact},
    form::{Form, Schema},
};
use crate::{
    error::Result,
    facts::{ActionId, ChangeScope, ReminderAction, ReminderActionKind, UnknownWord},
    time::Timestamp,
};

/// What was answered, without the time of a snooze.
struct ActionWord(&'static str);

impl ActionWord {
    const ALL: &'static [&'static str] = &["snooze", "skip", "dismiss", "done"];

    const fn of(kind: ReminderActionKind) -> Self {
        Self(match kind {
            ReminderActionKind::Snooze { .. } => "snooze",
            ReminderActionKind::Skip => "skip",
            ReminderActionKind::Dismiss => "dismiss",
            ReminderActionKind::Done => "done",
        })
    }
}

impl Stored for ActionWord {
    const FORM: Form = Form::Text;
    const SCHEMA: Schema = Schema::OneOf(Self::ALL);

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = cell.as_str()?;
        let known = Self::ALL.iter().find(|known| **known == word);
        known.map(|known| Self(known)).ok_or_else(|| FromSqlError::Other(Box::new(UnknownWord { known: Self::ALL })))
    }

    fn write(&self) -> Cell {
        Cell::Text(self.0.to_owned())
    }
}

columns! {
    ReminderAction: "reminder_action" => {
        id: ActionId,
        notification: String,
        kind: ActionWord [group("answer")] = |action| ActionWord::of(action.kind),
        until: Option<Timestamp> [about("Of a snooze alone."), group("answer")] = |action| match action.kind {
            ReminderActionKind::Snooze { until } => Some(until),
            ReminderActionKind::Skip | ReminderActionKind::Dismiss | ReminderActionKind::Done => None,
        },
        at: Timestamp,
    } => {
        let kind = match (kind.0, until) {
            ("snooze", Some(until)) => ReminderActionKind::Snooze { until },
            ("skip", _) => ReminderActionKind::Skip,
            ("dismiss", _) => ReminderActionKind::Dismiss,
            ("done", _) => ReminderActionKind::Done,
            _ => return Err(unreadable(2, UnknownWord { known: ActionWord::ALL })),
        };
        Self { id, notification, kind, at }
    }
}

impl Fact for ReminderAction {
    const WORD: &'static str = "answer to a reminder";
    const SCOPE: ChangeScope = ChangeScope::Reminders;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { at: first.at, ..self.clone() }
    }
}

impl View<'_> {
    /// The answers to all reminders since then, and those to reminders of visits and worn rollers whenever they were given,
    /// in the order of recording.
    pub(crate) fn actions_since(&self, since: Timestamp) -> Result<Vec<ReminderAction>> {
        // `;` is the character after `:`.
        let query = format!(
            "SELECT {}, f.revision, r.source FROM (
                 SELECT * FROM reminder_action WHERE gone IS NULL AND at >= ?1
                 UNION ALL SELECT * FROM reminder_action
                     WHERE gone IS NULL AND notification >= 'replace:' AND notification < 'replace;' AND at < ?1
                 UNION ALL SELECT * FROM reminder_action
                     WHERE gone IS NULL AND notification >= 'visit:' AND notification < 'visit;' AND at < ?1
             ) AS f CROSS JOIN revision AS r ON r.number = f.revision ORDER BY f.revision, f.id",
            ReminderAction::names()
        );
        fact::in_order_of_recording(self, &query, &[&since.as_millis()], |action: &ReminderAction| action.at)
    }
}
