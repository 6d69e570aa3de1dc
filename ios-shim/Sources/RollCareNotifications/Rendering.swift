// From a planned notification to a request: which trigger, which buttons in which order, and what is carried along.

package import Foundation
import RollCareGenerated
package import RollCareTypes

extension ReminderRequest {
    /// `now` is when it is added: what is so long after something counts from there.
    init(_ item: PlannedNotification, now: Date) {
        let (category, answers) = ReminderCategory.of(item)
        self.init(
            identifier: ReminderName.of(item.id), title: item.title, body: item.body, thread: item.thread,
            level: Level(item.priority), category: category, trigger: .of(item, now: now),
            info: ReminderInfo(
                id: item.id, hash: item.contentHash, due: milliseconds(item.at), link: item.deepLink,
                merged: item.merged, answers: answers))
    }
}

extension ReminderRequest.Level {
    init(_ priority: Priority) {
        self =
            switch priority {
            case .timeSensitive: .timeSensitive
            case .normal: .normal
            case .quiet: .quiet
            }
    }
}

extension ReminderRequest.Trigger {
    static func of(_ item: PlannedNotification, now: Date) -> Self {
        // An interval has to be more than nothing: a time that has just passed comes at once.
        let elapsed = Self.after(max(1, item.at.timeIntervalSince(now)))
        switch item.policy {
        case .elapsed: return elapsed
        case .floating, .date: return item.civil.wall(in: nil).map { .wall($0) } ?? elapsed
        case .pinned: return item.civil.wall(in: item.pinnedTo?.timeZone).map { .wall($0) } ?? elapsed
        }
    }
}

extension LocalDateTime {
    /// Whole seconds, rounded up: a phone does not look for parts of one, and earlier could be past already.
    package func wall(in zone: TimeZone?) -> DateComponents? {
        guard var exact = components else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        if let part = exact.nanosecond, part > 0 {
            exact.nanosecond = 0
            exact.calendar = nil
            guard let whole = calendar.date(from: exact) else { return nil }
            exact = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second], from: whole.addingTimeInterval(1))
        }
        var wall = DateComponents()
        // Without a calendar the year would be counted in the one that the phone is set to.
        wall.calendar = Calendar(identifier: .gregorian)
        wall.timeZone = zone
        (wall.year, wall.month, wall.day) = (exact.year, exact.month, exact.day)
        (wall.hour, wall.minute, wall.second) = (exact.hour, exact.minute, exact.second ?? 0)
        return wall
    }
}

extension ReminderCategory {
    /// The set of buttons of a notification, and what each does.
    ///
    /// The system knows sets by name and shows the titles that were registered last. So the name says which
    /// titles there are: notifications of the same kinds about other things have sets of their own.
    static func of(_ item: PlannedNotification) -> (Self, [String: ReminderInfo.Answer]) {
        var (buttons, answers): ([Button], [String: ReminderInfo.Answer]) = ([], [:])
        for button in item.buttonsInOrder {
            let kind = AnswerKind(button.kind)
            let others = buttons.filter { $0.identifier.hasPrefix("rollcare.\(kind.rawValue)") }.count
            // The first of a kind has the same identifier everywhere.
            let identifier = "rollcare.\(kind.rawValue)" + (others == 0 ? "" : ".\(others)")
            buttons.append(Button(identifier: identifier, title: button.title, opensApp: kind == .open))
            answers[identifier] = ReminderInfo.Answer(kind: kind, reminder: button.notification)
        }
        let words = buttons.flatMap { [$0.identifier, $0.title] }.joined(separator: "\n")
        let name = "\(ReminderName.prefix)\(item.category)/\(String(scatter(words).0, radix: 16))"
        return (Self(identifier: name, buttons: buttons), answers)
    }
}

extension PlannedNotification {
    /// Done and Snooze first, since a banner has room for two, and a tap on it opens the app anyway. What leads comes
    /// before what was merged into it.
    fileprivate var buttonsInOrder: [ReminderButton] {
        let order: [ButtonKind] = [.done, .snooze, .open, .skip]
        let rank = { (button: ReminderButton) in
            (button.notification == self.id ? 0 : 10) + (order.firstIndex(of: button.kind) ?? 0)
        }
        return buttons.enumerated().sorted { (rank($0.1), $0.0) < (rank($1.1), $1.0) }.map(\.element)
    }
}

extension AnswerKind {
    fileprivate init(_ kind: ButtonKind) {
        self =
            switch kind {
            case .open: .open
            case .done: .done
            case .snooze: .snooze
            case .skip: .skip
            }
    }
}
