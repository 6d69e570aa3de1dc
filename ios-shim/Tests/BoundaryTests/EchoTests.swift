import Foundation
import TestSupport
import Testing

@testable import RollCareHooks
@testable import RollCareKit

/// A hook that gives a value back, and the values that must come back from it as they were.
struct Echo: Sendable, CustomTestStringConvertible {
    let hook: String
    /// Sends the values there and back; gives how many there were.
    let run: @Sendable () throws -> Int

    init<Value: Equatable>(
        _ hook: String, _ echo: @escaping @Sendable (Value) throws -> Value,
        _ values: @escaping @Sendable () throws -> [Value]
    ) {
        self.hook = hook
        run = {
            let values = try values()
            for value in values { #expect(try echo(value) == value) }
            return values.count
        }
    }

    var testDescription: String { hook }

    static let all: [Echo] = [
        Echo("echoTimestamp", echoTimestamp) {
            [Sample.first, instant(-1), instant(0), instant(1), Sample.last]
        },
        Echo("echoLocalDate", echoLocalDate) { ["2024-02-29", "1899-01-01", "2200-12-31"] },
        Echo("echoLocalTime", echoLocalTime) { ["00:00", "20:15:30", "20:15:00.020", "23:59:59.999"] },
        Echo("echoLocalDateTime", echoLocalDateTime) { ["2024-02-29T23:59:59.999", "1899-01-01T00:00"] },
        Echo("echoZone", echoZone) { [berlin, Zone("UTC"), Zone("America/Argentina/ComodRivadavia")] },
        Echo("echoRollerId", echoRollerId) { [Sample.roller, .new()] },
        Echo("echoCount", echoCount) { [0, 1, unlimited] },
        Echo("echoSeconds", echoSeconds) { [.zero, .seconds(1), .seconds(86_400), .seconds(Int(UInt32.max) - 1)] },
        Echo("echoMicrometres", echoMicrometres) { [0, 250, 3_000, unlimited].map { NeedleLength(micrometers: $0) } },
        Echo("echoRevision", echoRevision) { [0, 1, .max, .min, -1] },
        Echo("echoContentHash", echoContentHash) { [0, 1, .max, .min, -1] },
        Echo("echoText", echoText) { ["", Sample.text, String(repeating: "é", count: 1_000_000)] },
        Echo("echoSession", echoSession) { sessions },
        Echo("echoHome", echoHome) { try homes() },
        Echo("echoRollerStates", echoRollerStates) {
            [[], rollerStates, Array(repeating: rollerStates[0], count: 1_000)]
        },
        Echo("echoStepStates", echoStepStates) { [[], stepStates] },
    ]

    /// With nothing said but what must be, and with everything.
    private static var sessions: [Session] {
        let least = newSession(Sample.roller, from: Sample.first, to: nil, zone: Zone("UTC"), areas: []).details
        var most = newSession(
            Sample.roller, from: Sample.first, to: Sample.last, areas: Area.allCases, passes: 30,
            products: [Sample.text, ""], pressure: Sample.text, skinAfter: SkinCheck(signs: SkinSign.allCases),
            note: Sample.text
        ).details
        most.skinBefore = SkinCheck(signs: [])
        return [least, most].map { Session(id: Sample.session, details: $0, logged: Sample.last) }
    }

    /// A first day, and an evening.
    private static func homes() throws -> [HomeSnapshot] {
        let empty = try Engine.inMemory().home(now: instant(0), zone: berlin)
        let evening = try UsedRoller()
        return [empty, try evening.engine.home(now: evening.ended, zone: berlin)]
    }

    private static var rollerStates: [RollerState] {
        let dirty = DirtyReason.allCases.map { RollerState.dirty(reason: $0) }
        let owner = RetirementReason.allCases.map { RollerState.retired(at: Sample.last, reason: .owner(reason: $0)) }
        return dirty + owner + [
            .clean(since: Sample.first), .needsSoak(since: Sample.last), .sterile, .inUse(session: Sample.session),
            .soaking(run: Sample.run, ends: Sample.last), .drying(run: Sample.run, since: Sample.first),
            .retired(at: Sample.first, reason: .inspection(defects: [])),
            .retired(at: Sample.last, reason: .inspection(defects: NeedleDefect.allCases)),
            .retired(at: Sample.last, reason: .disposal(run: Sample.run)),
            .retired(at: Sample.last, reason: .singleUse),
        ]
    }

    private static var stepStates: [StepState] {
        let wrong = AgentKind.allCases.flatMap { kind in
            [nil, 70].map { StepState.wrongAgent(agent: Agent(kind: kind, percent: $0), rule: Sample.text) }
        }
        return wrong + [
            .waiting, .due, .running(ends: Sample.last, remaining: .seconds(600)), .done(at: Sample.first),
            .held(remaining: .zero), .tooShort(had: .zero, needed: .seconds(600), clockWentBack: true),
            .tooShort(had: .seconds(599), needed: .seconds(600), clockWentBack: false),
        ]
    }
}

/// Rule: what goes to the engine and back is what it was.
@Test(arguments: Echo.all)
func everyValueComesBackAsItWas(echo: Echo) throws {
    #expect(try echo.run() > 0)
}

/// Rule: every hook of the generated code is called in these tests.
@Test func everyHookIsCalled() throws {
    let called = Set(Echo.all.map(\.hook)).union(["failWith", "panicUnderLock"])
    #expect(try GeneratedCode.ofHooks().functions.symmetricDifference(called).isEmpty)
}

/// Rule: a number that the engine has no room for is refused by the name of its field. It neither ends the app nor
/// becomes another.
@Test(arguments: [-1, Int(Int32.max) + 1, Int(UInt32.max) + 1, .max, .min])
func aCountOutOfRangeIsInvalid(count: Int) throws {
    let engine = try Desk().open()
    try expectInvalid("limit") { _ = try engine.sessions(limit: count) }
    try expectInvalid("limit") { _ = try engine.checkIns(area: .lips, limit: count) }
    try expectInvalid("slots") {
        _ = try engine.plan(now: instant(0), zone: berlin, capabilities: Capabilities(platform: .ios, slots: count))
    }
    for rhythm in [Rhythm.everyDays(days: count), .perWeek(least: 1, most: count), .perWeek(least: count, most: 3)] {
        try expectInvalid("rhythm") { _ = try engine.addSchedule(new: newSchedule(rhythm: rhythm), now: instant(0)) }
    }
    let roller = newRoller("Blue", needle: NeedleLength(micrometers: count))
    try expectInvalid("needle_um") { _ = try engine.addRoller(new: roller, now: instant(0)) }
}

/// Rule: a time that is no whole number of seconds is refused by the name of its field, however little is left over.
@Test(arguments: [
    Duration.milliseconds(1_500), .nanoseconds(1), .seconds(600) + .microseconds(500), .seconds(600) - .nanoseconds(1),
    .seconds(Int64.max), .seconds(Int64.min), .seconds(-1),
])
func aTimeThatIsNotWholeIsInvalid(duration: Duration) throws {
    let engine = try Desk().open()
    try expectInvalid("seconds") {
        _ = try engine.saveChecklist(new: newCaseChecklist([step("Soak", duration)]), now: instant(0))
    }
}
