// From a planned notification to a request: which trigger, which buttons in which order, and what is carried along.

package import Foundation
package import RollCareKit

extension ReminderRequest {
    /// `now` is when it is added: what is so long after something counts from there.
    package init(_ item: PlannedNotification, now: Date) {
        let (category, answers) = ReminderCategory.of(item)
        self.init(
            identifier: ReminderName.of(item.id), title: item.title, body: item.body, thread: item.thread,
            level: Level(item.priority), category: category, trigger: .of(item, now: now),
            info: ReminderInfo(
                id: item.id, hash: item.contentHash, due: item.at.milliseconds, link: item.deepLink,
                merged: item.merged, answers: answers))
    }
}

extension ReminderRequest.Level {
    init(_ priority: ReminderPriority) {
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
        let elapsed = Self.interval(max(1, item.at.timeIntervalSince(now)))
        switch item.policy {
        case .elapsed: return elapsed
        // Only this zone follows the phone. A calendar without one brings the zone of the moment along.
        case .floating, .date: return .calendar(item.civil.triggerComponents(in: .autoupdatingCurrent))
        case .pinned:
            // A zone that the phone does not know: the engine does, so the instant is right as things are.
            guard let zone = item.pinnedTo?.timeZone else { return elapsed }
            return .calendar(item.civil.triggerComponents(in: zone))
        }
    }
}

extension LocalDateTime {
    /// Whole seconds, rounded up: a phone does not look for parts of one, and earlier could be past already.
    package func triggerComponents(in zone: TimeZone) -> DateComponents {
        let seconds = date(in: .gmt).timeIntervalSince1970.rounded(.up)
        let whole = LocalDateTime(Date(timeIntervalSince1970: seconds), in: .gmt)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        // Without a calendar the year would be counted in the one that the phone is set to.
        return DateComponents(
            calendar: calendar, timeZone: zone, year: whole.day.year, month: whole.day.month, day: whole.day.day,
            hour: whole.time.hour, minute: whole.time.minute, second: whole.time.second)
    }
}

extension ReminderCategory {
    /// The set of buttons of a notification, and what each does. They come in the plan's order, the most useful first.
    ///
    /// The system knows sets by name and shows the titles that were registered last. So the name says which
    /// titles there are: the same set in other words is another one.
    static func of(_ item: PlannedNotification) -> (Self, [String: ReminderInfo.Answer]) {
        of(item.buttons, named: item.category)
    }

    /// The set of these buttons, below a name of the engine's.
    static func of(_ planned: [ReminderButton], named set: String) -> (Self, [String: ReminderInfo.Answer]) {
        var (buttons, answers): ([Button], [String: ReminderInfo.Answer]) = ([], [:])
        for button in planned {
            let kind = AnswerKind(button.kind)
            // No set has two of a kind, so a kind has the same identifier everywhere.
            let identifier = "rollcare.\(kind.rawValue)"
            buttons.append(Button(identifier: identifier, title: button.title, opensApp: kind == .open))
            answers[identifier] = ReminderInfo.Answer(kind: kind, reminder: button.notification)
        }
        let words = buttons.flatMap { [$0.identifier, $0.title] }.joined(separator: "\n")
        let name = "\(ReminderName.prefix)\(set)/\(String(scatter(words).0, radix: 16))"
        return (Self(identifier: name, buttons: buttons), answers)
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
            case .didIt: .didIt
            case .log: .log
            case .threwAway: .threwAway
            case .undo: .undo
            }
    }
}
