import TestSupport
import Testing

@testable import RollCareHooks
@testable import RollCareKit

/// Rule: a panic inside the engine, even with its lock held, arrives as an error, and the store works
/// afterwards.
@Test func aPanicArrivesAsAnError() throws {
    let desk = try Desk()
    let engine = try desk.open()
    let now = instant(1_795_460_700_000)
    for number in 1...3 {
        let error = try failure { try panicUnderLock(engine: engine) }
        #expect(error.localizedDescription.contains("a panic that the tests asked for"))
        _ = try engine.addRoller(new: newRoller("Roller \(number)"), now: now)
    }
    #expect(try engine.rollers(now: now, zone: berlin).count == 3)
    #expect(try desk.open().rollers(now: now, zone: berlin).count == 3)
}
