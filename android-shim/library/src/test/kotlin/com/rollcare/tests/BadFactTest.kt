package com.rollcare.tests

import com.rollcare.Agent
import com.rollcare.AgentKind
import com.rollcare.CustomStep
import com.rollcare.FactRef
import com.rollcare.FinishSession
import com.rollcare.NewChecklistRun
import com.rollcare.NewSession
import com.rollcare.NewStepTick
import com.rollcare.Purpose
import com.rollcare.RepeatSession
import com.rollcare.RollCareException
import com.rollcare.TickKind
import com.rollcare.tests.ChecklistValues.CHECKLIST_ID
import com.rollcare.tests.FactValues.INSTANTS
import com.rollcare.tests.FactValues.ROLLER_ID
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.LocalTime

/** What cannot have happened to a roller is refused by the name of its field, and nothing is stored. */
class BadFactTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a checklist that cannot be`() = folder.withStore { engine ->
        val good = jar().copy(purpose = Purpose.CASE)
        val step = good.steps[0]
        val badSteps = listOf(
            "steps" to step.copy(title = " "),
            "steps" to step.copy(title = TOO_LONG),
            "seconds" to step.copy(seconds = null),
            "seconds" to step.copy(seconds = 0u),
            "seconds" to step.copy(seconds = 86_401u),
            "percent" to step.copy(agent = Agent(AgentKind.ETHANOL, 0u)),
            "percent" to step.copy(agent = Agent(AgentKind.ETHANOL, 101u)),
        )
        val bad = badSteps.map { (field, step) -> field to good.copy(steps = listOf(step)) } + listOf(
            "name" to good.copy(name = ""),
            "name" to good.copy(name = TOO_LONG),
            "steps" to good.copy(steps = emptyList()),
            "steps" to good.copy(steps = List(31) { CustomStep("Wipe", null, null) }),
        )
        val before = engine.checklists()
        for ((field, new) in bad) assertInvalid(field) { engine.saveChecklist(new, EVENING) }
        assertEquals(before, engine.checklists())
    }

    @Test
    fun `a run and a tick that cannot be`() = folder.withStore { engine ->
        val blue = engine.addBlue().id
        val badRuns = listOf(
            "roller" to NewChecklistRun(null, ROLLER_ID, "after-use"),
            "checklist" to NewChecklistRun(null, blue, "before-breakfast"),
            "checklist" to NewChecklistRun(null, blue, "$CHECKLIST_ID"),
            "started" to NewChecklistRun(null, blue, "after-use", EVENING.plusMillis(1)),
        )
        for ((field, new) in badRuns) assertInvalid(field) { engine.startChecklist(new, EVENING) }
        assertTrue(engine.home(EVENING, BERLIN).openRuns.isEmpty())

        val run = engine.startCleaning(blue, EVENING)
        val good = NewStepTick(null, run.run, run.steps[0].step, TickKind.DONE)
        val badTicks = listOf(
            "at" to good.copy(at = EVENING.plusMillis(1)),
            "at" to good.copy(at = EVENING.minusMillis(1)),
            "agent" to good.copy(agent = ALCOHOL),
            "step" to good.copy(step = ""),
            "step" to good.copy(step = "polish"),
            "percent" to good.copy(agent = Agent(AgentKind.ISOPROPYL, 101u)),
        )
        for ((field, new) in badTicks) assertInvalid(field) { engine.tickStep(new, EVENING) }
        assertEquals(run, engine.run(run.run, EVENING))
    }

    @Test
    fun `an end of a session that cannot be`() = folder.withStore { engine ->
        val again = RepeatSession(zone = BERLIN)
        val none = assertThrows<RollCareException.NotFound> { engine.repeatSession(again, EVENING) }
        assertEquals("session to repeat", none.entity)
        val unknown = FinishSession(FactValues.SESSION_ID)
        val missing = assertThrows<RollCareException.NotFound> { engine.finishSession(unknown, EVENING) }
        assertEquals("session", missing.entity)

        val live = fiveMinutes(engine.addBlue().id, EVENING).copy(ended = null)
        val going = engine.logSession(NewSession(null, live), EVENING)
        assertThrows<RollCareException.Conflict> { engine.repeatSession(again, EVENING) }
        val over = FinishSession(going.id)
        val bad = listOf(
            "ended" to over.copy(ended = live.started.minusMillis(1)),
            "ended" to over.copy(ended = EVENING.plusMillis(1)),
            "passes" to over.copy(passes = 0u),
            "passes" to over.copy(passes = 31u),
            "note" to over.copy(note = TOO_LONG),
        )
        for ((field, finish) in bad) assertInvalid(field) { engine.finishSession(finish, EVENING) }
        assertEquals(listOf(going), engine.sessions(10u))
    }

    @Test
    fun `of several sessions all are logged or none`() = folder.withStore { engine ->
        val good = fiveMinutes(engine.addBlue().id, EVENING)
        val bad = good.copy(roller = ROLLER_ID)
        assertInvalid("roller") { engine.logSessions(listOf(good, bad).map { NewSession(null, it) }, EVENING) }
        assertTrue(engine.sessions(10u).isEmpty())
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
        assertThrows<RollCareException.Conflict> { engine.addPhoto(good, EVENING) }
        assertEquals(listOf(photo), engine.photos(INSTANTS.first(), INSTANTS.last()))
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
        return ExchangeValues.FACT_REFS.map { fact ->
            val name = names[fact::class] ?: fact::class.simpleName!!.lowercase()
            dynamicTest(name) {
                folder.withStore { engine ->
                    val error = assertThrows<RollCareException.NotFound> { engine.delete(fact, EVENING) }
                    assertEquals(name, error.entity)
                }
            }
        }
    }

    private companion object {
        val TOO_LONG = "🦔".repeat(2_001)
    }
}
