package com.rollcare

import java.time.ZoneId

/**
 * The days of [span] on which something happened, was planned or was left out on purpose; paused days are among them.
 * [zone] is where the person is: it says where to look. What was recorded elsewhere stays on the day that it had
 * there.
 */
public suspend fun RollCareRepository.calendar(span: DaySpan, zone: ZoneId = here()): List<CalendarDay> =
    ask { it.calendar(span, Zone(zone)) }

/** How the rollers were cleaned after the sessions of [span]. Days are those of [calendar]. */
public suspend fun RollCareRepository.hygieneRecord(span: DaySpan, zone: ZoneId = here()): HygieneRecord =
    ask { it.hygieneRecord(span, Zone(zone)) }
