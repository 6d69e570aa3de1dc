import Foundation
import RollCareKit

/// One pass that makes the notification centre agree with the plan.
///
/// The app can be ended between any two calls. So requests are added, or replaced under their own identifiers, before
/// others are withdrawn: cut short, a pass leaves too much and not too little. Only what the phone lists in the end is
/// confirmed to the engine; all else is asked for again by the next pass.
struct Agreement {
    /// How many requests iOS keeps for one app. Of more it drops some, and which is not to be relied on.
    static let systemCapacity = 64
    /// How many of them the plan takes at most.
    static let mostPlaces = 60
    /// How often a removal is waited for.
    private static let patience = 40

    let store: RollCareStore
    let centre: any NotificationCentre
    let clock: ReminderClock

    /// What a pass came to.
    struct Outcome {
        let status: ReminderStatus
        /// Whether the phone holds what the plan wants.
        let isReached: Bool
    }

    /// What the engine asks for.
    private struct Todo {
        let new: [PlannedNotification]
        let replaced: [PlannedNotification]
        let cancelled: [String]
        let plan: ReminderPlan

        func isWanted(_ id: String) -> Bool { (new + replaced).contains { $0.id == id } }
    }

    func run() async throws -> Outcome {
        let permission = await centre.permission()
        // In this order: what comes between the two calls is found on the screen, and then it is known to have come.
        let pending = await centre.pending()
        let onScreen = await centre.delivered()
        let shown = onScreen.filter { !$0.isPressNotice }
        let places = max(0, min(Self.mostPlaces, Self.systemCapacity - pending.filter { !$0.isOurs }.count))
        let todo = try await todo(pending: pending, shown: shown, permission: permission, places: places)

        let needed = Set(todo.plan.notifications.map { ReminderCategory.of($0).0 })
        await centre.register(needed, inUse: Set(pending.map(\.category) + onScreen.map(\.category)))
        var taken = Set<String>()
        for item in todo.replaced where await add(item) { taken.insert(item.id) }
        // Where there is no place for all, the soonest come first, and the others after places were made.
        let free = max(0, Self.systemCapacity - pending.count)
        for item in todo.new.prefix(free) where await add(item) { taken.insert(item.id) }
        var left = try await withdraw(todo.cancelled)
        for item in todo.new.dropFirst(free) where await add(item) { taken.insert(item.id) }
        await clear(stale(shown, plan: todo.plan) + onScreen.filter { $0.isOver(at: clock.now()) })
        if !todo.new.dropFirst(free).isEmpty || todo.cancelled.isEmpty { left = await centre.pending() }
        return try await confirm(todo, taken: taken, left: left, permission: permission, places: places)
    }

    private func todo(
        pending: [PendingRequest], shown: [ShownReminder], permission: ReminderPermission, places: Int
    ) async throws -> Todo {
        let capabilities = Capabilities(
            platform: .ios, slots: places, notifications: permission.showsReminders,
            timeSensitive: permission.timeSensitive, zoneRules: ReminderClock.zoneRules)
        // One that another version wrote has a hash that no reminder has in practice: so it is replaced.
        let held = pending.compactMap { request in
            ReminderName.id(in: request.identifier).map {
                Armed(id: $0, contentHash: request.info?.hash ?? 0)
            }
        }
        let (diff, plan) = try await store.replan(
            holding: held, shown: shown, for: capabilities, at: clock.now(), in: clock.zone())
        return Todo(new: diff.add, replaced: diff.replace, cancelled: diff.cancel.map(\.id), plan: plan)
    }

    /// Shows what a button did, at once and in the place of the notification that it was under.
    func show(_ notice: PressNotice) async {
        let inUse = await centre.pending().map(\.category) + centre.delivered().map(\.category)
        await centre.register([notice.request.category], inUse: Set(inUse))
        // The answer stands, whether the phone shows it or not.
        try? await centre.add(notice.request)
    }

    /// Whether the phone took it.
    private func add(_ item: PlannedNotification) async -> Bool {
        do {
            try await centre.add(ReminderRequest(item, now: clock.now()))
            return true
        } catch { return false }
    }

