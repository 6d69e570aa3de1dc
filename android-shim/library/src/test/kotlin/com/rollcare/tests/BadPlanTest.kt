package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.EditPause
import com.rollcare.EditSchedule
import com.rollcare.EditVisit
import com.rollcare.NewPause
import com.rollcare.NewSchedule
import com.rollcare.NewSkip
import com.rollcare.NewVisit
import com.rollcare.Rhythm
import com.rollcare.RollCare
import com.rollcare.RollCareException
import com.rollcare.Span
import com.rollcare.api.Zone
import com.rollcare.tests.FactValues.ROLLER_ID
import com.rollcare.tests.ScheduleValues.PAUSE_ID
import com.rollcare.tests.ScheduleValues.SCHEDULE_ID
import com.rollcare.tests.ScheduleValues.VISIT_ID
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

    private val badSchedules: List<Pair<String, EditSchedule>> = thrice().let { good ->
        val rhythms = listOf(
            Rhythm.PerWeek(0u, 3u),
            Rhythm.PerWeek(3u, 2u),
            Rhythm.PerWeek(7u, 8u),
            Rhythm.Weekdays(emptyList()),
            Rhythm.EveryDays(0u),
            Rhythm.EveryDays(366u),
        )
        rhythms.map { "rhythm" to good.copy(rhythm = it) } + listOf(
            "areas" to good.copy(areas = emptyList()),
            "roller" to good.copy(roller = ROLLER_ID),
            "until" to good.copy(until = good.from.minusDays(1)),
        )
    }
    private val badPauses: List<Pair<String, EditPause>> = listOf(
        "to" to holiday(today, today.minusDays(1)),
        "note" to holiday(today, null).copy(note = tooLong),
    )
    private val badVisits: List<Pair<String, EditVisit>> = needling(today).let { good ->
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
        val lips = engine.addSchedule(NewSchedule(null, thrice()), EVENING)
        for ((field, bad) in badSchedules) {
            assertInvalid(field) { engine.addSchedule(NewSchedule(null, bad), EVENING) }
            assertInvalid(field) { engine.editSchedule(lips.id, bad, EVENING) }
        }
        val rival = thrice().copy(areas = listOf(Area.FACE, Area.LIPS))
        assertThrows<RollCareException.Conflict> { engine.addSchedule(NewSchedule(null, rival), EVENING) }
        assertEquals(listOf(lips), engine.schedules(today))
    }

    @Test
    fun `a pause or a skipped day that cannot be`() = folder.withStore { engine ->
        val pause = engine.addPause(NewPause(null, holiday(today, today)), EVENING)
        for ((field, bad) in badPauses) {
            assertInvalid(field) { engine.addPause(NewPause(null, bad), EVENING) }
            assertInvalid(field) { engine.editPause(pause.id, bad, EVENING) }
        }
        assertInvalid("note") { engine.skipDay(NewSkip(date = today, note = tooLong), EVENING) }
        assertInvalid("date") { engine.skipDay(NewSkip(date = LocalDate.MAX), EVENING) }
        assertEquals(listOf(pause), engine.pauses(today))
        assertTrue(engine.skips(FactValues.DATES.first()).isEmpty())
    }

    @Test
    fun `a visit that cannot be`() = folder.withStore { engine ->
        val visit = engine.addVisit(NewVisit(null, needling(today)), EVENING)
        for ((field, bad) in badVisits) {
            assertInvalid(field) { engine.addVisit(NewVisit(null, bad), EVENING) }
            assertInvalid(field) { engine.editVisit(visit.id, bad, EVENING) }
        }
        assertEquals(listOf(visit), engine.visits(today))
    }

    @Test
    fun `what nobody planned cannot be edited`() = folder.withStore { engine ->
        val edits = mapOf<String, (RollCare) -> Any>(
            "schedule" to { it.editSchedule(SCHEDULE_ID, thrice(), EVENING) },
            "pause" to { it.editPause(PAUSE_ID, holiday(today, null), EVENING) },
            "visit" to { it.editVisit(VISIT_ID, needling(today), EVENING) },
        )
        for ((entity, edit) in edits) {
            assertEquals(entity, assertThrows<RollCareException.NotFound> { edit(engine) }.entity)
        }
    }

    @Test
    fun `a span that ends before it begins, and one that is too long`() = folder.withStore { engine ->
        val blue = engine.addBlue().id
        val charts = listOf<(Span) -> Any>(
            { engine.adherence(listOf(Area.LIPS), it, EVENING, BERLIN) },
            { engine.calendar(it, BERLIN) },
            { engine.hygieneRecord(it, BERLIN) },
            { engine.wearHistory(blue, it, BERLIN) },
            { engine.skinTrend(Area.LIPS, it, BERLIN) },
            { engine.productRecord(it, BERLIN) },
        )
        val backwards = Span(today, today.minusDays(1))
        val endless = Span(today.minusDays(3_700), today)
        for (chart in charts) {
            for (span in listOf(backwards, endless)) assertInvalid("span") { chart(span) }
            chart(endless.copy(from = endless.from.plusDays(1)))
        }
    }
}
