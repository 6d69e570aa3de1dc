public import Foundation
package import RollCareGenerated

/// The engine over the one database file in a folder.
///
/// Open one for the whole app and share it. Calls run one after the other on a thread of the store's own: none
/// blocks the caller's.
public actor RollCareStore {
    private let queue: StoreQueue
    private let engine: RollCare

    /// The store's own thread.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    private init(queue: StoreQueue, engine: RollCare) {
        (self.queue, self.engine) = (queue, engine)
    }

    /// Opens the database in `folder`, or makes both.
    ///
    /// - Throws: ``RollCareStoreError/locked`` while the phone was not unlocked since it started.
    public static func open(in folder: URL) async throws(RollCareStoreError) -> RollCareStore {
        let queue = StoreQueue()
        do {
            return try await queue.run {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                let engine = try RollCare.open(path: folder.appending(path: "rollcare.db").path)
                return RollCareStore(queue: queue, engine: engine)
            }
        } catch { throw RollCareStoreError(error) }
    }

    /// Closes the file. Every later call is a ``RollCareStoreError/conflict(detail:)``; closing again changes
    /// nothing.
    public func close() throws(RollCareStoreError) {
        try ask { try $0.closeStore() }
    }

    /// Asks the generated engine. For the modules of this package: what an app needs has a method.
    package func ask<T: Sendable>(
        _ body: @Sendable (RollCare) throws -> T
    ) throws(RollCareStoreError) -> T {
        do { return try body(engine) } catch { throw RollCareStoreError(error) }
    }

    /// Asks the engine from the caller's thread, beside a call that goes on: only what does not wait for it.
    nonisolated func askNow<T: Sendable>(_ body: (RollCare) throws -> T) throws(RollCareStoreError) -> T {
        do { return try body(engine) } catch { throw RollCareStoreError(error) }
    }
}
