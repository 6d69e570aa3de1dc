//! What a plan looks at. Its size does not grow with the history.

use crate::{
    device::ArmedReminder,
    facts::{
        CheckIn, Clearance, DeclaredAnswer, FlagSeen, NeedledSession, Pause, ProductUse, ReminderAction, RollerRecord,
        RuleOverride, Schedule, SessionTrace, Settings, Skip, Visit,
    },
    precheck::{AssessmentFacts, ReadProduct, Recovering},
    time::{Timestamp, Zone},
    usage::{OutlookFacts, WeekFacts},
};

/// What a plan looks at: [`RollCare::plan_facts`](crate::RollCare::plan_facts) gathers it.
#[derive(Debug, Clone, Default)]
pub struct PlanFacts {
    /// Hours and habits.
    pub settings: Settings,
    /// The rollers that are not retired.
    pub rollers: Vec<RollerRecord>,
    /// The sessions of the weeks that are looked at, the earliest first.
    pub sessions: Vec<SessionTrace>,
    /// The schedules that hold, are to hold, or have held in those weeks.
    pub schedules: Vec<Schedule>,
    /// The pauses of those weeks, and those to come.
    pub pauses: Vec<Pause>,
    /// The skipped days of those weeks, and those to come.
    pub skips: Vec<Skip>,
    /// The visits that rules can still look at, and those to come.
    pub visits: Vec<Visit>,
    /// The newest declared answer to each question about each area.
    pub declared: Vec<DeclaredAnswer>,
    /// The overrides that stand.
    pub overrides: Vec<RuleOverride>,
    /// The check-ins since the first session that a reminder can still speak of, and those that hold sessions up.
    pub check_ins: Vec<CheckIn>,
    /// The warning signs that were seen and can still stand, however long ago.
    pub flags: Vec<FlagSeen>,
    /// What clinicians cleared.
    pub clearances: Vec<Clearance>,
    /// The sessions at which signs were seen, with the needle length of each in micrometres.
    pub seen: Vec<NeedledSession>,
    /// The uses of products, as far back as a window can reach.
    pub uses: Vec<ProductUse>,
    /// The products of those uses, read.
    pub products: Vec<ReadProduct>,
    /// When the last back-up was made, or the first session logged if there was none; absent if nothing was logged since.
    pub backup_from: Option<Timestamp>,
    /// The answers to reminders that can still matter, in the order of recording.
    pub actions: Vec<ReminderAction>,
    /// The questions about health and procedures that nobody has answered.
    pub open_questions: Vec<&'static str>,
    /// When a roller was retired last by its owner.
    pub last_retired: Option<Timestamp>,
    /// What this phone was told, and what it has shown.
    pub device: Vec<ArmedReminder>,
}

impl PlanFacts {
    pub(crate) fn outlook(&self) -> OutlookFacts<'_> {
        OutlookFacts {
            weeks: WeekFacts {
                sessions: &self.sessions,
                schedules: &self.schedules,
                pauses: &self.pauses,
                skips: &self.skips,
                settings: &self.settings,
                declared: &self.declared,
            },
            visits: &self.visits,
            rollers: &self.rollers,
            overrides: &self.overrides,
        }
    }

    /// What stops planned sessions follows from these, with the recoveries that are ongoing.
    pub(crate) fn assessment<'a>(&'a self, recoveries: &'a [Recovering], zone: &'a Zone) -> AssessmentFacts<'a> {
        AssessmentFacts {
            declared: &self.declared,
            overrides: &self.overrides,
            flags: &self.flags,
            clearances: &self.clearances,
            recoveries,
            products: &self.products,
            uses: &self.uses,
            day_starts: self.settings.day_starts,
            zone,
        }
    }

    /// Whether a later session was on the same skin.
    pub(super) fn is_overtaken(&self, session: &SessionTrace) -> bool {
        let order = |session: &SessionTrace| (session.last_contact, session.id);
        self.sessions.iter().rev().any(|other| order(other) > order(session) && other.areas.meets(session.areas))
    }
}
