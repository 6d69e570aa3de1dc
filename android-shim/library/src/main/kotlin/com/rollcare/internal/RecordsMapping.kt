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
    sessions = sessions.asInt(),
    areas = areas.map { it.toFace() },
    checkIns = checkIns.asInt(),
    visits = visits.asInt(),
    isPaused = isPaused,
    isSkipped = isSkipped,
)

internal fun com.rollcare.HygieneRecord.toFace(): HygieneRecord = HygieneRecord(
    cleanings = cleanings.map { it.toFace() },
    disinfected = disinfected.asInt(),
    withinHour = withinHour.asInt(),
    median = medianMin?.toLong()?.minutes,
)

internal fun com.rollcare.Cleaning.toFace(): Cleaning = Cleaning(
    session = session,
    lastContact = lastContact,
    run = run,
    took = tookMin?.toLong()?.minutes,
)

internal fun com.rollcare.SkinDay.toFace(): SkinDay = SkinDay(
    date = date,
    looks = looks.asInt(),
    signs = signs.map { it.toFace() },
    hasRedFlag = hasRedFlag,
)

internal fun com.rollcare.WearPoint.toFace(): WearPoint = WearPoint(
    date = date,
    uses = uses.asInt(),
    days = days.asInt(),
    tier = tier.toFace(),
)

internal fun com.rollcare.ProductRecord.toFace(): ProductRecord = ProductRecord(
    product = product,
    name = name,
    uses = uses.asInt(),
    days = days,
    areas = areas.map { it.toFace() },
)
