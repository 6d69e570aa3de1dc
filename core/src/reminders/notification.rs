//! One planned OS notification.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Area, ReminderKind, RollerId, words},
    shared_text::SharedText,
    time::{LocalDate, LocalDateTime, LocalTime, Timestamp, Zone},
    units::{ContentHash, Count, Micrometres},
};

words! {
    /// What its time means when the phone changes its zone or its clock.
    #[uniffi(name = "ReminderPolicy")]
    Policy {
        /// So long after something happened: an instant.
        Elapsed = "elapsed",
        /// A local time, in whichever zone the person is.
        Floating = "floating",
        /// A date, at the person's own hour, in whichever zone they are.
        Date = "date",
        /// The local time of one place; journeys do not move it.
        Pinned = "pinned",
    }
}

words! {
    /// Where the person can turn reminders down: Android's notification channels.
    #[uniffi(name = "ReminderChannel")]
    Channel {
        /// Needles that are not clean.
        Disinfect = "disinfect",
        /// Sessions and visits.
        Session = "session",
        /// Rollers to replace, back-ups, and the app itself.
        Replace = "replace",
        /// Skin after a session.
        Aftercare = "aftercare",
    }
}

words! {
    /// How much it may disturb.
    #[uniffi(name = "ReminderPriority")]
    Priority {
        /// It breaks through the phone's focus modes.
        TimeSensitive = "time-sensitive",
        /// It sounds as others do.
        Normal = "normal",
        /// It makes no sound.
        Quiet = "quiet",
    }
}

words! {
    /// What a button under a notification does.
    ButtonKind {
        /// Opens the app where the thing can be done: follow the deep link.
        Open = "open",
        /// Records that it is done.
        Done = "done",
        /// Asks how long to wait, and records the snooze.
        Snooze = "snooze",
        /// Records that this one is left out.
        Skip = "skip",
        /// Records that the roller was cleaned, with the whole checklist.
        DidIt = "did-it",
        /// Logs the session, as the last one was.
        Log = "log",
        /// Retires the roller.
        ThrewAway = "threw-away",
        /// Undoes what a button did.
        Undo = "undo",
    }
}

/// A button under a notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ReminderButton {
    /// What it does.
    pub kind: ButtonKind,
    /// The reminder that it answers: one of those that the notification speaks of.
    pub notification: SharedText,
    /// Its title.
    pub title: SharedText,
}

/// A text by its key, for apps that speak another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Wording {
    /// The key of the text.
    pub key: SharedText,
    /// What it takes.
    pub arguments: Vec<TextArgument>,
}

/// A value that a text takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct TextArgument {
    /// Its name.
    pub name: SharedText,
    /// Its value.
    pub value: TextValue,
}

/// A value that a text takes, by its kind: how one is written is for the language to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum TextValue {
    /// A text as it is, such as the name of a roller.
    Text {
        /// It.
        text: SharedText,
    },
    /// So many of something.
    Count {
        /// How many.
        count: Count,
    },
    /// A length.
    Length {
        /// In micrometres.
        um: Micrometres,
    },
    /// A day.
    Date {
        /// Which one.
        date: LocalDate,
    },
    /// A time of day.
    Time {
        /// Which one.
        time: LocalTime,
    },
    /// These areas, in a few words.
    Areas {
        /// Which ones, in the order of [`Area::ALL`].
        areas: Vec<Area>,
    },
    /// Other texts, one after the other; mostly it is one.
    Wordings {
        /// Which ones.
        wordings: Vec<Wording>,
    },
}

/// One planned notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "PlannedNotification")]
pub struct Notification {
    /// Stable id: the same reminder has the same id in every plan, and no other ever has it.
    pub id: SharedText,
    /// The id as a 31-bit number, for Android's pending intents. No two in one plan have the same.
    pub request_code: i32,
    /// When, as an instant.
    pub at: Timestamp,
    /// When, in local time: of the pinned zone if there is one, else of the zone of the plan.
    pub civil: LocalDateTime,
    /// Which of the two the phone should keep.
    pub policy: Policy,
    /// The zone that a pinned one keeps.
    pub pinned_to: Option<Zone>,
    /// Whether the phone should be exact about it, and is allowed to be.
    pub exact: bool,
    /// What it is about.
    pub kind: ReminderKind,
    /// Which roller it is about, if any.
    pub roller: Option<RollerId>,
    /// Where the person can turn it down.
    pub channel: Channel,
    /// How much it may disturb.
    pub priority: Priority,
    /// What it is shown together with.
    pub thread: SharedText,
    /// The name of its set of buttons, for systems that want sets made known before.
    pub category: SharedText,
    /// Its buttons, the most useful first, at most three. They answer what leads it; to put it off puts all of it off.
    pub buttons: Vec<ReminderButton>,
    /// Where in the app it leads.
    pub deep_link: SharedText,
    /// Title, in words.
    pub title: SharedText,
    /// Body, in words.
    pub body: SharedText,
    /// The same by keys: the first one's texts are its key with `-title` and `-body`. What follows are sentences that stand in
    /// the place of the body.
    pub wording: Vec<Wording>,
    /// The rule behind it, if it is one.
    pub rule: Option<SharedText>,
    /// Ids of the reminders that were merged into it.
    pub merged: Vec<SharedText>,
    /// Changes when anything that the phone was told of it changes.
    pub content_hash: ContentHash,
}
