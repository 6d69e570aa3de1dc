import Foundation

/// A value that threads share.
///
/// Unchecked, because the compiler cannot see that the value is touched under the lock alone.
package final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    package init(_ value: Value) {
        self.value = value
    }

    package func read() -> Value {
        lock.withLock { value }
    }

    package func change(_ change: (inout Value) -> Void) {
        lock.withLock { change(&value) }
    }
}

/// The threads did not come back.
package struct Deadlock: Error {}

/// Runs `body` on so many threads of their own at once. Throws the first error, or `Deadlock` after a minute.
package func onThreads(_ count: Int, _ body: @escaping @Sendable (_ thread: Int) throws -> Void) throws {
    let failures = Locked<[any Error]>([])
    let group = DispatchGroup()
    for number in 0..<count {
        group.enter()
        Thread.detachNewThread {
            do { try body(number) } catch { failures.change { $0.append(error) } }
            group.leave()
        }
    }
    guard group.wait(timeout: .now() + 60) == .success else { throw Deadlock() }
    if let failure = failures.read().first { throw failure }
}
