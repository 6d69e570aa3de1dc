public import Foundation

/// One planned notification.
public struct PlannedNotification: Hashable, Sendable, Identifiable {
    /// Stable id: the same reminder has the same id in every plan, and no other ever has it.
    public let id: String

    /// When, as an instant.
    public let at: Date

    /// When, on the wall: of the pinned zone if there is one, else of the zone of the plan.
    public let civil: DateComponents

    /// Which of the two the phone should keep.
    public let policy: Policy

    /// The zone that a pinned one keeps.
    public let pinnedTo: Zone?

    /// What it is about.
    public let kind: ReminderKind

    /// Which roller it is about, if any.
    public let roller: RollerId?

    /// Where the person can turn it down.
    public let channel: Channel

    /// How much it may disturb.
    public let priority: Priority

    /// What it is shown together with.
    public let thread: String

    /// The name of its set of buttons, for systems that want sets made known before: the kinds it speaks of,
    /// with `+` between.
    public let category: String

    /// Its buttons, the most useful first. Systems that show two show the first two.
    public let buttons: [ReminderButton]

    /// Where in the app it leads.
    public let deepLink: String

    /// Title, in words.
    public let title: String

    /// Body, in words.
    public let body: String

    /// The same by keys: the first one's texts are its key with `-title` and `-body`, then come more
    /// sentences of the body.
    public let wording: [Wording]

    /// The rule behind it, if it is one.
    public let rule: String?

    /// Ids of the reminders that were merged into it.
    public let merged: [String]
}

/// What its time means when the phone changes its zone or its clock.
public enum Policy: Hashable, Sendable, CaseIterable {
    /// So long after something happened: an instant.
    case elapsed
    /// A time on the wall, wherever that is.
    case floating
    /// A date, at the person's hour wherever that is.
    case date
    /// A time on the wall of one place, wherever the person is.
    case pinned
}

/// What a reminder is about. Earlier ones matter more.
public enum ReminderKind: Hashable, Sendable, CaseIterable {
    /// Clean and disinfect a used roller.
    case disinfect
    /// The soak has lasted long enough.
    case soakDone
    /// A session is due.
    case session
    /// Get another roller, or stop using this one.
    case replaceRoller
    /// An appointment with a professional.
    case visit
    /// Look at the skin after a session.
    case checkIn
    /// Look at skin that heals.
    case nurseBack
    /// A checklist was begun and not done.
    case checklistUnfinished
    /// Something to do after a session, now that it may be done.
    case aftercare
    /// Active ingredients may be used again.
    case activesResume
    /// Results can be judged.
    case outcomeDate
    /// A back-up is due.
    case backupDue
    /// Open the app, so that reminders go on.
    case openApp
}

/// What the person can turn down as one.
public enum Channel: Hashable, Sendable, CaseIterable {
    /// Needles that are not clean.
    case disinfect
    /// Sessions and visits.
    case session
    /// Rollers to replace, back-ups, and the app itself.
    case replace
    /// Skin after a session.
    case aftercare
}

/// How much it may disturb.
public enum Priority: Hashable, Sendable, CaseIterable {
    /// It breaks through the phone's focus modes.
    case timeSensitive
    /// It sounds as others do.
    case normal
    /// It makes no sound.
    case quiet
}

/// A button under a notification.
public struct ReminderButton: Hashable, Sendable {
    /// What it does.
    public let kind: ButtonKind

    /// The reminder that it answers: one of those that the notification speaks of.
    public let notification: String

    /// What stands on it.
    public let title: String
}

/// What a button under a notification does.
public enum ButtonKind: Hashable, Sendable, CaseIterable {
    /// Opens the app where the thing can be done: follow the deep link.
    case `open`
    /// Records that it is done.
    case done
    /// Asks how long to wait, and records the snooze.
    case snooze
    /// Records that this one is left out.
    case skip
}

/// A text by its key, for apps that speak another language.
public struct Wording: Hashable, Sendable {
    /// The key of the text.
    public let key: String

    /// What it takes.
    public let arguments: [TextArgument]
}

/// A value that a text takes.
public struct TextArgument: Hashable, Sendable {
    /// Its name.
    public let name: String

    /// Its value.
    public let value: String
}

/// An answer to record.
public struct NewReminderAction: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: ActionId?

    /// The notification that was answered: its stable id.
    public var notification: String

    /// What was answered.
    public var kind: ReminderActionKind

    /// All that it says.
    public init(
        id: ActionId? = nil, notification: String, kind: ReminderActionKind
    ) {
        self.id = id
        self.notification = notification
        self.kind = kind
    }
}

/// An answer as stored.
public struct ReminderAction: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: ActionId

    /// The notification that was answered: its stable id.
    public let notification: String

    /// What was answered.
    public let kind: ReminderActionKind

    /// When.
    public let at: Date
}

/// An answer to a reminder. Dismiss is not skip: dismissing clears what the screen shows and leaves the plan
/// alone.
public enum ReminderActionKind: Hashable, Sendable {
    /// Not now: nothing of this ladder before `until`, then once at `until`.
    ///
    /// `until`: when to ask again.
    case snooze(until: Date)
    /// Not this one: leave this notification out; the next of its ladder comes.
    case skip
    /// Seen. Changes nothing in the plan.
    case dismiss
    /// The person says that it is done: nothing more of this ladder comes. Only a completed checklist makes a
    /// roller clean, so it stays dirty, no session with it is allowed, and where one is due the plan asks to
    /// clean it first.
    case done
}

/// A choice of how long to put a reminder off.
public struct SnoozeChoice: Hashable, Sendable {
    /// For how long.
    public let length: SnoozeLength

    /// Until when: what to record.
    public let until: Date
}

/// For how long.
public enum SnoozeLength: Hashable, Sendable, CaseIterable {
    /// Ten minutes.
    case tenMinutes
    /// An hour.
    case hour
    /// Until the evening of the person's day.
    case tonight
    /// Until the person's hour of the next day.
    case tomorrow
}

/// Reminders that were due and that the phone did not show.
public struct MissedReminders: Hashable, Sendable {
    /// How many, since the last time that the person has seen this.
    public let count: Int

    /// When the first of them was due.
    public let since: Date?

    /// Why, where two or more were missed and it can be told: one alone can be chance, and a phone can have
    /// been off.
    public let cause: MissedCause?
}

/// Why reminders do not come, as far as can be told.
public enum MissedCause: Hashable, Sendable, CaseIterable {
    /// The phone shows no notifications of the app: allow them.
    case noPermission
    /// The app was stopped by force, which takes its alarms away: open it once after that.
    case forceStop
    /// The phone's battery manager keeps the app asleep: take it off its list.
    case batteryManager
}
