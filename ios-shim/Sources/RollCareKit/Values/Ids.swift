// One type per kind of fact, so that a roller's id cannot be given for a session's.

/// A roller's id.
public struct RollerId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// A session's id.
public struct SessionId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// The id of one time a checklist was done.
public struct RunId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// The id of one tick of a step.
public struct TickId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// An inspection's id.
public struct InspectionId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// The id of one answer to a reminder.
public struct ActionId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// A declaration's id.
public struct DeclarationId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// A check-in's id.
public struct CheckInId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// A product's id.
public struct ProductId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// The id of one use of a product.
public struct UseId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// An override's id.
public struct OverrideId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// The id of a checklist that somebody wrote.
public struct ChecklistId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// A schedule's id.
public struct ScheduleId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// A pause's id.
public struct PauseId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// A skipped day's id.
public struct SkipId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// A visit's id.
public struct VisitId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}

/// A photo's id.
public struct PhotoId: FactId {
    /// The UUID in its hyphenated form.
    public let text: String

    /// The id with this UUID.
    public init(_ text: String) { self.text = text }
}
