public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// What the phone should hold from now on.
    public func plan(
        for phone: Capabilities = Capabilities(), at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> ReminderPlan {
        try ask {
            try ReminderPlan($0.plan(now: now, zone: Zone(zone).lowered(), capabilities: phone.lowered()))
        }
    }

    /// Records what somebody did with a reminder.
    @discardableResult
    public func answerReminder(_ new: NewReminderAction, at now: Date = .now) throws(RollCareStoreError)
        -> ReminderAction
    {
        try ask { try ReminderAction($0.answerReminder(new: new.lowered(), now: now)) }
    }

    /// For how long a reminder can be put off at this time, the shortest first.
    public func snoozeChoices(at now: Date = .now, in zone: TimeZone = .current) throws(RollCareStoreError)
        -> [SnoozeChoice]
    {
        try ask { try $0.snoozeChoices(now: now, zone: Zone(zone).lowered()).map(SnoozeChoice.init) }
    }

    /// Reminders that were due and that the phone did not show, since `acknowledgeMissed`.
    public func missedReminders(at now: Date = .now) throws(RollCareStoreError) -> MissedReminders {
        try ask { try MissedReminders($0.missedReminders(now: now)) }
    }

    /// Says that the person has seen what was missed.
    public func acknowledgeMissed(at now: Date = .now) throws(RollCareStoreError) {
        try ask { try $0.acknowledgeMissed(now: now) }
    }

    /// What would move if the phone changed from one zone to another now: reminders at a time of day float by
    /// themselves, what counts from something that happened stays, and the screen keeps gaps by instants.
    public func previewZoneChange(from here: TimeZone, to there: TimeZone, at now: Date = .now)
        throws(RollCareStoreError) -> [ZoneMove]
    {
        try ask {
            try $0.previewZoneChange(from: Zone(here).lowered(), to: Zone(there).lowered(), now: now).map(
                ZoneMove.init)
        }
    }
}
