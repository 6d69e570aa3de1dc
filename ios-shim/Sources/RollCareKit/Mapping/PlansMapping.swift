import Foundation
import RollCareGenerated
import RollCareTypes

extension Capabilities {
    func lowered() throws -> RollCareGenerated.Capabilities {
        try RollCareGenerated.Capabilities(
            platform: .ios, slots: number(slots, "slots"), notifications: notifications,
            timeSensitive: timeSensitive, zoneRules: zoneRules)
    }
}

extension ReminderPlan {
    init(_ made: RollCareGenerated.ReminderPlan) throws {
        revision = made.revision
        madeAt = made.madeAt
        zone = Zone(made.zone)
        zoneRules = made.zoneRules
        zoneRulesDiffer = made.zoneRulesDiffer
        horizon = made.horizon
        notifications = try made.notifications.map(PlannedNotification.init)
        reasons = made.reasons.map(Reason.init)
    }
}

extension Reason {
    init(_ made: RollCareGenerated.Reason) {
        notification = made.notification
        fate = Fate(made.fate)
    }
}

extension Fate {
    init(_ made: RollCareGenerated.Fate) {
        self =
            switch made {
            case .past(let at): .past(at: at)
            case .heldBack(let by): .heldBack(by: HeldBack(by))
            case .stopped(let rule): .stopped(rule: rule)
            case .overBudget(let slots): .overBudget(slots: Int(slots))
            case .shown(let at): .shown(at: at)
            case .movedFromQuietHours(let from): .movedFromQuietHours(from: from)
            case .movedFromPause(let from): .movedFromPause(from: from)
            case .snoozed(let from): .snoozed(from: from)
            case .caughtUp(let from): .caughtUp(from: from)
            case .mergedInto(let into): .mergedInto(into: into)
            case .countedFromLogging(let from): .countedFromLogging(from: from)
            }
    }
}

extension HeldBack {
    init(_ made: RollCareGenerated.HeldBack) {
        self =
            switch made {
            case .soaking: .soaking
            case .snooze: .snooze
            case .skip: .skip
            case .done: .done
            case .switchedOff: .switchedOff
            case .pause: .pause
            case .unclean: .unclean
            case .noRoller: .noRoller
            case .overtaken: .overtaken
            case .sessionTooSoon: .sessionTooSoon
            case .tooLate: .tooLate
            case .noPermission: .noPermission
            }
    }
}

extension ZoneMove {
    init(_ made: RollCareGenerated.ZoneMove) throws {
        id = made.id
        kind = ReminderKind(made.kind)
        title = made.title
        policy = Policy(made.policy)
        here = try made.here.map(Coming.init)
        there = try made.there.map(Coming.init)
    }
}

extension Coming {
    init(_ made: RollCareGenerated.Coming) throws {
        at = made.at
        civil = try civilComponents(made.civil)
    }
}
