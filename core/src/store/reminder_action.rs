//! Answers to reminders.

use rusqlite::{Row, named_params, types::Type};

use super::{
    View,
    fact::Fact,
    row::{parsed, timestamp, timestamp_option, unreadable},
};
use crate::{
    error::Result,
    facts::{ActionId, ChangeScope, ReminderAction, ReminderActionKind, UnknownWord},
    order,
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
    /// The answers to all reminders since then, and those to reminders of visits and worn rollers whenever they were given,
    /// in the order of recording. That order is made here: the database's own way to it takes four times as long.
    pub(crate) fn actions_since(&self, since: Timestamp) -> Result<Vec<ReminderAction>> {
        // `;` is the character after `:`.
        let mut query = self.0.prepare_cached(
            "SELECT f.*, r.source FROM (
                 SELECT * FROM reminder_action WHERE gone IS NULL AND at >= ?1
                 UNION ALL SELECT * FROM reminder_action
                     WHERE gone IS NULL AND notification >= 'replace:' AND notification < 'replace;' AND at < ?1
                 UNION ALL SELECT * FROM reminder_action
                     WHERE gone IS NULL AND notification >= 'visit:' AND notification < 'visit;' AND at < ?1
             ) AS f CROSS JOIN revision AS r ON r.number = f.revision ORDER BY f.revision",
        )?;
        let mut rows = query.query([since.as_millis()])?;
        let mut clocks: Vec<Clock> = Vec::new();
        let mut recorded = Vec::new();
        while let Some(row) = rows.next()? {
            let (action, source): (_, i64) = (ReminderAction::read(row)?, row.get("source")?);
            let clock = clocks.iter().position(|clock| clock.source == source).unwrap_or_else(|| {
                clocks.push(Clock { source, shown: action.at, first: action.id });
                clocks.len() - 1
            });
            clocks[clock].shown = clocks[clock].shown.max(action.at);
            clocks[clock].first = clocks[clock].first.min(action.id);
            recorded.push((clocks[clock].shown, clock, action));
        }
        order::sort_by(&mut recorded, |(a, a_clock, _), (b, b_clock, _)| {
            (a, clocks[*a_clock].first).cmp(&(b, clocks[*b_clock].first))
        });
        Ok(recorded.into_iter().map(|(_, _, action)| action).collect())
    }
}

/// A clock that recorded answers: see `in_order_of_recording`.
struct Clock {
    source: i64,
    /// The latest time that it had shown so far.
    shown: Timestamp,
    /// The first of its answers by id.
    first: ActionId,
}
