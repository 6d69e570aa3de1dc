package import Foundation
public import RollCareKit

/// Makes the phone's notification centre agree with the plan of reminders, and records what people answer there.
///
/// Make one for the whole app when it starts, without waiting for the store, and share it between scenes. Then the
/// phone is right after each ``reconcile()``, whatever happened before: what was changed in the store, a journey,
/// another clock, a permission given or withdrawn, requests that the phone lost. ``observe()`` calls it whenever that
/// may be needed.
///
/// Requests and sets of buttons of the app's own are not touched. Those of the scheduler are named `rollcare/…`.
public actor ReminderScheduler {
    private let store: LazyStore
    private let centre: any NotificationCentre
    private let clock: ReminderClock
    private let kept: KeptAnswers
    /// The last run that was asked for. Runs come one after the other.
    private var last: Task<ReminderStatus, any Error>?
    /// The run that was asked for and has not begun: whoever asks meanwhile is served by it.
    private var waiting: Task<ReminderStatus, any Error>?
    /// Answers that this process has recorded.
    private var recorded: Set<ActionID> = []
    /// What buttons did that is still to be shown.
    private var notices: [PressNotice] = []
    private var watches: [Task<Void, Never>] = []

    /// How often a run tries to make the phone agree: it can lose requests, or refuse some.
    private static let attempts = 3

    /// A scheduler for a store, which it opens when it needs it and no sooner.
    ///
    /// An answer that cannot be recorded, because the phone was not unlocked since it started, is kept in a folder of
    /// its own next to the store's: `RollCare-answers` for a store in `RollCare`. It has no file protection, so that it
    /// can be written then, and is not backed up. It holds ids and times, nothing that somebody wrote.
    ///
    /// - Parameter store: The one store of the app.
    public init(for store: LazyStore) {
        self.init(for: store, centre: SystemNotificationCentre(), clock: .system)
    }

    package init(for store: LazyStore, centre: any NotificationCentre, clock: ReminderClock) {
        (self.store, self.centre, self.clock) = (store, centre, clock)
        kept = KeptAnswers(nextTo: store.folder)
    }

    // MARK: - Agreeing

    /// Makes the phone agree with the plan for now and here, after recording answers that were kept.
    ///
    /// Runs come one after the other. Whoever asks during one gets the next one, which sees all that was changed
    /// before; whoever asks while one waits shares it.
    ///
    /// - Returns: What the phone holds then.
    /// - Throws: `RollCareStoreError`, such as `locked`. The phone keeps what it holds, and the next call continues
    ///   from there.
    @discardableResult
    public func reconcile() async throws -> ReminderStatus {
        if let waiting { return try await waiting.value }
        let before = last
        let task = Task {
            _ = await before?.result
            self.waiting = nil
            return try await self.run()
        }
        (waiting, last) = (task, task)
        return try await task.value
    }

    private func run() async throws -> ReminderStatus {
        let store = try await store.open()
        try await recordKept(in: store)
        let agreement = Agreement(store: store, centre: centre, clock: clock)
        // Here and not where the button was pressed: only one at a time may change the sets of buttons.
        while !notices.isEmpty {
            let notice = notices.removeFirst()
            await agreement.show(notice)
            takeAway(at: notice.until)
        }
        var outcome = try await agreement.run()
        for _ in 1..<Self.attempts where !outcome.isReached { outcome = try await agreement.run() }
        return outcome.status
    }

    /// Takes what a button did off the screen when its time is over: now, if the phone lets the app run that long, or
    /// with the next run.
    private func takeAway(at date: Date) {
        let wait = clock.wait
        Task { [weak self] in
            await wait(date)
            _ = try? await self?.reconcile()
        }
    }

    // MARK: - Answers

    /// Records what somebody did with a notification, once however often it is called for it, and then makes the phone
    /// agree: what was answered is withdrawn, also from the screen. *Later* puts all that a notification speaks of off
    /// by an hour, as the engine does where nobody is asked for how long.
    ///
    /// What the button did, or why it could not, is shown in the place of the notification, without sound. It has *Undo*
    /// for as long as the engine allows, ten minutes, and leaves the screen then. *Later* shows nothing but refusals.
    ///
    /// That can take a while. Show ``ReminderResponse/place`` first, without waiting for it.
    ///
    /// Where the store cannot be written now, the answer is kept in a file. It is recorded with the time at which it
    /// was given, by the next ``reconcile()`` that can.
    ///
    /// - Throws: `RollCareStoreError` if the engine refuses the answer, or an error of the file system if it
    ///   could not be kept either. That the phone could not be made to agree is no error here: the next run does it.
    public func handle(_ response: ReminderResponse) async throws -> ResponseOutcome {
        guard let info = response.info, let meant = response.answer else { return .notOurs }
        if info.staysUntil != nil, meant.kind != .undo {
            // What a button did was only read.
            return response.place.map { .opened($0) } ?? .alreadyRecorded
        }
        let id = ActionID(
            answering: response.identifier, shown: response.shown, with: response.action)
        let answer = KeptAnswer(
            id: id, notification: info.id, reminder: meant.reminder, kind: meant.kind, shown: response.shown,
            given: clock.now(), link: info.link)
        let outcome: ResponseOutcome
        do {
            outcome = try await record(answer, in: store.open())
        } catch {
            if let contradiction = error as? Contradiction { throw contradiction.error }
            if Self.isFinal(error) { throw error }
            try kept.keep(answer)
            outcome = .kept
        }
        if outcome != .kept { _ = try? await reconcile() }
        return response.place.map { .opened($0) } ?? outcome
    }

    private func record(_ answer: KeptAnswer, in store: RollCareStore) async throws -> ResponseOutcome {
        guard !kept.isRecorded(answer.id), recorded.insert(answer.id).inserted else { return .alreadyRecorded }
        let pressed: Pressed
        do { pressed = try await store.press(answer, in: clock.zone()) } catch {
            recorded.remove(answer.id)
            throw error
        }
        // Where this fails, this process remembers it.
        try? kept.remember(answer.id)
        guard case .said(let said) = pressed else { return .recorded }
        if let notice = PressNotice(said, of: answer, now: clock.now()) { notices.append(notice) }
        return said.done ? .recorded : .refused
    }

    private func recordKept(in store: RollCareStore) async throws {
        for answer in try kept.all() {
            do {
                _ = try await record(answer, in: store)
            } catch  where Self.isFinal(error) {
                // It will never be taken, and the others are not to wait for it.
            }
            try kept.forget(answer)
        }
    }

    /// Whether trying again later is of no use.
    private static func isFinal(_ error: any Error) -> Bool {
        switch error {
        case RollCareStoreError.invalid, RollCareStoreError.notFound, is Contradiction: true
        default: false
        }
    }

    // MARK: - Permission

    /// What the person allows now. Ask after each return to the app: it can be changed in the phone's settings.
    public func permission() async -> ReminderPermission { await centre.permission() }

    /// Asks the person for permission to show reminders with sound, unless that was decided before, and makes the phone
    /// agree.
    ///
    /// Call it in context, so that people see why: right after the first session was logged. iOS asks once.
    ///
    /// - Throws: What the phone or the store says.
    @discardableResult
    public func requestAuthorization() async throws -> ReminderPermission {
        try await centre.requestAuthorization(provisionally: false)
        return try await reconcile().permission
    }

    /// Begins without asking: reminders come without sound and banner, into the list of notifications alone, until the
    /// person decides there. Only for somebody who put the question off. Changes nothing where that was decided before.
    ///
    /// - Throws: What the phone or the store says.
    @discardableResult
    public func requestProvisionalAuthorization() async throws -> ReminderPermission {
        try await centre.requestAuthorization(provisionally: true)
        return try await reconcile().permission
    }

    // MARK: - When to agree again

    /// Reconciles from now on whenever the store changes, the app comes to the front, the phone is unlocked, or its
    /// clock or zone is changed; and once now. Calling it again changes nothing.
    public func observe() async { await observe(NotificationCenter.default) }

    package func observe(_ notices: NotificationCenter) async {
        guard watches.isEmpty else { return }
        let signals = await ReplanSignals.stream(from: notices)
        guard watches.isEmpty else { return }
        watches = [
            Task { [weak self] in
                _ = try? await self?.reconcile()
                for await _ in signals {
                    guard let self else { return }
                    await self.followStore()
                    _ = try? await self.reconcile()
                }
            }
        ]
        await followStore()
    }

    /// Follows the store's changes as soon as it is open.
    private func followStore() async {
        guard watches.count == 1, let changes = try? await store.open().changes, watches.count == 1 else {
            return
        }
        watches.append(
            Task { [weak self] in
                for await _ in changes { _ = try? await self?.reconcile() }
            })
    }

    /// Stops what ``observe()`` began.
    public func stopObserving() {
        watches.forEach { $0.cancel() }
        watches = []
    }
}
