import Foundation
import TestSupport

@testable import RollCareKit

/// The notification centre of an iPhone, as far as the engine can tell: it holds requests by their ids, shows
/// each when its time comes, and lists those that are pending.
struct NotificationCentre {
    private(set) var pending: [String: PlannedNotification] = [:]
    private(set) var shown: [PlannedNotification] = []

    /// What it lists, in no order, as iOS does.
    var listed: PhoneHolds {
        .listed(pending: pending.values.map { Armed(id: $0.id, contentHash: $0.contentHash) })
    }

    /// Shows what is due, the soonest first.
    mutating func wait(until now: Date) {
        let due = pending.values.filter { $0.at <= now }.sorted { $0.at < $1.at }
        for request in due {
            pending[request.id] = nil
            shown.append(request)
        }
    }

    /// Loses a request without showing it.
    mutating func lose(_ id: String) {
        pending[id] = nil
    }

    /// Does what the engine asks for, and says so. Gives what it was asked for.
    mutating func agree(
        with engine: Engine, now: Date, zone: Zone = berlin, capabilities: Capabilities = phone
    ) throws -> PlanDiff {
        let diff = try engine.reconcile(holds: listed, now: now, zone: zone, capabilities: capabilities)
        for request in diff.add + diff.replace { pending[request.id] = request }
        for withdrawal in diff.cancel { pending[withdrawal.id] = nil }
        try engine.confirmArmed(
            armed: (diff.add + diff.replace).map(\.id), withdrawn: diff.cancel.map(\.id))
        return diff
    }
}

/// What is asked of a phone that holds the plan already.
let nothingToDo = PlanDiff(add: [], replace: [], cancel: [])

extension [PlannedNotification] {
    /// Those that are about this kind first of all.
    func of(_ kind: ReminderKind) -> [PlannedNotification] {
        filter { $0.kind == kind }
    }
}
