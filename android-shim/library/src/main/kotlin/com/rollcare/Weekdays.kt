package com.rollcare

import java.time.DayOfWeek

/** The platform's word for this day. */
public fun Weekday.toDayOfWeek(): DayOfWeek = DayOfWeek.valueOf(name)

/** The engine's word for this day. */
public fun DayOfWeek.toWeekday(): Weekday = Weekday.valueOf(name)
