import Foundation
import RollCareGenerated
import RollCareTypes

/// Values of every shape: `least` is nil, empty and zero throughout, the others are set, long and extreme.
package enum Sample {
    package static let rollerId = RollerId("01937f2e-5a00-7000-8000-000000000001")
    package static let sessionId = SessionId("01937f2e-5a00-7000-8000-000000000002")
    package static let runId = RunId("01937f2e-5a00-7000-8000-000000000003")
    package static let tickId = TickId("01937f2e-5a00-7000-8000-000000000004")
    package static let inspectionId = InspectionId("01937f2e-5a00-7000-8000-000000000005")
    package static let actionId = ActionId("01937f2e-5a00-7000-8000-000000000006")

    /// The ends of the years that the engine knows.
    package static let first = instant(-2_208_988_800_000)
    package static let last = instant(7_258_118_399_999)
    package static let day = LocalDate("2024-02-29")
    package static let text = "👩‍👩‍👧 café שלום\n\u{0}\u{FEFF}"

    /// A long list of these and, to stay small, of the first of them again and again.
    package static func long<Value>(_ values: [Value]) -> [Value] {
        values + values.prefix(1).flatMap { Array(repeating: $0, count: 100) }
    }

    package static var rollers: [Roller] {
        let least = Roller(
            id: rollerId, name: "", kind: .roller, needleUm: 0, added: first, firstUsed: nil, retired: nil)
        let kinds = RollerKind.allCases.map {
            Roller(
                id: rollerId, name: text, kind: $0, needleUm: .max, added: last, firstUsed: day,
                retired: Retirement(at: last, reason: .wornOut))
        }
        let reasons = RetirementReason.allCases.map {
            Roller(
                id: rollerId, name: text, kind: .stamp, needleUm: 250, added: first, firstUsed: nil,
                retired: Retirement(at: first, reason: $0))
        }
        return [least] + kinds + reasons
    }

    package static var newRollers: [NewRoller] {
        [
            NewRoller(id: nil, name: "", kind: .roller, needleUm: 0, firstUsed: nil),
            NewRoller(id: rollerId, name: text, kind: .penCartridge, needleUm: .max, firstUsed: day),
        ]
    }

    package static var rollerEdits: [EditRoller] {
        [
            EditRoller(id: rollerId, name: "", firstUsed: nil),
            EditRoller(id: rollerId, name: text, firstUsed: day),
        ]
    }

    package static var sessionEdits: [EditSession] {
        [
            EditSession(
                roller: rollerId, started: first, ended: nil, zone: Zone("UTC"), areas: [], passes: nil,
                pressureNote: nil, products: [], skinBefore: nil, skinAfter: nil, note: nil),
            EditSession(
                roller: rollerId, started: first, ended: last, zone: berlin, areas: long(Area.allCases),
                passes: .max,
                pressureNote: text, products: long([text, ""]), skinBefore: SkinCheck(signs: []),
                skinAfter: SkinCheck(signs: long(SkinSign.allCases)), note: text),
        ]
    }

    package static var newSessions: [NewSession] {
        sessionEdits.flatMap { [NewSession(id: nil, details: $0), NewSession(id: sessionId, details: $0)] }
    }

    package static var sessions: [Session] {
        sessionEdits.map {
            Session(
                id: sessionId, roller: $0.roller, started: $0.started, ended: $0.ended, zone: $0.zone,
                areas: $0.areas, passes: $0.passes, pressureNote: $0.pressureNote, products: $0.products,
                skinBefore: $0.skinBefore, skinAfter: $0.skinAfter, note: $0.note, logged: last)
        }
    }

    package static var finishes: [FinishSession] {
        [
            FinishSession(id: sessionId, ended: nil, passes: nil, skinAfter: nil, note: nil),
            FinishSession(
                id: sessionId, ended: last, passes: .max,
                skinAfter: SkinCheck(signs: long(SkinSign.allCases)), note: text),
        ]
    }

    package static var repeats: [RepeatSession] {
        [RepeatSession(id: nil, zone: Zone("UTC")), RepeatSession(id: sessionId, zone: berlin)]
    }

    package static var inspections: [Inspection] {
        [
            Inspection(id: inspectionId, roller: rollerId, at: first, defects: [], note: nil),
            Inspection(
                id: inspectionId, roller: rollerId, at: last, defects: long(Defect.allCases), note: text),
        ]
    }

    package static var newInspections: [NewInspection] {
        [
            NewInspection(id: nil, roller: rollerId, defects: [], note: nil),
            NewInspection(id: inspectionId, roller: rollerId, defects: long(Defect.allCases), note: text),
        ]
    }

    package static var answers: [ReminderActionKind] {
        [.snooze(until: last), .skip, .dismiss, .done]
    }

    package static var actions: [ReminderAction] {
        answers.map { ReminderAction(id: actionId, notification: text, kind: $0, at: first) }
    }

    package static var newActions: [NewReminderAction] {
        [nil, actionId].flatMap { id in
            answers.map { NewReminderAction(id: id, notification: text, kind: $0) }
        }
    }

    package static var weekdays: [Weekday] { Weekday.allCases }

    package static var settings: [Settings] {
        let starts = weekdays.map {
            Settings(
                quietFrom: LocalTime("22:00"), quietTo: LocalTime("07:00:30"), urgentInQuietHours: true,
                dailyAt: LocalTime("09:00"), dayStarts: LocalTime("00:00"), weekStarts: $0,
                remindersOff: [])
        }
        let late = Settings(
            quietFrom: LocalTime("00:00"), quietTo: LocalTime("00:00"), urgentInQuietHours: false,
            dailyAt: LocalTime("23:59:59.999"), dayStarts: LocalTime("06:00"), weekStarts: .sunday,
            remindersOff: long(ReminderKind.allCases))
        return starts + [late]
    }

    package static var factRefs: [FactRef] {
        [
            .session(id: sessionId), .run(id: runId), .checklist(id: checklistId),
            .inspection(id: inspectionId), .checkIn(id: checkInId), .product(id: productId), .use(id: useId),
            .override(id: overrideId), .schedule(id: scheduleId), .pause(id: pauseId), .skip(id: skipId),
            .visit(id: visitId), .photo(id: photoId),
        ]
    }
}
