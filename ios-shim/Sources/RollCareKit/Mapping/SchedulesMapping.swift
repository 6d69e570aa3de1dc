import Foundation
import RollCareGenerated
import RollCareTypes

extension Schedule {
    init(_ made: RollCareGenerated.Schedule) throws {
        id = ScheduleId(made.id)
        areas = made.areas.map(Area.init)
        roller = made.roller.map(RollerId.init)
        rhythm = Rhythm(made.rhythm)
        at = try civilComponents(made.at)
        from = try civilComponents(made.from)
        until = try made.until.map(civilComponents)
        added = made.added
    }
}

extension NewSchedule {
    func lowered() throws -> RollCareGenerated.NewSchedule {
        try RollCareGenerated.NewSchedule(
            id: id?.lowered(), details: details.lowered())
    }
}

extension EditSchedule {
    func lowered() throws -> RollCareGenerated.EditSchedule {
        try RollCareGenerated.EditSchedule(
            areas: areas.map { $0.lowered() }, roller: roller?.lowered(), rhythm: rhythm.lowered(),
            at: localTime(at, "at"), from: localDate(from, "from"),
            until: until.map { try localDate($0, "until") })
    }
}

extension Rhythm {
    init(_ made: RollCareGenerated.Rhythm) {
        self =
            switch made {
            case .perWeek(let least, let most): .perWeek(least: Int(least), most: Int(most))
            case .weekdays(let days): .weekdays(days: days.map(Weekday.init))
            case .everyDays(let days): .everyDays(days: Int(days))
            }
    }

    func lowered() throws -> RollCareGenerated.Rhythm {
        switch self {
        case .perWeek(let least, let most):
            try .perWeek(least: number(least, "least"), most: number(most, "most"))
        case .weekdays(let days): .weekdays(days: days.map { $0.lowered() })
        case .everyDays(let days): try .everyDays(days: number(days, "days"))
        }
    }
}

extension Weekday {
    init(_ made: RollCareGenerated.Weekday) {
        self =
            switch made {
            case .monday: .monday
            case .tuesday: .tuesday
            case .wednesday: .wednesday
            case .thursday: .thursday
            case .friday: .friday
            case .saturday: .saturday
            case .sunday: .sunday
            }
    }

    func lowered() -> RollCareGenerated.Weekday {
        switch self {
        case .monday: .monday
        case .tuesday: .tuesday
        case .wednesday: .wednesday
        case .thursday: .thursday
        case .friday: .friday
        case .saturday: .saturday
        case .sunday: .sunday
        }
    }
}

extension Pause {
    init(_ made: RollCareGenerated.Pause) throws {
        id = PauseId(made.id)
        areas = made.areas.map(Area.init)
        from = try civilComponents(made.from)
        to = try made.to.map(civilComponents)
        reason = PauseReason(made.reason)
        note = made.note
        added = made.added
    }
}

extension NewPause {
    func lowered() throws -> RollCareGenerated.NewPause {
        try RollCareGenerated.NewPause(
            id: id?.lowered(), details: details.lowered())
    }
}

extension EditPause {
    func lowered() throws -> RollCareGenerated.EditPause {
        try RollCareGenerated.EditPause(
            areas: areas.map { $0.lowered() }, from: localDate(from, "from"),
            to: to.map { try localDate($0, "to") }, reason: reason.lowered(), note: note)
    }
}

extension PauseReason {
    init(_ made: RollCareGenerated.PauseReason) {
        self =
            switch made {
            case .holiday: .holiday
            case .illness: .illness
            case .clinicVisit: .clinicVisit
            case .other: .other
            }
    }

    func lowered() -> RollCareGenerated.PauseReason {
        switch self {
        case .holiday: .holiday
        case .illness: .illness
        case .clinicVisit: .clinicVisit
        case .other: .other
        }
    }
}

extension Skip {
    init(_ made: RollCareGenerated.Skip) throws {
        id = SkipId(made.id)
        areas = made.areas.map(Area.init)
        date = try civilComponents(made.date)
        note = made.note
        added = made.added
    }
}

extension NewSkip {
    func lowered() throws -> RollCareGenerated.NewSkip {
        try RollCareGenerated.NewSkip(
            id: id?.lowered(), areas: areas.map { $0.lowered() }, date: localDate(date, "date"), note: note)
    }
}
