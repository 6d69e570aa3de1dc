package com.rollcare.tests

import com.rollcare.Armed
import com.rollcare.DirtyReason
import com.rollcare.Engine
import com.rollcare.FactRef
import com.rollcare.PhoneHolds
import com.rollcare.ReminderChannel
import com.rollcare.ReminderKind
import com.rollcare.ReminderPolicy
import com.rollcare.ReminderPriority
import com.rollcare.RollerState
import com.rollcare.RunProgress
import com.rollcare.StepProgress
import com.rollcare.StepState
import com.rollcare.TickKind
import com.rollcare.VerdictOutcome
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.LocalDateTime

/** The whole story: a roller is added, used, nagged about, cleaned, and the last step is undone. */
class StoryTest {
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
    fun `a used roller nags on a ladder of minutes and days`() {
        val ended = EVENING + 5
        useBlue(ended)
        val plan = engine.plan(ended, BERLIN, ANDROID)
        val minutes = listOf("20:15", "20:25", "20:45", "21:25").map { "2026-11-23T$it" }
        val days = listOf("11-24", "11-25", "11-26", "12-03", "12-10", "12-17", "12-24").map { "2026-${it}T09:00" }
        assertEquals((minutes + days).map(LocalDateTime::parse), plan.ladder.map { it.civil })
        assertEquals((minutes + days).map { at("$it:00+01:00") }, plan.ladder.map { it.at })
        assertTrue(plan.ladder.all { it.title == "Disinfect Blue" && it.exact })
        assertTrue(plan.ladder.all { it.channel == ReminderChannel.DISINFECT })
        assertTrue(plan.horizon > plan.ladder.last().at)
        val urgent = plan.ladder.filter { it.priority == ReminderPriority.TIME_SENSITIVE }
        assertEquals(
            minutes.size to ReminderPolicy.ELAPSED,
            urgent.size to urgent.map {
                it.policy
            }.distinct().single(),
        )
    }

    /** Berlin, 25 October 2026: 03:00 comes twice. Minutes are elapsed time, days a time of day. */
    @Test
    fun `a session in the night of a clock change is kept and nagged about as the clocks show it`() {
        val ended = at("2026-10-25T02:55:00+02:00")
        val session = useBlue(ended)
        assertEquals(ended, session.details.ended)
        assertEquals(ended - 5, engine.session(session.id).details.started)
        val notifications = engine.plan(ended, BERLIN, ANDROID).ladder
        assertEquals(listOf(10, 20, 40, 80).map { ended + it }, notifications.take(4).map { it.at })
        assertEquals(LocalDateTime.parse("2026-10-25T02:05"), notifications.first().civil)
        assertEquals(at("2026-10-25T09:00:00+01:00"), notifications[4].at)
        val onThisPlatform = notifications.map { LocalDateTime.ofInstant(it.at, BERLIN.toZoneId()) }
        assertEquals(onThisPlatform, notifications.map { it.civil })
    }

    @Test
    fun `only the whole checklist with its full contact time ends the nagging`() {
        val ended = EVENING + 5
        val session = useBlue(ended)
        val run = engine.startCleaning(session.details.roller, ended + 1)
        var now = ended + 2
        var progress = tickUntilTheSoak(run, now)

        val soak = progress.steps.first { it.timer?.isContactTime == true }
        val needed = soak.timer!!.duration
        progress = engine.tick(run, soak.step, TickKind.BEGUN, now)
        val ends = now + needed
        assertEquals(RollerState.Soaking(run.run, ends), state(now))
        val soakDone = engine.plan(now, BERLIN, ANDROID).notifications.first()
        assertEquals(ReminderKind.SOAK_DONE to ends, soakDone.kind to soakDone.at)

        now += 4
        progress = engine.tick(run, soak.step, TickKind.DONE, now)
        val short = assertInstanceOf(StepState.TooShort::class.java, progress.find(soak.step).state)
        assertEquals(Duration.ofMinutes(4) to needed, short.had to short.needed)
        assertEquals(RollerState.Dirty(DirtyReason.UNFINISHED), state(now))
        val ladder = listOf(10, 20, 40, 80).map { ended + it }.filter { it > now }
        assertEquals(ladder, engine.plan(now, BERLIN, ANDROID).ladder.take(ladder.size).map { it.at })

        progress = engine.tick(run, soak.step, TickKind.BEGUN, now)
        now += needed
        progress = engine.tick(run, soak.step, TickKind.DONE, now)
        assertEquals(RollerState.Drying(run.run, now), state(now))
        while (progress.completed == null) {
            progress = engine.tick(run, progress.due().step, TickKind.DONE, now)
        }
        assertEquals(RollerState.Clean(now), state(now))
        assertTrue(engine.plan(now, BERLIN, ANDROID).ladder.isEmpty())
    }

