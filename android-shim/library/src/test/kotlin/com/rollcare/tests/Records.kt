package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.CalendarDay
import com.rollcare.Cleaning
import com.rollcare.HygieneRecord
import com.rollcare.MissedCause
import com.rollcare.MissedReminders
import com.rollcare.PlanDiff
import com.rollcare.PlannedNotification
import com.rollcare.ProductRecord
import com.rollcare.RunId
import com.rollcare.SessionId
import com.rollcare.SkinDay
import com.rollcare.SkinProduct
import com.rollcare.SkinSign
import com.rollcare.WearPoint
import com.rollcare.WearTier
import java.time.Duration
import java.time.Instant
import java.time.LocalDate

// What the tests expect the engine to answer: one place that makes each type, so that a new field is written once.

fun diff(add: List<PlannedNotification> = emptyList()) =
    PlanDiff(add = add, replace = emptyList(), cancel = emptyList())

fun missed(count: Int, since: Instant? = null, cause: MissedCause? = null) =
    MissedReminders(count = count, since = since, cause = cause)

/** A day on which nothing happened, to be changed with `copy`. */
fun calendarDay(date: LocalDate) = CalendarDay(
    date = date,
    sessions = 0,
    areas = emptyList(),
    checkIns = 0,
    visits = 0,
    isPaused = false,
    isSkipped = false,
)

fun cleaning(session: SessionId, lastContact: Instant, run: RunId? = null, took: Duration? = null) =
    Cleaning(session = session, lastContact = lastContact, run = run, took = took)

fun hygieneRecord(
    cleanings: List<Cleaning> = emptyList(),
    disinfected: Int = 0,
    withinHour: Int = 0,
    median: Duration? = null,
) = HygieneRecord(cleanings = cleanings, disinfected = disinfected, withinHour = withinHour, median = median)

fun wearPoint(date: LocalDate, uses: Int, days: Int, tier: WearTier = WearTier.FINE) =
    WearPoint(date = date, uses = uses, days = days, tier = tier)

fun skinDay(date: LocalDate, looks: Int, vararg signs: SkinSign, hasRedFlag: Boolean = false) =
    SkinDay(date = date, looks = looks, signs = signs.toList(), hasRedFlag = hasRedFlag)

fun productRecord(product: SkinProduct, uses: Int, days: List<LocalDate>, vararg areas: Area) = ProductRecord(
    product = product.id,
    name = product.details.name,
    uses = uses,
    days = days,
    areas = areas.toList(),
)
