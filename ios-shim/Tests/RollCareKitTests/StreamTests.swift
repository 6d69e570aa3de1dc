import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// Rule: every reader hears of every change, with its scopes, from the moment that it asked for the stream.
@Test func twoReadersHearOfEveryChange() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let (first, second) = (store.changes, store.changes)
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.add("Blue", at: now)
    var (one, other) = (first.makeAsyncIterator(), second.makeAsyncIterator())
    let rollers = try #require(await one.next())
    #expect(rollers.scopes == [.rollers])
    #expect(await other.next() == rollers)
    try await store.logLips(blue.id, at: now)
    let sessions = try #require(await one.next())
    #expect(sessions.scopes.contains(.sessions) && sessions.revision > rollers.revision)
    #expect(await other.next() == sessions)
}

/// Rule: what changes while a reader is busy waits for it as one change, and none of it is lost.
@Test func aBusyReaderMissesNothing() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    var reader = store.changes.makeAsyncIterator()
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.add("Blue", at: now)
    for minute in 0..<100 {
        try await store.logLips(blue.id, at: now.addingTimeInterval(Double(minute) * 600))
    }
    let change = try #require(await reader.next())
    #expect(change.scopes.isSuperset(of: [.rollers, .sessions]))
    _ = try await store.add("Red", at: now)
    let next = try #require(await reader.next())
    #expect(next.scopes == [.rollers] && next.revision > change.revision)
}

/// Rule: a stream ends when its reader's task is cancelled, whether that comes before or while it waits, and
/// other readers go on.
@Test func aCancelledReaderEnds() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    var other = store.changes.makeAsyncIterator()
    let changes = store.changes
    let (heard, says) = AsyncStream<Void>.makeStream()
    let reader = Task {
        for await _ in changes { says.yield() }
        return true
    }
    _ = try await store.add("Blue", at: .now)
    for await _ in heard { break }  // it waits for the next one by now, or will
    reader.cancel()
    #expect(await reader.value)
    let late = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        for await _ in store.changes { return false }
        return true
    }
    #expect(await late.value)
    #expect(await other.next() != nil)
}

/// Rule: closing ends every stream after what it has not told yet; one that is asked for later is at its end.
@Test func closingEndsTheStreams() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let (changes, home) = (store.changes, store.home())
    var screen = home.makeAsyncIterator()
    #expect(try await screen.next() != nil)
    let waiting = Task {
        var seen = 0
        for try await _ in store.home() { seen += 1 }
        return seen
    }
    _ = try await store.add("Blue", at: .now)
    try await store.close()
    var heard: [Change] = []
    for await change in changes { heard.append(change) }
    #expect(heard.map(\.scopes) == [[.rollers]])
    #expect(try await screen.next() == nil)
    #expect(try await waiting.value <= 2)
    for await _ in store.changes { Issue.record("a closed store tells nothing") }
    for try await _ in store.home() { Issue.record("a closed store shows nothing") }
}

/// Rule: no stream keeps the store alive; it ends when the store is released.
@Test func aStreamKeepsNoStoreAlive() async throws {
    var store: RollCareStore? = try await RollCareStore.open(in: newFolder())
    weak var released = store
    let changes = try #require(store?.changes)
    let home = try #require(store?.home())
    var screen = home.makeAsyncIterator()
    _ = try await screen.next()
    let reader = Task { for await _ in changes {} }
    store = nil
    await reader.value
    #expect(try await screen.next() == nil)
    #expect(released == nil)
}

/// Rule: the screen comes at once, then after each change that makes a difference to it, and no two that follow
/// each other are equal.
@Test func theScreenFollowsTheFacts() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let now = try at("2026-11-23T20:05:00+01:00")
    var screen = store.home(at: { now }, in: { berlin }).makeAsyncIterator()
    #expect(try await screen.next()?.rollers.isEmpty == true)
    let blue = try await store.add("Blue", at: now)
    #expect(try await screen.next()?.rollers.map(\.roller.details.name) == ["Blue"])
    _ = try await store.addPhoto(newPhoto("a.jpg", taken: now), at: now)  // no difference
    try await store.saveSettings(try await store.settings(), at: now)  // none either
    store.refreshHome()
    try await store.logLips(blue.id, at: now)
    #expect(try await screen.next()?.rollers.first?.state == .dirty(reason: .used))
}

/// Rule: a refresh shows what time alone changed.
@Test func aRefreshShowsTheTime() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let clock = Guarded(try at("2026-11-23T20:05:00+01:00"))
    var screen = store.home(at: { clock.with { $0 } }, in: { berlin }).makeAsyncIterator()
    #expect(try await screen.next()?.date == "2026-11-23")
    clock.with { $0 += 86_400 }
    store.refreshHome()
    #expect(try await screen.next()?.date == "2026-11-24")
}

/// Rule: a reading that fails is thrown, and ends the sequence.
@Test func aScreenThatCannotBeReadThrows() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let fixed = try #require(TimeZone(secondsFromGMT: 7_200))
    var screen = store.home(in: { fixed }).makeAsyncIterator()
    guard case .invalid("zone", _) = try await refusal({ _ = try await screen.next() }) else {
        Issue.record("the zone should be refused")
        return
    }
    #expect(try await screen.next() == nil)
}

/// Rule: a call that waits, as for a disk, holds up its own store alone: more stores wait than there are threads
/// that Swift's tasks share, and the task that they wait for still runs.
@Test func callsHoldUpNobodyElse() async throws {
    let count = ProcessInfo.processInfo.activeProcessorCount + 2
    var stores: [RollCareStore] = []
    for _ in 0..<count { stores.append(try await RollCareStore.open(in: newFolder())) }
    let gate = DispatchSemaphore(value: 0)
    let (begun, begins) = AsyncStream<Void>.makeStream()
    let waiting = stores.map { store in
        Task {
            try await store.ask { _ in
                begins.yield()
                return gate.wait(timeout: .now() + 60) == .success
            }
        }
    }
    var all = begun.makeAsyncIterator()
    for _ in 0..<count { await all.next() }
    for _ in 0..<count { gate.signal() }
    for call in waiting { #expect(try await call.value) }
}

/// Rule: how far an import has come, and that it is to stop, needs no turn behind the import.
@Test func progressIsAskedBesideABusyStore() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let gate = DispatchSemaphore(value: 0)
    let (begun, begins) = AsyncStream<Void>.makeStream()
    let busy = Task {
        try await store.ask { _ in
            begins.yield()
            return gate.wait(timeout: .now() + 60) == .success
        }
    }
    for await _ in begun { break }
    #expect(try store.importProgress().total == 0)
    try store.cancelImport()
    gate.signal()
    #expect(try await busy.value)
}

/// Rule: a hundred tasks at once lose nothing.
@Test func aHundredTasksShareAStore() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let now = try at("2026-11-23T20:05:00+01:00")
    try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<100 { group.addTask { _ = try await store.add("\(number)", at: now) } }
        try await group.waitForAll()
    }
    #expect(try await store.rollers(at: now, in: berlin).count == 100)
}
