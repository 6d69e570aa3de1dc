@testable import RollCareKit

extension Engine {
    /// Calls `tell` after every change with its revision and scopes, until the subscription is cancelled or
    /// released: keep it. It is called on the thread that gave the command.
    ///
    /// The engine keeps `tell` alive. So let it hold this object weakly; otherwise neither is released before
    /// a cancel.
    func subscribe(
        _ tell: @escaping @Sendable (_ revision: Revision, _ scopes: [ChangeScope]) throws -> Void
    ) throws -> Subscription {
        try subscribe(observer: ClosureObserver(tell: tell))
    }
}

private final class ClosureObserver: ChangeObserver {
    private let tell: @Sendable (Revision, [ChangeScope]) throws -> Void

    init(tell: @escaping @Sendable (Revision, [ChangeScope]) throws -> Void) {
        self.tell = tell
    }

    func onChanged(revision: UInt64, scopes: [ChangeScope]) throws {
        try tell(Revision(truncatingIfNeeded: revision), scopes)
    }
}
