package com.rollcare.tests

import com.rollcare.Engine
import com.rollcare.NewVisit
import com.rollcare.ReminderKind
import com.rollcare.ReminderPolicy
import com.rollcare.Zone
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration

/** What a journey does to reminders: some keep their instant, some the local time, some the local time of one place. */
class JourneyStoryTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a visit keeps the clock of its place when the person is elsewhere`() = folder.withStore { engine ->
        engine.addVisit(NewVisit(needling(november(25))), EVENING)
        val visits = engine.visitsIn(BERLIN)
        val wall = listOf(november(24).atTime(9, 0), november(25).atTime(8, 0))
        assertEquals(wall, visits.map { it.civil })
        assertTrue(
            visits.all {
                it.policy == ReminderPolicy.PINNED && it.pinnedTo == BERLIN && it.exact &&
                    it.roller == null
            },
        )
        val away = engine.visitsIn(TOKYO)
        assertEquals(visits.map { it.id to it.at }, away.map { it.id to it.at })
        assertTrue(visits.none { "Berlin" in it.body } && away.all { "(Berlin time)" in it.body })
    }

    @Test
    fun `from Berlin to Tokyo days move to the new hour, and what counts from a session or a place stays`() =
        folder.withStore { engine ->
            engine.log(fiveMinutes(engine.addBlue(EVENING - 60).id, EVENING))
            engine.addVisit(NewVisit(needling(november(25))), EVENING)
            val ladder = engine.plan(EVENING, BERLIN, ANDROID).ladder
            val (days, minutes) = ladder.partition { it.policy == ReminderPolicy.FLOATING }
            val moves = engine.previewZoneChange(BERLIN, TOKYO, EVENING)

            val cleaning = moves.filter { it.id.startsWith("disinfect:") }
            assertEquals(days.map { it.id }, cleaning.take(days.size).map { it.id })
            for (move in cleaning) {
                val (here, there) = move.here!! to move.there!!
                assertEquals("Disinfect Blue" to ReminderPolicy.FLOATING, move.title to move.policy)
                assertEquals(here.civil, there.civil)
                assertEquals(Duration.ofHours(-8), Duration.between(here.at, there.at))
            }
            assertTrue(moves.none { move -> move.id.startsWith("visit:") || minutes.any { it.id == move.id } })
            assertTrue(moves.all { it.here != null && it.there != null }, moves.toString())
            val looks = moves.filter { it.id.startsWith("check-in:") }
            assertEquals(listOf("Look at your skin: lips"), looks.map { it.title }.distinct())
            assertTrue(looks.all { it.kind == ReminderKind.CHECK_IN && it.policy == ReminderPolicy.DATE })
            assertTrue(engine.previewZoneChange(BERLIN, BERLIN, EVENING).isEmpty())
        }

    private fun Engine.visitsIn(zone: Zone) =
        plan(EVENING, zone, ANDROID).notifications.filter { it.kind == ReminderKind.VISIT }
}
