package com.rollcare.api

import java.time.Instant
import java.time.LocalDateTime

/**
 * What the phone should hold from now on, soonest first.
 *
 * @property revision The same for the same notifications, and for no others.
 * @property madeAt When and for where it was made.
 * @property zone The zone that civil times are in.
 * @property zoneRules The version of the zone rules that its instants were reckoned with.
 * @property zoneRulesDiffer Whether the phone goes by other zone rules: then instants and civil times may differ, and
 * the civil time is meant where the policy keeps it.
 * @property horizon Every reminder up to then is in it, if nothing happens before.
 * @property notifications The notifications, soonest first.
 * @property reasons Everything that was dropped, moved or merged.
 */
public data class ReminderPlan(
    public val revision: Long,
    public val madeAt: Instant,
    public val zone: Zone,
    public val zoneRules: String,
    public val zoneRulesDiffer: Boolean,
    public val horizon: Instant,
    public val notifications: List<PlannedNotification>,
    public val reasons: List<Reason>,
)

/**
 * One reminder and what became of it.
 *
 * @property notification The reminder's id.
 * @property fate What became of it.
 */
public data class Reason(public val notification: String, public val fate: Fate)

/** What became of a reminder that is not in the plan, or not at its own time. */
public sealed interface Fate {
    /**
     * Dropped: its time had passed.
     *
     * @property at When it would have been.
     */
    public data class Past(public val at: Instant) : Fate

    /**
     * Dropped: it is not wanted.
     *
     * @property by Why.
     */
    public data class HeldBack(public val by: com.rollcare.api.HeldBack) : Fate

    /**
     * Dropped: a rule stops the session that it speaks of.
     *
     * @property rule The rule's id.
     */
    public data class Stopped(public val rule: String) : Fate

    /**
     * Dropped: more urgent or sooner ones took the phone's slots.
     *
     * @property slots How many slots the phone has.
     */
    public data class OverBudget(public val slots: Int) : Fate

    /**
     * Dropped: the phone has shown it.
     *
     * @property at When.
     */
    public data class Shown(public val at: Instant) : Fate

    /**
     * Moved to the end of the quiet hours.
     *
     * @property from When it would have been.
     */
    public data class MovedFromQuietHours(public val from: Instant) : Fate

    /**
     * Moved to the first day after a pause.
     *
     * @property from When it would have been.
     */
    public data class MovedFromPause(public val from: Instant) : Fate

    /**
     * Moved to when the person asked for it.
     *
     * @property from When it would have been.
     */
    public data class Snoozed(public val from: Instant) : Fate

    /**
     * Moved to the next minute: a journey took the person past its time before it could come.
     *
     * @property from When it would have been.
     */
    public data class CaughtUp(public val from: Instant) : Fate

    /**
     * Part of another notification of the same minute.
     *
     * @property into That one's id.
     */
    public data class MergedInto(public val into: String) : Fate

    /**
     * Counts from the time of logging, because the session was logged after its whole ladder had passed.
     *
     * @property from When it would have been.
     */
    public data class CountedFromLogging(public val from: Instant) : Fate
}

/** Why a reminder is not wanted. */
public enum class HeldBack {
    /** The roller lies in the disinfectant at that time. */
    SOAKING,

    /** The person snoozed its ladder past that time. */
    SNOOZE,

    /** The person skipped this one. */
    SKIP,

    /** The person said that it is done. */
    DONE,

    /** The person switched its kind off. */
    SWITCHED_OFF,

    /** A pause without an end covers it. */
    PAUSE,

    /** The roller of the session is not clean: a reminder to clean it comes instead. */
    UNCLEAN,

    /** No roller is fit for the session. */
    NO_ROLLER,

    /** Another session on this skin came after the one that it speaks of. */
    OVERTAKEN,

    /** A session is due too soon after it for active ingredients. */
    SESSION_TOO_SOON,

    /** When the quiet hours end, what it speaks of is over. */
    TOO_LATE,

    /** The phone shows no notifications. */
    NO_PERMISSION,
}

/**
 * A reminder that a change of zone would move, bring or take away.
 *
 * @property id Its id.
 * @property kind What it is about.
 * @property title Its title, in words.
 * @property policy What its time means when the zone changes.
 * @property here When it comes where the person is; absent if it does not.
 * @property there When it would come there; absent if it would not.
 */
public data class ZoneMove(
    public val id: String,
    public val kind: ReminderKind,
    public val title: String,
    public val policy: Policy,
    public val here: Coming?,
    public val there: Coming?,
)

/**
 * When a reminder comes, in one zone.
 *
 * @property at When, as an instant.
 * @property civil When, on the wall of that zone.
 */
public data class Coming(public val at: Instant, public val civil: LocalDateTime)
