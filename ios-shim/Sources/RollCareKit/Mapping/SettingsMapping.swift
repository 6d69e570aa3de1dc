import Foundation
import RollCareGenerated
import RollCareTypes

extension Settings {
    init(_ made: RollCareGenerated.Settings) throws {
        quietFrom = try civilComponents(made.quietFrom)
        quietTo = try civilComponents(made.quietTo)
        urgentInQuietHours = made.urgentInQuietHours
        dailyAt = try civilComponents(made.dailyAt)
        dayStarts = try civilComponents(made.dayStarts)
        weekStarts = Weekday(made.weekStarts)
        remindersOff = made.remindersOff.map(ReminderKind.init)
    }

    func lowered() throws -> RollCareGenerated.Settings {
        try RollCareGenerated.Settings(
            quietFrom: localTime(quietFrom, "quietFrom"), quietTo: localTime(quietTo, "quietTo"),
            urgentInQuietHours: urgentInQuietHours, dailyAt: localTime(dailyAt, "dailyAt"),
            dayStarts: localTime(dayStarts, "dayStarts"), weekStarts: weekStarts.lowered(),
            remindersOff: remindersOff.map { $0.lowered() })
    }
}

extension Undone {
    init(_ made: RollCareGenerated.Undone) {
        command = made.command
        at = made.at
    }
}

extension FactRef {
    func lowered() -> RollCareGenerated.FactRef {
        switch self {
        case .session(let id): .session(id: id.lowered())
        case .run(let id): .run(id: id.lowered())
        case .checklist(let id): .checklist(id: id.lowered())
        case .inspection(let id): .inspection(id: id.lowered())
        case .checkIn(let id): .checkIn(id: id.lowered())
        case .product(let id): .product(id: id.lowered())
        case .use(let id): .use(id: id.lowered())
        case .override(let id): .override(id: id.lowered())
        case .schedule(let id): .schedule(id: id.lowered())
        case .pause(let id): .pause(id: id.lowered())
        case .skip(let id): .skip(id: id.lowered())
        case .visit(let id): .visit(id: id.lowered())
        case .photo(let id): .photo(id: id.lowered())
        }
    }
}

extension ChangeScope {
    init(_ made: RollCareGenerated.ChangeScope) {
        self =
            switch made {
            case .rollers: .rollers
            case .sessions: .sessions
            case .checklists: .checklists
            case .reminders: .reminders
            case .person: .person
            case .checkIns: .checkIns
            case .products: .products
            case .schedules: .schedules
            case .visits: .visits
            case .photos: .photos
            case .settings: .settings
            }
    }
}
