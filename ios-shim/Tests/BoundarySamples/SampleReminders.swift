import RollCareGenerated
import RollCareTypes

// What phones hold and are told of. The shapes are as in SampleFacts.swift.
extension Sample {
    package static var armed: [Armed] {
        [Armed(id: "", contentHash: 0), Armed(id: text, contentHash: .max)]
    }

    package static var holds: [PhoneHolds] {
        [
            .listed(pending: []), .listed(pending: long(armed)), .asRecorded, .nothing(forceStopped: false),
            .nothing(forceStopped: true),
        ]
    }

    package static var capabilities: [Capabilities] {
        [
            Capabilities(
                platform: .ios, slots: 0, exactAlarms: false, notifications: false, timeSensitive: false,
                zoneRules: nil),
            Capabilities(
                platform: .android, slots: .max, exactAlarms: true, notifications: true, timeSensitive: true,
                zoneRules: text),
        ]
    }

    package static var missed: [MissedReminders] {
        [MissedReminders(count: 0, since: nil, cause: nil)]
            + MissedCause.allCases.map { MissedReminders(count: .max, since: last, cause: $0) }
    }

    package static var snoozeChoices: [SnoozeChoice] {
        SnoozeLength.allCases.map { SnoozeChoice(length: $0, until: last) }
    }

    package static var zoneMoves: [ZoneMove] {
        let coming = Coming(at: first, civil: LocalDateTime("2199-12-31T23:59:59.999"))
        return [
            ZoneMove(id: "", kind: .openApp, title: "", policy: .date, here: nil, there: nil),
            ZoneMove(id: text, kind: .session, title: text, policy: .floating, here: coming, there: coming),
        ]
    }

    private static var buttons: [ReminderButton] {
        ButtonKind.allCases.map { ReminderButton(kind: $0, notification: text, title: "") }
    }

    private static var wording: [Wording] {
        let values = [TextArgument(name: "", value: text), TextArgument(name: text, value: "")]
        return [Wording(key: "", arguments: []), Wording(key: text, arguments: long(values))]
    }

    private static func notification(
        _ kind: ReminderKind, _ policy: Policy = .pinned, _ channel: Channel = .disinfect,
        _ priority: Priority = .normal
    ) -> PlannedNotification {
        PlannedNotification(
            id: text, requestCode: .max, at: last, civil: LocalDateTime("2199-12-31T23:59:59.999"),
            policy: policy, pinnedTo: berlin, exact: true, kind: kind, roller: rollerId, channel: channel,
            priority: priority, thread: text, category: text, buttons: buttons, deepLink: text, title: text,
            body: text, wording: [], rule: text, merged: [text], contentHash: .max)
    }

    package static var notifications: [PlannedNotification] {
        let least = PlannedNotification(
            id: "", requestCode: .min, at: first, civil: LocalDateTime("1900-01-01T00:00"), policy: .elapsed,
            pinnedTo: nil, exact: false, kind: .openApp, roller: nil, channel: .replace, priority: .quiet,
            thread: "", category: "", buttons: [], deepLink: "", title: "", body: "", wording: [], rule: nil,
            merged: [], contentHash: 0)
        let most = PlannedNotification(
            id: text, requestCode: .max, at: last, civil: LocalDateTime("2199-12-31T23:59:59.999"),
            policy: .pinned, pinnedTo: berlin, exact: true, kind: .visit, roller: rollerId, channel: .session,
            priority: .normal, thread: text, category: text, buttons: long(buttons), deepLink: text,
            title: text, body: text, wording: long(wording), rule: text, merged: long([text]),
            contentHash: .max)
        return [least, most] + ReminderKind.allCases.map { notification($0) }
            + Policy.allCases.map { notification(.session, $0) }
            + Channel.allCases.map { notification(.session, .elapsed, $0) }
            + Priority.allCases.map { notification(.session, .elapsed, .session, $0) }
    }

    package static var reasons: [Reason] {
        let heldBack = HeldBack.allCases.map { Fate.heldBack(by: $0) }
        let others: [Fate] = [
            .past(at: first), .stopped(rule: text), .overBudget(slots: .max), .shown(at: last),
            .movedFromQuietHours(from: last), .movedFromPause(from: first), .snoozed(from: first),
            .caughtUp(from: last), .mergedInto(into: text), .countedFromLogging(from: last),
        ]
        return (heldBack + others).map { Reason(notification: text, fate: $0) }
    }

    package static var plans: [ReminderPlan] {
        [
            ReminderPlan(
                revision: 0, madeAt: first, zone: berlin, zoneRules: "", zoneRulesDiffer: false,
                horizon: first, notifications: [], reasons: []),
            ReminderPlan(
                revision: .max, madeAt: last, zone: Zone("Asia/Kathmandu"), zoneRules: text,
                zoneRulesDiffer: true, horizon: last, notifications: long(notifications),
                reasons: long(reasons)),
        ]
    }

    package static var diffs: [PlanDiff] {
        let (many, withdrawal) = (long(notifications), Withdrawal(id: text, requestCode: .min))
        return [
            PlanDiff(add: [], replace: [], cancel: []),
            PlanDiff(add: many, replace: many, cancel: long([withdrawal])),
        ]
    }
}
