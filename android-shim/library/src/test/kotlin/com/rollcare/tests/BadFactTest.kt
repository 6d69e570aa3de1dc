package com.rollcare.tests

import com.rollcare.Agent
import com.rollcare.AgentKind
import com.rollcare.ChecklistId
import com.rollcare.ChecklistPurpose
import com.rollcare.EngineException
import com.rollcare.FactRef
import com.rollcare.NewChecklistRun
import com.rollcare.NewSession
import com.rollcare.NewStepTick
import com.rollcare.RollerId
import com.rollcare.SessionEnd
import com.rollcare.SessionId
import com.rollcare.SessionRepeat
import com.rollcare.TickKind
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration
import java.time.LocalTime

/** What cannot have happened to a roller is refused by the name of its field, and nothing is stored. */
class BadFactTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a checklist that cannot be`() = folder.withStore { engine ->
        val good = jar().copy(purpose = ChecklistPurpose.CASE)
        val step = good.steps[1]
        val badSteps = listOf(
            "steps" to step.copy(title = " "),
            "steps" to step.copy(title = TOO_LONG),
            "seconds" to step.copy(duration = null),
            "seconds" to step.copy(duration = Duration.ZERO),
            "seconds" to step.copy(duration = Duration.ofSeconds(86_401)),
            "seconds" to step.copy(duration = Duration.ofSeconds(-600)),
            "seconds" to step.copy(duration = Duration.ofMillis(600_500)),
            "seconds" to step.copy(duration = Duration.ofNanos(600_000_000_001)),
            "seconds" to step.copy(duration = Duration.ofSeconds(Long.MAX_VALUE)),
            "percent" to step.copy(agent = Agent(AgentKind.ETHANOL, 0)),
            "percent" to step.copy(agent = Agent(AgentKind.ETHANOL, 101)),
        )
        val bad = badSteps.map { (field, step) -> field to good.copy(steps = listOf(step)) } + listOf(
            "name" to good.copy(name = ""),
            "name" to good.copy(name = TOO_LONG),
            "steps" to good.copy(steps = emptyList()),
            "steps" to good.copy(steps = List(31) { customStep("Wipe") }),
        )
        val before = engine.checklists()
        for ((field, new) in bad) assertInvalid(field) { engine.saveChecklist(new, EVENING) }
        assertEquals(before, engine.checklists())
    }

    @Test
    fun `a run and a tick that cannot be`() = folder.withStore { engine ->
        val blue = engine.addBlue().id
        val badRuns = listOf(
            "roller" to NewChecklistRun(RollerId(), "after-use"),
            "checklist" to NewChecklistRun(blue, "before-breakfast"),
            "checklist" to NewChecklistRun(blue, "${ChecklistId()}"),
            "started" to NewChecklistRun(blue, "after-use", EVENING.plusMillis(1)),
        )
        for ((field, new) in badRuns) assertInvalid(field) { engine.startChecklist(new, EVENING) }
        assertTrue(engine.home(EVENING, BERLIN).openRuns.isEmpty())

        val run = engine.startCleaning(blue, EVENING)
        val good = NewStepTick(run.run, run.steps[0].step, TickKind.DONE)
        val badTicks = listOf(
            "at" to good.copy(at = EVENING.plusMillis(1)),
            "at" to good.copy(at = EVENING.minusMillis(1)),
            "agent" to good.copy(agent = ALCOHOL),
            "step" to good.copy(step = ""),
            "step" to good.copy(step = "polish"),
            "percent" to good.copy(agent = Agent(AgentKind.ISOPROPYL, 101)),
        )
        for ((field, new) in badTicks) assertInvalid(field) { engine.tickStep(new, EVENING) }
        assertEquals(run, engine.run(run.run, EVENING))
    }

    @Test
    fun `an end of a session that cannot be`() = folder.withStore { engine ->
        val again = SessionRepeat(zone = BERLIN)
        val none = assertThrows<EngineException.NotFound> { engine.repeatSession(again, EVENING) }
        assertEquals("session to repeat", none.entity)
        val unknown = SessionEnd(SessionId())
        val missing = assertThrows<EngineException.NotFound> { engine.finishSession(unknown, EVENING) }
        assertEquals("session", missing.entity)

        val live = fiveMinutes(engine.addBlue().id, EVENING).copy(ended = null)
        val going = engine.logSession(NewSession(live), EVENING).fact
        assertThrows<EngineException.Conflict> { engine.repeatSession(again, EVENING) }
        val over = SessionEnd(going.id)
        val bad = listOf(
            "ended" to over.copy(ended = live.started.minusMillis(1)),
            "ended" to over.copy(ended = EVENING.plusMillis(1)),
            "passes" to over.copy(passes = 0),
            "passes" to over.copy(passes = 31),
            "note" to over.copy(note = TOO_LONG),
        )
        for ((field, finish) in bad) assertInvalid(field) { engine.finishSession(finish, EVENING) }
        assertEquals(listOf(going), engine.sessions(10))
    }

    @Test
    fun `of several sessions all are logged or none`() = folder.withStore { engine ->
        val good = fiveMinutes(engine.addBlue().id, EVENING)
        val bad = good.copy(roller = RollerId())
        assertInvalid("roller") { engine.logSessions(listOf(good, bad).map { NewSession(it) }, EVENING) }
        assertTrue(engine.sessions(10).isEmpty())
    }

    @Test
    fun `a photo that cannot be`() = folder.withStore { engine ->
        val good = lipsPhoto("2026/lips.jpg", EVENING)
        val photo = engine.addPhoto(good, EVENING)
        val paths = listOf(
            " ",
            "/lips.jpg",
            "../lips.jpg",
            "2026/../../lips.jpg",
            "2026//lips.jpg",
            "2026/",
            "2026\\lips.jpg",
            "C:lips.jpg",
            "lips\u0000.jpg",
            "🦔".repeat(64),
        )
        val bad = paths.map { "file" to good.copy(file = it) } + listOf(
            "taken" to good.copy(file = "b.jpg", taken = EVENING.plusMillis(1)),
            "sha256" to good.copy(file = "b.jpg", sha256 = "0".repeat(63)),
            "sha256" to good.copy(file = "b.jpg", sha256 = "g".repeat(64)),
        )
        for ((field, new) in bad) assertInvalid(field) { engine.addPhoto(new, EVENING) }
        assertThrows<EngineException.Conflict> { engine.addPhoto(good, EVENING) }
        assertEquals(listOf(photo), engine.photos(FIRST, LAST))
    }

    @Test
    fun `a day that starts after six`() = folder.withStore { engine ->
        val six = engine.settings().copy(dayStarts = LocalTime.parse("06:00"))
        engine.saveSettings(six, EVENING)
        val late = six.copy(dayStarts = LocalTime.parse("06:00:00.001"))
        assertInvalid("day_starts") { engine.saveSettings(late, EVENING) }
        assertEquals(six, engine.settings())
    }

    @TestFactory
    fun `what is not there cannot be deleted, and says what it would be`(): List<DynamicTest> {
        val names = mapOf(
            FactRef.Run::class to "checklist run",
            FactRef.Checklist::class to "checklist",
            FactRef.CheckIn::class to "check-in",
            FactRef.Use::class to "use of a product",
            FactRef.Override::class to "override",
        )
        return refs("${SessionId()}").map { fact ->
            val name = names[fact::class] ?: fact::class.simpleName!!.lowercase()
            dynamicTest(name) {
                folder.withStore { engine ->
                    val error = assertThrows<EngineException.NotFound> { engine.delete(fact, EVENING) }
                    assertEquals(name, error.entity)
                }
            }
        }
    }

    private companion object {
        val TOO_LONG = "🦔".repeat(2_001)
    }
}
