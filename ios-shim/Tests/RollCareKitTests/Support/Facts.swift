import Foundation
import RollCareKit
import Testing

let berlin = Zone("Europe/Berlin")

/// What an iPhone can hold for one app, less four.
let phone = Capabilities(slots: 60)

/// The instant that an RFC 3339 text names.
func at(_ text: String) throws -> Date {
    try #require(ISO8601DateFormatter().date(from: text), "\(text) is no instant")
}

/// The instant so many milliseconds after 1970 began.
func instant(_ milliseconds: Int64) -> Date {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000)
}

extension Date {
    func plus(minutes: Int) -> Date {
        addingTimeInterval(Double(minutes) * 60)
    }
}

/// 0.25 mm.
func newRoller(_ name: String, firstUsed: LocalDate? = nil) -> NewRoller {
    NewRoller(id: nil, name: name, kind: .roller, needleUm: 250, firstUsed: firstUsed)
}

/// A session with nothing said but what must be.
func newSession(
    _ roller: RollerId, from started: Date, to ended: Date?, zone: Zone = berlin, products: [String] = [],
    pressure: String? = nil, note: String? = nil
) -> NewSession {
    let details = EditSession(
        roller: roller, started: started, ended: ended, zone: zone, areas: [.lips], passes: nil,
        pressureNote: pressure, products: products, skinBefore: nil, skinAfter: nil, note: note)
    return NewSession(id: nil, details: details)
}

/// A serum that was opened on the last day of May and keeps for six months.
func newSerum(_ name: String, label: String? = nil) -> NewProduct {
    let details = EditProduct(
        name: name, kind: .serum, ingredients: label, opened: LocalDate("2026-05-31"), monthsAfterOpening: 6)
    return NewProduct(details: details)
}
