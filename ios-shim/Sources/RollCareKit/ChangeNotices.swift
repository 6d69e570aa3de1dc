// Until the hand-written face is there, the generated one is what an app sees. One import is enough for it.
@_exported import RollCareGenerated
@_exported import RollCareTypes

/// An error prints as the sentence that the engine says.
extension RollCareError: CustomStringConvertible {}

extension RollCare {
    /// Calls `tell` after every change with its revision and scopes, until the subscription is cancelled or
    /// released: keep it. It is called as a ``ChangeObserver`` is, on the thread that gave the command.
    ///
    /// The engine keeps `tell` alive. So let it hold this object weakly; otherwise neither is released before
    /// a cancel.
    public func subscribe(
        _ tell: @escaping @Sendable (_ revision: UInt64, _ scopes: [ChangeScope]) throws -> Void
    ) throws -> Subscription {
        try subscribe(observer: ClosureObserver(tell: tell))
    }
}

private final class ClosureObserver: ChangeObserver {
    private let tell: @Sendable (UInt64, [ChangeScope]) throws -> Void

    init(tell: @escaping @Sendable (UInt64, [ChangeScope]) throws -> Void) {
        self.tell = tell
    }

    func onChanged(revision: UInt64, scopes: [ChangeScope]) throws {
        try tell(revision, scopes)
    }
}
