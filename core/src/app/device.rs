//! The phone: what it must hold, what it says of that, and what it did not show. Nothing of this is a fact: it leaves no
//! revision, undo does not reach it, and no observer is told.

use super::{RollCare, questions::within};
use crate::{
    device::{self, ArmedReminder, MissedReminders, PhoneHolds, Reconciled},
    error::Result,
    reminders::{Capabilities, PlanDiff, PlanFacts, sealed},
    shared_text::SharedText,
    store::Notes,
    time::{Timestamp, Zone},
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// What the phone must do so that it holds the plan, after a command, when the app starts, and after all that can take
    /// alarms away or move them. Then say with [`RollCare::confirm_armed`] what it did; until then it counts as not done, so
    /// doing half of it harms nothing. Ask and confirm in turn, never two at once.
    pub fn reconcile(
        &self,
        holds: &PhoneHolds,
        now: Timestamp,
        zone: &Zone,
        capabilities: &Capabilities,
    ) -> Result<PlanDiff> {
        within("slots", capabilities.slots)?;
        self.note(|notes| {
            match *holds {
                PhoneHolds::Nothing { force_stopped: true } => notes.note_forced_stop(now)?,
                PhoneHolds::Nothing { force_stopped: false } => notes.note_restart(now)?,
                PhoneHolds::Listed { .. } | PhoneHolds::AsRecorded => {}
            }
            if notes.device()?.shows_notifications != capabilities.notifications {
                notes.note_permission(capabilities.notifications)?;
            }
            let mut facts = PlanFacts::gather(notes, now, zone)?;
            let before = facts.device.clone();
            facts.device = device::learn(before.clone(), holds, capabilities.notifications, now, zone);
            let allowed = Capabilities { notifications: true, ..capabilities.clone() };
            let wanted = sealed(&facts, now, zone, &allowed);
            let barred = (!capabilities.notifications).then(|| sealed(&facts, now, zone, capabilities));
            let plan = barred.as_ref().unwrap_or(&wanted);
            let Reconciled { diff, rows } = device::reconcile(facts.device, holds, plan, &wanted, now);
            notes.put_armed(&before, &rows)?;
            Ok(diff)
        })
    }

    /// Says what the phone did of what [`RollCare::reconcile`] asked for: what it holds now, and what it let go of. Ids that
    /// nobody asked about change nothing.
    pub fn confirm_armed(&self, armed: &[SharedText], withdrawn: &[SharedText]) -> Result<()> {
        self.note(|notes| change_rows(notes, |rows| device::confirm(rows, armed, withdrawn)))
    }

    /// Says that the phone showed this reminder. Saying so again changes nothing.
    pub fn report_fired(&self, id: &str, at: Timestamp) -> Result<()> {
        self.note(|notes| change_rows(notes, |rows| device::fired(rows, id, at)))
    }

    /// Reminders that were due and that the phone did not show, since [`RollCare::acknowledge_missed`].
    pub fn missed_reminders(&self, now: Timestamp) -> Result<MissedReminders> {
        self.read(|view| Ok(device::missed(&view.armed_reminders()?, now, &view.device()?)))
    }

    /// Says that the person has seen what was missed.
    pub fn acknowledge_missed(&self, now: Timestamp) -> Result<()> {
        self.note(|notes| change_rows(notes, |rows| device::acknowledge(rows, now)))
    }

    /// Says that a back-up was made. The next reminder of one is counted from then.
    pub fn report_backup(&self, at: Timestamp) -> Result<()> {
        self.note(|notes| notes.note_backup(at))
    }
}

fn change_rows(notes: &Notes<'_>, change: impl FnOnce(Vec<ArmedReminder>) -> Vec<ArmedReminder>) -> Result<()> {
    let before = notes.armed_reminders()?;
    let rows = change(before.clone());
    notes.put_armed(&before, &rows)
}
