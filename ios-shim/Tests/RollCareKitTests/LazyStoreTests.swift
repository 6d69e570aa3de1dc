import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// A way to open a store that counts how often it is used, and fails as long as it is told to.
private struct Opening: Sendable {
    let folder = newFolder()
    let count = Locked(0)
    let failure = Locked<RollCareStoreError?>(nil)

    func lazy(_ notices: NotificationCenter = .default) -> LazyStore {
        LazyStore(in: folder, notices: notices) {
            count.change { $0 += 1 }
            if let failure = failure.read() { throw failure }
            for _ in 0..<100 { await Task.yield() }
            return try await RollCareStore.open(in: folder)
        }
    }
}

/// Rule: nothing is opened before somebody asks; then once, however many ask at the same time, and all get the same.
@Test func oneOpeningHoweverManyCallers() async throws {
    let opening = Opening()
    let lazy = opening.lazy()
    #expect(opening.count.read() == 0 && !FileManager.default.fileExists(atPath: opening.folder.path))
    let stores = try await withThrowingTaskGroup(of: RollCareStore.self) { group in
        for number in 0..<100 {
            group.addTask { number.isMultiple(of: 2) ? try await lazy.open() : try await lazy.openWhenUnlocked() }
        }
        return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(stores.map { ObjectIdentifier($0) }).count == 1 && stores.count == 100)
    #expect(try await lazy.open() === stores[0] && opening.count.read() == 1)
    _ = try await stores[0].add("Blue", at: .now)
}

/// Rule: an opening that fails is told to all who waited for it, and tried again by whoever asks next.
@Test func aFailedOpeningIsTriedAgain() async throws {
    let opening = Opening()
    let lazy = opening.lazy()
    opening.failure.change { $0 = .storage(detail: "the disk is full", canRetry: true) }
    for attempt in 1...2 {
        let errors = await withTaskGroup(of: RollCareStoreError?.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    do throws(RollCareStoreError) { _ = try await lazy.open() } catch { return error }
                    return nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(errors.allSatisfy { $0 == .storage(detail: "the disk is full", canRetry: true) })
        #expect((attempt...10 * attempt).contains(opening.count.read()))
    }
    opening.failure.change { $0 = nil }
    let before = opening.count.read()
    let store = try await lazy.open()
    #expect(try await lazy.open() === store && opening.count.read() == before + 1)
}

/// Rule: a caller that gives up does not end the opening of the others.
@Test func aCancelledCallerLeavesTheOpening() async throws {
    let opening = Opening()
    let lazy = opening.lazy()
    let first = Task { try await lazy.open() }
    first.cancel()
    let store = try await lazy.open()
    #expect(try await first.value === store && opening.count.read() == 1)
}

/// Rule: whoever waits for a locked phone gets the store when it is unlocked, and the reason when the wait is given up.
@Test(.timeLimit(.minutes(1))) func aLockedPhoneIsWaitedFor() async throws {
    let (opening, notices) = (Opening(), NotificationCenter())
    let lazy = opening.lazy(notices)
    opening.failure.change { $0 = .locked }
    #expect(try await refusal { _ = try await lazy.open() } == .locked)
    let (waiting, impatient) = (
        Task { try await lazy.openWhenUnlocked() }, Task { try await lazy.openWhenUnlocked() }
    )
    while opening.count.read() < 2 && !Task.isCancelled { await Task.yield() }
    impatient.cancel()
    #expect(try await refusal { _ = try await impatient.value } == .locked)
    let unlocked = await Signals.unlocked
    // Unlocked for another reason: the file is still shut.
    notices.post(name: unlocked, object: nil)
    opening.failure.change { $0 = nil }
    let posting = Task {
        while !Task.isCancelled {
            notices.post(name: unlocked, object: nil)
            try await Task.sleep(for: .milliseconds(5))
        }
    }
    let store = try await waiting.value
    posting.cancel()
    #expect(try await lazy.open() === store)
}

/// Rule: what is not a locked phone is not waited for.
@Test func whatCannotBeOpenedIsNotWaitedFor() async throws {
    let opening = Opening()
    opening.failure.change { $0 = .newerDatabase(found: 9, supported: 4) }
    let error = try await refusal { _ = try await opening.lazy().openWhenUnlocked() }
    #expect(error == .newerDatabase(found: 9, supported: 4))
}

/// Rule: a store in memory has all that a file has, leaves none, and is its own.
@Test func aStoreInMemoryLeavesNoFile() async throws {
    let before = Set(try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory()))
    let (store, other) = (try await RollCareStore.inMemory(), try await RollCareStore.inMemory())
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.add("Blue", at: now)
    try await store.logLips(blue.id, at: now)
    #expect(try await store.homeSnapshot(at: now, in: berlin).nextReminders.first?.title == "Disinfect Blue")
    try await store.undo(at: now)
    #expect(try await store.sessions(limit: unlimited).isEmpty)
    #expect(try await other.rollers().isEmpty)
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())) == before)
}
