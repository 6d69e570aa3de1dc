package com.rollcare.api

import java.time.Instant
import java.time.LocalDateTime

/**
 * One planned notification.
 *
 * @property id Stable id: the same reminder has the same id in every plan, and no other ever has it.
 * @property requestCode The id as a 31-bit number, for Android's pending intents. No two in one plan have the same.
 * @property at When, as an instant.
 * @property civil When, on the wall: of the pinned zone if there is one, else of the zone of the plan.
 * @property policy Which of the two the phone should keep.
 * @property pinnedTo The zone that a pinned one keeps.
 * @property exact Whether the phone should be exact about it, and is allowed to be.
 * @property kind What it is about.
 * @property roller Which roller it is about, if any.
 * @property channel Where the person can turn it down.
 * @property priority How much it may disturb.
 * @property thread What it is shown together with.
 * @property category The name of its set of buttons, for systems that want sets made known before: the kinds it
 * speaks of, with `+` between.
 * @property buttons Its buttons, the most useful first. Systems that show two show the first two.
 * @property deepLink Where in the app it leads.
 * @property title Title, in words.
 * @property body Body, in words.
 * @property wording The same by keys: the first one's texts are its key with `-title` and `-body`, then come more
 * sentences of the body.
 * @property rule The rule behind it, if it is one.
 * @property merged Ids of the reminders that were merged into it.
 * @property contentHash Changes when anything that the phone was told of it changes.
 */
public data class PlannedNotification(
    public val id: String,
    public val requestCode: Int,
    public val at: Instant,
    public val civil: LocalDateTime,
    public val policy: Policy,
    public val pinnedTo: Zone?,
    public val exact: Boolean,
    public val kind: ReminderKind,
    public val roller: RollerId?,
    public val channel: ReminderChannel,
    public val priority: Priority,
    public val thread: String,
    public val category: String,
    public val buttons: List<ReminderButton>,
    public val deepLink: String,
    public val title: String,
    public val body: String,
    public val wording: List<Wording>,
    public val rule: String?,
    public val merged: List<String>,
    public val contentHash: Long,
)

/** What a reminder is about. Earlier ones matter more. */
public enum class ReminderKind {
    /** Clean and disinfect a used roller. */
    DISINFECT,

    /** The soak has lasted long enough. */
    SOAK_DONE,

    /** A session is due. */
    SESSION,

    /** Get another roller, or stop using this one. */
    REPLACE_ROLLER,

    /** An appointment with a professional. */
    VISIT,

    /** Look at the skin after a session. */
    CHECK_IN,

    /** Look at skin that heals. */
    NURSE_BACK,

    /** A checklist was begun and not done. */
    CHECKLIST_UNFINISHED,

    /** Something to do after a session, now that it may be done. */
    AFTERCARE,

    /** Active ingredients may be used again. */
    ACTIVES_RESUME,

    /** Results can be judged. */
    OUTCOME_DATE,

    /** A back-up is due. */
    BACKUP_DUE,

    /** Open the app, so that reminders go on. */
    OPEN_APP,
}

/** What its time means when the phone changes its zone or its clock. */
public enum class Policy {
    /** So long after something happened: an instant. */
    ELAPSED,

    /** A time on the wall, wherever that is. */
    FLOATING,

    /** A date, at the person's hour wherever that is. */
    DATE,

    /** A time on the wall of one place, wherever the person is. */
    PINNED,
}

/** Where the person can turn reminders down: Android's notification channels. */
public enum class ReminderChannel {
    /** Needles that are not clean. */
    DISINFECT,

    /** Sessions and visits. */
    SESSION,

    /** Rollers to replace, back-ups, and the app itself. */
    REPLACE,

    /** Skin after a session. */
    AFTERCARE,
}

/** How much it may disturb. */
public enum class Priority {
    /** It breaks through the phone's focus modes. */
    TIME_SENSITIVE,

    /** It sounds as others do. */
    NORMAL,

    /** It makes no sound. */
    QUIET,
}

/**
 * A button under a notification.
 *
 * @property kind What it does.
 * @property notification The reminder that it answers: one of those that the notification speaks of.
 * @property title What stands on it.
 */
public data class ReminderButton(
    public val kind: ButtonKind,
    public val notification: String,
    public val title: String,
)

/** What a button under a notification does. */
public enum class ButtonKind {
    /** Opens the app where the thing can be done: follow the deep link. */
    OPEN,

    /** Records that it is done. */
    DONE,

    /** Asks how long to wait, and records the snooze. */
    SNOOZE,

    /** Records that this one is left out. */
    SKIP,
}

/**
 * A text by its key, for apps that speak another language.
 *
 * @property key The key of the text.
 * @property arguments What it takes.
 */
public data class Wording(public val key: String, public val arguments: List<TextArgument>)

/**
 * A value that a text takes.
 *
 * @property name Its name.
 * @property value Its value.
 */
public data class TextArgument(public val name: String, public val value: String)
