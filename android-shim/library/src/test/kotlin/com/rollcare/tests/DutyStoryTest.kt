package com.rollcare.tests

import com.rollcare.ButtonKind
import com.rollcare.ButtonOutcome
import com.rollcare.ButtonPress
import com.rollcare.DutyKind
import com.rollcare.DutyTask
import com.rollcare.Engine
import com.rollcare.NewSchedule
import com.rollcare.NewSession
import com.rollcare.PlannedNotification
import com.rollcare.ReminderKind
import com.rollcare.RetirementReason
import com.rollcare.Rhythm
import com.rollcare.Roller
import com.rollcare.RollerState
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration
import java.time.Instant

/** What is unmet is never silent: what the main screen says first, and what a phone shows week after week. */
class DutyStoryTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var engine: Engine
    private lateinit var blue: Roller

    @BeforeEach
    fun open() {
        engine = folder.openStore()
        blue = engine.addBlue(EVENING - 60)
    }

    @AfterEach
    fun close() = engine.close()

    @Test
    fun `the first duty of the main screen is one sentence with one button`() {
        assertEquals(emptyList<Any>(), duties(EVENING - 10))
        engine.log(fiveMinutes(blue.id, EVENING))
        val unclean = duties(EVENING).first()
        assertEquals(DutyKind.NOT_CLEAN to "Blue isn't clean.", unclean.kind to unclean.text)
        assertEquals("Clean it" to DutyTask.Clean(blue.id), unclean.button to unclean.task)
        assertEquals("rollcare://roller/${blue.id}/clean", unclean.deepLink)

        val live = fiveMinutes(blue.id, EVENING + 60).copy(ended = null)
        val ongoing = engine.logSession(NewSession(live), EVENING + 60).fact
        assertTrue(duties(EVENING + 60).any { it.task == DutyTask.FinishSession(ongoing.id) })
        engine.retireRoller(blue.id, RetirementReason.GONE, EVENING + 61)
        assertTrue(duties(EVENING + 61).none { it.kind == DutyKind.NOT_CLEAN })
    }

    @Test
    fun `a roller that nobody cleans is spoken of in every week, and after four weekly ones it may be gone`() {
        engine.log(fiveMinutes(blue.id, EVENING))
        val shown = shownUntil(EVENING + Duration.ofDays(42)).filter { it.title == "Disinfect Blue" }
        val weeks = shown.map { Duration.between(EVENING, it.at).toDays() / 7 }
        assertEquals((0L..5L).toSet(), weeks.toSet())

        val (usual, late) = shown.partition { ButtonKind.THREW_AWAY !in it.kinds }
        assertTrue(usual.all { it.kinds == listOf(ButtonKind.OPEN, ButtonKind.DID_IT, ButtonKind.SNOOZE) })
        val weekly = usual.zipWithNext().count { (one, next) -> next.at >= one.at + Duration.ofDays(7) }
        assertEquals(4, weekly)
        val gone = late.first()
        assertEquals(listOf("Clean it", "Threw it away", "Later"), gone.buttons.map { it.title })

        val outcome = press(gone, ButtonKind.THREW_AWAY, gone.at)
        assertEquals(true to "Blue is retired", outcome.done to outcome.title)
        assertEquals(emptyList<Any>(), duties(gone.at))
        assertTrue(engine.plan(gone.at, BERLIN, ANDROID).ladder.isEmpty())

        val undo = outcome.buttons.single()
        assertEquals(ButtonKind.UNDO to gone.at + 10, undo.kind to outcome.undoUntil)
        engine.pressButton(ButtonPress(undo.kind, undo.notification), gone.at + 10, BERLIN)
        assertEquals(listOf(DutyKind.NOT_CLEAN), duties(gone.at + 10).map { it.kind })
    }

    @Test
    fun `I did it is refused before the checklist can be done, and counts from the earliest moment at which it can`() {
        engine.log(fiveMinutes(blue.id, EVENING))
        val first = engine.plan(EVENING, BERLIN, ANDROID).ladder.first()
        val before = engine.plan(first.at, BERLIN, ANDROID)
        val early = press(first, ButtonKind.DID_IT, first.at)
        assertEquals(false to "Not clean yet: Blue", early.done to early.title)
        assertTrue("21 minutes" in early.body && "20:21" in early.body && early.buttons.isEmpty(), early.body)
        assertEquals(before, engine.plan(first.at, BERLIN, ANDROID))

        val done = press(first, ButtonKind.DID_IT, EVENING + 45)
        assertEquals(true to "Blue is clean", done.done to done.title)
        assertEquals(RollerState.Clean(EVENING + 21), engine.home(EVENING + 45, BERLIN).rollers.single().state)
        assertEquals(emptyList<Any>(), duties(EVENING + 45))
    }

    @Test
    fun `where no roller is fit for a schedule, its evenings ask for one`() {
        val schedule = engine.addSchedule(NewSchedule(twice()), EVENING).fact
        engine.retireRoller(blue.id, RetirementReason.GONE, EVENING + 1)
        val duty = duties(EVENING + 1).single()
        assertEquals(DutyKind.NO_ROLLER to DutyTask.GetRoller(schedule.id), duty.kind to duty.task)
        assertEquals("Add roller" to "rollcare://roller/add", duty.button to duty.deepLink)

        val asked = shownUntil(EVENING + Duration.ofDays(28)).filter { it.kind == ReminderKind.NO_ROLLER }
        assertEquals((0L..3L).toList(), asked.map { Duration.between(EVENING + 1, it.at).toDays() / 7 })
        assertTrue(asked.all { it.civil.toLocalTime() == schedule.details.at && it.deepLink == duty.deepLink })
        assertEquals("You need a new roller", asked.first().title)
        engine.addRoller(newRoller("Red"), EVENING + 2)
        assertTrue(duties(EVENING + 2).none { it.kind == DutyKind.NO_ROLLER })
    }

    @Test
    fun `who no longer rolls hears only of rollers that are not clean, until they log a session`() {
        engine.addSchedule(NewSchedule(twice()), EVENING)
        engine.log(fiveMinutes(blue.id, EVENING))
        engine.log(fiveMinutes(engine.addRoller(newRoller("Red"), EVENING).fact.id, EVENING + 10))
        engine.clean(blue.id, EVENING)
        val now = EVENING + 120
        assertTrue(kinds(now).size > 1, "${kinds(now)}")
        engine.stopRolling(now)
        assertEquals(now, engine.settings().stopped)
        assertEquals(setOf(ReminderKind.DISINFECT), kinds(now) - ReminderKind.BACKUP_DUE - ReminderKind.OPEN_APP)
        assertEquals(listOf("Red isn't clean."), duties(now).map { it.text })
        assertEquals("stop rolling", engine.undo(now).command)
        assertTrue(kinds(now).size > 1)

        engine.stopRolling(now)
        engine.log(fiveMinutes(blue.id, now + 60))
        assertEquals(null, engine.settings().stopped)
    }

    private fun duties(now: Instant) = engine.home(now, BERLIN).duties

    private fun kinds(now: Instant) = engine.plan(now, BERLIN, ANDROID).notifications.map { it.kind }.toSet()

    private fun twice() = thrice().copy(rhythm = Rhythm.PerWeek(1, 2))

    private val PlannedNotification.kinds get() = buttons.map { it.kind }

    /** Everything that an Android phone shows until then, while nobody does anything. */
    private fun shownUntil(end: Instant): List<PlannedNotification> {
        val phone = AndroidPhone(engine).apply { sync(EVENING) }
        val shown = mutableListOf<PlannedNotification>()
        while (phone.holds.first().at <= end) shown += phone.showNext()
        return shown
    }

    private fun press(shown: PlannedNotification, kind: ButtonKind, now: Instant): ButtonOutcome {
        val button = shown.buttons.single { it.kind == kind }
        return engine.pressButton(ButtonPress(kind, button.notification), now, BERLIN)
    }
}
