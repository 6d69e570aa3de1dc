import BoundarySamples
import Foundation
import Testing

/// Calls of the engine that no app has, and why.
private let withheld = [
    "reconcile": "the scheduler's", "confirmArmed": "the scheduler's", "reportFired": "the scheduler's",
    "panicUnderLock": "a hook of the tests",
]

/// Rule: every call of the generated engine has a method in the face, but for those that are listed with a
/// reason.
@Test func everyCallHasAMethod() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/RollCareKit")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let source = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let generated = try GeneratedCode()
    for call in generated.methods {
        let isCalled = source.contains("$0.\(call)(") || source.contains("engine.\(call)(")
        #expect(isCalled == (withheld[call] == nil), "\(call)")
    }
    for function in generated.functions {
        #expect(source.contains("RollCareGenerated.\(function)("), "\(function)")
    }
}
