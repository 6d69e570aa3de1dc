package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.AreaOutlook
import com.rollcare.ClearedBy
import com.rollcare.DaySpan
import com.rollcare.DirtyReason
import com.rollcare.Engine
import com.rollcare.FactRef
import com.rollcare.NewPause
import com.rollcare.NewSchedule
import com.rollcare.NewSession
import com.rollcare.NewSkip
import com.rollcare.NewVisit
import com.rollcare.OutcomeClock
import com.rollcare.PauseReason
import com.rollcare.Rhythm
import com.rollcare.Roller
import com.rollcare.RollerState
import com.rollcare.RollerTask
import com.rollcare.SessionEnd
import com.rollcare.SessionRepeat
import com.rollcare.Severity
import com.rollcare.SkinCheck
import com.rollcare.SkinSign
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
    private lateinit var engine: Engine
    private lateinit var blue: Roller

    private val monday = november(2)
    private val twice = thrice().copy(rhythm = Rhythm.PerWeek(2, 3), from = monday)
    private val weeks = DaySpan(monday, november(29))

    @BeforeEach
    fun open() {
        engine = folder.openStore()
        blue = engine.addBlue(noon(1))
    }

    @AfterEach
    fun close() = engine.close()

    @Test
    fun `a live session is ended by saying so, and one tap logs it again`() {
        val started = evening(23)
        val live = fiveMinutes(blue.id, started).copy(
            started = started,
            ended = null,
            areas = listOf(Area.LIPS, Area.PERIORAL),
            passes = 3,
            products = listOf("Plump"),
        )
        val going = engine.logSession(NewSession(live), started).fact
        assertEquals(RollerState.InUse(going.id) to RollerTask.FinishSession(going.id), state(started))

        val ended = started + 5
        val pink = SkinCheck(listOf(SkinSign.PINK))
        val end = SessionEnd(going.id, passes = 4, skinAfter = pink, note = "went well")
        val session = engine.finishSession(end, ended).fact
        val whole = live.copy(ended = ended, passes = 4, skinAfter = pink, note = "went well")
        assertEquals(going.copy(details = whole), session)
        assertEquals(session, engine.finishSession(end.copy(note = "or not"), ended + 9).fact)
        assertEquals(RollerState.Dirty(DirtyReason.USED) to RollerTask.Clean(AFTER_USE), state(ended))

        val now = evening(26) + 7
        val again = engine.repeatSession(SessionRepeat(zone = BERLIN), now).fact
        val same = whole.copy(started = now - 5, ended = now, skinAfter = null, note = null)
        assertEquals(same to now, again.details to again.logged)
        assertEquals(listOf(again, session), engine.sessions(10))
        assertEquals("repeat session", engine.undo(now).command)
        assertEquals(listOf(session), engine.sessions(10))
    }

    @Test
    fun `a pause and a skipped day keep the streak of weeks, and a week that was missed ends it`() {
        val schedule = engine.addSchedule(NewSchedule(twice), noon(2)).fact
        for (date in listOf(3, 6, 17)) roll(date)
        engine.addPause(NewPause(holiday(november(9), november(15))), noon(8))
        val skip = engine.skipDay(NewSkip(date = november(20), areas = listOf(Area.LIPS)), noon(20))
        roll(23)

        val now = noon(24)
        val kept = adherence(now)
        val outcomes = listOf(WeekOutcome.REACHED, WeekOutcome.RESTED, WeekOutcome.REACHED, WeekOutcome.OPEN)
        assertEquals(outcomes, kept.weeks.map { it.outcome })
        assertEquals(listOf(2, 0, 1, 1), kept.weeks.map { it.done })
        assertEquals(listOf(2, 0, 1, 2), kept.weeks.map { it.least })
        assertEquals(Triple(2, false, monday), kept.streak.run { Triple(weeks, isLonger, since) })

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
        assertEquals(0, missed.streak.weeks)
        assertTrue(missed.scorePercent < kept.scorePercent)
        assertEquals("delete skip", engine.undo(now).command)
        assertEquals(kept, adherence(now))
    }

    @Test
    fun `a pause without an end plans nothing until somebody says when it ended`() {
        engine.addSchedule(NewSchedule(twice), noon(2))
        val details = holiday(november(2), null).copy(areas = listOf(Area.LIPS), reason = PauseReason.ILLNESS)
        val pause = engine.addPause(NewPause(details), noon(2))
        val now = noon(10)
        val paused = lips(now)
        assertEquals(listOf(pause, null, null), listOf(paused.pause, paused.nextPlanned, paused.deadline))
        assertTrue(adherence(now).weeks.all { it.outcome == WeekOutcome.RESTED })
        engine.editPause(pause.id, details.copy(to = november(10), note = "better"), now)
        assertTrue(lips(now).nextPlanned!!.toLocalDate() > november(10))
    }

    @Test
    fun `a visit keeps home needles away around it, and says until when`() {
        engine.addSchedule(NewSchedule(twice), noon(2))
        val visit = engine.addVisit(NewVisit(needling(november(24))), noon(2)).fact
        val now = noon(25)
        val course = engine.courses(now, BERLIN).single()
        assertEquals(listOf(visit) to visit.details.treatment, course.visits to course.treatment)
        assertEquals(1, course.kept)
        val block = course.blocks.maxBy { it.until }
        assertEquals(visit.id, block.visit)
        assertTrue(block.from <= now && block.until > now)

        val lips = lips(now)
        assertEquals(block.rule to block.until, lips.boundBy?.let { it.rule to it.until })
        assertTrue(lips.boundBy!!.statement.isNotEmpty())
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
        engine.precheck(lipsWith(blue.id, at).copy(signs = emptyList()), at, BERLIN).verdict.findings.filter {
            it.severity ==
                Severity.STOP
        }
}
