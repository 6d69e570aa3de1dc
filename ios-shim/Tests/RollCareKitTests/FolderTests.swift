import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// Writes down what was in the folder when it was protected.
private struct Witness: FolderGuard {
    let seen = Guarded<[[String]]>([])
    var failure: CocoaError?

    func protect(_ folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        seen.with { $0.append(files) }
        if let failure { throw failure }
    }
}

/// Rule: the folder is there and protected before the database is in it, at each opening.
@Test func theFolderIsProtectedBeforeTheDatabaseIsMade() async throws {
    let folder = newFolder().appending(path: "deep/inside")
    let witness = Witness()
    let store = try await RollCareStore.open(in: folder, guardedBy: witness)
    #expect(witness.seen.with { $0 } == [[]])
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "rollcare.db").path))
    try await store.close()
    _ = try await RollCareStore.open(in: folder, guardedBy: witness)
    #expect(witness.seen.with { $0.last?.contains("rollcare.db") } == true)
}

/// Rule: without its protection there is no database. (On a phone, a container that cannot be written is locked.)
@Test func anUnprotectedFolderGetsNoDatabase() async throws {
    let folder = newFolder()
    let witness = Witness(failure: CocoaError(.fileWriteNoPermission))
    let error = try await refusal { _ = try await RollCareStore.open(in: folder, guardedBy: witness) }
    #expect(
        error
            == .storage(detail: "the folder cannot be written; make it writable", canRetry: false))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    let full = Witness(failure: CocoaError(.fileWriteOutOfSpace))
    guard
        case .storage(_, canRetry: true) = try await refusal({
            _ = try await RollCareStore.open(in: folder, guardedBy: full)
        })
    else {
        Issue.record("a full disk should be worth another try")
        return
    }
}

/// Rule: what was stored is there after the app was started again.
@Test func factsOutliveTheStore() async throws {
    let folder = newFolder()
    let first = try await RollCareStore.open(in: folder)
    let blue = try await first.add("Blue", at: .now)
    try await first.close()
    let second = try await RollCareStore.open(in: folder)
    #expect(try await second.rollers().map(\.roller.id) == [blue.id])
}

/// Rule: a file that is none of ours is named as that and left alone.
@Test func anotherProgramsFileIsLeftAlone() async throws {
    let folder = newFolder()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "rollcare.db")
    let text = Data(String(repeating: "no database at all ", count: 100).utf8)
    try text.write(to: file)
    guard case .corrupt = try await refusal({ _ = try await RollCareStore.open(in: folder) }) else {
        Issue.record("this should be no database")
        return
    }
    #expect(try Data(contentsOf: file) == text)
}

/// Rule: a folder that cannot be made is an error that says so.
@Test func aFileInThePlaceOfTheFolderIsNamed() async throws {
    let file = newFolder()
    try Data().write(to: file)
    guard case .storage = try await refusal({ _ = try await RollCareStore.open(in: file) }) else {
        Issue.record("a file is no folder")
        return
    }
}
