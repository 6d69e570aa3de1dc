//! All answers at one moment, to compare.

use rollcare_core::{
    Area, Capabilities, CheckIn, ChecklistView, Clearance, Count, ProductUse, ProductView, RecoveryState, ReminderPlan,
    Result, RollCare, RollerView, RuleOverride, RunId, RunProgress, Session, SetUp, Settings, Timestamp, Zone, plan,
};

/// Every answer that facts can change.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// All rollers.
    pub rollers: Vec<RollerView>,
    /// All sessions.
    pub sessions: Vec<Session>,
    /// The runs that were asked for.
    pub runs: Vec<Result<RunProgress>>,
    /// The runs that can go on.
    pub open_runs: Vec<RunProgress>,
    /// The checklists.
    pub checklists: Vec<ChecklistView>,
    /// The settings.
    pub settings: Settings,
    /// The plan.
    pub plan: ReminderPlan,
    /// The questions that are asked once, and their answers.
    pub set_up: SetUp,
    /// The last looks at the lips.
    pub check_ins: Vec<CheckIn>,
    /// The recoveries that go on.
    pub recoveries: Vec<RecoveryState>,
    /// The shelf.
    pub products: Vec<ProductView>,
    /// All uses of products.
    pub uses: Vec<ProductUse>,
    /// The overrides that stand.
    pub overrides: Vec<RuleOverride>,
    /// What clinicians cleared.
    pub clearances: Vec<Clearance>,
}

/// The plan as if each roller had become known to be not clean when its last session was logged. An undo, a deletion and an
/// import are later moments of that: the ladder counts from them, and the plan is another one than before.
pub fn settled_plan(engine: &RollCare, now: Timestamp, zone: &Zone, phone: &Capabilities) -> ReminderPlan {
    let mut facts = engine.plan_facts(now, zone).expect("facts of a plan");
    facts.rollers.iter_mut().for_each(|record| record.care.known = None);
    plan(&facts, now, zone, phone)
}

impl Snapshot {
    /// Asks for everything at `now`.
    pub fn take(engine: &RollCare, runs: &[RunId], now: Timestamp, zone: &Zone) -> Self {
        let mut plan = settled_plan(engine, now, zone, &Capabilities::IOS);
        // Answers to reminders are explained in the order of recording, which merging does not keep.
        plan.reasons.sort_by(|a, b| a.notification.cmp(&b.notification));
        Self {
            rollers: engine.rollers(now, zone).expect("rollers"),
            sessions: engine.sessions(Count::MOST).expect("sessions"),
            runs: runs.iter().map(|run| engine.run(*run, now)).collect(),
            open_runs: engine.home(now, zone).expect("home").open_runs,
            checklists: engine.checklists().expect("checklists"),
            settings: engine.settings().expect("settings"),
            plan,
            set_up: engine.set_up().expect("questions"),
            check_ins: engine.check_ins(Area::Lips, Count::MOST).expect("check-ins"),
            recoveries: engine.recoveries(now).expect("recoveries"),
            products: engine.products(now, zone).expect("products"),
            uses: engine.product_uses(now.plus_millis(i64::MIN)).expect("uses"),
            overrides: engine.overrides().expect("overrides"),
            clearances: engine.clearances().expect("clearances"),
        }
    }
}
