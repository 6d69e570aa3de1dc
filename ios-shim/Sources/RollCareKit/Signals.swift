package import Foundation

#if canImport(UIKit)
    import UIKit
#endif

/// Foundation's notifications as a stream.
package enum Signals {
    /// Protected data became available: the phone was unlocked.
    @MainActor package static var unlocked: Notification.Name {
        #if canImport(UIKit)
            UIApplication.protectedDataDidBecomeAvailableNotification
        #else
            // Only the tests post it.
            Notification.Name("UIApplicationProtectedDataDidBecomeAvailable")
        #endif
    }

    /// One element for whatever was posted since the last one was taken. It listens from the moment that this returns.
    package static func stream(of names: [Notification.Name], from notices: NotificationCenter) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
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
