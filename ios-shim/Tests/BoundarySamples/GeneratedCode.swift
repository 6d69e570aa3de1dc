import Foundation

/// The generated Swift, read as text, so that a test can tell what it does not cover.
package struct GeneratedCode {
    private let text: String

    package init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/RollCareGenerated/RollCareGenerated.swift")
        let source = try String(contentsOf: file, encoding: .utf8)
        text = source.replacing(#/(?s)/\*.*?\*//#, with: "")
    }

    /// The names of the echo hooks.
    package var hooks: Set<String> {
        Set(text.matches(of: #/(?m)^public func (echo\w+)/#).map { String($0.1) })
    }

    /// The names of what an engine can be asked and told.
    package var methods: Set<String> {
        let engine = text.firstMatch(of: #/(?s)\npublic protocol RollCareProtocol: .*?\n}/#)?.0 ?? ""
        return Set(engine.matches(of: #/func (\w+)\(/#).map { String($0.1) })
    }

    /// The names of what can be asked without an engine.
    package var functions: Set<String> {
        let all = text.matches(of: #/(?m)^public func ([a-z]\w+)/#).map { String($0.1) }
        let hooks = #/(echo|uniffi|failWith).*/#
        return Set(all.filter { $0.wholeMatch(of: hooks) == nil })
    }

    /// Every shape that a public value can have, in `Shapes`' words.
    package var shapes: Set<String> {
        var shapes = Set<String>()
        for record in text.matches(of: #/(?s)\npublic struct (\w+): Equatable, Hashable {(.*?)\n}/#) {
            for field in record.2.matches(of: #/public let (\w+): (\S+)/#) {
                shapes.formUnion(Self.shapes(of: "\(record.1).\(field.1)", type: field.2))
            }
        }
        for choice in text.matches(of: #/(?s)\npublic enum (\w+): Equatable, Hashable[^{]*{(.*?)\n}/#) {
            for one in choice.2.matches(of: #/(?m)^    case `?(\w+)`?(\([^)]*\))?/#) {
                shapes.insert("\(choice.1).\(one.1)")
                for field in (one.2 ?? "").matches(of: #/(\w+): ([^,\s)]+)/#) {
                    shapes.formUnion(Self.shapes(of: "\(choice.1).\(one.1).\(field.1)", type: field.2))
                }
            }
        }
        return shapes
    }

    /// The names of the public error's variants.
    package var errors: Set<String> {
        let error = text.firstMatch(of: #/(?s)\benum RollCareError: .*?\n}/#)?.0 ?? ""
        return Set(error.matches(of: #/(?m)^    case (\w+)/#).map { String($0.1) })
    }

    private static func shapes(of field: String, type: Substring) -> [String] {
        if type.hasSuffix("?") { return ["\(field) is nil", "\(field) is set"] }
        if type.hasPrefix("[") { return ["\(field) is empty", "\(field) is long"] }
        return type == "Bool" ? ["\(field) is true", "\(field) is false"] : [field]
    }
}
