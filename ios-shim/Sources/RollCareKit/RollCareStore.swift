public import Foundation

/// The engine over the one database file in a folder.
///
/// Have one for the whole app: ``LazyStore`` opens it where it is first needed. Calls run one after the other on a
/// thread of the store's own: none holds up the caller's. Each can throw a ``RollCareStoreError``.
///
/// The store keeps no clock. Every call takes the time and, where days matter, the zone. Their defaults are
/// read when the call is made: `.now`, and `.current`, which does not change during the call.
public actor RollCareStore {
    private let queue: StoreQueue
    private let engine: Engine
    private let notices: ChangeNotices
    private let subscription: Subscription

    /// The store's own thread.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    private init(queue: StoreQueue, engine: Engine) throws {
        (self.queue, self.engine, notices) = (queue, engine, ChangeNotices())
        subscription = try engine.subscribe(observer: notices)
    }

    deinit { notices.finish() }

    /// Opens the database in `folder`, or makes both.
    ///
    /// The folder belongs to the store: on a phone it gets a protection class that lets reminders be planned
    /// while the phone is locked, and stays out of the phone's backup, which copies files one by one and would
    /// tear a database that is in use. Choose one below Application Support, in the app's own container: a
    /// shared one has the system end the app for a lock that it holds while it is suspended.
    ///
    /// - Throws: ``RollCareStoreError/locked`` while the phone was not unlocked since it started. Try again when
    ///   protected data becomes available, or let ``LazyStore/openWhenUnlocked()`` wait for it.
    public static func open(in folder: URL) async throws(RollCareStoreError) -> RollCareStore {
        try await open(in: folder, guardedBy: PhoneGuard())
    }

    static func open(
        in folder: URL, guardedBy guardian: some FolderGuard
    ) async throws(RollCareStoreError) -> RollCareStore {
        try await open {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try guardian.protect(folder)
            return try Engine.open(path: folder.appending(path: "rollcare.db").path)
        }
    }

    /// An empty store in memory, for previews and tests. It is gone with its last reference; nothing of it is on disk.
    public static func inMemory() async throws(RollCareStoreError) -> RollCareStore {
        try await open { try Engine.inMemory() }
    }

    private static func open(
        _ make: @escaping @Sendable () throws -> Engine
    ) async throws(RollCareStoreError) -> RollCareStore {
        let queue = StoreQueue()
        do {
            return try await queue.run { try RollCareStore(queue: queue, engine: make()) }
        } catch { throw RollCareStoreError(error) }
    }

    /// Closes the file and ends all streams. Every later call throws ``RollCareStoreError/conflict(detail:)``;
    /// closing again changes nothing.
    public func close() throws(RollCareStoreError) {
        try ask { try $0.closeStore() }
        notices.finish()
    }

    /// Every change of facts from now on, from whichever part of the app: a stream of its own for each reader.
    ///
    /// What changes while its reader is busy is joined into one ``Change``, so nothing is lost and nothing piles
    /// up. The stream ends when the reader's task is cancelled, and when the store is closed or released: it
    /// does not keep the store alive.
    public nonisolated var changes: AsyncStream<Change> {
        let mailbox = notices.mailbox(isForHome: false)
        return AsyncStream { await mailbox.next() }
    }

    /// What the main screen shows: at once, and again after every change that makes a difference to it.
    ///
    /// Time passes without a change of facts. Call ``refreshHome()`` when the app comes to the foreground, when
    /// the day or the zone changes, and every minute while a soak is on the screen.
    ///
    /// - Parameters:
    ///   - now: The time, asked before each reading.
    ///   - zone: Where the person is, asked before each reading.
    public nonisolated func home(
        at now: @escaping @Sendable () -> Date = { .now },
        in zone: @escaping @Sendable () -> TimeZone = { .current }
    ) -> HomeSnapshots {
        HomeSnapshots(store: self, notices: notices, now: now, zone: zone)
    }

    /// Reads the main screen again for everybody who follows ``home(at:in:)``.
    public nonisolated func refreshHome() {
        notices.refreshHome()
    }

    /// Asks the engine on the store's thread.
    func ask<T: Sendable>(_ body: @Sendable (Engine) throws -> T) throws(RollCareStoreError) -> T {
        do { return try body(engine) } catch { throw RollCareStoreError(error) }
    }

    /// Asks the engine on the caller's thread, during a call of another: only what does not wait for that.
    nonisolated func askNow<T: Sendable>(_ body: (Engine) throws -> T) throws(RollCareStoreError) -> T {
        do { return try body(engine) } catch { throw RollCareStoreError(error) }
    }
}
