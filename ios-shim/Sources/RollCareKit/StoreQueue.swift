import Foundation

/// The thread that a store's calls run on, one after the other.
///
/// The engine reads and writes files and waits for its lock. On a queue of its own that holds up neither the
/// main thread nor Swift's few shared ones, which are not to wait for a disk.
final class StoreQueue: SerialExecutor {
    private let queue = DispatchQueue(label: "com.rollcare.store", qos: .userInitiated)

    // Apple's newer requirement needs iOS 17. Where it is there, the older one is a warning.
    #if canImport(Darwin)
        func enqueue(_ job: UnownedJob) {
            queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
        }
    #else
        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
        }
    #endif

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }

    /// Does work that no store can do, because it makes one.
    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { waiting in
            queue.async { waiting.resume(with: Result(catching: work)) }
        }
    }
}
