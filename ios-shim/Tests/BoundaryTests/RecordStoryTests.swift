import Foundation
import TestSupport
import Testing

@testable import RollCareKit

private let november = DaySpan(from: Day("2026-11-01"), to: Day("2026-11-30"))

/// Somebody whose day starts at three, with three sessions in November 2026: the roller was cleaned within the
/// hour after the first, within hours after the second, and not after the third.
private struct Diary {
    let engine: Engine
    let blue: RollerID
    let now: Date

    init() throws {
        engine = try Desk().open()
        now = try at("2026-11-10T12:00:00+01:00")
        let added = try at("2026-11-01T12:00:00+01:00")
        try engine.saveSettings(settings: engine.settings().starting("03:00"), now: added)
        blue = try engine.addRoller(new: newRoller("Blue"), now: added).id
        for (evening, cleaned) in [("02T20:00", 10), ("05T20:00", 120), ("10T00:30", nil)] {
            let started = try at("2026-11-\(evening):00+01:00")
            let ended = started.plus(minutes: 5)
            let new = newSession(
                blue, from: started, to: ended, areas: [.lips, .perioral], passes: 4,
                skinAfter: SkinCheck(signs: [.pink]))
            _ = try engine.logSession(new: new, now: ended)
            if let cleaned { _ = try engine.clean(blue, from: ended.plus(minutes: cleaned)) }
        }
    }
}

/// Rule: the heat map shows what each of the person's days had, and leaves the others out.
@Test func theCalendarShowsWhatADayHad() throws {
    let diary = try Diary()
    let engine = diary.engine
    _ = try engine.checkIn(new: newCheckIn(), now: diary.now)
    _ = try engine.addVisit(new: newVisit(at: "2026-11-12T10:30"), now: diary.now)
    _ = try engine.skipDay(new: NewSkip(date: Day("2026-11-13")), now: diary.now)
    _ = try engine.addPause(new: newPause(areas: [.lips], from: "2026-11-29"), now: diary.now)
    let days = try engine.calendar(span: november, zone: berlin)
    #expect(days.map { $0.date.text.suffix(2) } == ["02", "05", "09", "10", "12", "13", "29", "30"])
    #expect(days.map(\.sessions) == [1, 1, 1, 0, 0, 0, 0, 0], "half past midnight is the evening before")
    #expect(days[0].areas == [.lips, .perioral] && days[3].areas.isEmpty)
    #expect(days.map(\.checkIns) == [0, 0, 0, 1, 0, 0, 0, 0])
    #expect(days.map(\.visits) == [0, 0, 0, 0, 1, 0, 0, 0])
    #expect(days.map(\.isSkipped) == [false, false, false, false, false, true, false, false])
    #expect(days.map(\.isPaused) == [false, false, false, false, false, false, true, true])
}

/// Rule: the record of hygiene says after which sessions the roller was disinfected, and how soon.
@Test func theHygieneRecordSaysHowSoonARollerWasCleaned() throws {
    let diary = try Diary()
    let record = try diary.engine.hygieneRecord(span: november, zone: berlin)
    #expect(record.cleanings.map(\.took) == [.seconds(1_200), .seconds(7_800), nil])
    #expect(record.cleanings.map { $0.run == nil } == [false, false, true])
    let sessions = try diary.engine.sessions(limit: unlimited).reversed()
    #expect(record.cleanings.map(\.session) == sessions.map(\.id))
    #expect(record.cleanings.map(\.lastContact) == sessions.map(\.details.ended))
    #expect(record.disinfected == 2 && record.withinHour == 1 && record.median == .seconds(1_200))
}

/// Rule: the wear of a roller is shown for each day on which it changed.
@Test func theHistoryOfWearGrowsWithEachUse() throws {
    let diary = try Diary()
    let points = try diary.engine.wearHistory(roller: diary.blue, span: november, zone: berlin)
    #expect(points.map { $0.date.text.suffix(2) } == ["01", "02", "05", "09", "30"])
    #expect(points.map(\.uses) == [0, 1, 2, 3, 3] && points.map(\.days) == [0, 0, 3, 7, 28])
    #expect(points[0].tier == .fresh && points.dropFirst().allSatisfy { $0.tier == .fine })
}

/// Rule: the trend of the skin has every look, those at sessions among them, and the red flags.
@Test func theTrendOfTheSkinHasEveryLook() throws {
    let diary = try Diary()
    let engine = diary.engine
    let rules = try engine.rulePack().rules
    let flag = try #require(rules.first { $0.id.hasPrefix("flag.") })
    let new = newCheckIn([.red, .swollen], answers: [Answer(question: flag.id, reply: .yes)])
    _ = try engine.checkIn(new: new, now: try at("2026-11-05T21:00:00+01:00"))
    let trend = try engine.skinTrend(area: .lips, span: november, zone: berlin)
    #expect(trend.map { $0.date.text.suffix(2) } == ["02", "05", "09"])
    #expect(trend.map(\.looks) == [1, 2, 1] && trend.map(\.hasRedFlag) == [false, true, false])
    #expect(trend.map(\.signs) == [[.pink], [.pink, .red, .swollen], [.pink]])
    #expect(try engine.skinTrend(area: .face, span: november, zone: berlin).isEmpty)
}

/// Rule: products are listed by how often they were used, with the days and the places.
@Test func theMostUsedProductComesFirst() throws {
    let diary = try Diary()
    let engine = diary.engine
    let plump = try engine.addProduct(new: newSerum("Plump"), now: diary.now).id
    let night = try engine.addProduct(new: newSerum("Night"), now: diary.now).id
    let uses = [(plump, "06T20:00"), (night, "07T21:00"), (night, "08T02:00"), (night, "09T21:00")]
    for (product, evening) in uses {
        let time = try at("2026-11-\(evening):00+01:00")
        let new = NewProductUse(product: product, at: time, areas: product == night ? [.face] : [])
        _ = try engine.logProductUse(new: new, now: diary.now, zone: berlin)
    }
    let days: [Day] = ["2026-11-07", "2026-11-09"]
    #expect(
        try engine.productRecord(span: november, zone: berlin) == [
            ProductRecord(product: night, name: "Night", uses: 3, days: days, areas: [.face]),
            ProductRecord(
                product: plump, name: "Plump", uses: 1, days: [Day("2026-11-06")], areas: []),
        ])
}

/// Rule: a span that ends before it begins is refused, and so is one of more than ten years.
@Test(arguments: [
    DaySpan(from: "2026-11-02", to: "2026-11-01"), DaySpan(from: "2010-01-01", to: "2026-11-01"),
])
func aSpanThatCannotBeIsInvalid(span: DaySpan) throws {
    let diary = try Diary()
    let engine = diary.engine
    let questions: [() throws -> Void] = [
        { _ = try engine.calendar(span: span, zone: berlin) },
        { _ = try engine.adherence(areas: [.lips], span: span, now: diary.now, zone: berlin) },
        { _ = try engine.hygieneRecord(span: span, zone: berlin) },
        { _ = try engine.wearHistory(roller: diary.blue, span: span, zone: berlin) },
        { _ = try engine.skinTrend(area: .lips, span: span, zone: berlin) },
        { _ = try engine.productRecord(span: span, zone: berlin) },
    ]
    for question in questions { try expectInvalid("span", question) }
    let unknown = try refusal {
        _ = try engine.wearHistory(roller: Sample.roller, span: november, zone: berlin)
    }
    #expect(unknown == .NotFound(entity: "roller"))
}
