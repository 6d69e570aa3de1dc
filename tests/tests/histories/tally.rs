//! What the histories met: a law that never meets its case says nothing.

use std::{collections::BTreeMap, fmt};

use rollcare_core::{Fate, HeldBack, ReminderKind, ReminderPlan};

/// How often each thing was met, and each law broken.
#[derive(Default)]
pub struct Tally {
    met: BTreeMap<String, u64>,
    /// The first history that breaks each law, and how many do.
    pub broken: BTreeMap<&'static str, (u64, u64)>,
}

/// The fates, as they are counted.
const FATES: [&str; 13] = [
    "past",
    "held back",
    "stopped",
    "over budget",
    "shown",
    "moved from quiet hours",
    "moved from pause",
    "snoozed",
    "caught up",
    "merged",
    "counted from logging",
    "moved from a full minute",
    "enough for a day",
];
/// What the last pass adds.
const ADDED: &str = "added";
const PLANS: &str = "a plan";
const ADDED_TO: &str = "a plan that something was added to";
/// The reasons for which reminders are held back.
const HELD: [HeldBack; 11] = [
    HeldBack::Soaking,
    HeldBack::Snooze,
    HeldBack::Skip,
    HeldBack::Done,
    HeldBack::SwitchedOff,
    HeldBack::Pause,
    HeldBack::Unclean,
    HeldBack::NoRoller,
    HeldBack::Overtaken,
    HeldBack::SessionTooSoon,
    HeldBack::NoPermission,
];

impl Tally {
    pub fn count(&mut self, what: &str) {
        match self.met.get_mut(what) {
            Some(count) => *count += 1,
            None => _ = self.met.insert(what.to_owned(), 1),
        }
    }

    /// Counts what a plan holds and explains.
    pub fn plan(&mut self, plan: &ReminderPlan) {
        self.count(PLANS);
        if plan.reasons.iter().any(|reason| matches!(reason.fate, Fate::Added)) {
            self.count(ADDED_TO);
        }
        for item in &plan.notifications {
            self.count(item.kind.as_str());
        }
        for reason in &plan.reasons {
            self.count(fate(&reason.fate));
            if let Fate::HeldBack { by } = reason.fate {
                self.count(&format!("{by:?}"));
            }
        }
    }

    pub fn plus(mut self, other: Self) -> Self {
        for (what, count) in other.met {
            *self.met.entry(what).or_default() += count;
        }
        for (law, (seed, count)) in other.broken {
            let known = self.broken.entry(law).or_insert((seed, 0));
            *known = (known.0.min(seed), known.1 + count);
        }
        self
    }

    /// Each kind, fate and reason, and each law's own case, was met; and the last pass was hardly ever needed.
    pub fn check(&self) {
        let met = |what: &str| self.met.get(what).copied().unwrap_or(0);
        let (added, plans) = (met(ADDED_TO), met(PLANS));
        assert!(added * 50 <= plans, "the last pass added to {added} of {plans} plans: another pass drops too much");
        let kinds = ReminderKind::ALL.iter().map(|kind| kind.as_str().to_owned());
        let held = HELD.iter().map(|by| format!("{by:?}"));
        let own = super::laws::MET.iter().map(|met| (*met).to_owned());
        let wanted = kinds.chain(FATES.map(str::to_owned)).chain(held).chain(own);
        let missing: Vec<String> = wanted.filter(|what| !self.met.contains_key(what)).collect();
        assert!(missing.is_empty(), "never met: {missing:?}");
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.met.iter().try_for_each(|(what, count)| writeln!(f, "{count:>10} {what}"))
    }
}

const fn fate(fate: &Fate) -> &'static str {
    match fate {
        Fate::Past { .. } => FATES[0],
        Fate::HeldBack { .. } => FATES[1],
        Fate::Stopped { .. } => FATES[2],
        Fate::OverBudget { .. } => FATES[3],
        Fate::Shown { .. } => FATES[4],
        Fate::MovedFromQuietHours { .. } => FATES[5],
        Fate::MovedFromPause { .. } => FATES[6],
        Fate::Snoozed { .. } => FATES[7],
        Fate::CaughtUp { .. } => FATES[8],
        Fate::MergedInto { .. } => FATES[9],
        Fate::CountedFromLogging { .. } => FATES[10],
        Fate::MovedFromFullMinute { .. } => FATES[11],
        Fate::EnoughForADay { .. } => FATES[12],
        Fate::Added => ADDED,
    }
}
