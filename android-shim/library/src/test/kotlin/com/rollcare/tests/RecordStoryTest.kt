package com.rollcare.tests

import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.CalendarDay
import com.rollcare.Cleaning
import com.rollcare.HygieneRecord
import com.rollcare.NewCheckIn
import com.rollcare.NewPause
import com.rollcare.NewProductUse
import com.rollcare.NewSession
import com.rollcare.NewSkip
import com.rollcare.NewVisit
import com.rollcare.ProductRecord
import com.rollcare.Reply
import com.rollcare.RollCare
import com.rollcare.Roller
import com.rollcare.RuleKind
import com.rollcare.SkinCheck
import com.rollcare.SkinDay
import com.rollcare.SkinSign
import com.rollcare.Span
import com.rollcare.Tier
import com.rollcare.WearPoint
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** What charts show of one week, from Monday, 16 November 2026 on, each in one call. */
class RecordStoryTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var engine: RollCare
    private lateinit var roller: Roller
    private val blue get() = roller.id

    private val week = Span(november(16), november(22))

    @BeforeEach
    fun open() {
        engine = folder.openStore()
        roller = engine.addBlue(noon(15))
    }

    @AfterEach
    fun close() = engine.close()

    @Test
    fun `the heat map has the days on which something happened or was to happen`() {
        roll(16)
        engine.log(fiveMinutes(blue, noon(17)).copy(areas = listOf(Area.SCALP)))
        lookAtLips(17, emptyList())
        engine.addVisit(NewVisit(null, needling(november(19))), noon(16))
        engine.skipDay(NewSkip(date = november(20)), noon(20))
        engine.addPause(NewPause(null, holiday(november(22), null)), noon(20))
        val nothing = CalendarDay(november(16), 0u, emptyList(), 0u, 0u, isPaused = false, isSkipped = false)
        val days = listOf(
            nothing.copy(sessions = 1u, areas = listOf(Area.LIPS)),
            nothing.copy(date = november(17), sessions = 1u, areas = listOf(Area.SCALP), checkIns = 1u),
            nothing.copy(date = november(19), visits = 1u),
            nothing.copy(date = november(20), isSkipped = true),
            nothing.copy(date = november(22), isPaused = true),
        )
        assertEquals(days, engine.calendar(week, BERLIN))
    }

    @Test
    fun `each session shows whether the roller was disinfected before the next, and how soon`() {
        assertEquals(HygieneRecord(emptyList(), 0u, 0u, null), engine.hygieneRecord(week, BERLIN))
        val first = roll(16)
        val run = engine.clean(blue, noon(16) + 10)
        val second = roll(18)
        val third = roll(20)
        val minutes = (run.completed!!.epochSecond - noon(16).epochSecond).toUInt() / 60u
        val cleanings = listOf(
            Cleaning(first.id, noon(16), run.run, minutes),
            Cleaning(second.id, noon(18), null, null),
            Cleaning(third.id, noon(20), null, null),
        )
        assertEquals(HygieneRecord(cleanings, 1u, 1u, minutes), engine.hygieneRecord(week, BERLIN))
    }

    @Test
    fun `wear rises with each day of use`() {
        roll(16)
        roll(18)
        engine.logSession(NewSession(null, fiveMinutes(blue, noon(18) + 60)), noon(18) + 60)
        val points = listOf(
            WearPoint(november(16), 1u, 0u, Tier.FINE),
            WearPoint(november(18), 3u, 2u, Tier.FINE),
            WearPoint(november(22), 3u, 6u, Tier.FINE),
        )
        assertEquals(points, engine.wearHistory(blue, week, BERLIN))
    }

    @Test
    fun `the skin shows what was seen on each day, at sessions too, and red flags`() {
        val flag = engine.rulePack().rules.first { it.kind is RuleKind.RedFlag }.id
        lookAtLips(16, listOf(SkinSign.PINK))
        engine.log(fiveMinutes(blue, noon(17)).copy(skinAfter = SkinCheck(listOf(SkinSign.RED))))
        lookAtLips(17, listOf(SkinSign.DRY))
        lookAtLips(19, emptyList(), listOf(Answer(flag, Reply.Yes)))
        val days = listOf(
            SkinDay(november(16), 1u, listOf(SkinSign.PINK), false),
            SkinDay(november(17), 2u, listOf(SkinSign.RED, SkinSign.DRY), false),
            SkinDay(november(19), 1u, emptyList(), true),
        )
        assertEquals(days, engine.skinTrend(Area.LIPS, week, BERLIN))
        assertEquals(emptyList<Any>(), engine.skinTrend(Area.SCALP, week, BERLIN))
    }

    @Test
    fun `products are listed with their days and areas, the one used most first`() {
        val plump = engine.addProduct(serum("Plump", HYALURONIC_LABEL), noon(15))
        val night = engine.addProduct(serum("Night", RETINOL_LABEL), noon(15))
        engine.logProductUse(NewProductUse(null, plump.id, noon(17)), noon(17))
        for ((date, area) in listOf(16 to Area.FACE, 16 to Area.LIPS, 19 to Area.FACE)) {
            engine.logProductUse(NewProductUse(null, night.id, noon(date), listOf(area)), noon(date))
        }
        val nights = listOf(november(16), november(19))
        val records = listOf(
            ProductRecord(night.id, "Night", 3u, nights, listOf(Area.LIPS, Area.FACE)),
            ProductRecord(plump.id, "Plump", 1u, listOf(november(17)), emptyList()),
        )
        assertEquals(records, engine.productRecord(week, BERLIN))
    }

    private fun roll(date: Int) = engine.log(fiveMinutes(blue, noon(date)))

    private fun lookAtLips(date: Int, signs: List<SkinSign>, answers: List<Answer> = emptyList()) =
        engine.checkIn(NewCheckIn(null, BERLIN, Area.LIPS, signs, answers), noon(date))
}
