// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

// What an iPhone does behind its notification centre. Nothing here is Apple's API: the tests move the clock and the
// zone, answer for the person, and look at what is on the screen.

import Foundation

/// A phone of its own: its notification centre, its clock, its zone, and the person who answers it.
///
/// Unchecked, because the compiler cannot see that all is touched under the lock alone.
public final class SimulatedPhone: @unchecked Sendable {
    public static let shared = SimulatedPhone(now: Date(timeIntervalSince1970: 0), zone: .gmt)

    /// How many requests iOS keeps for one app. Of more it keeps those that were added last.
    public static let capacity = 64

    struct Pending {
        let request: UNNotificationRequest
        /// The running time at which an interval is over.
        let dueUptime: TimeInterval?
        /// A time on a calendar comes only after this: what had passed when it was added never comes.
        var after: Date
    }

    private struct Removal {
        let ids: Set<String>
        let isDelivered: Bool
        var callsLeft: Int
    }

    private let lock = NSRecursiveLock()
    private var wall: Date
    private var uptime: TimeInterval = 0
    private var place: TimeZone
    private var requests: [Pending] = []
    private var shown: [UNNotification] = []
    private var removals: [Removal] = []
    private var registered: Set<UNNotificationCategory> = []
    private var answer = UNAuthorizationStatus.notDetermined
    private var refusal: (@Sendable (String) -> Bool)?
    private var delay = 2
    private var everShown: [(id: String, date: Date)] = []
    private var isTimeSensitive = true
    private var hasAlertsAndSounds = true
    private var onlyCentre: UNUserNotificationCenter?
    private var watchers: [AsyncStream<Void>.Continuation] = []

    public init(now: Date, zone: TimeZone) { (wall, place) = (now, zone) }

    /// Its notification centre: what `UNUserNotificationCenter.current()` is to an app.
    public var centre: UNUserNotificationCenter {
        locked {
            let centre = onlyCentre ?? UNUserNotificationCenter(phone: self)
            onlyCentre = centre
            return centre
        }
    }

    // MARK: - Clock and place

    public var now: Date { locked { wall } }
    public var zone: TimeZone { locked { place } }

    /// Lets time pass, and shows what comes meanwhile, the soonest first.
    public func wait(until date: Date) {
        locked {
            settle()
            let seconds = date.timeIntervalSince(wall)
            precondition(seconds >= 0, "time goes one way; setClock(to:) is for the rest")
            (wall, uptime) = (date, uptime + seconds)
            let due = requests.compactMap { pending in
                self.comes(pending).map { (pending.request, $0) }
            }
            for (request, date) in due.sorted(by: { $0.1 < $1.1 }) { show(request, at: date) }
        }
    }

    /// Sets the clock on the wall. No time passes.
    public func setClock(to date: Date) {
        locked {
            wall = date
            for index in requests.indices { requests[index].after = date }
        }
    }

    /// Lands in another zone. What would have come earlier on the new wall does not come any more.
    public func travel(to zone: TimeZone) {
        locked {
            place = zone
            for index in requests.indices { requests[index].after = wall }
        }
    }

    /// When a pending request comes, as things are: nil if it never does.
    public func comingTime(of id: String) -> Date? {
        locked {
            guard let pending = requests.first(where: { $0.request.identifier == id }) else { return nil }
            if let due = pending.dueUptime { return wall.addingTimeInterval(due - uptime) }
            let date = (pending.request.trigger as? UNCalendarNotificationTrigger)?.date(in: place)
            return date.flatMap { $0 > pending.after ? $0 : nil }
        }
    }

    private func comes(_ pending: Pending) -> Date? {
        if let due = pending.dueUptime {
            return due <= uptime ? wall.addingTimeInterval(due - uptime) : nil
        }
        let trigger = pending.request.trigger as? UNCalendarNotificationTrigger
        return trigger?.date(in: place).flatMap { $0 > pending.after && $0 <= wall ? $0 : nil }
    }

    private func show(_ request: UNNotificationRequest, at date: Date) {
        requests.removeAll { $0.request === request }
        guard answer == .authorized || answer == .provisional else { return }
        shown.removeAll { $0.request.identifier == request.identifier }
        shown.append(UNNotification(date: date, request: request))
        everShown.append((request.identifier, date))
    }

    // MARK: - The person

    /// What the person says when asked, or changes in the settings of the phone.
    public func decide(
        _ status: UNAuthorizationStatus, timeSensitive: Bool = true, alertsAndSounds: Bool = true
    ) {
        locked {
            answer = status
            (isTimeSensitive, hasAlertsAndSounds) = (timeSensitive, alertsAndSounds)
        }
    }

    /// Taps a button under a notification, the notification itself, or swipes it away: it leaves the screen.
    public func respond(to id: String, with action: String) -> UNNotificationResponse? {
        locked {
            guard let notification = shown.first(where: { $0.request.identifier == id }) else { return nil }
            shown.removeAll { $0.request.identifier == id }
            return UNNotificationResponse(notification: notification, actionIdentifier: action)
        }
    }

