package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.Engine
import com.rollcare.NewSchedule
import com.rollcare.SkinSign
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.LocalTime

/** What the main screen shows of all that is open, in its one call. */
class HomeStoryTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var engine: Engine

    @BeforeEach
    fun open() {
        engine = folder.openStore()
    }

    @AfterEach
    fun close() = engine.close()

    @Test
    fun `a question is open until somebody answers it`() {
        val asked = engine.setUp().questions.map { it.id }
        assertEquals(asked.sorted(), engine.home(EVENING, BERLIN).openQuestions.sorted())
        engine.declare(noTo(asked[0]), EVENING)
        assertEquals(asked.drop(1).sorted(), engine.home(EVENING, BERLIN).openQuestions.sorted())
    }

    @Test
    fun `a look at the skin shows on its day, which may end after midnight, and a recovery until it ends`() {
        engine.saveSettings(engine.settings().copy(dayStarts = LocalTime.parse("03:00")), EVENING)
        val night = at("2026-11-24T01:00:00+01:00")
        val checkIn = engine.checkIn(lookAtLips(listOf(SkinSign.CRACKED)), night).fact
        val late = engine.home(at("2026-11-24T02:59:00+01:00"), BERLIN)
        assertEquals(november(23) to listOf(checkIn), late.date to late.checkIns)
        assertEquals(engine.recoveries(night), late.recoveries)
        val recovery = late.recoveries.single()
        assertEquals(Area.LIPS to night, recovery.area to recovery.started)

        val morning = engine.home(at("2026-11-24T03:00:00+01:00"), BERLIN)
        assertEquals(november(24) to emptyList<Any>(), morning.date to morning.checkIns)
        assertEquals(late.recoveries, morning.recoveries)
    }

    @Test
    fun `reminders that the phone did not show are counted until somebody has seen that`() {
        engine.log(fiveMinutes(engine.addBlue(EVENING - 60).id, EVENING))
        val phone = AndroidPhone(engine).apply { sync(EVENING) }
        assertEquals(0, engine.home(EVENING + 9, BERLIN).missed.count)
        phone.stopByForce(EVENING + 45)
        val missed = engine.home(EVENING + 45, BERLIN).missed
        assertEquals(engine.missedReminders(EVENING + 45), missed)
        assertEquals(3, missed.count)
        engine.acknowledgeMissed(EVENING + 46)
        assertEquals(0, engine.home(EVENING + 46, BERLIN).missed.count)
    }

    @Test
    fun `areas with a schedule or a late session show what lies ahead of them`() {
        assertTrue(engine.home(EVENING, BERLIN).areas.isEmpty())
        val blue = engine.addBlue(EVENING - 60).id
        engine.log(fiveMinutes(blue, EVENING).copy(areas = listOf(Area.SCALP)))
        val schedule = engine.addSchedule(NewSchedule(thrice(blue)), EVENING).fact
        val (lips, scalp) = engine.home(EVENING, BERLIN).areas
        assertEquals(schedule.details.areas to schedule, lips.areas to lips.schedule)
        assertEquals(EVENING to null, lips.nextAllowed to lips.boundBy)
        assertEquals(listOf(Area.SCALP) to null, scalp.areas to scalp.schedule)
        assertEquals(november(23) to blue, scalp.last to scalp.roller)
        assertTrue(scalp.nextAllowed > EVENING && scalp.boundBy!!.statement.isNotEmpty())
        assertEquals(listOf(null, null, null, null), scalp.run { listOf(nextPlanned, deadline, week, streak) })
    }
}
