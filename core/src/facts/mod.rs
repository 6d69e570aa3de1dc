//! What is stored: plain values of what somebody did, saw or declared. Nothing here is computed, except in `working/`:
//! there are the sets of facts that answers are calculated from, which no file holds as such.
//!
//! A fact that can be created has a `New…` type (its id is optional: give one to make a retry harmless), one that can
//! be corrected a `…Details` type, which the stored fact holds. Every text, length
//! and instant is checked by `validate.rs` before it is stored.

mod agent;
mod answer;
mod check_in;
mod checklist_run;
mod clearance;
mod custom_checklist;
mod declaration;
mod fact_ref;
mod goal;
mod id;
mod inspection;
mod pause;
mod photo;
mod product;
mod reminder_action;
mod reminder_kind;
mod roller;
mod rule_override;
mod schedule;
mod scope;
mod session;
mod settings;
mod validate;
mod visit;
mod weekday;
mod working;

pub use agent::{Agent, AgentKind};
pub use answer::{Answer, Reply};
pub use check_in::{CheckIn, NewCheckIn};
pub use checklist_run::{ChecklistRun, NewChecklistRun, NewStepTick, StepTick, TickKind};
pub use clearance::{Clearance, NewClearance};
pub use custom_checklist::{CleaningPart, CustomChecklist, CustomStep, NewChecklist, Purpose};
pub use declaration::{Declaration, DeclaredAnswer, NewDeclaration};
pub use fact_ref::FactRef;
pub use goal::Goal;
pub use id::{
    ActionId, CheckInId, ChecklistId, ClearanceId, DeclarationId, IdError, InspectionId, OverrideId, PauseId, PhotoId,
    ProductId, RollerId, RunId, ScheduleId, SessionId, SkipId, TickId, UseId, VisitId,
};
pub use inspection::{Defect, Inspection, NewInspection};
pub use pause::{NewPause, NewSkip, Pause, PauseDetails, PauseReason, Skip};
pub(crate) use photo::LONGEST_PATH;
pub use photo::{NewPhoto, Photo};
pub(crate) use product::MONTHS_AFTER_OPENING;
pub use product::{LONGEST_LABEL, NewProduct, NewProductUse, Product, ProductDetails, ProductKind, ProductUse};
pub use reminder_action::{NewReminderAction, ReminderAction, ReminderActionKind};
pub use reminder_kind::ReminderKind;
pub use roller::{NewRoller, Retirement, RetirementReason, Roller, RollerDetails, RollerKind};
pub use rule_override::{NewOverride, OverrideReason, RuleOverride};
pub use schedule::{NewSchedule, Rhythm, Schedule, ScheduleDetails};
pub use scope::ChangeScope;
pub use session::{Area, NewSession, Session, SessionDetails, SkinCheck, SkinSign};
pub(crate) use session::{LONGEST_UNASKED_MS, SAME_LOG_MS};
pub use settings::Settings;
pub(crate) use validate::PASSES;
pub use validate::{Fault, LONGEST_TEXT, NEEDLE_UM};
pub use visit::{NewVisit, Visit, VisitDetails};
pub use weekday::Weekday;
pub use working::{
    AreaSet, CONTACT_DAYS, EARLY_USES, FlagSeen, Gone, KnownUnclean, NeedledSession, RecordedRun, RollerCare,
    RollerRecord, SessionBefore, SessionTrace, SkinContacts, SkinSeen,
};

pub(crate) use id::IdSource;

/// A fixed set of words that are stored, shown and parsed: an enum with one spelling everywhere.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, uniffi::Enum)]
        $(#[$meta])*
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $word)] $variant),+
        }

        // Derived, it would be a reader of maps and numbers too, once for each set of words.
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'_, str> as serde::Deserialize>::deserialize(deserializer)?;
                word.parse().map_err(serde::de::Error::custom)
            }
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word that is stored and shown.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl $crate::facts::Word for $name {
            const WORDS: &'static [&'static str] = &[$($word),+];
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::facts::UnknownWord;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::facts::place(<Self as $crate::facts::Word>::WORDS, text).map(|place| Self::ALL[place])
            }
        }
    };
}
pub(crate) use words;

/// A fact reads as its details do: `session.started` is `session.details.started`.
macro_rules! details {
    ($fact:ident => $details:ident) => {
        impl std::ops::Deref for $fact {
            type Target = $details;
            fn deref(&self) -> &$details {
                &self.details
            }
        }

        impl std::ops::DerefMut for $fact {
            fn deref_mut(&mut self) -> &mut $details {
                &mut self.details
            }
        }
    };
}
pub(crate) use details;

/// One of a fixed set of words.
pub(crate) trait Word: std::fmt::Display + std::str::FromStr<Err = UnknownWord> {
    /// All of them, in order.
    const WORDS: &'static [&'static str];
}

/// The place of a word among those that are known.
#[inline(never)] // or every set of words would carry a copy
pub(crate) fn place(known: &'static [&'static str], word: &str) -> Result<usize, UnknownWord> {
    known.iter().position(|other| *other == word).ok_or(UnknownWord { known })
}

/// A word that is none of the known ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not one of: {}", known.join(", "))]
pub struct UnknownWord {
    /// The words that would do.
    pub known: &'static [&'static str],
}