    /// The buttons of a notification's category. A banner has room for the first two.
    public func buttons(of id: String) -> [UNNotificationAction] {
        locked {
            let request =
                shown.first { $0.request.identifier == id }?.request
                ?? requests.first { $0.request.identifier == id }?.request
            let category = request?.content.categoryIdentifier
            return registered.first { $0.identifier == category }?.actions ?? []
        }
    }

    /// What its banner shows.
    public func bannerButtons(of id: String) -> [String] { buttons(of: id).prefix(2).map(\.title) }

    /// The requests that wait, the first added first, without a call that lets removals take effect.
    public var pending: [UNNotificationRequest] { locked { requests.map(\.request) } }

    /// What is on the screen.
    public var delivered: [UNNotification] { locked { shown } }

    /// All that ever was on the screen.
    public var history: [(id: String, date: Date)] { locked { everShown } }

    /// Comes once now, and then after each change of what waits.
    public func changes() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        locked { watchers.append(continuation) }
        continuation.yield()
        return stream
    }

    // MARK: - What goes wrong

    /// How many calls a removal takes until it is done.
    public func delayRemovals(by calls: Int) { locked { delay = calls } }

    /// Refuses to add those for which this is true.
    public func refuse(_ refusal: (@Sendable (String) -> Bool)?) { locked { self.refusal = refusal } }

    /// Loses a request without a word.
    public func lose(_ id: String) { locked { requests.removeAll { $0.request.identifier == id } } }

    /// Lets all removals take effect.
    public func settle() {
        locked {
            for removal in removals { carryOut(removal) }
            removals = []
        }
    }

    // MARK: - Behind the notification centre

    var settings: UNNotificationSettings {
        locked {
            tick()
            let setting = hasAlertsAndSounds ? UNNotificationSetting.enabled : .disabled
            return UNNotificationSettings(
                authorizationStatus: answer, soundSetting: setting, alertSetting: setting,
                timeSensitiveSetting: isTimeSensitive ? .enabled : .disabled)
        }
    }

    var categories: Set<UNNotificationCategory> {
        locked {
            tick()
            return registered
        }
    }

    func setCategories(_ categories: Set<UNNotificationCategory>) {
        locked {
            tick()
            registered = categories
        }
    }

    /// The person is asked once, and only where nothing was decided. Provisional is never asked.
    func ask(_ options: UNAuthorizationOptions) -> Bool {
        locked {
            tick()
            switch answer {
            case .notDetermined: answer = options.contains(.provisional) ? .provisional : .authorized
            case .provisional where !options.contains(.provisional): answer = .authorized
            default: break
            }
            return answer == .authorized || answer == .provisional
        }
    }

    func add(_ request: UNNotificationRequest) throws {
        try locked {
            tick()
            if refusal?(request.identifier) == true { throw UNError(code: .notificationsNotAllowed) }
            precondition(
                PropertyListSerialization.propertyList(request.content.userInfo, isValidFor: .binary),
                "userInfo holds only what a property list can")
            requests.removeAll { $0.request.identifier == request.identifier }
            guard request.trigger != nil else { return show(request, at: wall) }
            let interval = (request.trigger as? UNTimeIntervalNotificationTrigger)?.timeInterval
            let due = interval.map { uptime + $0 }
            requests.append(Pending(request: request, dueUptime: due, after: wall))
            if requests.count > Self.capacity { requests.removeFirst(requests.count - Self.capacity) }
            watchers.forEach { $0.yield() }
        }
    }

    func listPending() -> [UNNotificationRequest] {
        locked {
            tick()
            // In no order that anybody may rely on.
            return requests.map(\.request).sorted {
                String($0.identifier.reversed()) < String($1.identifier.reversed())
            }
        }
    }

    func listDelivered() -> [UNNotification] {
        locked {
            tick()
            return shown
        }
    }

    func removeLater(pending ids: [String]) {
        locked { removals.append(Removal(ids: Set(ids), isDelivered: false, callsLeft: delay)) }
    }

    func removeLater(delivered ids: [String]) {
        locked { removals.append(Removal(ids: Set(ids), isDelivered: true, callsLeft: delay)) }
    }

    /// One call has arrived: removals come nearer. One that takes effect takes what has the id by then.
    private func tick() {
        for index in removals.indices { removals[index].callsLeft -= 1 }
        for removal in removals where removal.callsLeft <= 0 { carryOut(removal) }
        removals.removeAll { $0.callsLeft <= 0 }
    }

    private func carryOut(_ removal: Removal) {
        if removal.isDelivered {
            shown.removeAll { removal.ids.contains($0.request.identifier) }
        } else {
            requests.removeAll { removal.ids.contains($0.request.identifier) }
            watchers.forEach { $0.yield() }
        }
    }

    private func locked<T>(_ body: () throws -> T) rethrows -> T {
        lock.lock()
        defer { lock.unlock() }
        return try body()
    }
}
