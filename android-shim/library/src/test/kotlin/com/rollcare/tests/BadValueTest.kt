package com.rollcare.tests

import com.rollcare.ActionId
import com.rollcare.DeclarationId
import com.rollcare.NewSession
import com.rollcare.NewStepTick
import com.rollcare.ReminderActionKind
import com.rollcare.RollerId
import com.rollcare.RunId
import com.rollcare.TickId
import com.rollcare.TickKind
import com.rollcare.Zone
import com.rollcare.hooks.echoLocalDate
import com.rollcare.hooks.echoLocalDateTime
import com.rollcare.hooks.echoRollerId
import com.rollcare.hooks.echoTimestamp
import com.rollcare.hooks.echoZone
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.ZoneId

/** A value that the engine cannot take is refused with an error that names it. It never ends an app. */
class BadValueTest {
    @Test
    fun `zones that the database does not know`() {
        for (name in listOf("Mars/Olympus", "", "GMT+02:00", "Europe/Berlin\u0000")) {
            assertInvalid("zone") { echoZone(Zone(name)) }
        }
        assertInvalid("zone") { echoZone(Zone(ZoneId.of("UTC+02:00"))) }
    }

    @Test
    fun `ids that are no ids`(@TempDir folder: Path) = folder.withStore { engine ->
        val versionFour = "f47ac10b-58cc-4372-a567-0e02b2c3d479"
        for (text in listOf("", "blue", versionFour)) {
            assertInvalid("id") { echoRollerId(RollerId(text)) }
            for (ref in refs(text)) assertInvalid("id") { engine.delete(ref, EVENING) }
            val made = listOf<() -> Any>(
                { engine.tickStep(NewStepTick(RunId(), "soak", TickKind.DONE, id = TickId(text)), EVENING) },
                {
                    val done = answerTo("x", ReminderActionKind.Done).copy(id = ActionId(text))
                    engine.answerReminder(done, EVENING, BERLIN)
                },
                { engine.declare(noTo("med.pregnant").copy(id = DeclarationId(text)), EVENING) },
            )
            for (make in made) assertInvalid("id") { make() }
        }
    }

    @Test
    fun `dates outside the engine's years`() {
        val dates = listOf(LocalDate.MIN, LocalDate.of(-1, 1, 1), LocalDate.of(1898, 12, 31), LocalDate.of(2201, 1, 1))
        for (date in dates + LocalDate.MAX + LocalDate.of(10_000, 1, 1)) {
            assertInvalid("date") { echoLocalDate(date) }
            assertInvalid("civil time") { echoLocalDateTime(date.atStartOfDay()) }
        }
        assertInvalid("civil time") { echoLocalDateTime(LocalDateTime.MAX) }
    }

    @Test
    fun `instants outside the engine's years, those too that no Long can hold`() {
        val first = Instant.parse("1900-01-01T00:00:00Z")
        val end = Instant.parse("2200-01-01T00:00:00Z")
        val far = listOf(Long.MIN_VALUE, Long.MAX_VALUE).map(Instant::ofEpochMilli)
        for (instant in far + first.minusMillis(1) + end + Instant.MIN + Instant.MAX) {
            val refusal = assertInvalid("instant") { echoTimestamp(instant) }
            assertTrue("1900" in refusal.detail, refusal.detail)
        }
    }

    @Test
    fun `a bad value inside a record is refused and nothing is stored`(@TempDir folder: Path) =
        folder.withStore { engine ->
            val good = fiveMinutes(engine.addBlue().id, EVENING)
            val bad = listOf(
                "instant" to good.copy(started = Instant.MAX),
                "zone" to good.copy(zone = Zone("Mars/Olympus")),
                "id" to good.copy(roller = RollerId("blue")),
                "areas" to good.copy(areas = emptyList()),
                "passes" to good.copy(passes = 31),
                "passes" to good.copy(passes = -1),
                "passes" to good.copy(passes = Int.MIN_VALUE),
                "ended" to good.copy(ended = good.started.minusMillis(1)),
                "roller" to good.copy(roller = RollerId()),
            )
            for ((field, details) in bad) {
                assertInvalid(field) { engine.logSession(NewSession(details), EVENING) }
            }
            assertEquals(emptyList<Any>(), engine.sessions(10))
        }
}
