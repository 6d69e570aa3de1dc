import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// Rule: the main screen shows what was asked and not answered, seen today and not healed, due and not done.
@Test func theMainScreenShowsWhatIsOpen() throws {
    let engine = try Desk().open()
    let morning = try at("2026-11-23T08:00:00+01:00")
    let fresh = try engine.home(now: morning, zone: berlin)
    #expect(fresh.openQuestions == (try engine.setUp().questions.map(\.id)) && !fresh.openQuestions.isEmpty)
    #expect(fresh.areas.isEmpty && fresh.checkIns.isEmpty && fresh.missed.count == 0)
    let declared = Array(fresh.openQuestions.prefix(2))
    let answers = declared.map { Answer(question: $0, reply: .no) }
    _ = try engine.declare(new: NewDeclaration(answers: answers), now: morning)
    let look = try engine.checkIn(new: newCheckIn([.cracked]), now: morning).fact

    let blue = try engine.addRoller(new: newRoller("Blue"), now: morning).id
    let ended = try at("2026-11-23T20:05:00+01:00")
    let session = newSession(blue, from: ended.plus(minutes: -5), to: ended)
    _ = try engine.logSession(new: session, now: ended)
    let now = ended.plus(minutes: 30)
    let home = try engine.home(now: now, zone: berlin)
    #expect(home.openQuestions == Array(fresh.openQuestions.dropFirst(2)))
    #expect(home.date == Day("2026-11-23") && home.checkIns == [look])
    #expect(home.recoveries.map(\.area) == [.lips] && home.recoveries.map(\.started) == [morning])
    let lips = try #require(home.areas.first)
    #expect(home.areas.count == 1 && lips.areas.contains(.lips) && lips.roller == blue)
    #expect(lips.schedule == nil && lips.nextPlanned == nil && lips.last == home.date)
    #expect(home.nextReminders.first?.at == ended.plus(minutes: 40))
    #expect(home.missed == noneMissed, "the phone was told of none")
    let done = try engine.clean(blue, from: now)
    let clean = try engine.home(now: done, zone: berlin)
    #expect(clean.nextReminders.of(.disinfect).isEmpty && clean.openRuns.isEmpty)

    let tomorrow = try at("2026-11-24T08:00:00+01:00")
    let later = try engine.home(now: tomorrow, zone: berlin)
    #expect(later.checkIns.isEmpty && later.recoveries == home.recoveries)
}
