public import Foundation

/// The one store of an app, opened where it is first needed.
///
/// Make it when the app starts: nothing is waited for. Whoever needs the store asks for it with ``open()``: the first
/// one opens it, and everybody gets the same.
public actor LazyStore {
    /// The folder of the store. See ``RollCareStore/open(in:)``.
    public nonisolated let folder: URL

    private let opening: @Sendable () async throws -> RollCareStore
    private let notices: NotificationCenter
    /// The opening that is under way, or that gave the store.
    private var current: Task<RollCareStore, any Error>?

    /// The store in `folder`, which is not opened yet.
    public init(in folder: URL) {
        self.init(in: folder) { try await RollCareStore.open(in: folder) }
    }

    package init(
        in folder: URL, notices: NotificationCenter = .default,
        opening: @escaping @Sendable () async throws -> RollCareStore
    ) { (self.folder, self.notices, self.opening) = (folder, notices, opening) }

    /// Gives the store. The first caller opens it, and whoever asks meanwhile waits for the same opening. One that
    /// fails is tried again by the next caller.
    ///
    /// - Throws: ``RollCareStoreError/locked`` while the phone was not unlocked since it started. See
    ///   ``openWhenUnlocked()``.
    public func open() async throws(RollCareStoreError) -> RollCareStore {
        let task = current ?? Task { [opening] in try await opening() }
        current = task
        do { return try await task.value } catch {
            // Another caller may have begun the next one.
            if current == task { current = nil }
            throw RollCareStoreError(error)
        }
    }

    /// Gives the store as ``open()`` does; while the phone was not unlocked since it started, waits until it is.
    ///
    /// - Throws: ``RollCareStoreError/locked`` if the task was cancelled while it waited.
    public func openWhenUnlocked() async throws(RollCareStoreError) -> RollCareStore {
        // It listens before it tries: nothing that comes between is missed.
        var unlocks = Signals.stream(of: [await Signals.unlocked], from: notices).makeAsyncIterator()
        while true {
            do { return try await open() } catch {
                guard error == .locked, await unlocks.next() != nil else { throw error }
            }
        }
    }
}
