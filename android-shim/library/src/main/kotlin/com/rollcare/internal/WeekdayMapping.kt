package com.rollcare.internal

import java.time.DayOfWeek

internal fun com.rollcare.Weekday.toFace(): DayOfWeek = when (this) {
    com.rollcare.Weekday.MONDAY -> DayOfWeek.MONDAY
    com.rollcare.Weekday.TUESDAY -> DayOfWeek.TUESDAY
    com.rollcare.Weekday.WEDNESDAY -> DayOfWeek.WEDNESDAY
    com.rollcare.Weekday.THURSDAY -> DayOfWeek.THURSDAY
    com.rollcare.Weekday.FRIDAY -> DayOfWeek.FRIDAY
    com.rollcare.Weekday.SATURDAY -> DayOfWeek.SATURDAY
    com.rollcare.Weekday.SUNDAY -> DayOfWeek.SUNDAY
}

internal fun DayOfWeek.toEngine(): com.rollcare.Weekday = when (this) {
    DayOfWeek.MONDAY -> com.rollcare.Weekday.MONDAY
    DayOfWeek.TUESDAY -> com.rollcare.Weekday.TUESDAY
    DayOfWeek.WEDNESDAY -> com.rollcare.Weekday.WEDNESDAY
    DayOfWeek.THURSDAY -> com.rollcare.Weekday.THURSDAY
    DayOfWeek.FRIDAY -> com.rollcare.Weekday.FRIDAY
    DayOfWeek.SATURDAY -> com.rollcare.Weekday.SATURDAY
    DayOfWeek.SUNDAY -> com.rollcare.Weekday.SUNDAY
}
