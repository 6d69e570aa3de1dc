package import Foundation
package import RollCareKit

package let berlin = Zone("Europe/Berlin")

/// A text that names no instant.
private struct NoInstant: Error {
    let text: String
}

/// The instant that an RFC 3339 text names.
package func at(_ text: String) throws -> Date {
    guard let date = ISO8601DateFormatter().date(from: text) else { throw NoInstant(text: text) }
    return date
}

/// The instant so many milliseconds after 1970 began.
package func instant(_ milliseconds: Int64) -> Date {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000)
}

// Tests write days and times as texts.
extension Day: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = read(text) }
}
extension TimeOfDay: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = read(text) }
}
extension LocalDateTime: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = read(text) }
}

private func read<Value: RawRepresentable<String>>(_ text: String) -> Value {
    guard let value = Value(rawValue: text) else { preconditionFailure("\(text) is no \(Value.self)") }
    return value
}

extension Date {
    package func plus(minutes: Int) -> Date { addingTimeInterval(Double(minutes) * 60) }

    package func plus(minutes: Double) -> Date { addingTimeInterval(minutes * 60) }

    package func plus(_ duration: Duration) -> Date { addingTimeInterval(duration / .seconds(1)) }
}

/// A folder of its own. test.sh removes the folders when all tests are done.
package func newFolder() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "rollcare-\(UUID().uuidString)")
}
