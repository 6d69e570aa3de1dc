import Foundation

/// The main screen as it changes. See ``RollCareStore/home(at:in:)``.
///
/// It ends when its task is cancelled, and when the store is closed or released: it does not keep the store
/// alive. It throws a ``RollCareStoreError`` when a reading fails, and ends with it.
public struct HomeSnapshots: AsyncSequence, Sendable {
    /// What the screen shows.
    public typealias Element = HomeSnapshot

    private let reading: @Sendable () async throws -> HomeSnapshot?
    private let notices: ChangeNotices

    init(
        store: RollCareStore, notices: ChangeNotices, now: @escaping @Sendable () -> Date,
        zone: @escaping @Sendable () -> TimeZone
    ) {
        self.notices = notices
        reading = { [weak store] in try await store?.homeSnapshot(at: now(), in: zone()) }
    }

    /// Follows the screen from now on.
    public func makeAsyncIterator() -> Iterator {
        Iterator(reading: reading, mailbox: notices.mailbox(isForHome: true))
    }

    /// One reader's place.
    public struct Iterator: AsyncIteratorProtocol {
        let reading: @Sendable () async throws -> HomeSnapshot?
        let mailbox: Mailbox
        private var last: HomeSnapshot?
        private var hasEnded = false

        init(reading: @escaping @Sendable () async throws -> HomeSnapshot?, mailbox: Mailbox) {
            (self.reading, self.mailbox) = (reading, mailbox)
        }

        /// The screen at first, then each that differs from the one before.
        public mutating func next() async throws -> HomeSnapshot? {
            while !hasEnded, !Task.isCancelled {
                if last != nil {
                    guard let change = await mailbox.next() else { break }
                    // No picture is on the screen.
                    if change.scopes == [.photos] { continue }
                }
                do {
                    guard let home = try await reading() else { break }
                    if home == last { continue }
                    last = home
                    return home
                } catch {
                    hasEnded = true
                    if mailbox.isFinished { break }  // closed meanwhile
                    throw error
                }
            }
            hasEnded = true
            return nil
        }
    }
}