    /// Withdraws these and waits until they are gone: one that is asked for again before would go with them. Gives what
    /// the phone lists then.
    private func withdraw(_ ids: [String]) async throws -> [PendingRequest] {
        guard !ids.isEmpty else { return [] }
        let identifiers = Set(ids.map(ReminderName.of))
        await centre.remove(pending: identifiers.sorted())
        var left = await centre.pending()
        for _ in 0..<Self.patience where left.contains(where: { identifiers.contains($0.identifier) }) {
            await clock.pause()
            left = await centre.pending()
        }
        return left
    }

    /// What the plan does not speak of any more, because it was answered or done, and what is to come again.
    private func stale(_ shown: [ShownReminder], plan: ReminderPlan) -> [ShownReminder] {
        shown.filter { reminder in
            guard let info = reminder.info else { return true }
            let comesAgain = plan.notifications.contains { $0.id == info.id && $0.at > reminder.date }
            return comesAgain || !(info.merged + [info.id]).contains { plan.stillSpeaks(of: $0) }
        }
    }

    /// Removes these from the screen.
    private func clear(_ stale: [ShownReminder]) async {
        guard !stale.isEmpty else { return }
        let identifiers = Set(stale.map(\.identifier))
        await centre.remove(delivered: identifiers.sorted())
        for _ in 0..<Self.patience {
            // A newer one of the same name may have come meanwhile: it would go, too, and is in the plan again then.
            if await centre.delivered().allSatisfy({ !identifiers.contains($0.identifier) }) { return }
            await clock.pause()
        }
    }

    private func confirm(
        _ todo: Todo, taken: Set<String>, left: [PendingRequest], permission: ReminderPermission, places: Int
    ) async throws -> Outcome {
        let now = clock.now()
        let held = Dictionary(
            left.compactMap { request in
                ReminderName.id(in: request.identifier).map { ($0, request.info?.hash) }
            },
            uniquingKeysWith: { first, _ in first })
        // One whose time came meanwhile is not listed any more.
        let isHeld = { (item: PlannedNotification) in
            held[item.id] == item.contentHash || item.at <= now && !held.keys.contains(item.id)
        }
        let asked = todo.new + todo.replaced
        let armed = asked.filter { taken.contains($0.id) && isHeld($0) }.map(\.id)
        let withdrawn = todo.cancelled.filter { !held.keys.contains($0) }
        try await store.confirmArmed(armed, withdrawn: withdrawn)
        let missing = todo.plan.notifications.filter { !isHeld($0) }
        let status = ReminderStatus(
            permission: permission, pending: held.count,
            next: todo.plan.notifications.first { isHeld($0) && $0.at > now }?.at, horizon: todo.plan.horizon,
            refused: missing.count, places: places, zoneRulesDiffer: todo.plan.zoneRulesDiffer)
        return Outcome(
            status: status, isReached: missing.isEmpty && withdrawn.count == todo.cancelled.count)
    }
}

extension RollCareStore {
    /// Reports what was shown, and asks what the phone must change and what the plan is: in one turn of the store, so
    /// that both speak of the same facts.
    fileprivate func replan(
        holding pending: [Armed], shown: [ShownReminder], for phone: Capabilities, at now: Date, in zone: TimeZone
    ) throws -> (PlanDiff, ReminderPlan) {
        for reminder in shown {
            if let id = reminder.info?.id { try reportFired(id, at: reminder.date) }
        }
        let diff = try reconcile(holding: pending, for: phone, at: now, in: zone)
        return (diff, try plan(for: phone, at: now, in: zone))
    }
}

extension ReminderPlan {
    /// Whether this reminder, which came, is still about something: only time has passed, nobody answered it, and what
    /// it asks for was not done.
    fileprivate func stillSpeaks(of id: String) -> Bool {
        let decisions = reasons.filter { $0.notification == id }.map(\.decision)
        let isOver = decisions.contains {
            if case .heldBack = $0 { true } else { false }
        }
        let came = decisions.contains {
            switch $0 {
            case .past, .shown: true
            default: false
            }
        }
        return came && !isOver
    }
}
