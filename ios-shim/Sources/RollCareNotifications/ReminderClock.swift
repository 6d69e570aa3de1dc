package import Foundation

/// The time, the zone, and how to wait for the phone: one thing that tests replace.
package struct ReminderClock: Sendable {
    let now: @Sendable () -> Date
    let zone: @Sendable () -> TimeZone
    /// Gives the phone a moment to do what it was asked for.
    let pause: @Sendable () async -> Void
    /// Waits until then, for as long as the phone lets the app run.
    let wait: @Sendable (_ date: Date) async -> Void

    package init(
        now: @escaping @Sendable () -> Date, zone: @escaping @Sendable () -> TimeZone,
        pause: @escaping @Sendable () async -> Void, wait: @escaping @Sendable (_ date: Date) async -> Void
    ) { (self.now, self.zone, self.pause, self.wait) = (now, zone, pause, wait) }

    /// The phone's own.
    static let system = ReminderClock(
        now: { .now }, zone: { .autoupdatingCurrent },
        pause: { try? await Task.sleep(nanoseconds: 50_000_000) },
        wait: { date in try? await Task.sleep(for: .seconds(max(0, date.timeIntervalSinceNow))) })

    /// The version of the phone's zone rules; nil where it does not say.
    static var zoneRules: String? {
        #if canImport(Darwin)
            TimeZone.timeZoneDataVersion
        #else
            nil
        #endif
    }
}
