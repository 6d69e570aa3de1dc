public import Foundation

/// A visit as stored. One that lies in the past counts as kept; delete one that was not.
public struct Visit: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: VisitId

    /// When, on the wall of the practice.
    public let at: DateComponents

    /// The practice's zone. It is pinned: the person's journeys do not move the visit.
    public let zone: Zone

    /// Where on the body: at least one area, each once.
    public let areas: [Area]

    /// What is done there: the id of a rule about procedures, such as `proc.pro-needling`.
    public let treatment: String

    /// Free text, at most 2,000 characters.
    public let note: String?

    /// When it was added.
    public let added: Date
}

/// A visit to add.
public struct NewVisit: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: VisitId?

    /// What it is.
    public var details: EditVisit

    /// All that it says.
    public init(
        id: VisitId? = nil, details: EditVisit
    ) {
        self.id = id
        self.details = details
    }
}

/// Everything of a visit that its owner says, and may say otherwise later.
public struct EditVisit: Hashable, Sendable {
    /// When, on the wall of the practice.
    public var at: DateComponents

    /// The practice's zone. It is pinned: the person's journeys do not move the visit.
    public var zone: Zone

    /// Where on the body: at least one area, each once.
    public var areas: [Area]

    /// What is done there: the id of a rule about procedures, such as `proc.pro-needling`.
    public var treatment: String

    /// Free text, at most 2,000 characters.
    public var note: String?

    /// All that it says.
    public init(
        at: DateComponents, zone: Zone = .current, areas: [Area], treatment: String, note: String? = nil
    ) {
        self.at = at
        self.zone = zone
        self.areas = areas
        self.treatment = treatment
        self.note = note
    }
}

/// The visits of one treatment on areas that they share.
public struct Course: Hashable, Sendable {
    /// The treatment: the id of a rule about procedures.
    public let treatment: String

    /// Where.
    public let areas: [Area]

    /// The visits, earliest first.
    public let visits: [Visit]

    /// How many of them are over.
    public let kept: Int

    /// How many such visits are usual, where a rule says so.
    public let usual: Int?

    /// When the next visit that is not planned yet would follow the last one, where a rule says so; absent
    /// once there are as many as usual.
    public let nextOn: DateComponents?

    /// When the result of the visits that are over fades at the latest, where a rule says so.
    public let fadesOn: DateComponents?

    /// The rule that says so.
    public let rule: String?

    /// The times without home sessions that are not over.
    public let blocks: [VisitBlock]
}

/// A time around a visit in which there is no home session.
public struct VisitBlock: Hashable, Sendable {
    /// The visit.
    public let visit: VisitId

    /// The rule that asks for it.
    public let rule: String

    /// From when on.
    public let from: Date

    /// Until when.
    public let until: Date
}
