package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.DaySpan
import com.rollcare.Engine
import com.rollcare.EngineException
import com.rollcare.NewPause
import com.rollcare.NewSchedule
import com.rollcare.NewSkip
import com.rollcare.NewVisit
import com.rollcare.PauseDetails
import com.rollcare.PauseId
import com.rollcare.Rhythm
import com.rollcare.RollerId
import com.rollcare.ScheduleDetails
import com.rollcare.ScheduleId
import com.rollcare.VisitDetails
import com.rollcare.VisitId
import com.rollcare.Zone
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.LocalDate

/** What nobody can plan is refused by the name of its field, when it is added and when it is edited. */
class BadPlanTest {
    @TempDir
    lateinit var folder: Path

    private val today = november(23)
    private val tooLong = "🦔".repeat(2_001)

    private val badSchedules: List<Pair<String, ScheduleDetails>> = thrice().let { good ->
        val rhythms = listOf(
            Rhythm.PerWeek(0, 3),
            Rhythm.PerWeek(3, 2),
            Rhythm.PerWeek(7, 8),
            Rhythm.Weekdays(emptyList()),
            Rhythm.EveryDays(0),
            Rhythm.EveryDays(366),
            Rhythm.EveryDays(-1),
        )
        rhythms.map { "rhythm" to good.copy(rhythm = it) } + listOf(
            "areas" to good.copy(areas = emptyList()),
            "roller" to good.copy(roller = RollerId()),
            "until" to good.copy(until = good.from.minusDays(1)),
        )
    }
    private val badPauses: List<Pair<String, PauseDetails>> = listOf(
        "to" to holiday(today, today.minusDays(1)),
        "note" to holiday(today, null).copy(note = tooLong),
    )
    private val badVisits: List<Pair<String, VisitDetails>> = needling(today).let { good ->
        listOf(
            "areas" to good.copy(areas = emptyList()),
            "treatment" to good.copy(treatment = " "),
            "treatment" to good.copy(treatment = "no.rule"),
            "treatment" to good.copy(treatment = "gap.lips"),
            "zone" to good.copy(zone = Zone("Mars/Olympus")),
            "note" to good.copy(note = tooLong),
        )
    }

    @Test
    fun `a schedule that cannot be, and a second one on the same areas`() = folder.withStore { engine ->
        val lips = engine.addSchedule(NewSchedule(thrice()), EVENING).fact
        for ((field, bad) in badSchedules) {
            assertInvalid(field) { engine.addSchedule(NewSchedule(bad), EVENING) }
            assertInvalid(field) { engine.editSchedule(lips.id, bad, EVENING) }
        }
        val rival = thrice().copy(areas = listOf(Area.FACE, Area.LIPS))
        assertThrows<EngineException.AgainstRule> { engine.addSchedule(NewSchedule(rival), EVENING) }
        val despite = NewSchedule(rival, despiteRules = true)
        assertThrows<EngineException.Conflict> { engine.addSchedule(despite, EVENING) }
        assertEquals(listOf(lips), engine.schedules(today))
    }

    @Test
    fun `a pause or a skipped day that cannot be`() = folder.withStore { engine ->
        val pause = engine.addPause(NewPause(holiday(today, today)), EVENING)
        for ((field, bad) in badPauses) {
            assertInvalid(field) { engine.addPause(NewPause(bad), EVENING) }
            assertInvalid(field) { engine.editPause(pause.id, bad, EVENING) }
        }
        assertInvalid("note") { engine.skipDay(NewSkip(date = today, note = tooLong), EVENING) }
        assertInvalid("date") { engine.skipDay(NewSkip(date = LocalDate.MAX), EVENING) }
        assertEquals(listOf(pause), engine.pauses(today))
        assertTrue(engine.skips(FIRST_DAY).isEmpty())
    }

    @Test
    fun `a visit that cannot be`() = folder.withStore { engine ->
        val visit = engine.addVisit(NewVisit(needling(today)), EVENING).fact
        for ((field, bad) in badVisits) {
            assertInvalid(field) { engine.addVisit(NewVisit(bad), EVENING) }
            assertInvalid(field) { engine.editVisit(visit.id, bad, EVENING) }
        }
        assertEquals(listOf(visit), engine.visits(today))
    }

    @Test
    fun `what nobody planned cannot be edited`() = folder.withStore { engine ->
        val edits = mapOf<String, (Engine) -> Any>(
            "schedule" to { it.editSchedule(ScheduleId(), thrice(), EVENING) },
            "pause" to { it.editPause(PauseId(), holiday(today, null), EVENING) },
            "visit" to { it.editVisit(VisitId(), needling(today), EVENING) },
        )
        for ((entity, edit) in edits) {
            assertEquals(entity, assertThrows<EngineException.NotFound> { edit(engine) }.entity)
        }
    }

    @Test
    fun `a span that ends before it begins, and one that is too long`() = folder.withStore { engine ->
        val blue = engine.addBlue().id
        val charts = listOf<(DaySpan) -> Any>(
            { engine.adherence(listOf(Area.LIPS), it, EVENING, BERLIN) },
            { engine.calendar(it, BERLIN) },
            { engine.hygieneRecord(it, BERLIN) },
            { engine.wearHistory(blue, it, BERLIN) },
            { engine.skinTrend(Area.LIPS, it, BERLIN) },
            { engine.productRecord(it, BERLIN) },
        )
        val backwards = DaySpan(today, today.minusDays(1))
        val endless = DaySpan(today.minusDays(3_700), today)
        for (chart in charts) {
            for (span in listOf(backwards, endless)) assertInvalid("span") { chart(span) }
            chart(endless.copy(from = endless.from.plusDays(1)))
        }
    }
}
