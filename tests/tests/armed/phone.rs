//! A phone that is not there: it holds requests, lets time pass, and shows what is due, as Android or iOS does.

use std::collections::BTreeMap;

use rollcare_core::{
    Armed, Capabilities, LocalDateTime, Notification, PhoneHolds, PlanDiff, Platform, Policy, RollCare, SharedText,
    Timestamp, Zone, time::resolve,
};

/// A notification that came up on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub id: SharedText,
    pub at: Timestamp,
    /// When it was to come up.
    pub due: Timestamp,
    /// What the wall showed, where the reminder keeps to that.
    pub wall: Option<LocalDateTime>,
}

pub struct Phone<'a> {
    engine: &'a RollCare,
    platform: Platform,
    pub now: Timestamp,
    pub zone: Zone,
    pub allows: bool,
    pub pending: BTreeMap<SharedText, Notification>,
    pub shown: Vec<Shown>,
    /// What got lost, and nobody can know of: Android lists no alarms.
    pub lost: Vec<SharedText>,
    /// What it holds, if that is not what it was told last.
    holds: PhoneHolds,
}

impl<'a> Phone<'a> {
    pub fn new(engine: &'a RollCare, platform: Platform, now: Timestamp, zone: &Zone) -> Self {
        let (pending, shown, lost) = (BTreeMap::new(), Vec::new(), Vec::new());
        let holds = PhoneHolds::AsRecorded;
        Self { engine, platform, now, zone: zone.clone(), allows: true, pending, shown, lost, holds }
    }

    pub fn engine(&self) -> &'a RollCare {
        self.engine
    }

    pub fn capabilities(&self) -> Capabilities {
        let all = if self.platform == Platform::Ios { Capabilities::IOS } else { Capabilities::ANDROID };
        Capabilities { notifications: self.allows, ..all }
    }

    /// What the engine wants of it.
    pub fn ask(&self) -> PlanDiff {
        let armed = |item: &Notification| Armed { id: item.id.clone(), content_hash: item.content_hash };
        let listed = PhoneHolds::Listed { pending: self.pending.values().map(armed).collect() };
        let holds = if self.platform == Platform::Ios { &listed } else { &self.holds };
        self.engine.reconcile(holds, self.now, &self.zone, &self.capabilities()).unwrap()
    }

    /// Does as much of it as it comes to.
    pub fn obey(&mut self, diff: &PlanDiff, deeds: usize) {
        for item in diff.add.iter().chain(&diff.replace).take(deeds) {
            self.pending.insert(item.id.clone(), item.clone());
        }
        let left = deeds.saturating_sub(diff.add.len() + diff.replace.len());
        for withdrawal in diff.cancel.iter().take(left) {
            self.pending.remove(&withdrawal.id);
        }
    }

    /// Asks, obeys and says so.
    pub fn agree(&mut self) {
        let diff = self.ask();
        self.obey(&diff, usize::MAX);
        let armed: Vec<SharedText> = diff.add.iter().chain(&diff.replace).map(|item| item.id.clone()).collect();
        let withdrawn: Vec<SharedText> = diff.cancel.into_iter().map(|withdrawal| withdrawal.id).collect();
        self.engine.confirm_armed(&armed, &withdrawn).unwrap();
        self.holds = PhoneHolds::AsRecorded;
    }

    /// The app was killed after it had been asked for something.
    pub fn agree_by_half(&mut self, deeds: usize) {
        let diff = self.ask();
        self.obey(&diff, deeds);
    }

    /// Lets time pass, and shows what is due on the way.
    pub fn pass_to(&mut self, until: Timestamp) {
        while let Some(at) = self.next().filter(|at| *at <= until) {
            self.now = self.now.max(at);
            self.fire();
            self.wake();
        }
        self.now = until;
    }

    /// Turns its clock. What is due by the new one comes at once.
    pub fn set_clock(&mut self, now: Timestamp) {
        self.now = now;
        self.fire();
        self.wake();
    }

    pub fn travel(&mut self, zone: &Zone) {
        self.zone = zone.clone();
        self.wake();
    }

    /// Android loses all alarms and tells the app when it is up again.
    pub fn restart(&mut self) {
        if self.platform == Platform::Android {
            self.pending.clear();
            self.holds = PhoneHolds::Nothing { force_stopped: false };
        }
        self.wake();
    }

    /// Android loses all alarms and tells nobody, until somebody opens the app.
    pub fn stop_by_force(&mut self) {
        if self.platform == Platform::Android {
            self.pending.clear();
            self.holds = PhoneHolds::Nothing { force_stopped: true };
        }
    }

    pub fn loses(&mut self, id: &str) {
        self.pending.remove(id);
        if self.platform == Platform::Android {
            self.lost.push(id.into());
        }
    }

    /// Android wakes the app when clock or zone change, when it is up again, and for each alarm; iOS does not.
    fn wake(&mut self) {
        let is_stopped = matches!(self.holds, PhoneHolds::Nothing { force_stopped: true });
        if self.platform == Platform::Android && !is_stopped {
            self.agree();
        }
    }

    /// When it will show something.
    fn next(&self) -> Option<Timestamp> {
        self.pending.values().filter_map(|item| self.due(item)).min()
    }

    /// iOS goes by the wall for what floats, and never shows what the wall has skipped.
    fn due(&self, item: &Notification) -> Option<Timestamp> {
        let goes_by_wall = self.platform == Platform::Ios && matches!(item.policy, Policy::Floating | Policy::Date);
        if !goes_by_wall {
            return Some(item.at);
        }
        let at = resolve(item.civil, &self.zone);
        (at > self.now.plus_minutes(-1)).then_some(at)
    }

    /// Shows all that is due.
    fn fire(&mut self) {
        let (at, wall) = (self.now, self.zone.civil(self.now));
        let is_due = |item: &&Notification| self.due(item).is_some_and(|due| due <= at);
        let due: Vec<Notification> = self.pending.values().filter(is_due).cloned().collect();
        for item in due {
            self.pending.remove(&item.id);
            if !self.allows {
                continue;
            }
            let all = std::iter::once(&item.id).chain(&item.merged);
            let wall = (item.policy != Policy::Elapsed).then_some(wall);
            self.shown.extend(all.map(|id| Shown { id: id.clone(), at, due: item.at, wall }));
            if self.platform == Platform::Android {
                self.engine.report_fired(&item.id, at).unwrap();
            }
        }
    }

    /// How often a reminder came.
    pub fn times(&self, id: &str) -> usize {
        self.shown.iter().filter(|shown| shown.id == id).count()
    }
}
