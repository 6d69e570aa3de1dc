package com.rollcare.tests

import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.DaySpan
import com.rollcare.Engine
import com.rollcare.NewPause
import com.rollcare.NewSession
import com.rollcare.NewSkip
import com.rollcare.NewVisit
import com.rollcare.Reply
import com.rollcare.Roller
import com.rollcare.SkinCheck
import com.rollcare.SkinSign
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration

/** What charts show of one week, from Monday, 16 November 2026 on, each in one call. */
class RecordStoryTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var engine: Engine
    private lateinit var roller: Roller
    private val blue get() = roller.id

    private val week = DaySpan(november(16), november(22))

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
        engine.addVisit(NewVisit(needling(november(19))), noon(16))
        engine.skipDay(NewSkip(date = november(20)), noon(20))
        engine.addPause(NewPause(holiday(november(22), null)), noon(20))
        val nothing = calendarDay(november(16))
        val days = listOf(
            nothing.copy(sessions = 1, areas = listOf(Area.LIPS)),
            nothing.copy(date = november(17), sessions = 1, areas = listOf(Area.SCALP), checkIns = 1),
            nothing.copy(date = november(19), visits = 1),
            nothing.copy(date = november(20), isSkipped = true),
            nothing.copy(date = november(22), isPaused = true),
        )
        assertEquals(days, engine.calendar(week, BERLIN))
    }

    @Test
    fun `each session shows whether the roller was disinfected before the next, and how soon`() {
        assertEquals(hygieneRecord(), engine.hygieneRecord(week, BERLIN))
        val first = roll(16)
        val run = engine.clean(blue, noon(16) + 10)
        val second = roll(18)
        val third = roll(20)
        val took = Duration.between(noon(16), run.completed!!)
        val cleanings = listOf(
            cleaning(first.id, noon(16), run.run, took),
            cleaning(second.id, noon(18)),
            cleaning(third.id, noon(20)),
        )
        assertEquals(
            hygieneRecord(cleanings, disinfected = 1, withinHour = 1, median = took),
            engine.hygieneRecord(week, BERLIN),
        )
    }

    @Test
    fun `wear rises with each day of use`() {
        roll(16)
        roll(18)
        engine.logSession(NewSession(fiveMinutes(blue, noon(18) + 60)), noon(18) + 60)
        val points = listOf(
            wearPoint(november(16), uses = 1, days = 0),
            wearPoint(november(18), uses = 3, days = 2),
            wearPoint(november(22), uses = 3, days = 6),
        )
        assertEquals(points, engine.wearHistory(blue, week, BERLIN))
    }

    @Test
    fun `the skin shows what was seen on each day, at sessions too, and red flags`() {
        lookAtLips(16, listOf(SkinSign.PINK))
        engine.log(fiveMinutes(blue, noon(17)).copy(skinAfter = SkinCheck(listOf(SkinSign.RED))))
        lookAtLips(17, listOf(SkinSign.DRY))
        lookAtLips(19, emptyList(), listOf(Answer("flag.pus", Reply.Yes)))
        val days = listOf(
            skinDay(november(16), looks = 1, SkinSign.PINK),
            skinDay(november(17), looks = 2, SkinSign.RED, SkinSign.DRY),
            skinDay(november(19), looks = 1, hasRedFlag = true),
        )
        assertEquals(days, engine.skinTrend(Area.LIPS, week, BERLIN))
        assertEquals(emptyList<Any>(), engine.skinTrend(Area.SCALP, week, BERLIN))
    }

    @Test
    fun `products are listed with their days and areas, the one used most first`() {
        val plump = engine.addProduct(serum("Plump", HYALURONIC_LABEL), noon(15))
        val night = engine.addProduct(serum("Night", RETINOL_LABEL), noon(15))
        engine.logProductUse(useOf(plump.id, noon(17)), noon(17), BERLIN)
        for ((date, area) in listOf(16 to Area.FACE, 16 to Area.LIPS, 19 to Area.FACE)) {
            engine.logProductUse(useOf(night.id, noon(date), area), noon(date), BERLIN)
        }
        val nights = listOf(november(16), november(19))
        val records = listOf(
            productRecord(night, uses = 3, nights, Area.LIPS, Area.FACE),
            productRecord(plump, uses = 1, listOf(november(17))),
        )
        assertEquals(records, engine.productRecord(week, BERLIN))
    }

    private fun roll(date: Int) = engine.log(fiveMinutes(blue, noon(date)))

    private fun lookAtLips(date: Int, signs: List<SkinSign>, answers: List<Answer> = emptyList()) =
        engine.checkIn(lookAtLips(signs, answers), noon(date))
}
