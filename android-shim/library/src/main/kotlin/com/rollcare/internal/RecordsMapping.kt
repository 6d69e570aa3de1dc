package com.rollcare.internal

import com.rollcare.api.CalendarDay
import com.rollcare.api.Cleaning
import com.rollcare.api.DaySpan
import com.rollcare.api.HygieneRecord
import com.rollcare.api.ProductRecord
import com.rollcare.api.SkinDay
import com.rollcare.api.WearPoint
import kotlin.time.Duration.Companion.minutes

internal fun DaySpan.toEngine(): com.rollcare.Span = com.rollcare.Span(
    from = from,
    to = to,
)

internal fun com.rollcare.CalendarDay.toFace(): CalendarDay = CalendarDay(
    date = date,
    sessions = sessions.toInt(),
    areas = areas.map { it.toFace() },
    checkIns = checkIns.toInt(),
    visits = visits.toInt(),
    isPaused = isPaused,
    isSkipped = isSkipped,
)

internal fun com.rollcare.HygieneRecord.toFace(): HygieneRecord = HygieneRecord(
    cleanings = cleanings.map { it.toFace() },
    disinfected = disinfected.toInt(),
    withinHour = withinHour.toInt(),
    median = medianMin?.toInt()?.minutes,
)

internal fun com.rollcare.Cleaning.toFace(): Cleaning = Cleaning(
    session = session,
    lastContact = lastContact,
    run = run,
    took = tookMin?.toInt()?.minutes,
)

internal fun com.rollcare.SkinDay.toFace(): SkinDay = SkinDay(
    date = date,
    looks = looks.toInt(),
    signs = signs.map { it.toFace() },
    hasRedFlag = hasRedFlag,
)

internal fun com.rollcare.WearPoint.toFace(): WearPoint = WearPoint(
    date = date,
    uses = uses.toInt(),
    days = days.toInt(),
    tier = tier.toFace(),
)

internal fun com.rollcare.ProductRecord.toFace(): ProductRecord = ProductRecord(
    product = product,
    name = name,
    uses = uses.toInt(),
    days = days,
    areas = areas.map { it.toFace() },
)
