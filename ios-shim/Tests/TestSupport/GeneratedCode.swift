import Foundation

/// The generated Swift, read as text, so that a test can tell what it does not cover.
package struct GeneratedCode {
    private let text: String

    private init(_ file: String) throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: file)
        text = try String(contentsOf: path, encoding: .utf8).replacing(#/(?s)/\*.*?\*//#, with: "")
    }

    /// What is compiled into RollCareKit.
    package static func ofEngine() throws -> GeneratedCode {
        try GeneratedCode("../../Sources/RollCareKit/Generated/RollCareGenerated.swift")
    }

    /// What only tests call.
    package static func ofHooks() throws -> GeneratedCode {
        try GeneratedCode("../RollCareHooks/RollCareHooks.swift")
    }

    /// The names of what an engine can be asked and told.
    package var methods: Set<String> {
        let engine = text.firstMatch(of: #/(?s)\n[a-z ]*protocol EngineProtocol: .*?\n}/#)?.0 ?? ""
        return Set(engine.matches(of: #/func (\w+)\(/#).map { String($0.1) })
    }

    /// The names of what can be called without an engine.
    package var functions: Set<String> {
        // UniFFI indents the methods of a protocol and not those of a class: what is in no class follows them all.
        let rest = text.ranges(of: #/\n(?:public )?struct \w+: /#).last.map { text[$0.upperBound...] } ?? text[...]
        let all = rest.matches(of: #/(?m)^(?:public )?func ([a-z]\w+)/#).map { String($0.1) }
        return Set(all.filter { !$0.hasPrefix("uniffi") })
    }

    /// The names of the error's variants.
    package var errors: Set<String> {
        let error = text.firstMatch(of: #/(?s)\benum EngineError: .*?\n}/#)?.0 ?? ""
        return Set(error.matches(of: #/(?m)^    case (\w+)/#).map { String($0.1) })
    }
}
