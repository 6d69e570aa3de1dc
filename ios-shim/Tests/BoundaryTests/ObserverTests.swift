import Foundation
import TestSupport
import Testing

@testable import RollCareKit

private let now = instant(1_795_460_700_000)

/// What an observer was told.
private struct Notice: Equatable, Sendable {
    let revision: Revision
    let scopes: [ChangeScope]
}

extension Engine {
    /// Subscribes an observer that writes everything down.
    fileprivate func keepDiary(in diary: Locked<[Notice]>) throws -> Subscription {
        try subscribe { revision, scopes in
            diary.change { $0.append(Notice(revision: revision, scopes: scopes)) }
        }
    }

    @discardableResult
    fileprivate func addRoller(_ name: String) throws -> RollerID {
        try addRoller(new: newRoller(name), now: now).id
    }
}

/// Rule: each command that changed something is told once, after its commit, with a rising revision and what
/// it touched.
@Test func aChangeIsToldOnceAfterItsCommit() throws {
    let desk = try Desk()
    let engine = try desk.open()
    let other = try desk.open()
    let diary = Locked<[Notice]>([])
    let seenByOthers = Locked<[Int]>([])
    let first = try engine.keepDiary(in: diary)
    let second = try engine.subscribe { _, _ in
        let count = try other.rollers(now: now, zone: berlin).count
        seenByOthers.change { $0.append(count) }
    }
    let blue = try engine.addRoller("Blue")
    #expect(seenByOthers.read() == [1], "the notice comes when other connections can read the change")
    _ = try engine.logSession(new: newSession(blue, from: now, to: now), now: now)
    let new = NewChecklistRun(roller: blue, checklist: "after-use")
    _ = try engine.startChecklist(new: new, now: now)
    let answer = NewReminderAction(notification: "disinfect:1:10", kind: .skip)
    _ = try engine.answerReminder(new: answer, now: now, zone: berlin)
    let declaration = NewDeclaration(answers: [Answer(question: "med.pregnant", reply: .no)])
    _ = try engine.declare(new: declaration, now: now)
    _ = try engine.checkIn(new: newCheckIn(), now: now)
    _ = try engine.addProduct(new: newSerum("Night"), now: now)
    _ = try engine.addSchedule(new: newSchedule(), now: now)
    _ = try engine.addVisit(new: newVisit(), now: now)
    _ = try engine.addPhoto(new: newPhoto("lips.jpg", taken: now), now: now)
    let settings = try engine.settings()
    try engine.saveSettings(settings: settings, now: now)
    let loud = settings.with { ($0.quietFrom, $0.urgentInQuietHours) = ($0.quietTo, true) }
    try engine.saveSettings(settings: loud, now: now)
    _ = try? engine.addRoller("")
    _ = try engine.home(now: now, zone: berlin)
    // What the phone does is no fact.
    var centre = NotificationCentre()
    let nag = try #require(centre.agree(with: engine, now: now).add.first)
    try engine.reportFired(id: nag.id, at: nag.at)
    try engine.acknowledgeMissed(now: now)
    try engine.reportBackup(at: now)

    let told = diary.read()
    #expect(told.map(\.scopes) == ChangeScope.allCases.map { [$0] })
    #expect(zip(told, told.dropFirst()).allSatisfy { $0.revision < $1.revision })
    try first.cancel()
    try second.cancel()
}

private struct Foreign: Error {}

private let thrown: [any Error] = [
    EngineError.Callback(detail: "no room"), EngineError.Locked, Foreign(), CancellationError(),
]

/// Rule: an observer that throws harms neither the command nor the other observers, whatever it throws.
@Test(arguments: thrown)
func anObserverMayThrow(error: any Error) throws {
    let engine = try Desk().open()
    let diary = Locked<[Notice]>([])
    let rude = try engine.subscribe { _, _ in throw error }
    let polite = try engine.keepDiary(in: diary)
    for number in 1...3 { try engine.addRoller("Roller \(number)") }
    #expect(diary.read().count == 3)
    #expect(try engine.rollers(now: now, zone: berlin).count == 3)
    try rude.cancel()
    try polite.cancel()
}

/// Rule: an observer may ask the engine, command it, and cancel itself, all while it is being told.
@Test func anObserverMayUseTheEngineAndCancelItself() throws {
    let engine = try Desk().open()
    let own = Locked<Subscription?>(nil)
    let seen = Locked<[Int]>([])
    let subscription = try engine.subscribe { [weak engine] _, _ in
        let engine = try #require(engine)
        try own.read()?.cancel()
        let count = try engine.home(now: now, zone: berlin).rollers.count
        seen.change { $0.append(count) }
        try engine.addRoller("Red")
    }
    own.change { $0 = subscription }
    try onThreads(1) { _ in try engine.addRoller("Blue") }
    #expect(seen.read() == [1], "it had cancelled itself before its own command")
    #expect(try engine.rollers(now: now, zone: berlin).count == 2)
}

/// Rule: a slow observer delays the thread that it is told on, and no other.
@Test func aSlowObserverDelaysNobodyElse() throws {
    let engine = try Desk().open()
    let (isInside, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let isFirst = Locked(true)
    let slow = try engine.subscribe { _, _ in
        guard isFirst.read() else { return }
        isFirst.change { $0 = false }
        isInside.signal()
        #expect(mayGoOn.wait(timeout: .now() + 30) == .success)
    }
    try onThreads(2) { thread in
        if thread == 0 {
            try engine.addRoller("Blue")
        } else {
            defer { mayGoOn.signal() }
            #expect(isInside.wait(timeout: .now() + 30) == .success)
            try engine.addRoller("Red")
            #expect(try engine.home(now: now, zone: berlin).rollers.count == 2)
        }
    }
    try slow.cancel()
}

/// Rule: a cancelled observer hears no more, nor does one whose subscription was released.
@Test func aCancelledObserverHearsNoMore() throws {
    let engine = try Desk().open()
    let (cancelled, released) = (Locked<[Notice]>([]), Locked<[Notice]>([]))
    let subscription = try engine.keepDiary(in: cancelled)
    var kept: Subscription? = try engine.keepDiary(in: released)
    try engine.addRoller("Blue")
    try subscription.cancel()
    try subscription.cancel()
    #expect(kept != nil)
    kept = nil
    try engine.addRoller("Red")
    #expect(cancelled.read().count == 1 && released.read().count == 1)
}

/// What an observer holds.
private final class Luggage: Sendable {}

/// Rule: the engine lets go of an observer when it is cancelled, when its subscription is released, and when
/// the engine itself is.
@Test(arguments: ["cancel", "release the subscription", "release the engine", "cancel while it is told"])
func anObserverIsReleased(by way: String) throws {
    let desk = try Desk()
    var engine: Engine? = try desk.open()
    weak var watched: Luggage?
    var subscription: Subscription?
    let own = Locked<Subscription?>(nil)
    do {
        let luggage = Luggage()
        watched = luggage
        subscription = try engine?.subscribe { _, _ in
            withExtendedLifetime(luggage) {}
            try own.read()?.cancel()
        }
    }
    #expect(watched != nil, "the engine keeps it as long as it is subscribed")
    switch way {
    case "cancel": try subscription?.cancel()
    case "release the subscription": subscription = nil
    case "release the engine": engine = nil
    default: own.change { $0 = subscription }
    }
    try engine?.addRoller("Blue")
    #expect(watched == nil)
    withExtendedLifetime(subscription) {}
}
