/// Facts that changed. See ``RollCareStore/changes``.
public struct Change: Hashable, Sendable {
    /// The database's revision after the change. Revisions of one file rise.
    public let revision: Revision

    /// What changed.
    public let scopes: Set<ChangeScope>

    /// A change of these scopes.
    public init(revision: Revision, scopes: Set<ChangeScope>) { (self.revision, self.scopes) = (revision, scopes) }

    /// Both as one.
    func joined(with later: Change) -> Change {
        Change(revision: max(revision, later.revision), scopes: scopes.union(later.scopes))
    }
}
