import RollCareGenerated
import RollCareTypes

// When sessions and visits are to be, and what comes of that. The shapes are as in SampleFacts.swift.
extension Sample {
    package static let scheduleId = ScheduleId("01937f2e-5a00-7000-8000-00000000000d")
    package static let pauseId = PauseId("01937f2e-5a00-7000-8000-00000000000e")
    package static let skipId = SkipId("01937f2e-5a00-7000-8000-00000000000f")
    package static let visitId = VisitId("01937f2e-5a00-7000-8000-000000000010")

    private static let wall = LocalDateTime("2024-02-29T23:59:59.999")

    private static var rhythms: [Rhythm] {
        [
            .perWeek(least: 0, most: .max), .perWeek(least: .max, most: 0), .weekdays(days: []),
            .weekdays(days: long(weekdays)), .everyDays(days: .max),
        ]
    }

    package static var scheduleEdits: [EditSchedule] {
        let least = EditSchedule(
            areas: [], roller: nil, rhythm: rhythms[0], at: LocalTime("00:00"), from: day, until: nil)
        let others = rhythms.map {
            EditSchedule(
                areas: long(Area.allCases), roller: rollerId, rhythm: $0, at: LocalTime("23:59:59.999"),
                from: day, until: day)
        }
        return [least] + others
    }

    package static var newSchedules: [NewSchedule] {
        scheduleEdits.flatMap {
            [NewSchedule(id: nil, details: $0), NewSchedule(id: scheduleId, details: $0)]
        }
    }

    package static var schedules: [Schedule] {
        scheduleEdits.map {
            Schedule(
                id: scheduleId, areas: $0.areas, roller: $0.roller, rhythm: $0.rhythm, at: $0.at,
                from: $0.from, until: $0.until, added: last)
        }
    }

    package static var pauseEdits: [EditPause] {
        [EditPause(areas: [], from: day, to: nil, reason: .other, note: nil)]
            + PauseReason.allCases.map {
                EditPause(areas: long(Area.allCases), from: day, to: day, reason: $0, note: text)
            }
    }

    package static var newPauses: [NewPause] {
        pauseEdits.flatMap { [NewPause(id: nil, details: $0), NewPause(id: pauseId, details: $0)] }
    }

    package static var pauses: [Pause] {
        pauseEdits.map {
            Pause(
                id: pauseId, areas: $0.areas, from: $0.from, to: $0.to, reason: $0.reason, note: $0.note,
                added: last)
        }
    }

    package static var skips: [Skip] {
        [
            Skip(id: skipId, areas: [], date: day, note: nil, added: first),
            Skip(id: skipId, areas: long(Area.allCases), date: day, note: text, added: last),
        ]
    }

    package static var newSkips: [NewSkip] {
        skips.flatMap {
            [
                NewSkip(id: nil, areas: $0.areas, date: $0.date, note: $0.note),
                NewSkip(id: skipId, areas: $0.areas, date: $0.date, note: $0.note),
            ]
        }
    }

    package static var visitEdits: [EditVisit] {
        [
            EditVisit(at: wall, zone: Zone("UTC"), areas: [], treatment: "", note: nil),
            EditVisit(at: wall, zone: berlin, areas: long(Area.allCases), treatment: text, note: text),
        ]
    }

    package static var newVisits: [NewVisit] {
        visitEdits.flatMap { [NewVisit(id: nil, details: $0), NewVisit(id: visitId, details: $0)] }
    }

    package static var visits: [Visit] {
        visitEdits.map {
            Visit(
                id: visitId, at: $0.at, zone: $0.zone, areas: $0.areas, treatment: $0.treatment,
                note: $0.note, added: last)
        }
    }

    package static var courses: [Course] {
        let block = VisitBlock(visit: visitId, rule: text, from: first, until: last)
        return [
            Course(
                treatment: "", areas: [], visits: [], kept: 0, usual: nil, nextOn: nil, fadesOn: nil,
                rule: nil, blocks: []),
            Course(
                treatment: text, areas: long(Area.allCases), visits: long(visits), kept: .max, usual: .max,
                nextOn: day, fadesOn: day, rule: text, blocks: long([block])),
        ]
    }

    private static var weeks: [WeekProgress] {
        WeekOutcome.allCases.map {
            WeekProgress(begins: day, done: .max, least: 0, most: .max, outcome: $0, scorePercent: 100)
        }
    }

    private static var streaks: [Streak] {
        [Streak(weeks: 0, isLonger: false, since: nil), Streak(weeks: .max, isLonger: true, since: day)]
    }

    package static var adherences: [Adherence] {
        [
            Adherence(weeks: [], streak: streaks[0], scorePercent: 0),
            Adherence(weeks: long(weeks), streak: streaks[1], scorePercent: .max),
        ]
    }

    package static var outlooks: [AreaOutlook] {
        let clocks: [OutcomeClock] = [
            .stopped, .running(weeks: 0, needed: .max, earliest: nil, rule: ""),
            .running(weeks: .max, needed: 0, earliest: day, rule: text), .ready(since: day, rule: text),
        ]
        let least = AreaOutlook(
            areas: [], roller: nil, schedule: nil, last: nil, nextAllowed: first, boundBy: nil,
            nextPlanned: nil, deadline: nil, pause: nil, week: nil, streak: nil, outcome: .stopped)
        let others = clocks.map {
            AreaOutlook(
                areas: long(Area.allCases), roller: rollerId, schedule: schedules[1], last: day,
                nextAllowed: last, boundBy: Bound(rule: text, statement: text, until: last),
                nextPlanned: wall, deadline: day, pause: pauses[1], week: weeks[0], streak: streaks[1],
                outcome: $0)
        }
        return [least] + others
    }
}
