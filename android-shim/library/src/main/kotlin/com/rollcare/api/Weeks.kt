package com.rollcare.api

import java.time.LocalDate

/**
 * The weeks of a span, with what they come to.
 *
 * @property weeks The weeks, earliest first.
 * @property streak The row that ends with the last of them.
 * @property scorePercent The score at the end: 0 to 100.
 */
public data class Adherence(
    public val weeks: List<WeekProgress>,
    public val streak: Streak,
    public val scorePercent: Int,
)

/**
 * One week of a schedule.
 *
 * @property begins Its first day.
 * @property done Sessions it had.
 * @property least Sessions it was to have at least, pauses and skips taken off.
 * @property most Sessions it was to have at most.
 * @property outcome What became of it.
 * @property scorePercent The score at its end, or now while it goes on: 0 to 100.
 */
public data class WeekProgress(
    public val begins: LocalDate,
    public val done: Int,
    public val least: Int,
    public val most: Int,
    public val outcome: WeekOutcome,
    public val scorePercent: Int,
)

/** What became of a week. */
public enum class WeekOutcome {
    /** Enough sessions. */
    REACHED,

    /** Too few, and it is over. */
    MISSED,

    /** Nothing was expected: paused, skipped, or no schedule held. */
    RESTED,

    /** Too few so far, and it goes on. */
    OPEN,
}

/**
 * Weeks in a row that had enough sessions. Weeks in which nothing was expected neither count nor break the row, and
 * the present week never breaks it.
 *
 * @property weeks How many.
 * @property isLonger Whether it reaches back to the first of the weeks that were looked at: it may be longer.
 * @property since The first day of the first of them.
 */
public data class Streak(public val weeks: Int, public val isLonger: Boolean, public val since: LocalDate?)
