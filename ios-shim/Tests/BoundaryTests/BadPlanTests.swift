import TestSupport
import Testing

@testable import RollCareKit

private let now = instant(1_795_460_700_000)
private let long = String(repeating: "x", count: 2_001)

/// A schedule that cannot be, by the field that is wrong.
private let badSchedules: [(field: String, new: NewSchedule)] = [
    ("areas", newSchedule(areas: [])),
    ("roller", newSchedule(roller: Sample.roller)),
    ("rhythm", newSchedule(rhythm: .perWeek(least: 0, most: 3))),
    ("rhythm", newSchedule(rhythm: .perWeek(least: 3, most: 2))),
    ("rhythm", newSchedule(rhythm: .perWeek(least: 7, most: 8))),
    ("rhythm", newSchedule(rhythm: .weekdays(days: []))),
    ("rhythm", newSchedule(rhythm: .everyDays(days: 0))),
    ("rhythm", newSchedule(rhythm: .everyDays(days: 366))),
    ("until", newSchedule(until: "2026-11-22")),
]

/// Rule: a schedule that cannot be is refused by the name of its field, added or edited, and two at once on one
/// area contradict each other.
@Test func aScheduleThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let lips = try engine.addSchedule(new: newSchedule(), now: now).fact
    for (field, new) in badSchedules {
        try expectInvalid(field) { _ = try engine.addSchedule(new: new, now: now) }
        try expectInvalid(field) {
            _ = try engine.editSchedule(id: lips.id, details: new.details, now: now)
        }
    }
    let rival = newSchedule(areas: [.lips, .face], rhythm: .everyDays(days: 3))
    try expectConflict { _ = try engine.addSchedule(new: rival, now: now) }
    #expect(try engine.schedules(day: lips.details.from) == [lips])
}

/// Rule: a pause that ends before it begins is refused, and so is a note that is too long.
@Test func aPauseThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let day = Day("2026-11-23")
    let pause = try engine.addPause(new: newPause(areas: [.lips]), now: now)
    for (field, bad) in [("to", newPause(to: "2026-11-22")), ("note", newPause(note: long))] {
        try expectInvalid(field) { _ = try engine.addPause(new: bad, now: now) }
        try expectInvalid(field) { _ = try engine.editPause(id: pause.id, details: bad.details, now: now) }
    }
    try expectInvalid("note") {
        _ = try engine.skipDay(new: NewSkip(date: day, note: long), now: now)
    }
    #expect(try engine.pauses(day: day) == [pause] && engine.skips(day: day).isEmpty)
}

/// Rule: a visit is somewhere on the body, in a zone that there is, for a treatment that rules ask about.
@Test func aVisitThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let visit = try engine.addVisit(new: newVisit(), now: now).fact
    let bad = [
        ("areas", newVisit(areas: [])), ("treatment", newVisit(treatment: " ")),
        ("treatment", newVisit(treatment: "gap.lips")), ("treatment", newVisit(treatment: "no.rule")),
        ("zone", newVisit(zone: Zone("Europe/Atlantis"))), ("note", newVisit(note: long)),
    ]
    for (field, new) in bad {
        try expectInvalid(field) { _ = try engine.addVisit(new: new, now: now) }
        try expectInvalid(field) { _ = try engine.editVisit(id: visit.id, details: new.details, now: now) }
    }
    #expect(try engine.visits(day: Day("2026-11-23")) == [visit])
}

/// Rule: the person's day starts at six in the morning at the latest.
@Test func aDayThatStartsLateIsInvalid() throws {
    let engine = try Desk().open()
    let settings = try engine.settings()
    try expectInvalid("day_starts") {
        try engine.saveSettings(settings: settings.starting("06:00:01"), now: now)
    }
    #expect(try engine.settings() == settings)
    try engine.saveSettings(settings: settings.starting("06:00"), now: now)
    #expect(try engine.settings() == settings.starting("06:00"))
}

/// Rule: what nobody planned cannot be edited.
@Test func whatNobodyPlannedIsNotFound() throws {
    let engine = try Desk().open()
    let calls: [(entity: String, call: (Engine) throws -> Void)] = [
        (
            "schedule",
            { _ = try $0.editSchedule(id: Sample.schedule, details: newSchedule().details, now: now) }
        ),
        ("pause", { _ = try $0.editPause(id: Sample.pause, details: newPause().details, now: now) }),
        ("visit", { _ = try $0.editVisit(id: Sample.visit, details: newVisit().details, now: now) }),
    ]
    for (entity, call) in calls {
        #expect(try refusal { try call(engine) } == .NotFound(entity: entity))
    }
}
