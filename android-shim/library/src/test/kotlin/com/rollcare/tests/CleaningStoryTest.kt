package com.rollcare.tests

import com.rollcare.Agent
import com.rollcare.AgentKind
import com.rollcare.ChecklistPurpose
import com.rollcare.DirtyReason
import com.rollcare.Engine
import com.rollcare.EngineException
import com.rollcare.FactRef
import com.rollcare.NewChecklistRun
import com.rollcare.NewStepTick
import com.rollcare.RetiredReason
import com.rollcare.RollerState
import com.rollcare.RollerTask
import com.rollcare.RollerView
import com.rollcare.RunProgress
import com.rollcare.StepState
import com.rollcare.StepTimer
import com.rollcare.TickKind
import com.rollcare.VerdictOutcome
import com.rollcare.WearTier
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration
import java.time.Instant

/** From a new roller to its disposal, by checklists alone. */
class CleaningStoryTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a new roller is dirty until the checklist that the engine names was done`() = folder.withStore { engine ->
        val blue = engine.addBlue()
        val new = engine.roller(EVENING)
        assertEquals(
            RollerState.Dirty(DirtyReason.NEVER_CLEANED) to VerdictOutcome.STOP,
            new.state to new.verdict.outcome,
        )
        val named = assertInstanceOf(RollerTask.Clean::class.java, new.next).checklist
        assertNotEquals(AFTER_USE, named)

        val bundled = engine.checklists()
        assertTrue(bundled.all { it.isBundled && it.title.isNotEmpty() && it.steps.isNotEmpty() })
        assertTrue(bundled.flatMap { it.steps }.all { it.title.isNotEmpty() && it.rules.isNotEmpty() })
        assertEquals(ChecklistPurpose.entries.toSet(), bundled.map { it.purpose }.toSet())
        assertTrue(bundled.all { it.cleans == (it.purpose == ChecklistPurpose.CLEAN) })
        assertTrue(bundled.single { it.id == named }.cleans)

        val done = engine.clean(blue.id, EVENING, named).completed!!
        val clean = engine.roller(done)
        assertEquals(RollerState.Clean(done) to RollerTask.Nothing, clean.state to clean.next)
        assertEquals(VerdictOutcome.ALLOW to WearTier.FRESH, clean.verdict.outcome to clean.wear.tier)
        assertEquals("tick step", engine.undo(done).command)
        assertNotEquals(clean.state, engine.roller(done).state)
    }

    @Test
    fun `a run that was paused, resumed after the app was killed and put into soap needs a full soak in alcohol`() {
        var now = EVENING + 5
        var run = folder.withStore { engine ->
            val used = engine.log(fiveMinutes(engine.addBlue(EVENING - 60).id, now)).details.roller
            assertEquals(RollerTask.Clean(AFTER_USE), engine.roller(now).next)
            val begun = engine.tickUntilTheSoak(engine.startCleaning(used, now), now)
            engine.tick(begun, begun.due.step, TickKind.BEGUN, now)
        }
        val soak = run.due
        val full = soak.timer!!.duration
        assertEquals(StepState.Running(now + full, full), soak.state)

        folder.withStore { engine ->
            assertEquals(run, engine.run(run.run, now))
            assertEquals(RollerTask.WaitForSoak(run.run, now + full), engine.roller(now).next)
            now += 4
            run = engine.tick(run, soak.step, TickKind.PAUSED, now)
            assertEquals(now to StepState.Held(full), run.paused to run.due.state)
            assertEquals(RollerState.Dirty(DirtyReason.UNFINISHED), engine.roller(now).state)
        }
        folder.withStore { engine ->
            assertEquals(run, engine.run(run.run, now))
            now += 600
            assertEquals(listOf(run), engine.home(now, BERLIN).openRuns)
            run = engine.tick(run, soak.step, TickKind.RESUMED, now)
            assertEquals(null to soak.step, run.paused to run.due.step)
            assertEquals(RollerTask.ContinueChecklist(run.run, soak.step), engine.roller(now).next)

            val soap = Agent(AgentKind.SOAP, null)
            run = engine.begin(run, soap, now)
            val wrong = assertInstanceOf(StepState.WrongAgent::class.java, run.due.state)
            assertEquals(soap, wrong.agent)
            assertTrue(engine.rulePack().rules.any { it.id == wrong.rule })
            now += full
            assertThrows<EngineException.Conflict> { engine.tick(run, soak.step, TickKind.DONE, now) }
            assertEquals(RollerState.Dirty(DirtyReason.UNFINISHED), engine.roller(now).state)

            engine.begin(run, ALCOHOL, now)
            now += full
            run = engine.tick(run, soak.step, TickKind.DONE, now)
            assertEquals(RollerState.Drying(run.run, now), engine.roller(now).state)
            while (run.completed == null) run = engine.tick(run, run.due.step, TickKind.DONE, now)
            assertEquals(RollerState.Clean(now), engine.roller(now).state)
        }
    }

    @Test
    fun `a run that is abandoned cleans nothing, and one may be recorded afterwards`() = folder.withStore { engine ->
        val ended = EVENING + 5
        val blue = engine.log(fiveMinutes(engine.addBlue(EVENING - 60).id, ended)).details.roller
        val begun = engine.startCleaning(blue, ended)
        val gone = engine.tick(begun, begun.due.step, TickKind.ABANDONED, ended + 1)
        assertEquals(ended + 1 to null, gone.abandoned to gone.completed)
        assertTrue(engine.home(ended + 1, BERLIN).openRuns.isEmpty())
        assertEquals(RollerState.Dirty(DirtyReason.UNFINISHED), engine.roller(ended + 1).state)

        val now = ended + 120
        var at = ended + 30
        var run = engine.startChecklist(NewChecklistRun(blue, AFTER_USE, at), now)
        assertEquals(at, run.started)
        while (run.completed == null) {
            val due = run.due
            if (due.isSoak) {
                engine.tickStep(NewStepTick(run.run, due.step, TickKind.BEGUN, at = at), now)
                at += due.timer!!.duration
            }
            run = engine.tickStep(NewStepTick(run.run, due.step, TickKind.DONE, at = at), now)
        }
        assertEquals(at to RollerState.Clean(at), run.completed to engine.roller(now).state)
    }

    @Test
    fun `a checklist of one's own cleans only with a full soak in what disinfects`() = folder.withStore { engine ->
        val good = jar()
        val soak = good.steps[1]
        val bad = listOf(
            soak.copy(duration = null, agent = null),
            soak.copy(agent = null),
            soak.copy(duration = Duration.ofMinutes(1)),
            soak.copy(agent = Agent(AgentKind.UV, null)),
            soak.copy(agent = Agent(AgentKind.ISOPROPYL, 99)),
            soak.copy(agent = Agent(AgentKind.ISOPROPYL, null)),
        )
        for (step in bad) {
            val steps = good.steps.map { if (it == soak) step else it }
            assertInvalid("steps") { engine.saveChecklist(good.copy(steps = steps), EVENING) }
        }
        assertInvalid("steps") { engine.saveChecklist(good.copy(steps = listOf(soak)), EVENING) }
        assertTrue(engine.checklists().all { it.isBundled })

        val saved = engine.saveChecklist(good, EVENING)
        assertEquals(1 to good.steps, saved.version to saved.steps)
        val listed = engine.checklists().last()
        assertEquals("${saved.id}" to good.name, listed.id to listed.title)
        assertTrue(listed.cleans && !listed.isBundled)
        assertEquals(StepTimer(soak.duration!!, true) to soak.agent, listed.steps[1].timer to listed.steps[1].agent)
        val done = engine.clean(engine.addBlue().id, EVENING, listed.id).completed!!
        assertEquals(EVENING + soak.duration, done)
        assertEquals(RollerState.Clean(done), engine.roller(done).state)

        val twice = soak.copy(duration = Duration.ofMinutes(20))
        val longer = good.copy(id = saved.id, steps = good.steps.map { if (it == soak) twice else it })
        assertEquals(2, engine.saveChecklist(longer, done).version)
        assertEquals(2, engine.saveChecklist(longer, done + 1).version)
        engine.delete(FactRef.Checklist(saved.id), done + 1)
        assertTrue(engine.checklists().all { it.isBundled })
        assertEquals(RollerState.Clean(done), engine.roller(done).state)
    }

    @Test
    fun `a roller that was disposed of is retired`() = folder.withStore { engine ->
        val blue = engine.addBlue()
        val dispose = engine.checklists().first { it.purpose == ChecklistPurpose.DISPOSE }.id
        val run = engine.clean(blue.id, EVENING, dispose)
        val thrown = run.completed!!
        val view = engine.rollers(thrown, BERLIN).single()
        assertEquals(RollerState.Retired(thrown, RetiredReason.Disposal(run.run)), view.state)
        assertEquals(VerdictOutcome.STOP, view.verdict.outcome)
        assertTrue(engine.home(thrown, BERLIN).rollers.isEmpty())
    }

    private fun Engine.roller(now: Instant): RollerView = home(now, BERLIN).rollers.single()

    private fun Engine.tickUntilTheSoak(run: RunProgress, now: Instant): RunProgress {
        var progress = run
        while (!progress.due.isSoak) progress = tick(run, progress.due.step, TickKind.DONE, now)
        return progress
    }

    /** Puts it into this. */
    private fun Engine.begin(run: RunProgress, agent: Agent, now: Instant): RunProgress =
        tickStep(NewStepTick(run.run, run.due.step, TickKind.BEGUN, agent), now)
}
