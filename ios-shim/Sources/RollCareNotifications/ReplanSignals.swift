import Foundation

#if canImport(UIKit)
    import UIKit
#endif

/// What the phone says when the plan may not be right any more.
enum ReplanSignals {
    /// The names of what is listened to.
    @MainActor static var names: [Notification.Name] {
        #if canImport(UIKit)
            [
                UIApplication.willEnterForegroundNotification, UIApplication.didBecomeActiveNotification,
                UIApplication.significantTimeChangeNotification, .NSSystemTimeZoneDidChange,
                .NSSystemClockDidChange,
            ]
        #else
            // AppKit's on a Mac. UIKit's nobody posts there but the tests; the raw values are the names of Apple's
            // constants.
            [
                Notification.Name("NSApplicationDidBecomeActiveNotification"),
                Notification.Name("UIApplicationWillEnterForegroundNotification"),
                Notification.Name("UIApplicationDidBecomeActiveNotification"),
                Notification.Name("UIApplicationSignificantTimeChangeNotification"),
                Notification.Name("NSSystemTimeZoneDidChangeNotification"),
                Notification.Name("NSSystemClockDidChangeNotification"),
            ]
        #endif
    }

    /// One element for whatever was posted since the last one was taken. It listens from the moment that this returns.
    @MainActor static func stream(from notices: NotificationCenter) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let tokens = Tokens(
            notices: notices,
            tokens: names.map { name in
                notices.addObserver(forName: name, object: nil, queue: nil) { _ in continuation.yield() }
            })
        continuation.onTermination = { _ in tokens.remove() }
        return stream
    }

    /// Unchecked, because what `addObserver` gives says nothing of threads; it is only handed back.
    private struct Tokens: @unchecked Sendable {
        let notices: NotificationCenter
        let tokens: [any NSObjectProtocol]

        func remove() { tokens.forEach(notices.removeObserver) }
    }
}
