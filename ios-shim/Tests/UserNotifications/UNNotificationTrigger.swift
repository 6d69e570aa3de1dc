// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

// When a notification comes: Apple's triggers, as far as the package uses them.

import Foundation

open class UNNotificationTrigger: NSObject {
    public let repeats: Bool

    init(isRepeating: Bool) { repeats = isRepeating }
}

open class UNTimeIntervalNotificationTrigger: UNNotificationTrigger {
    public let timeInterval: TimeInterval

    public init(timeInterval: TimeInterval, repeats: Bool) {
        // Apple raises an exception, which ends the app.
        precondition(timeInterval > 0, "time interval must be greater than 0")
        precondition(!repeats || timeInterval >= 60, "time interval must be at least 60 if repeating")
        self.timeInterval = timeInterval
        super.init(isRepeating: repeats)
    }
}

open class UNCalendarNotificationTrigger: UNNotificationTrigger {
    public let dateComponents: DateComponents

    public init(dateMatching dateComponents: DateComponents, repeats: Bool) {
        self.dateComponents = dateComponents
        super.init(isRepeating: repeats)
    }

    /// The instant of a full date on a phone that is in `zone` now.
    ///
    /// Only the zone that follows the phone floats. Any other is fixed, also one that nobody chose: a calendar takes
    /// the zone of the moment in which it is made, and keeps it. The components' own zone counts before their
    /// calendar's.
    func date(in zone: TimeZone) -> Date? {
        let named = dateComponents.timeZone ?? dateComponents.calendar?.timeZone
        var calendar = Calendar(identifier: dateComponents.calendar?.identifier ?? .gregorian)
        calendar.timeZone = named.map { $0 == .autoupdatingCurrent ? zone : $0 } ?? zone
        var bare = dateComponents
        (bare.calendar, bare.timeZone) = (nil, nil)
        return calendar.date(from: bare)
    }
}
