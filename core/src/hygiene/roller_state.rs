//! The roller's state: Clean, `NeedsSoak`, Sterile, `InUse`, Dirty, Soaking, Drying or Retired.

use serde::{Deserialize, Serialize};

use super::age::fresh_until;
use crate::{
    facts::{Area, Defect, RetirementReason, RunId, SessionId},
    time::Timestamp,
};

/// What a roller is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum RollerState {
    /// A whole checklist was done since it last touched skin.
    Clean {
        /// When it was completed.
        since: Timestamp,
    },
    /// Clean, but so long ago, or so wet from a soak that is not done, that it is soaked again before it is used.
    NeedsSoak {
        /// Since when it is clean.
        since: Timestamp,
    },
    /// A pen cartridge that was never used: its sealed pack keeps it sterile. It is used once.
    Sterile,
    /// A session is ongoing.
    InUse {
        /// Which one.
        session: SessionId,
    },
    /// Not known to be clean.
    Dirty {
        /// Why.
        reason: DirtyReason,
    },
    /// It lies in the disinfectant.
    Soaking {
        /// The run.
        run: RunId,
        /// When it may come out.
        ends: Timestamp,
    },
    /// Disinfected, but not dried and stored yet.
    Drying {
        /// The run.
        run: RunId,
        /// When the soak was done.
        since: Timestamp,
    },
    /// Not to be used any more.
    Retired {
        /// Since when.
        at: Timestamp,
        /// Why.
        reason: RetiredReason,
    },
}

impl RollerState {
    /// Whether nothing asks for it to be cleaned: it is clean, though perhaps not fresh.
    pub(crate) const fn is_clean(&self) -> bool {
        matches!(self, Self::Clean { .. } | Self::NeedsSoak { .. } | Self::Sterile)
    }

    /// Until when a session can begin with it as it is, looked at from `now`; absent where that has no end.
    pub(crate) fn fresh_until(&self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::Clean { since } => Some(fresh_until(*since)),
            Self::NeedsSoak { since } => Some(fresh_until(*since).min(now)),
            _ => None,
        }
    }
}

/// Why a roller counts as dirty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum DirtyReason {
    /// It was used, and no checklist was begun.
    Used,
    /// A checklist was begun and is not done.
    Unfinished,
    /// A checklist was begun, and the roller touched skin again after that.
    Overtaken,
    /// It was never cleaned here; nobody knows.
    NeverCleaned,
}

/// Why a roller is retired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum RetiredReason {
    /// Its owner retired it.
    Owner {
        /// Why.
        reason: RetirementReason,
    },
    /// An inspection found this.
    Inspection {
        /// What was found.
        defects: Vec<Defect>,
    },
    /// It is a pen cartridge, and was used once.
    SingleUse,
    /// A checklist that disposes of it was done.
    Disposal {
        /// The run.
        run: RunId,
    },
    /// It was on skin that showed an infection in the days after, or before: see `life.infected`. Whoever deletes that look, or
    /// undoes it, has the roller back.
    Infected {
        /// What was seen: the question that was answered so, such as `flag.pus`.
        sign: String,
        /// Where; absent if nobody said.
        area: Option<Area>,
    },
}
