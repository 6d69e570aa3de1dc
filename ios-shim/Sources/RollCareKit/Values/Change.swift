/// Facts that changed.
public struct Change: Hashable, Sendable {
    /// The database's revision after it. Revisions of one file rise.
    public let revision: UInt64

    /// What changed.
    public let scopes: Set<ChangeScope>

    /// Both as one.
    func joined(with later: Change) -> Change {
        Change(revision: max(revision, later.revision), scopes: scopes.union(later.scopes))
    }
}
