public import Foundation

/// The little that a widget shows, as a JSON file that the app writes and the widget reads.
///
/// This module holds no engine: a widget that imports it alone stays small, and can never hold a lock of the
/// database while the system suspends it.
public struct WidgetSnapshot: Hashable, Sendable, Codable {
    /// A roller that is not retired.
    public struct Roller: Hashable, Sendable, Codable {
        /// Its id as text, for a link into the app.
        public let id: String

        /// Its name.
        public let name: String

        /// Whether it is clean, in use, and so on.
        public let state: State

        /// When its soak ends; only while it soaks.
        public let soaksUntil: Date?

        /// A roller with all that is said of one.
        public init(id: String, name: String, state: State, soaksUntil: Date? = nil) {
            (self.id, self.name, self.state, self.soaksUntil) = (id, name, state, soaksUntil)
        }
    }

    /// How a roller stands. A word that a newer app wrote is read as ``unknown``, which is not clean.
    public enum State: String, Hashable, Sendable, Codable {
        /// Clean and dry.
        case clean
        /// A session with it is ongoing.
        case inUse
        /// Not clean: it is not to be used.
        case dirty
        /// Its disinfectant acts.
        case soaking
        /// It dries.
        case drying
        /// Something that this version has no word for.
        case unknown

        /// Reads the word.
        public init(from decoder: any Decoder) throws {
            let word = try decoder.singleValueContainer().decode(String.self)
            self = State(rawValue: word) ?? .unknown
        }
    }

    /// A reminder that is to come.
    public struct Reminder: Hashable, Sendable, Codable {
        /// When.
        public let at: Date

        /// What it says.
        public let title: String

        /// A reminder with all that is said of one.
        public init(at: Date, title: String) { (self.at, self.title) = (at, title) }
    }

    /// When the app wrote it. What is long past says little: show it greyed, or ask to open the app.
    public let madeAt: Date

    /// The rollers, in the order in which they were added.
    public let rollers: [Roller]

    /// The next reminders, the soonest first. When one is due, show the one after it.
    public let reminders: [Reminder]

    /// The earliest time at which a session may be again, if there is a schedule.
    public let nextSession: Date?

    /// A snapshot with all that is in one.
    public init(madeAt: Date, rollers: [Roller], reminders: [Reminder], nextSession: Date?) {
        (self.madeAt, self.rollers, self.reminders) = (madeAt, rollers, reminders)
        self.nextSession = nextSession
    }

    /// Reads the file; nil if the app wrote none yet.
    ///
    /// - Throws: What Foundation says of a file that cannot be read, such as before the phone's first unlock, or
    ///   that is none of ours.
    public static func read(from file: URL) throws -> WidgetSnapshot? {
        let data: Data
        do { data = try Data(contentsOf: file) } catch CocoaError.fileReadNoSuchFile { return nil }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        return try decoder.decode(WidgetSnapshot.self, from: data)
    }

    /// Writes another file and renames it to this one. So a widget reads the old one or the new one,
    /// whole.
    public func write(to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .secondsSince1970
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var options: Data.WritingOptions = [.atomic]
        #if os(iOS)
            options.insert(.completeFileProtectionUntilFirstUserAuthentication)
        #endif
        try encoder.encode(self).write(to: file, options: options)
    }
}
