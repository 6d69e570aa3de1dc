//! RollCare: the engine of a companion for home microneedling.
//!
//! Facts in, answers out. The database holds only what somebody did, saw or declared; everything a person reads is a
//! pure function of those facts, `now`, a zone and a cited rule pack. Start with [`RollCare`].

uniffi::setup_scaffolding!("rollcare");

pub mod app;
pub mod device;
mod digest;
pub mod duties;
pub mod error;
pub mod exchange;
pub mod facts;
mod ffi;
pub mod guidance;
pub mod hygiene;
mod order;
pub mod precheck;
pub mod reminders;
mod shared_text;
mod store;
pub mod time;
pub mod units;
pub mod usage;

pub use app::{
    ButtonOutcome, ButtonPress, ChangeObserver, FinishSession, FirstStep, FirstStepKind, FirstSteps, GuidedSession,
    Home, NewGuidedSession, OverrideView, ProductView, RecordedCheckIn, RecordedRoller, RecordedSchedule,
    RecordedSession, RecordedSessions, RecordedUse, RecordedVisit, ReminderAnswer, RepeatSession, RollCare, RollerTask,
    RollerView, SetUp, Subscription, Versions, export_schema,
};
pub use device::{Armed, ArmedReminder, ArmedState, MissedCause, MissedReminders, PhoneHolds};
pub use duties::{DutyKind, DutyTask, DutyView, MutedBy};
pub use error::{Result, RollCareError};
pub use exchange::{
    ExportFile, ImportItem, ImportKind, ImportProgress, ImportReport, LoopImport, PhotoReport, SeenFile,
};
pub use facts::*;
pub use guidance::{
    AftercareItem, CheckInResult, Citation, CitedRule, CitedRules, ClearedBy, Deciding, FamilyReading, Finding,
    Outcome, ProductReading, Question, RulePack, Severity, Urgency, Verdict, read_ingredients,
};
pub use hygiene::{
    AFTER_USE, ChecklistView, DISPOSE, DISPOSE_CARTRIDGE, DirtyReason, NEW_ROLLER, PRE_USE_SOAK, RetiredReason,
    RollerState, RunProgress, StepAdvice, StepProgress, StepState, StepView, Timer,
};
pub use precheck::{NextStep, PlannedUse, Precheck, PrecheckRequest, ProductAdvice, ReadProduct, RecoveryState};
pub use reminders::{
    ButtonKind, Capabilities, Channel, Coming, Fate, HeldBack, Notification, PlanDiff, PlanFacts, Platform, Policy,
    Priority, Reason, ReminderButton, ReminderPlan, SnoozeChoice, SnoozeLength, TextArgument, TextValue, Withdrawal,
    Wording, ZoneMove, diff, plan, plan_diff, unmet,
};
pub use shared_text::SharedText;
pub use store::Undone;
pub use time::{LocalDate, LocalDateTime, LocalTime, TimeError, Timestamp, Zone};
pub use units::{ContentHash, Count, Micrometres, Revision, Seconds};
pub use usage::{
    Adherence, AreaOutlook, Bound, Course, HeldUp, HeldUpBy, LifeLimit, OutcomeClock, Streak, Tier, VisitBlock, Wear,
    WeekOutcome, WeekProgress,
    record::{CalendarDay, Cleaning, HygieneRecord, ProductRecord, SkinDay, Span, WearPoint},
};
