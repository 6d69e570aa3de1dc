public import Foundation

/// The length of a roller's needles, in whole micrometers. The engine takes 50 to 3,000 of them: 0.05 mm to 3 mm.
///
/// In JSON it is its number of micrometers.
public struct NeedleLength: RawRepresentable, Hashable, Sendable, Codable {
    /// Its micrometers: 250 of them are 0.25 mm.
    public let micrometers: Int

    /// The length of so many micrometers: 250 of them are 0.25 mm.
    public init(micrometers: Int) { self.micrometers = micrometers }

    /// The length of so many millimeters, such as 0.25.
    ///
    /// One that is not a whole number of micrometers becomes 0, which the engine refuses with
    /// ``RollCareStoreError/invalid(field:detail:)``.
    public init(millimeters: Double) { self.init(wholeNumber: millimeters * 1000) }

    /// The length that was measured, in whatever unit. See ``init(millimeters:)``.
    public init(_ measurement: Measurement<UnitLength>) {
        self.init(wholeNumber: measurement.converted(to: .micrometers).value)
    }

    /// The length of so many micrometers.
    public init(rawValue: Int) { micrometers = rawValue }

    /// Its micrometers.
    public var rawValue: Int { micrometers }

    /// Its millimeters, such as 0.25.
    public var millimeters: Double { Double(micrometers) / 1000 }

    /// The length in millimeters, to be formatted.
    public var measurement: Measurement<UnitLength> { Measurement(value: millimeters, unit: .millimeters) }

    /// Arithmetic in other units leaves a trace far below a micrometer: a millionth of one is forgiven.
    private init(wholeNumber micrometers: Double) {
        let nearest = micrometers.rounded()
        self.init(micrometers: abs(micrometers - nearest) < 1e-6 ? Int(exactly: nearest) ?? 0 : 0)
    }
}

extension NeedleLength: Comparable {
    /// Whether `first` is the shorter one.
    public static func < (first: NeedleLength, second: NeedleLength) -> Bool { first.micrometers < second.micrometers }
}

extension NeedleLength: CustomStringConvertible {
    /// Its millimeters, such as `0.25 mm`.
    public var description: String { "\(millimeters) mm" }
}
