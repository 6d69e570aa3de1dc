import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport

/// A notification centre that ends the app at one of its calls: before the call takes effect, or after. From then on
/// nothing returns any more, as in a process that is gone.
struct MortalCentre: NotificationCentre {
    let inner: any NotificationCentre
    private let fate: Fate

    /// - Parameter call: The number of the call, from 0 on; never where it is nil.
    init(_ inner: any NotificationCentre, dyingAt call: Int?, afterwards: Bool = false) {
        (self.inner, fate) = (inner, Fate(call: call, isAfterwards: afterwards))
    }

    /// How many calls there were.
    var calls: Int { fate.count.read() }

    /// Comes when the app has ended.
    func death() async { for await _ in fate.deaths.stream { return } }

    func pending() async -> [PendingRequest] { await call { await inner.pending() } }
    func delivered() async -> [ShownReminder] { await call { await inner.delivered() } }
    func permission() async -> ReminderPermission { await call { await inner.permission() } }
    func remove(pending ids: [String]) async { await call { await inner.remove(pending: ids) } }
    func remove(delivered ids: [String]) async { await call { await inner.remove(delivered: ids) } }

    func add(_ request: ReminderRequest) async throws {
        let failure: (any Error)? = await call {
            do { try await inner.add(request) } catch { return error }
            return nil
        }
        if let failure { throw failure }
    }

    func register(_ categories: Set<ReminderCategory>, inUse: Set<String>) async {
        await call { await inner.register(categories, inUse: inUse) }
    }

    func requestAuthorization(provisionally: Bool) async throws {
        try await inner.requestAuthorization(provisionally: provisionally)
    }

    private func call<T: Sendable>(_ body: () async -> T) async -> T {
        var number = 0
        fate.count.change {
            number = $0
            $0 += 1
        }
        if let last = fate.call, number > last || number == last && !fate.isAfterwards { await die() }
        let value = await body()
        if number == fate.call { await die() }
        return value
    }

    private func die() async {
        fate.deaths.continuation.yield()
        await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
    }

    private final class Fate: Sendable {
        let call: Int?
        let isAfterwards: Bool
        let count = Locked(0)
        let deaths = AsyncStream.makeStream(of: Void.self)

        init(call: Int?, isAfterwards: Bool) { (self.call, self.isAfterwards) = (call, isAfterwards) }
    }
}
