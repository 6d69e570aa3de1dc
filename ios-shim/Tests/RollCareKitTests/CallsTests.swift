import Foundation
import TestSupport
import Testing

/// Rule: every call of the generated engine has a method in the store, and every function one of the type.
@Test func everyCallHasAMethod() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/RollCareKit")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let source = try files.compactMap { $0 as? URL }
        .filter { $0.pathExtension == "swift" && !$0.path.contains("/Generated/") }
        .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let generated = try GeneratedCode.ofEngine()
    #expect(generated.methods.count > 80, "the generated code is read wrongly")
    for call in generated.methods {
        let isCalled = source.contains("$0.\(call)(") || source.contains("engine.\(call)(")
        #expect(isCalled, "\(call)")
    }
    #expect(generated.functions.count > 2, "the generated code is read wrongly")
    for function in generated.functions {
        let isCalled = source.contains("RollCareKit.\(function)(")
        #expect(isCalled, "\(function)")
    }
}
