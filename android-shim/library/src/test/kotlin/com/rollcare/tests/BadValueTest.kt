package com.rollcare.tests

import com.rollcare.NewSession
import com.rollcare.api.ActionId
import com.rollcare.api.CheckInId
import com.rollcare.api.ChecklistId
import com.rollcare.api.DeclarationId
import com.rollcare.api.InspectionId
import com.rollcare.api.OverrideId
import com.rollcare.api.PauseId
import com.rollcare.api.PhotoId
import com.rollcare.api.ProductId
import com.rollcare.api.RollerId
import com.rollcare.api.RunId
import com.rollcare.api.ScheduleId
import com.rollcare.api.SessionId
import com.rollcare.api.SkipId
import com.rollcare.api.TickId
import com.rollcare.api.UseId
import com.rollcare.api.VisitId
import com.rollcare.api.Zone
import com.rollcare.echoActionId
import com.rollcare.echoCheckInId
import com.rollcare.echoCustomChecklistId
import com.rollcare.echoDeclarationId
import com.rollcare.echoInspectionId
import com.rollcare.echoLocalDate
import com.rollcare.echoLocalDateTime
import com.rollcare.echoOverrideId
import com.rollcare.echoPauseId
import com.rollcare.echoPhotoId
import com.rollcare.echoProductId
import com.rollcare.echoRollerId
import com.rollcare.echoRunId
import com.rollcare.echoScheduleId
import com.rollcare.echoSessionId
import com.rollcare.echoSkipId
import com.rollcare.echoTickId
import com.rollcare.echoTimestamp
import com.rollcare.echoUseId
import com.rollcare.echoVisitId
import com.rollcare.echoZone
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
    fun `ids that are no ids`() {
        val versionFour = "f47ac10b-58cc-4372-a567-0e02b2c3d479"
        val kinds = listOf<(String) -> Unit>(
            { echoRollerId(RollerId(it)) },
            { echoSessionId(SessionId(it)) },
            { echoRunId(RunId(it)) },
            { echoTickId(TickId(it)) },
            { echoInspectionId(InspectionId(it)) },
            { echoActionId(ActionId(it)) },
            { echoDeclarationId(DeclarationId(it)) },
            { echoCheckInId(CheckInId(it)) },
            { echoProductId(ProductId(it)) },
            { echoUseId(UseId(it)) },
            { echoOverrideId(OverrideId(it)) },
            { echoCustomChecklistId(ChecklistId(it)) },
            { echoScheduleId(ScheduleId(it)) },
            { echoPauseId(PauseId(it)) },
            { echoSkipId(SkipId(it)) },
            { echoVisitId(VisitId(it)) },
            { echoPhotoId(PhotoId(it)) },
        )
        for (kind in kinds) for (text in listOf("", "blue", versionFour)) assertInvalid("id") { kind(text) }
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
            val bad = mapOf(
                "instant" to good.copy(started = Instant.MAX),
                "zone" to good.copy(zone = Zone("Mars/Olympus")),
                "id" to good.copy(roller = RollerId("blue")),
                "areas" to good.copy(areas = emptyList()),
                "passes" to good.copy(passes = 31u),
                "ended" to good.copy(ended = good.started.minusMillis(1)),
                "roller" to good.copy(roller = FactValues.ROLLER_ID),
            )
            for ((field, details) in bad) {
                assertInvalid(field) { engine.logSession(NewSession(null, details), EVENING) }
            }
            assertEquals(emptyList<Any>(), engine.sessions(10u))
        }
}
