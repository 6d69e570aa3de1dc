public import Foundation

extension RollCareStore {
    /// The reminders that the phone should hold from now on.
    public func plan(
        for phone: Capabilities = Capabilities(platform: .ios, slots: 60), at now: Date = .now,
        in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> ReminderPlan {
        try ask { try $0.plan(now: now, zone: Zone(zone), capabilities: phone) }
    }

    /// Records what somebody did with a reminder, and says when it comes next, as the plan then holds. That a roller
    /// was cleaned is no answer: say it with ``pressButton(_:at:in:)``, or with its checklist.
    @discardableResult
    public func answerReminder(
        _ new: NewReminderAction, at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> ReminderAnswer {
        try ask { try $0.answerReminder(new: new, now: now, zone: Zone(zone)) }
    }

    /// Does what a button under a notification says, and says what to show in the place of the notification then. Where
    /// it cannot be done, ``ButtonOutcome/done`` is false, nothing is recorded, and the words say why and what to do.
    ///
    /// - Throws: ``RollCareStoreError/invalid(field:detail:)`` for a button that opens the app: follow the deep link.
    @discardableResult
    public func pressButton(
        _ press: ButtonPress, at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> ButtonOutcome {
        try ask { try $0.pressButton(press: press, now: now, zone: Zone(zone)) }
    }

    /// Says that the person no longer rolls: nobody is reminded of anything then but of rollers that are not clean,
    /// visits and back-ups. A session that is logged later ends it, and so does ``undo(at:)``.
    public func stopRolling(at now: Date = .now) throws(RollCareStoreError) {
        try ask { try $0.stopRolling(now: now) }
    }

    /// How long a reminder can be put off at this time, the shortest first.
    public func snoozeChoices(
        at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> [SnoozeChoice] {
        try ask { try $0.snoozeChoices(now: now, zone: Zone(zone)) }
    }

    /// Reminders that were due and that the phone did not show, since the last ``acknowledgeMissed(at:)``.
    public func missedReminders(at now: Date = .now) throws(RollCareStoreError) -> MissedReminders {
        try ask { try $0.missedReminders(now: now) }
    }

    /// Says that the person has seen what was missed.
    public func acknowledgeMissed(at now: Date = .now) throws(RollCareStoreError) {
        try ask { try $0.acknowledgeMissed(now: now) }
    }

    /// What would move if the phone changed from one zone to another now. Reminders at a time of day keep that time,
    /// those that count from something that happened keep their instant, and gaps between sessions count instants.
    public func zoneChangePreview(
        from here: TimeZone, to there: TimeZone, at now: Date = .now
    ) throws(RollCareStoreError) -> [ZoneMove] {
        try ask { try $0.previewZoneChange(from: Zone(here), to: Zone(there), now: now) }
    }
}

// What only an adapter to a phone's notifications needs.
extension RollCareStore {
    /// What the phone must add, replace and withdraw, given what it holds.
    package func reconcile(
        holding pending: [Armed], for phone: Capabilities, at now: Date, in zone: TimeZone
    ) throws(RollCareStoreError) -> PlanDiff {
        let holds = PhoneHolds.listed(pending: pending)
        return try ask { try $0.reconcile(holds: holds, now: now, zone: Zone(zone), capabilities: phone) }
    }

    /// Says which reminders the phone holds now, and which it does not any more.
    package func confirmArmed(_ armed: [String], withdrawn: [String]) throws(RollCareStoreError) {
        try ask { try $0.confirmArmed(armed: armed, withdrawn: withdrawn) }
    }

    /// Says that the phone showed a reminder.
    package func reportFired(_ id: String, at shown: Date) throws(RollCareStoreError) {
        try ask { try $0.reportFired(id: id, at: shown) }
    }
}
