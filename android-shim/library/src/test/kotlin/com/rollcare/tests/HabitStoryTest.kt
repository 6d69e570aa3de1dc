package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.AreaOutlook
import com.rollcare.Bound
import com.rollcare.ClearedBy
import com.rollcare.DirtyReason
import com.rollcare.FactRef
import com.rollcare.FinishSession
import com.rollcare.NewPause
import com.rollcare.NewSchedule
import com.rollcare.NewSession
import com.rollcare.NewSkip
import com.rollcare.NewVisit
import com.rollcare.OutcomeClock
import com.rollcare.PauseReason
import com.rollcare.RepeatSession
import com.rollcare.Rhythm
import com.rollcare.RollCare
import com.rollcare.Roller
import com.rollcare.RollerState
import com.rollcare.RollerTask
import com.rollcare.ScreenRequest
import com.rollcare.Severity
import com.rollcare.SkinCheck
import com.rollcare.SkinSign
import com.rollcare.Span
import com.rollcare.Streak
import com.rollcare.WeekOutcome
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Instant

/** Somebody who rolls the lips two or three evenings a week since Monday, 2 November 2026. */
class HabitStoryTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var engine: RollCare
    private lateinit var blue: Roller

    private val monday = november(2)
    private val twice = thrice().copy(rhythm = Rhythm.PerWeek(2u, 3u), from = monday)
    private val weeks = Span(monday, november(29))

    @BeforeEach
    fun open() {
        engine = folder.openStore()
        blue = engine.addBlue(noon(1))
    }

    @AfterEach
    fun close() = engine.close()

    @Test
    fun `a live session is finished by saying so, and one tap logs it again`() {
        val started = evening(23)
        val live = fiveMinutes(blue.id, started).copy(
            started = started,
            ended = null,
            areas = listOf(Area.LIPS, Area.PERIORAL),
            passes = 3u,
            products = listOf("Plump"),
        )
        val going = engine.logSession(NewSession(null, live), started)
        assertEquals(RollerState.InUse(going.id) to RollerTask.FinishSession(going.id), state(started))

        val ended = started + 5
        val pink = SkinCheck(listOf(SkinSign.PINK))
        val finish = FinishSession(going.id, passes = 4u, skinAfter = pink, note = "went well")
        val session = engine.finishSession(finish, ended)
        assertEquals(going.copy(ended = ended, passes = 4u, skinAfter = pink, note = "went well"), session)
        assertEquals(session, engine.finishSession(finish.copy(note = "or not"), ended + 9))
        assertEquals(RollerState.Dirty(DirtyReason.USED) to RollerTask.Clean(AFTER_USE), state(ended))

        val now = evening(26) + 7
        val again = engine.repeatSession(RepeatSession(zone = BERLIN), now)
        val same = session.copy(
            id = again.id,
            started = now - 5,
            ended = now,
            skinAfter = null,
            note = null,
            logged = now,
        )
        assertEquals(same, again)
        assertEquals(listOf(again, session), engine.sessions(10u))
        assertEquals("repeat session", engine.undo(now).command)
        assertEquals(listOf(session), engine.sessions(10u))
    }

    @Test
    fun `a pause and a skipped day keep the row of weeks, and a week that was missed ends it`() {
        val schedule = engine.addSchedule(NewSchedule(null, twice), noon(2))
        for (date in listOf(3, 6, 17)) roll(date)
        engine.addPause(NewPause(null, holiday(november(9), november(15))), noon(8))
        val skip = engine.skipDay(NewSkip(null, listOf(Area.LIPS), november(20)), noon(20))
        roll(23)

        val now = noon(24)
        val kept = adherence(now)
        val outcomes = listOf(WeekOutcome.REACHED, WeekOutcome.RESTED, WeekOutcome.REACHED, WeekOutcome.OPEN)
        assertEquals(outcomes, kept.weeks.map { it.outcome })
        assertEquals(listOf(2u, 0u, 1u, 1u), kept.weeks.map { it.done })
        assertEquals(listOf(2u, 0u, 1u, 2u), kept.weeks.map { it.least })
        assertEquals(Streak(2u, false, monday), kept.streak)

        val lips = lips(now)
        assertEquals(schedule to blue.id, lips.schedule to lips.roller)
        assertEquals(kept.weeks.last() to kept.streak, lips.week to lips.streak)
        assertEquals(november(23) to null, lips.last to lips.pause)
        assertEquals("gap.lips", lips.boundBy?.rule)
        assertTrue(lips.nextAllowed > now && lips.nextPlanned!!.toLocalDate() <= lips.deadline)
        val clock = assertInstanceOf(OutcomeClock.Running::class.java, lips.outcome)
        assertTrue(clock.weeks < clock.needed && engine.rulePack().rules.any { it.id == clock.rule })

        engine.delete(FactRef.Skip(skip.id), now)
        val missed = adherence(now)
        assertEquals(WeekOutcome.MISSED, missed.weeks[2].outcome)
        assertEquals(0u, missed.streak.weeks)
        assertTrue(missed.scorePercent < kept.scorePercent)
        assertEquals("delete skip", engine.undo(now).command)
        assertEquals(kept, adherence(now))
    }

    @Test
    fun `a pause without an end plans nothing until somebody says when it ended`() {
        engine.addSchedule(NewSchedule(null, twice), noon(2))
        val details = holiday(november(2), null).copy(areas = listOf(Area.LIPS), reason = PauseReason.ILLNESS)
        val pause = engine.addPause(NewPause(null, details), noon(2))
        val now = noon(10)
        val paused = lips(now)
        assertEquals(listOf(pause, null, null), listOf(paused.pause, paused.nextPlanned, paused.deadline))
        assertTrue(adherence(now).weeks.all { it.outcome == WeekOutcome.RESTED })
        engine.editPause(pause.id, details.copy(to = november(10), note = "better"), now)
        assertTrue(lips(now).nextPlanned!!.toLocalDate() > november(10))
    }

    @Test
    fun `a visit keeps home needles away around it, and says until when`() {
        engine.addSchedule(NewSchedule(null, twice), noon(2))
        val visit = engine.addVisit(NewVisit(null, needling(november(24))), noon(2))
        val now = noon(25)
        val course = engine.courses(now, BERLIN).single()
        assertEquals(listOf(visit) to visit.treatment, course.visits to course.treatment)
        assertEquals(1u, course.kept)
        val block = course.blocks.maxBy { it.until }
        assertEquals(visit.id, block.visit)
        assertTrue(block.from <= now && block.until > now)

        val lips = lips(now)
        assertEquals(Bound(block.rule, lips.boundBy!!.statement, block.until), lips.boundBy)
        assertEquals(block.until, lips.nextAllowed)
        assertTrue(stops(now).any { it.clearedBy == ClearedBy.Time(block.until) })
        assertTrue(stops(block.until).none { it.rule == block.rule })

        engine.delete(FactRef.Visit(visit.id), now)
        assertEquals(null to emptyList<Any>(), lips(now).boundBy to engine.courses(now, BERLIN))
    }

    private fun evening(date: Int): Instant = noon(date) + 480

    private fun roll(date: Int) = engine.log(fiveMinutes(blue.id, evening(date)))

    private fun state(now: Instant) = engine.home(now, BERLIN).rollers.single().let { it.state to it.next }

    private fun lips(now: Instant): AreaOutlook = engine.home(now, BERLIN).areas.single { Area.LIPS in it.areas }

    private fun adherence(now: Instant) = engine.adherence(listOf(Area.LIPS), weeks, now, BERLIN)

    private fun stops(at: Instant) =
        engine.screen(ScreenRequest(blue.id, listOf(Area.LIPS), at, emptyList()), at, BERLIN)
            .verdict.findings.filter { it.severity == Severity.STOP }
}
