import Foundation
import RollCareGenerated
import RollCareTypes

extension PlannedNotification {
    init(_ made: RollCareGenerated.PlannedNotification) throws {
        id = made.id
        at = made.at
        civil = try civilComponents(made.civil)
        policy = Policy(made.policy)
        pinnedTo = made.pinnedTo.map(Zone.init)
        kind = ReminderKind(made.kind)
        roller = made.roller.map(RollerId.init)
        channel = Channel(made.channel)
        priority = Priority(made.priority)
        thread = made.thread
        category = made.category
        buttons = made.buttons.map(ReminderButton.init)
        deepLink = made.deepLink
        title = made.title
        body = made.body
        wording = made.wording.map(Wording.init)
        rule = made.rule
        merged = made.merged
    }
}

extension Policy {
    init(_ made: RollCareGenerated.Policy) {
        self =
            switch made {
            case .elapsed: .elapsed
            case .floating: .floating
            case .date: .date
            case .pinned: .pinned
            }
    }
}

extension ReminderKind {
    init(_ made: RollCareGenerated.ReminderKind) {
        self =
            switch made {
            case .disinfect: .disinfect
            case .soakDone: .soakDone
            case .session: .session
            case .replaceRoller: .replaceRoller
            case .visit: .visit
            case .checkIn: .checkIn
            case .nurseBack: .nurseBack
            case .checklistUnfinished: .checklistUnfinished
            case .aftercare: .aftercare
            case .activesResume: .activesResume
            case .outcomeDate: .outcomeDate
            case .backupDue: .backupDue
            case .openApp: .openApp
            }
    }

    func lowered() -> RollCareGenerated.ReminderKind {
        switch self {
        case .disinfect: .disinfect
        case .soakDone: .soakDone
        case .session: .session
        case .replaceRoller: .replaceRoller
        case .visit: .visit
        case .checkIn: .checkIn
        case .nurseBack: .nurseBack
        case .checklistUnfinished: .checklistUnfinished
        case .aftercare: .aftercare
        case .activesResume: .activesResume
        case .outcomeDate: .outcomeDate
        case .backupDue: .backupDue
        case .openApp: .openApp
        }
    }
}

extension Channel {
    init(_ made: RollCareGenerated.Channel) {
        self =
            switch made {
            case .disinfect: .disinfect
            case .session: .session
            case .replace: .replace
            case .aftercare: .aftercare
            }
    }
}

extension Priority {
    init(_ made: RollCareGenerated.Priority) {
        self =
            switch made {
            case .timeSensitive: .timeSensitive
            case .normal: .normal
            case .quiet: .quiet
            }
    }
}

extension ReminderButton {
    init(_ made: RollCareGenerated.ReminderButton) {
        kind = ButtonKind(made.kind)
        notification = made.notification
        title = made.title
    }
}

extension ButtonKind {
    init(_ made: RollCareGenerated.ButtonKind) {
        self =
            switch made {
            case .`open`: .`open`
            case .done: .done
            case .snooze: .snooze
            case .skip: .skip
            }
    }
}

extension Wording {
    init(_ made: RollCareGenerated.Wording) {
        key = made.key
        arguments = made.arguments.map(TextArgument.init)
    }
}

extension TextArgument {
    init(_ made: RollCareGenerated.TextArgument) {
        name = made.name
        value = made.value
    }
}

extension NewReminderAction {
    func lowered() -> RollCareGenerated.NewReminderAction {
        RollCareGenerated.NewReminderAction(
            id: id?.lowered(), notification: notification, kind: kind.lowered())
    }
}

extension ReminderAction {
    init(_ made: RollCareGenerated.ReminderAction) {
        id = ActionId(made.id)
        notification = made.notification
        kind = ReminderActionKind(made.kind)
        at = made.at
    }
}

extension ReminderActionKind {
    init(_ made: RollCareGenerated.ReminderActionKind) {
        self =
            switch made {
            case .snooze(let until): .snooze(until: until)
            case .skip: .skip
            case .dismiss: .dismiss
            case .done: .done
            }
    }

    func lowered() -> RollCareGenerated.ReminderActionKind {
        switch self {
        case .snooze(let until): .snooze(until: until)
        case .skip: .skip
        case .dismiss: .dismiss
        case .done: .done
        }
    }
}

extension SnoozeChoice {
    init(_ made: RollCareGenerated.SnoozeChoice) {
        length = SnoozeLength(made.length)
        until = made.until
    }
}

extension SnoozeLength {
    init(_ made: RollCareGenerated.SnoozeLength) {
        self =
            switch made {
            case .tenMinutes: .tenMinutes
            case .hour: .hour
            case .tonight: .tonight
            case .tomorrow: .tomorrow
            }
    }
}

extension MissedReminders {
    init(_ made: RollCareGenerated.MissedReminders) {
        count = Int(made.count)
        since = made.since
        cause = made.cause.map(MissedCause.init)
    }
}

extension MissedCause {
    init(_ made: RollCareGenerated.MissedCause) {
        self =
            switch made {
            case .noPermission: .noPermission
            case .forceStop: .forceStop
            case .batteryManager: .batteryManager
            }
    }
}
