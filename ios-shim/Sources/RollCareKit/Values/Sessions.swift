public import Foundation

/// A session as stored.
public struct Session: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: SessionId

    /// The roller that was used.
    public let roller: RollerId

    /// When it began.
    public let started: Date

    /// When it ended; absent while it goes on.
    public let ended: Date?

    /// The zone it was logged in.
    public let zone: Zone

    /// Where: at least one area, each once.
    public let areas: [Area]

    /// Passes per direction, 1 to 30.
    public let passes: Int?

    /// How hard it was pressed, in the person's words, at most 2,000 characters.
    public let pressureNote: String?

    /// Names of the products used with it, each at most 2,000 characters, at most 50.
    public let products: [String]

    /// The skin before it; absent if nobody said.
    public let skinBefore: SkinCheck?

    /// The skin after it; absent if nobody said.
    public let skinAfter: SkinCheck?

    /// Free text, at most 2,000 characters.
    public let note: String?

    /// When it was first logged.
    public let logged: Date
}

/// A session to log.
public struct NewSession: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: SessionId?

    /// What happened.
    public var details: EditSession

    /// All that it says.
    public init(
        id: SessionId? = nil, details: EditSession
    ) {
        self.id = id
        self.details = details
    }
}

/// Everything of a session that its owner says, and may say otherwise later.
public struct EditSession: Hashable, Sendable {
    /// The roller that was used.
    public var roller: RollerId

    /// When it began; not in the future.
    public var started: Date

    /// When it ended, absent while it goes on; not before the start, not in the future.
    public var ended: Date?

    /// The zone it was logged in.
    public var zone: Zone

    /// Where: at least one area, each once.
    public var areas: [Area]

    /// Passes per direction, 1 to 30.
    public var passes: Int?

    /// How hard it was pressed, in the person's words, at most 2,000 characters.
    public var pressureNote: String?

    /// Names of the products used with it, each at most 2,000 characters, at most 50.
    public var products: [String]

    /// The skin before it; absent if nobody said.
    public var skinBefore: SkinCheck?

    /// The skin after it; absent if nobody said.
    public var skinAfter: SkinCheck?

    /// Free text, at most 2,000 characters.
    public var note: String?

    /// All that it says.
    public init(
        roller: RollerId, started: Date, ended: Date? = nil, zone: Zone = .current, areas: [Area],
        passes: Int? = nil, pressureNote: String? = nil, products: [String] = [],
        skinBefore: SkinCheck? = nil, skinAfter: SkinCheck? = nil, note: String? = nil
    ) {
        self.roller = roller
        self.started = started
        self.ended = ended
        self.zone = zone
        self.areas = areas
        self.passes = passes
        self.pressureNote = pressureNote
        self.products = products
        self.skinBefore = skinBefore
        self.skinAfter = skinAfter
        self.note = note
    }
}

/// What is said when a session that goes on ends.
public struct FinishSession: Hashable, Sendable {
    /// Which session.
    public var id: SessionId

    /// When it ended, not in the future; absent means now.
    public var ended: Date?

    /// Passes per direction, 1 to 30; absent leaves what was said.
    public var passes: Int?

    /// The skin after it; absent leaves what was said.
    public var skinAfter: SkinCheck?

    /// Free text, at most 2,000 characters; absent leaves what was said.
    public var note: String?

    /// All that it says.
    public init(
        id: SessionId, ended: Date? = nil, passes: Int? = nil, skinAfter: SkinCheck? = nil,
        note: String? = nil
    ) {
        self.id = id
        self.ended = ended
        self.passes = passes
        self.skinAfter = skinAfter
        self.note = note
    }
}

/// A session to log as the last one was.
public struct RepeatSession: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: SessionId?

    /// The zone it is logged in.
    public var zone: Zone

    /// All that it says.
    public init(
        id: SessionId? = nil, zone: Zone = .current
    ) {
        self.id = id
        self.zone = zone
    }
}

/// A look at the skin. No signs means that somebody looked and found none.
public struct SkinCheck: Hashable, Sendable {
    /// What was seen or felt, each once.
    public var signs: [SkinSign]

    /// All that it says.
    public init(
        signs: [SkinSign]
    ) {
        self.signs = signs
    }
}

/// Something seen or felt on the skin.
public enum SkinSign: Hashable, Sendable, CaseIterable {
    /// Light pink.
    case pink
    /// Clearly red.
    case red
    /// Dry or tight.
    case dry
    /// Flaking.
    case flaking
    /// Cracked.
    case cracked
    /// Sore to the touch.
    case sore
    /// Swollen.
    case swollen
    /// Blood was seen.
    case bleeding
    /// A scab.
    case scab
    /// Spots or blisters.
    case spots
}

/// A treated zone of the body.
public enum Area: Hashable, Sendable, CaseIterable {
    /// The red of the lips.
    case lips
    /// The skin around the lips.
    case perioral
    /// Cheeks, forehead, chin.
    case face
    /// Neck, décolleté and hands.
    case neck
    /// Under the eye, on bone only.
    case eye
    /// Scalp.
    case scalp
    /// Anywhere else.
    case body
}
