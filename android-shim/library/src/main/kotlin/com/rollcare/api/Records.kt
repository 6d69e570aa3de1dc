package com.rollcare.api

import java.time.Instant
import java.time.LocalDate
import kotlin.time.Duration

/**
 * A span of the person's days: they begin when the settings say. At most 3,700 days, which is ten years.
 *
 * @property from Its first day.
 * @property to Its last day.
 */
public data class DaySpan(public val from: LocalDate, public val to: LocalDate)

/**
 * A day of the heat map. Days on which nothing happened are left out.
 *
 * @property date The day.
 * @property sessions Sessions.
 * @property areas Where they were, each once.
 * @property checkIns Looks at the skin.
 * @property visits Visits, on the day that their own wall shows.
 * @property isPaused Whether a pause covers it.
 * @property isSkipped Whether a session was left out on purpose.
 */
public data class CalendarDay(
    public val date: LocalDate,
    public val sessions: Int,
    public val areas: List<Area>,
    public val checkIns: Int,
    public val visits: Int,
    public val isPaused: Boolean,
    public val isSkipped: Boolean,
)

/**
 * How the roller was cleaned after sessions.
 *
 * @property cleanings The sessions that are over, earliest first, each with its cleaning.
 * @property disinfected How many of them were followed by a disinfection before the next use.
 * @property withinHour How many within the hour.
 * @property median The median of the times that it took, of an even number the lower middle; absent if none was
 * disinfected.
 */
public data class HygieneRecord(
    public val cleanings: List<Cleaning>,
    public val disinfected: Int,
    public val withinHour: Int,
    public val median: Duration?,
)

/**
 * A session and the cleaning after it.
 *
 * @property session The session.
 * @property lastContact When the roller was last on the skin.
 * @property run The run whose disinfectant had its full time before the roller was used again, if one did.
 * @property took How long it took from the last contact until the disinfectant had acted its full time, rounded up to
 * minutes; absent if it never did.
 */
public data class Cleaning(
    public val session: SessionId,
    public val lastContact: Instant,
    public val run: RunId?,
    public val took: Duration?,
)

/**
 * A day on which somebody looked at the skin of an area.
 *
 * @property date The day.
 * @property looks Looks, those at sessions among them.
 * @property signs What was seen or felt, each once.
 * @property hasRedFlag Whether a red flag was answered with yes.
 */
public data class SkinDay(
    public val date: LocalDate,
    public val looks: Int,
    public val signs: List<SkinSign>,
    public val hasRedFlag: Boolean,
)

/**
 * A roller's wear at the end of a day on which it changed.
 *
 * @property date The day.
 * @property uses Uses up to then.
 * @property days Civil days since the first use.
 * @property tier What they come to.
 */
public data class WearPoint(
    public val date: LocalDate,
    public val uses: Int,
    public val days: Int,
    public val tier: Tier,
)

/**
 * The uses of one product.
 *
 * @property product The product.
 * @property name Its name, as it is or as it last was.
 * @property uses How often it was used.
 * @property days The days on which it was, each once.
 * @property areas Where, each area once; none means that nobody said.
 */
public data class ProductRecord(
    public val product: ProductId,
    public val name: String,
    public val uses: Int,
    public val days: List<LocalDate>,
    public val areas: List<Area>,
)
