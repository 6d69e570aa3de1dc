public import Foundation

/// A check-in as stored.
public struct CheckIn: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: CheckInId

    /// When somebody looked.
    public let at: Date

    /// The zone it was recorded in: it counts for the day that this zone had.
    public let zone: Zone

    /// Where.
    public let area: Area

    /// What was seen or felt, each once. None means that somebody looked and found none.
    public let signs: [SkinSign]

    /// What was answered to the questions after red flags.
    public let answers: [Answer]

    /// Free text, at most 2,000 characters.
    public let note: String?
}

/// A check-in to record.
public struct NewCheckIn: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: CheckInId?

    /// The zone it was recorded in: it counts for the day that this zone had.
    public var zone: Zone

    /// Where.
    public var area: Area

    /// What was seen or felt, each once. None means that somebody looked and found none.
    public var signs: [SkinSign]

    /// What was answered to the questions after red flags.
    public var answers: [Answer]

    /// Free text, at most 2,000 characters.
    public var note: String?

    /// All that it says.
    public init(
        id: CheckInId? = nil, zone: Zone = .current, area: Area, signs: [SkinSign], answers: [Answer] = [],
        note: String? = nil
    ) {
        self.id = id
        self.zone = zone
        self.area = area
        self.signs = signs
        self.answers = answers
        self.note = note
    }
}

/// What a check-in comes to, and why.
public struct CheckInResult: Hashable, Sendable {
    /// How urgent it is: the most urgent finding. Never `normal` while questions are open.
    public let urgency: Urgency

    /// The rules that say so, the most urgent first.
    public let findings: [Finding]

    /// The questions after red flags that are not answered yet.
    public let questions: [Question]
}

/// A day on which somebody looked at the skin of an area.
public struct SkinDay: Hashable, Sendable {
    /// The day.
    public let date: DateComponents

    /// Looks, those at sessions among them.
    public let looks: Int

    /// What was seen or felt, each once.
    public let signs: [SkinSign]

    /// Whether a red flag was answered with yes.
    public let hasRedFlag: Bool
}

/// A recovery that goes on.
public struct RecoveryState: Hashable, Sendable {
    /// The rule's id.
    public let rule: String

    /// Where.
    public let area: Area

    /// When the first sign of it was seen.
    public let started: Date

    /// Good check-ins in a row since the last sign.
    public let good: Int

    /// Good check-ins in a row that end it.
    public let needed: Int
}

/// What a check-in comes to. Later ones are more urgent.
public enum Urgency: Hashable, Sendable, CaseIterable {
    /// As expected.
    case normal
    /// Not quite: look again tomorrow.
    case watch
    /// A doctor should see it.
    case seeDoctor
    /// Help is needed at once.
    case emergency
}

/// A photo as stored.
public struct Photo: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: PhotoId

    /// When it was taken; not in the future.
    public let taken: Date

    /// The zone it was taken in: it counts for the day that this zone had.
    public let zone: Zone

    /// What it shows.
    public let area: Area

    /// The file, relative to the app's folder of photos, with `/` between folders, 1 to 255 bytes.
    public let file: String

    /// The SHA-256 of the file's bytes, 64 hexadecimal digits in lower case.
    public let sha256: String
}

/// A photo to add.
public struct NewPhoto: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: PhotoId?

    /// When it was taken; not in the future.
    public var taken: Date

    /// The zone it was taken in: it counts for the day that this zone had.
    public var zone: Zone

    /// What it shows.
    public var area: Area

    /// The file, relative to the app's folder of photos, with `/` between folders, 1 to 255 bytes.
    public var file: String

    /// The 64 hexadecimal digits of its SHA-256; upper case is taken too.
    public var sha256: String

    /// All that it says.
    public init(
        id: PhotoId? = nil, taken: Date, zone: Zone = .current, area: Area, file: String, sha256: String
    ) {
        self.id = id
        self.taken = taken
        self.zone = zone
        self.area = area
        self.file = file
        self.sha256 = sha256
    }
}

/// What is wrong between photos and files.
public struct PhotoReport: Hashable, Sendable {
    /// Photos whose file is not there.
    public let missing: [Photo]

    /// Photos whose file holds something else now.
    public let changed: [Photo]

    /// Files that no photo names, in the order of their names.
    public let orphans: [String]
}

/// A file that the app found in its folder of photos.
public struct SeenFile: Hashable, Sendable {
    /// Its path relative to that folder, with `/` between folders.
    public var file: String

    /// The SHA-256 of its bytes in hexadecimal digits, if the app took it.
    public var sha256: String?

    /// All that it says.
    public init(
        file: String, sha256: String? = nil
    ) {
        self.file = file
        self.sha256 = sha256
    }
}
