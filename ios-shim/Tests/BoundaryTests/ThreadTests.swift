import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// Rule: many threads may use one engine at once: every write that was acknowledged is there, each once, and
/// every read sees whole facts.
@Test func eightThreadsMayHammerOneStore() throws {
    let desk = try Desk()
    let engine = try desk.open()
    let now = instant(1_795_460_700_000)
    let acknowledged = Locked(Set<SessionID>())
    try onThreads(8) { thread in
        let roller = try engine.addRoller(new: newRoller("Roller \(thread)"), now: now).id
        for round in 0..<20 {
            let started = now.plus(minutes: -60 * round - 1)
            let new = newSession(
                roller, from: started, to: now.plus(minutes: -60 * round), note: "\(thread)/\(round)")
            let session = try engine.logSession(new: new, now: now).fact
            acknowledged.change { $0.insert(session.id) }
            #expect(try engine.session(id: session.id) == session)
            let home = try engine.home(now: now, zone: berlin)
            let mine = try #require(home.rollers.first { $0.roller.id == roller })
            #expect(mine.wear.uses == round + 1)
            let plan = try engine.plan(now: now, zone: berlin, capabilities: phone)
            #expect(plan.notifications.count <= 60)
        }
    }
    try engine.closeStore()
    let sessions = try desk.open().sessions(limit: unlimited)
    #expect(sessions.count == 8 * 20)
    #expect(Set(sessions.map(\.id)) == acknowledged.read())
}

/// Rule: an engine may be closed while others use it: each call is done whole or refused, and what was
/// acknowledged is there.
@Test func aStoreMayBeClosedUnderItsUsers() throws {
    let desk = try Desk()
    let engine = try desk.open()
    let now = instant(1_795_460_700_000)
    let acknowledged = Locked(Set<RollerID>())
    try onThreads(8) { thread in
        do {
            for round in 0..<1_000 {
                if thread == 0 && round == 20 { try engine.closeStore() }
                let roller = try engine.addRoller(new: newRoller("\(thread)/\(round)"), now: now)
                acknowledged.change { $0.insert(roller.id) }
            }
            Issue.record("the store was never closed")
        } catch EngineError.Conflict {}
    }
    let stored = try desk.open().rollers(now: now, zone: berlin).map(\.roller.id)
    #expect(stored.count >= 20 && Set(stored) == acknowledged.read())
}
