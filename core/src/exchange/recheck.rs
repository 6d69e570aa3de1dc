//! The checks of the commands, for facts that come from a file.

use crate::{
    facts::{
        CheckIn, ChecklistRun, Clearance, CustomChecklist, Declaration, Fault, Inspection, NewCheckIn, NewChecklist,
        NewChecklistRun, NewClearance, NewDeclaration, NewInspection, NewOverride, NewPhoto, NewProductUse,
        NewReminderAction, NewSkip, NewStepTick, Pause, Photo, Product, ProductUse, ReminderAction, Roller,
        RuleOverride, Schedule, Session, Skip, StepTick, Visit,
    },
    store::StoredTick,
    time::{HOUR_MS, Timestamp, Zone},
};

type Checked<T> = Result<T, Fault>;

/// A fact that can be said anew.
pub(crate) trait Recheck: Sized {
    /// The fact as a command would have stored it, if one would have.
    fn recheck(self, now: Timestamp) -> Checked<Self>;
}

fn not_after(now: Timestamp, field: &'static str, at: Timestamp) -> Checked<()> {
    let fault = Fault::new(field, "lies in the future; set the phone's clock right");
    (at <= now).then_some(()).ok_or(fault)
}

impl Recheck for Roller {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, details, added, retired } = self;
        not_after(now, "added", added)?;
        retired.map_or(Ok(()), |retired| not_after(now, "retired_at", retired.at))?;
        Ok(Self { added, retired, ..details.check(id, now)? })
    }
}

impl Recheck for Session {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, details, logged, shelf_products } = self;
        not_after(now, "logged", logged)?;
        Ok(Self { shelf_products, ..details.check(id, logged, now)? })
    }
}

impl Recheck for ChecklistRun {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, roller, checklist, version, started, logged, .. } = self;
        not_after(now, "started", started)?;
        not_after(now, "logged", logged)?;
        NewChecklistRun { id: None, roller, checklist, started: Some(started) }.check(id, version, logged)
    }
}

impl Recheck for StoredTick {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { run, tick: StepTick { id, step, kind, agent, at, logged } } = self;
        not_after(now, "at", at)?;
        not_after(now, "logged", logged)?;
        let tick = NewStepTick { id: None, run, step, kind, agent, at: Some(at) }.check(id, logged)?;
        Ok(Self { run, tick })
    }
}

impl Recheck for CustomChecklist {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, version, name, purpose, steps, saved } = self;
        not_after(now, "saved", saved)?;
        if version == 0 {
            return Err(Fault::new("version", "must be 1 or more"));
        }
        NewChecklist { id: None, name, purpose, steps }.check(id, version, saved)
    }
}

impl Recheck for Inspection {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, roller, at, defects, note } = self;
        not_after(now, "at", at)?;
        NewInspection { id: None, roller, defects, note }.check(id, at)
    }
}

impl Recheck for ReminderAction {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, notification, kind, at } = self;
        not_after(now, "at", at)?;
        NewReminderAction { id: None, notification, kind }.check(id, at)
    }
}

impl Recheck for Declaration {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, at, answers } = self;
        not_after(now, "at", at)?;
        NewDeclaration { id: None, answers }.check(id, at)
    }
}

impl Recheck for CheckIn {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, at, zone, area, signs, answers, note } = self;
        not_after(now, "at", at)?;
        NewCheckIn { id: None, zone, area, signs, answers, note }.check(id, at)
    }
}

impl Recheck for Clearance {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, rule, area, on, by, note, at } = self;
        not_after(now, "at", at)?;
        // Nobody knows where it was recorded: no zone is further ahead.
        let today = Zone::UTC.date(at.plus_millis(14 * HOUR_MS));
        NewClearance { id: None, rule, area, on, by, note }.check(id, today, at)
    }
}

impl Recheck for Product {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, details, added } = self;
        not_after(now, "added", added)?;
        details.check(id, added)
    }
}

impl Recheck for ProductUse {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, product, at, areas } = self;
        NewProductUse { id: None, product, at, areas }.check(id, now)
    }
}

impl Recheck for RuleOverride {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, rule, reason, note, at, agreed } = self;
        not_after(now, "at", at)?;
        NewOverride { id: None, rule, reason, note, agreed }.check(id, at)
    }
}

impl Recheck for Schedule {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, details, added } = self;
        not_after(now, "added", added)?;
        details.check(id, added)
    }
}

impl Recheck for Pause {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, details, added } = self;
        not_after(now, "added", added)?;
        details.check(id, added)
    }
}

impl Recheck for Skip {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, areas, date, note, added } = self;
        not_after(now, "added", added)?;
        NewSkip { id: None, areas, date, note }.check(id, added)
    }
}

impl Recheck for Visit {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, details, added } = self;
        not_after(now, "added", added)?;
        details.check(id, added)
    }
}

impl Recheck for Photo {
    fn recheck(self, now: Timestamp) -> Checked<Self> {
        let Self { id, taken, zone, area, file, sha256 } = self;
        NewPhoto { id: None, taken, zone, area, file, sha256 }.check(id, now)
    }
}