    @Test
    fun `undo brings the reminders back`() {
        val session = useBlue(EVENING + 5)
        val now = EVENING + 20
        assertTrue(engine.plan(now, BERLIN, ANDROID).ladder.isNotEmpty())
        engine.delete(FactRef.Session(session.id), now)
        assertTrue(engine.plan(now, BERLIN, ANDROID).ladder.isEmpty())
        assertEquals("delete session", engine.undo(now).command)
        assertLadderFrom(now)
    }

    @Test
    fun `undo of the last step makes the roller unclean and brings the reminders back`() {
        val ended = EVENING + 5
        val run = engine.startCleaning(useBlue(ended).details.roller, ended)
        var progress = tickUntilTheSoak(run, ended)
        val soak = progress.due()
        val now = ended + soak.timer!!.duration
        engine.tick(run, soak.step, TickKind.BEGUN, ended)
        progress = engine.tick(run, soak.step, TickKind.DONE, now)
        while (progress.steps.last().state != StepState.Due) {
            progress = engine.tick(run, progress.due().step, TickKind.DONE, now)
        }
        assertTrue(engine.plan(now, BERLIN, ANDROID).ladder.isNotEmpty())
        engine.tick(run, progress.due().step, TickKind.DONE, now)
        assertEquals(RollerState.Clean(now), state(now))
        assertEquals("tick step", engine.undo(now).command)
        assertLadderFrom(now)
    }

    /** It begins again when it becomes known that the roller isn't clean. */
    private fun assertLadderFrom(known: Instant) {
        val ladder = engine.plan(known, BERLIN, ANDROID).ladder
        assertEquals(listOf(10, 20, 40, 80).map { known + it }, ladder.take(4).map { it.at })
    }

    @Test
    fun `reconcile says what a phone that lists what it holds must add, replace and cancel`() {
        val ended = EVENING + 5
        useBlue(ended)
        val plan = engine.plan(ended, BERLIN, ANDROID).notifications
        val fresh = engine.reconcile(PhoneHolds.Listed(emptyList()), ended, BERLIN, ANDROID)
        assertEquals(plan, fresh.add)
        assertTrue(fresh.replace.isEmpty() && fresh.cancel.isEmpty())

        val stale = Armed(plan[0].id, plan[0].contentHash + 1)
        val strange = Armed("disinfect:of-an-earlier-session:10", 7)
        val held = plan.drop(2).map { Armed(it.id, it.contentHash) } + stale + strange
        val rest = engine.reconcile(PhoneHolds.Listed(held), ended, BERLIN, ANDROID)
        assertEquals(listOf(plan[1]), rest.add)
        assertEquals(listOf(plan[0]), rest.replace)
        assertEquals(listOf(strange.id), rest.cancel.map { it.id })
    }

    @Test
    fun `home shows the roller, the open checklist and the next reminders in one call`() {
        val ended = EVENING + 5
        val session = useBlue(ended)
        val run = engine.startCleaning(session.details.roller, ended)
        val home = engine.home(ended, BERLIN)
        assertEquals("2026-11-23", home.date.toString())
        val roller = home.rollers.single()
        assertEquals(newRoller().details, roller.roller.details)
        assertEquals(VerdictOutcome.STOP, roller.verdict.outcome)
        assertTrue(roller.verdict.findings.all { it.statement.isNotEmpty() && it.sources.isNotEmpty() })
        assertEquals(listOf(run), home.openRuns)
        assertEquals(engine.plan(ended, BERLIN, ANDROID).notifications.take(5), home.nextReminders)
    }

    private fun useBlue(ended: Instant) = engine.log(fiveMinutes(engine.addBlue(ended - 60).id, ended))

    private fun state(now: Instant) = engine.home(now, BERLIN).rollers.single().state

    private fun tickUntilTheSoak(run: RunProgress, now: Instant): RunProgress {
        var progress = run
        while (progress.due().timer?.isContactTime != true) {
            progress = engine.tick(run, progress.due().step, TickKind.DONE, now)
        }
        return progress
    }

    private fun RunProgress.due(): StepProgress = steps.first { it.state == StepState.Due }

    private fun RunProgress.find(step: String): StepProgress = steps.first { it.step == step }
}
