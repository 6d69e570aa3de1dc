import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// An evening on which Blue was used and not cleaned, and the phone that is told of it.
struct UsedRoller {
    let engine: Engine
    let ended: Date
    let blue: RollerID
    let session: SessionID
    var centre = NotificationCentre()

    init() throws {
        engine = try Desk().open()
        ended = try at("2026-11-23T20:05:00+01:00")
        blue = try engine.addRoller(new: newRoller("Blue"), now: ended.plus(minutes: -60)).id
        let new = newSession(blue, from: ended.plus(minutes: -5), to: ended)
        session = try engine.logSession(new: new, now: ended).id
    }

    func rung(_ name: String) -> String { "disinfect:\(session):\(name)" }

    func plan(_ now: Date, _ capabilities: Capabilities = phone) throws -> ReminderPlan {
        try engine.plan(now: now, zone: berlin, capabilities: capabilities)
    }

    /// Lets the phone agree with the plan, and checks that it then holds the plan and is asked nothing more.
    mutating func agree(_ now: Date, _ capabilities: Capabilities = phone) throws -> PlanDiff {
        let diff = try centre.agree(with: engine, now: now, capabilities: capabilities)
        let held = centre.pending.values.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        #expect(try held == plan(now, capabilities).notifications)
        #expect(try centre.agree(with: engine, now: now, capabilities: capabilities) == nothingToDo)
        return diff
    }

    /// How many reminders the phone did not show.
    func missed(_ now: Date) throws -> MissedReminders {
        try engine.missedReminders(now: now)
    }
}

/// What is told of a phone that showed everything.
let noneMissed = MissedReminders(count: 0, since: nil, cause: nil)
