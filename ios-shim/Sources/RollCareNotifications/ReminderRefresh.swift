public import Foundation

#if canImport(BackgroundTasks) && !os(macOS)
    import BackgroundTasks
#endif

/// The background refresh of reminders: now and then the phone lets the app reconcile without being opened.
///
/// The phone decides when, and not at all after the app was closed by force. What is pending comes anyway, so a plan
/// stands alone up to its horizon; a refresh only moves that horizon on.
public enum ReminderRefresh {
    /// The earliest time of the next refresh: half-way to `horizon`, but not within six hours of `now`, and within a
    /// week.
    public static func next(after now: Date, horizon: Date) -> Date {
        let half = horizon.timeIntervalSince(now) / 2
        return now.addingTimeInterval(min(max(half, 6 * 3600), 7 * 24 * 3600))
    }

    /// What a refresh does. Gives the earliest time of the next one, and whether all went well.
    package static func run(_ scheduler: ReminderScheduler, now: Date) async -> (next: Date, isDone: Bool) {
        do {
            let status = try await scheduler.reconcile()
            return (next(after: now, horizon: status.horizon), status.refused == 0)
        } catch {
            return (next(after: now, horizon: now), false)
        }
    }

    #if canImport(BackgroundTasks) && !os(macOS)
        /// Registers the refresh. Call it before the app has finished launching, once.
        ///
        /// - Parameter identifier: What Info.plist lists below `BGTaskSchedulerPermittedIdentifiers`.
        /// - Returns: False if Info.plist does not list it.
        @discardableResult
        public static func register(_ identifier: String, for scheduler: ReminderScheduler) -> Bool {
            BGTaskScheduler.shared.register(forTaskWithIdentifier: identifier, using: nil) { task in
                // The next one is asked for first: this one may be cut short.
                let soonest = next(after: .now, horizon: .now)
                try? submit(identifier, earliest: soonest)
                let handed = Handed(task: task)
                let work = Task {
                    let (earliest, isDone) = await run(scheduler, now: .now)
                    try? submit(identifier, earliest: earliest)
                    handed.complete(isDone && !Task.isCancelled)
                }
                task.expirationHandler = { work.cancel() }
            }
        }

        /// Asks for a refresh, in place of one that was asked for before. Call it when the app goes to the background.
        ///
        /// - Throws: `BGTaskScheduler.Error`, such as where the person switched background refresh off.
        public static func submit(_ identifier: String, earliest: Date) throws {
            let request = BGAppRefreshTaskRequest(identifier: identifier)
            request.earliestBeginDate = earliest
            try BGTaskScheduler.shared.submit(request)
        }

        /// Unchecked, because Apple's object says nothing of threads; its documentation lets it be completed on any.
        private struct Handed: @unchecked Sendable {
            let task: BGTask

            func complete(_ isDone: Bool) { task.setTaskCompleted(success: isDone) }
        }
    #endif
}
