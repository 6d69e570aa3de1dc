package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.CalendarDay
import com.rollcare.Cleaning
import com.rollcare.FinishSession
import com.rollcare.HygieneRecord
import com.rollcare.ProductRecord
import com.rollcare.RepeatSession
import com.rollcare.SkinCheck
import com.rollcare.SkinDay
import com.rollcare.SkinSign
import com.rollcare.Span
import com.rollcare.Tier
import com.rollcare.WearPoint
import com.rollcare.tests.FactValues.AT
import com.rollcare.tests.FactValues.DATES
import com.rollcare.tests.FactValues.INSTANTS
import com.rollcare.tests.FactValues.RUN_ID
import com.rollcare.tests.FactValues.SESSION_ID
import com.rollcare.tests.PersonValues.PRODUCT_ID

/** Values of the ways to log a session, and of what charts show of those that were. */
object RecordValues {
    private val over = FinishSession(SESSION_ID)
    val FINISHES = listOf(
        over,
        over.copy(skinAfter = SkinCheck(emptyList())),
        FinishSession(SESSION_ID, INSTANTS[4], UByte.MAX_VALUE, SkinCheck(SkinSign.entries), "n".repeat(2_000)),
    )
    val REPEATS = listOf(RepeatSession(zone = BERLIN), RepeatSession(SESSION_ID, BERLIN))

    val SPANS = listOf(Span(DATES[0], DATES[2]), Span(DATES[2], DATES[0]))
    val CALENDAR = listOf(
        CalendarDay(DATES[0], 0u, emptyList(), 0u, 0u, isPaused = true, isSkipped = false),
        CalendarDay(DATES[1], 2u, Area.entries, UInt.MAX_VALUE, UInt.MAX_VALUE, isPaused = false, isSkipped = true),
    )
    private val cleanings = listOf(
        Cleaning(SESSION_ID, INSTANTS[1], null, null),
        Cleaning(SESSION_ID, AT, RUN_ID, UInt.MAX_VALUE),
    )
    val HYGIENE_RECORDS = listOf(
        HygieneRecord(emptyList(), 0u, 0u, null),
        HygieneRecord(List(1_000) { cleanings[it % 2] }, UInt.MAX_VALUE, 1u, 12u),
    )
    val WEAR_POINTS = Tier.entries.map { WearPoint(DATES[1], UInt.MAX_VALUE, 0u, it) }
    val SKIN_DAYS = listOf(
        SkinDay(DATES[0], UInt.MAX_VALUE, SkinSign.entries, true),
        SkinDay(DATES[2], 0u, emptyList(), false),
    )
    val PRODUCT_RECORDS = listOf(
        ProductRecord(PRODUCT_ID, "", 0u, emptyList(), emptyList()),
        ProductRecord(PRODUCT_ID, "Night", UInt.MAX_VALUE, List(1_000) { DATES[1] }, Area.entries),
    )
}
