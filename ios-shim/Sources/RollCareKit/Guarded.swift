import Foundation

/// A value that threads share.
///
/// Unchecked, because the compiler cannot see that the value is touched under the lock alone.
final class Guarded<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    func with<T>(_ body: (inout Value) -> T) -> T {
        lock.withLock { body(&value) }
    }
}
