package com.rollcare.api

import java.time.DayOfWeek
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime

/**
 * A schedule as stored.
 *
 * @property id Its id.
 * @property areas Where: at least one area, each once.
 * @property roller With which roller, if that is always the same one.
 * @property rhythm How often.
 * @property at At what time of day. It floats: it means the wall clock wherever the person is.
 * @property from Its first day.
 * @property until The first day on which it does not hold any more; absent while it holds.
 * @property added When it was added.
 */
public data class Schedule(
    public val id: ScheduleId,
    public val areas: List<Area>,
    public val roller: RollerId?,
    public val rhythm: Rhythm,
    public val at: LocalTime,
    public val from: LocalDate,
    public val until: LocalDate?,
    public val added: Instant,
)

/**
 * Everything of a schedule that its owner says, and may say otherwise later.
 *
 * @property areas Where: at least one area, each once.
 * @property roller With which roller, if that is always the same one.
 * @property rhythm How often.
 * @property at At what time of day. It floats: it means the wall clock wherever the person is.
 * @property from Its first day.
 * @property until The first day on which it does not hold any more; absent while it holds.
 */
public data class EditSchedule(
    public val areas: List<Area>,
    public val roller: RollerId? = null,
    public val rhythm: Rhythm,
    public val at: LocalTime,
    public val from: LocalDate,
    public val until: LocalDate? = null,
)

/**
 * A schedule to add.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property details What it says.
 */
public data class NewSchedule(public val id: ScheduleId? = null, public val details: EditSchedule)

/** How often. */
public sealed interface Rhythm {
    /**
     * So many in a week, on any days.
     *
     * @property least At least, 1 to 7.
     * @property most At most, from the least to 7.
     */
    public data class PerWeek(public val least: Int, public val most: Int) : Rhythm

    /**
     * On these days of the week.
     *
     * @property days Which, each once; at least one.
     */
    public data class Weekdays(public val days: List<DayOfWeek>) : Rhythm

    /**
     * Every so many days, counted from the last session, or from the schedule's first day.
     *
     * @property days 1 to 365.
     */
    public data class EveryDays(public val days: Int) : Rhythm
}

/**
 * A pause as stored.
 *
 * @property id Its id.
 * @property areas Where; none means everywhere.
 * @property from Its first day.
 * @property to Its last day; absent while nobody knows.
 * @property reason Why.
 * @property note Free text, at most 2,000 characters.
 * @property added When it was added.
 */
public data class Pause(
    public val id: PauseId,
    public val areas: List<Area>,
    public val from: LocalDate,
    public val to: LocalDate?,
    public val reason: PauseReason,
    public val note: String?,
    public val added: Instant,
)

/**
 * Everything of a pause that its owner says, and may say otherwise later.
 *
 * @property areas Where; none means everywhere.
 * @property from Its first day.
 * @property to Its last day; absent while nobody knows.
 * @property reason Why.
 * @property note Free text, at most 2,000 characters.
 */
public data class EditPause(
    public val areas: List<Area>,
    public val from: LocalDate,
    public val to: LocalDate? = null,
    public val reason: PauseReason,
    public val note: String? = null,
)

/**
 * A pause to add.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property details What it is.
 */
public data class NewPause(public val id: PauseId? = null, public val details: EditPause)

/** Why sessions pause. */
public enum class PauseReason {
    /** A holiday or a journey. */
    HOLIDAY,

    /** An illness, or skin that has to heal. */
    ILLNESS,

    /** A treatment by a professional. */
    CLINIC_VISIT,

    /** Anything else. */
    OTHER,
}

/**
 * A skip as stored: on this day a session was left out on purpose.
 *
 * @property id Its id.
 * @property areas Where; none means everywhere.
 * @property date The day.
 * @property note Free text, at most 2,000 characters.
 * @property added When it was added.
 */
public data class Skip(
    public val id: SkipId,
    public val areas: List<Area>,
    public val date: LocalDate,
    public val note: String?,
    public val added: Instant,
)

/**
 * A day to skip.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property areas Where; none means everywhere.
 * @property date The day.
 * @property note Free text, at most 2,000 characters.
 */
public data class NewSkip(
    public val id: SkipId? = null,
    public val areas: List<Area> = emptyList(),
    public val date: LocalDate,
    public val note: String? = null,
)
