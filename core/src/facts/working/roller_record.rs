//! What the answers need to know of one roller. Its size does not grow with the history.

use std::ops::{Deref, DerefMut};

use super::{
    super::{ChecklistRun, CustomChecklist, Inspection, Roller, Session},
    SkinContacts,
};
use crate::time::{LocalDate, Timestamp};

/// A roller with the facts that decide its state, wear and reminders. It reads as its care does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollerRecord {
    /// What decides its state.
    pub care: RollerCare,
    /// How many sessions it was used in.
    pub uses: u32,
    /// The date of the first of them, in the zone in which that one was logged.
    pub first_session: Option<LocalDate>,
    /// The dates of the first of them, at most [`EARLY_USES`], in their order, each in the zone in which it was logged.
    pub early_uses: Vec<LocalDate>,
}

/// Of so many uses the dates are known: of as many as a limit of a roller's life counts at most.
pub const EARLY_USES: u32 = 15;

/// A roller with the facts that decide its state. Reading it takes the same after ten uses and after a thousand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollerCare {
    /// The roller.
    pub roller: Roller,
    /// The session that last had it on the skin. An ongoing one counts from its start: a later session shows that it has
    /// ended.
    pub last_session: Option<Session>,
    /// The session of it that nobody has ended, the last one begun: also one that was forgotten before the last session.
    pub open_session: Option<Session>,
    /// When it became known here that the last session, or what was undone or deleted since, left it not clean; absent
    /// without a session.
    pub known: Option<KnownUnclean>,
    /// Its checklist runs since the last session's start, in the order of recording.
    pub runs: Vec<RecordedRun>,
    /// The newest run of each checklist that keeps its case clean, whenever it was: no session ends those.
    pub case_runs: Vec<RecordedRun>,
    /// Its runs of checklists that dispose of it, whenever they were, in the order of recording.
    pub disposals: Vec<RecordedRun>,
    /// The first inspection that found a defect.
    pub failed_inspection: Option<Inspection>,
    /// What was seen on skin around its sessions, and where it was then.
    pub contacts: SkinContacts,
}

/// When it became known on this phone that a roller is not clean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownUnclean {
    /// When: the logging of the last session, or what brought that about later, such as a correction, the deletion of a
    /// cleaning, an undo or an import.
    pub at: Timestamp,
    /// Tells it from the times before, and is absent for the logging of the last session: the revision of this file.
    pub episode: Option<u32>,
}

impl Deref for RollerRecord {
    type Target = RollerCare;
    fn deref(&self) -> &RollerCare {
        &self.care
    }
}

/// A checklist run with what the order of recording says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedRun {
    /// The run.
    pub run: ChecklistRun,
    /// The checklist as it was when the run began, if it is one that somebody wrote.
    pub custom: Option<CustomChecklist>,
    /// Whether a session was logged after it by a clock that showed less than the run had seen by then. The clock was
    /// set back, and nobody can tell which of the two came first.
    pub is_in_doubt: bool,
}

impl DerefMut for RollerRecord {
    fn deref_mut(&mut self) -> &mut RollerCare {
        &mut self.care
    }
}

impl RollerCare {
    /// A roller of which nothing is known but that it is there.
    pub fn of_unused(roller: Roller) -> Self {
        let (runs, case_runs, disposals) = (Vec::new(), Vec::new(), Vec::new());
        let (last_session, open_session, known, failed_inspection) = (None, None, None, None);
        let contacts = SkinContacts::default();
        Self { roller, last_session, open_session, known, runs, case_runs, disposals, failed_inspection, contacts }
    }

    /// When it was last on the skin.
    pub fn last_contact(&self) -> Option<Timestamp> {
        self.last_session.as_ref().map(|session| session.last_contact())
    }
}
