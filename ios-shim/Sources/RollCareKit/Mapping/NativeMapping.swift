// What is the platform's own on one side and the engine's on the other. Refusals name the field as the app
// knows it.

import Foundation
import RollCareGenerated
import RollCareTypes

extension Zone {
    init(_ made: RollCareTypes.Zone) { name = made.text }

    func lowered() -> RollCareTypes.Zone { RollCareTypes.Zone(name) }
}

extension Duration {
    static func minutes(_ count: some BinaryInteger) -> Duration { .seconds(Int64(count) * 60) }
}

// From the engine.

func millimetres(_ micrometres: UInt32) -> Measurement<UnitLength> {
    Measurement<UnitLength>(value: Double(micrometres), unit: .micrometers).converted(to: .millimeters)
}

func civilComponents(_ date: LocalDate) throws -> DateComponents {
    try components(date.components, date.text)
}

func civilComponents(_ time: LocalTime) throws -> DateComponents {
    try components(time.components, time.text)
}

func civilComponents(_ wall: LocalDateTime) throws -> DateComponents {
    try components(wall.components, wall.text)
}

private func components(_ components: DateComponents?, _ text: String) throws -> DateComponents {
    guard let components else { throw RollCareStoreError.fault(detail: "\(text) is no civil time") }
    return components
}

// To the engine.

/// A whole number in the range that the engine has for it.
func number<T: FixedWidthInteger>(_ number: Int, _ field: String) throws -> T {
    guard let exact = T(exactly: number) else {
        throw RollCareStoreError.invalid(field: field, detail: "is out of range; give \(T.min) to \(T.max)")
    }
    return exact
}

/// Micrometres. Arithmetic in other units leaves a trace far below one: a millionth of one is forgiven.
func micrometres(_ length: Measurement<UnitLength>, _ field: String) throws -> UInt32 {
    let value = length.converted(to: .micrometers).value
    guard abs(value - value.rounded()) < 1e-6, let exact = UInt32(exactly: value.rounded()) else {
        throw RollCareStoreError.invalid(
            field: field, detail: "is no whole number of micrometres; give one such as 0.25 mm")
    }
    return exact
}

/// How many of `unit` the duration is.
func whole<T: FixedWidthInteger>(_ duration: Duration, in unit: Duration, _ field: String) throws -> T {
    let (seconds, attoseconds) = duration.components
    let (count, rest) = seconds.quotientAndRemainder(dividingBy: unit.components.seconds)
    guard rest == 0, attoseconds == 0, let exact = T(exactly: count) else {
        let word = unit == .minutes(1) ? "minutes" : "seconds"
        throw RollCareStoreError.invalid(
            field: field, detail: "is no whole number of \(word); give 0 to \(T.max) of them")
    }
    return exact
}

func localDate(_ components: DateComponents, _ field: String) throws -> LocalDate {
    try given(LocalDate(components), field, "a Gregorian year, month and day")
}

func localTime(_ components: DateComponents, _ field: String) throws -> LocalTime {
    try given(LocalTime(components), field, "an hour and a minute")
}

func localDateTime(_ components: DateComponents, _ field: String) throws -> LocalDateTime {
    let needs = "a Gregorian year, month, day, hour and minute"
    return LocalDateTime(
        try given(LocalDate(components), field, needs), try given(LocalTime(components), field, needs))
}

private func given<T>(_ value: T?, _ field: String, _ needs: String) throws -> T {
    guard let value else { throw RollCareStoreError.invalid(field: field, detail: "needs \(needs)") }
    return value
}
