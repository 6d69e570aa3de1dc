package com.rollcare.api

import java.time.Instant

/**
 * A check-in as stored.
 *
 * @property id Its id.
 * @property at When somebody looked.
 * @property zone The zone it was recorded in: it counts for the day that this zone had.
 * @property area Where.
 * @property signs What was seen or felt, each once. None means that somebody looked and found none.
 * @property answers What was answered to the questions after red flags.
 * @property note Free text, at most 2,000 characters.
 */
public data class CheckIn(
    public val id: CheckInId,
    public val at: Instant,
    public val zone: Zone,
    public val area: Area,
    public val signs: List<SkinSign>,
    public val answers: List<Answer>,
    public val note: String?,
)

/**
 * A check-in to record.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property zone The zone it was recorded in: it counts for the day that this zone had.
 * @property area Where.
 * @property signs What was seen or felt, each once. None means that somebody looked and found none.
 * @property answers What was answered to the questions after red flags.
 * @property note Free text, at most 2,000 characters.
 */
public data class NewCheckIn(
    public val id: CheckInId? = null,
    public val zone: Zone,
    public val area: Area,
    public val signs: List<SkinSign>,
    public val answers: List<Answer> = emptyList(),
    public val note: String? = null,
)

/**
 * What a check-in comes to, and why.
 *
 * @property urgency How urgent it is: the most urgent finding. Never [Urgency.NORMAL] while questions are open.
 * @property findings The rules that say so, the most urgent first.
 * @property questions The questions after red flags that are not answered yet.
 */
public data class CheckInResult(
    public val urgency: Urgency,
    public val findings: List<Finding>,
    public val questions: List<Question>,
)

/** What a check-in comes to. Later ones are more urgent. */
public enum class Urgency {
    /** As expected. */
    NORMAL,

    /** Not quite: look again tomorrow. */
    WATCH,

    /** A doctor should see it. */
    SEE_DOCTOR,

    /** Help is needed at once. */
    EMERGENCY,
}

/**
 * A recovery that goes on.
 *
 * @property rule The rule's id.
 * @property area Where.
 * @property started When the first sign of it was seen.
 * @property good Good check-ins in a row since the last sign.
 * @property needed Good check-ins in a row that end it.
 */
public data class RecoveryState(
    public val rule: String,
    public val area: Area,
    public val started: Instant,
    public val good: Int,
    public val needed: Int,
)
