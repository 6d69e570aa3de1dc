import Foundation
import RollCareKit

#if canImport(UIKit)
    import UIKit
#endif

/// What the phone says when the plan may not be right any more.
enum ReplanSignals {
    /// The names of what is listened to.
    @MainActor static var names: [Notification.Name] {
        #if canImport(UIKit)
            [
                Signals.unlocked,
                UIApplication.willEnterForegroundNotification, UIApplication.didBecomeActiveNotification,
                UIApplication.significantTimeChangeNotification, .NSSystemTimeZoneDidChange,
                .NSSystemClockDidChange,
            ]
        #else
            // AppKit's on a Mac. UIKit's nobody posts there but the tests; the raw values are the names of Apple's
            // constants.
            [
                Signals.unlocked,
                Notification.Name("NSApplicationDidBecomeActiveNotification"),
                Notification.Name("UIApplicationWillEnterForegroundNotification"),
                Notification.Name("UIApplicationDidBecomeActiveNotification"),
                Notification.Name("UIApplicationSignificantTimeChangeNotification"),
                Notification.Name("NSSystemTimeZoneDidChangeNotification"),
                Notification.Name("NSSystemClockDidChangeNotification"),
            ]
        #endif
    }

    /// One element for whatever was posted since the last one was taken.
    @MainActor static func stream(from notices: NotificationCenter) -> AsyncStream<Void> {
        Signals.stream(of: names, from: notices)
    }
}
