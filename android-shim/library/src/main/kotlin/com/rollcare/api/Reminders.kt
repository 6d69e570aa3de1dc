package com.rollcare.api

import java.time.DayOfWeek
import java.time.Instant
import java.time.LocalTime

/**
 * An answer to record.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property notification The notification that was answered: its stable id.
 * @property kind What was answered.
 */
public data class NewReminderAction(
    public val id: ActionId? = null,
    public val notification: String,
    public val kind: ReminderActionKind,
)

/**
 * An answer as stored.
 *
 * @property id Its id.
 * @property notification The notification that was answered: its stable id.
 * @property kind What was answered.
 * @property at When.
 */
public data class ReminderAction(
    public val id: ActionId,
    public val notification: String,
    public val kind: ReminderActionKind,
    public val at: Instant,
)

/** An answer to a reminder. Dismiss is not skip: dismissing clears what the screen shows and leaves the plan alone. */
public sealed interface ReminderActionKind {
    /**
     * Not now: nothing of this ladder before `until`, then once at `until`.
     *
     * @property until When to ask again.
     */
    public data class Snooze(public val until: Instant) : ReminderActionKind

    /** Not this one: leave this notification out; the next of its ladder comes. */
    public data object Skip : ReminderActionKind

    /** Seen. Changes nothing in the plan. */
    public data object Dismiss : ReminderActionKind

    /**
     * The person says that it is done: nothing more of this ladder comes. Only a completed checklist makes a roller
     * clean, so it stays dirty, no session with it is allowed, and where one is due the plan asks to clean it first.
     */
    public data object Done : ReminderActionKind
}

/**
 * A choice of how long to put a reminder off.
 *
 * @property length For how long.
 * @property until Until when: what to record.
 */
public data class SnoozeChoice(public val length: SnoozeLength, public val until: Instant)

/** For how long. */
public enum class SnoozeLength {
    /** Ten minutes. */
    TEN_MINUTES,

    /** An hour. */
    HOUR,

    /** Until the evening of the person's day. */
    TONIGHT,

    /** Until the person's hour of the next day. */
    TOMORROW,
}

/**
 * Reminders that were due and that the phone did not show.
 *
 * @property count How many, since the last time that the person has seen this.
 * @property since When the first of them was due.
 * @property cause Why, where two or more were missed and it can be told: one alone can be chance, and a phone can
 * have been off.
 */
public data class MissedReminders(public val count: Int, public val since: Instant?, public val cause: MissedCause?)

/** Why reminders do not come, as far as can be told. */
public enum class MissedCause {
    /** The phone shows no notifications of the app: allow them. */
    NO_PERMISSION,

    /** The app was stopped by force, which takes its alarms away: open it once after that. */
    FORCE_STOP,

    /** The phone's battery manager keeps the app asleep: take it off its list. */
    BATTERY_MANAGER,
}

/**
 * Settings. Times of day are floating: they mean the wall clock wherever the person is.
 *
 * @property quietFrom No reminders from this time of day …
 * @property quietTo … until this one. The same time twice means that no hour is quiet.
 * @property urgentInQuietHours Whether disinfect and soak reminders may come in quiet hours.
 * @property dailyAt The person's hour for daily reminders.
 * @property dayStarts When the person's day starts, from 00:00 to 06:00: what happens before it counts for the day
 * before.
 * @property weekStarts The day on which the person's week starts.
 * @property remindersOff The kinds of reminders that are switched off, each once. Those about needles that are not
 * clean cannot be.
 */
public data class Settings(
    public val quietFrom: LocalTime,
    public val quietTo: LocalTime,
    public val urgentInQuietHours: Boolean,
    public val dailyAt: LocalTime,
    public val dayStarts: LocalTime,
    public val weekStarts: DayOfWeek,
    public val remindersOff: List<ReminderKind>,
)
