import Foundation

/// The code in a document, held against the source of the test that runs it.
package enum Documents {
    private static let shim = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// The Swift in a document of the package, by its path from there, without empty lines.
    package static func code(of document: String) throws -> [String] {
        let text = try String(contentsOf: shim.appending(path: document), encoding: .utf8)
        return text.matches(of: #/(?s)```swift\n(.*?)```/#).flatMap { $0.1.split(separator: "\n") }.map(String.init)
    }

    /// The lines between marks, `// NAME` and `// end NAME`, moved to the left margin, without empty ones.
    package static func ran(_ name: String, in source: String) throws -> [String] {
        var (lines, indent): ([String], Int?) = ([], nil)
        for line in try String(contentsOf: URL(filePath: source), encoding: .utf8).split(separator: "\n") {
            let bare = line.drop { $0 == " " }
            if bare == "// end \(name)" { indent = nil }
            if let indent, !bare.isEmpty { lines.append(String(line.dropFirst(indent))) }
            if bare == "// \(name)" { indent = line.count - bare.count }
        }
        return lines
    }

    /// All articles of the package with code in them, by their paths.
    package static func articles() throws -> Set<String> {
        let sources = shim.appending(path: "Sources").path
        let files = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
        let articles = files.filter { $0.hasSuffix(".md") }.map { "Sources/\($0)" }
        return Set(try articles.filter { try !code(of: $0).isEmpty })
    }
}
