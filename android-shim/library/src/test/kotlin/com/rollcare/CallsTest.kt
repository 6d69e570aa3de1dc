package com.rollcare

import com.rollcare.tests.EVENING
import com.rollcare.tests.RETINOL_LABEL
import com.rollcare.tests.answerTo
import com.rollcare.tests.anyway
import com.rollcare.tests.cleared
import com.rollcare.tests.fiveMinutes
import com.rollcare.tests.holiday
import com.rollcare.tests.lipsPhoto
import com.rollcare.tests.lipsWith
import com.rollcare.tests.lookAtLips
import com.rollcare.tests.loopOf
import com.rollcare.tests.needling
import com.rollcare.tests.noTo
import com.rollcare.tests.november
import com.rollcare.tests.serum
import com.rollcare.tests.thrice
import com.rollcare.tests.useOf
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.LocalTime
import java.time.ZoneId

/** The calls that the stories do not make: each does what it says, and asks the engine for just that. */
class CallsTest {
    @TempDir
    lateinit var folder: Path

    private val clock = StandingClock()
    private val zone = Zone(BERLIN)
    private val today = november(23)
    private val week = DaySpan(today, today.plusDays(6))
    private val lips = listOf(Area.LIPS)

    /** What the facade answers is what the engine answers. */
    private suspend fun <T> RollCareRepository.same(answer: T, engine: (Engine) -> T): T {
        assertEquals(ask(engine), answer)
        return answer
    }

    @Test
    fun `rollers are edited, looked at, worn and retired`() = folder.withRepository(clock) { care ->
        val blue = care.addRoller(BLUE).fact
        assertEquals(today, care.editRoller(blue.id) { it.copy(firstUsed = today) }.details.firstUsed)
        val look = care.inspectRoller(NewInspection(roller = blue.id, defects = emptyList()))
        assertEquals(emptyList<NeedleDefect>(), look.defects)
        care.logSession(NewSession(fiveMinutes(blue.id, EVENING)))
        val wear = care.wearHistory(blue.id, week)
        assertEquals(1, care.same(wear) { it.wearHistory(blue.id, week, zone) }.last().uses)
        val retired = care.retireRoller(blue.id, RetirementReason.WORN_OUT).retired
        assertEquals(EVENING to RetirementReason.WORN_OUT, retired?.let { it.at to it.reason })
        assertEquals(emptyList<RollerView>(), care.home.value.rollers)
    }

    @Test
    fun `somebody new is led through the first steps and a session`() = folder.withRepository(clock) { care ->
        val first = care.same(care.firstSteps(lips)) { it.firstSteps(lips, EVENING, zone) }
        assertEquals(FirstStepKind.NOTICES, first.next)
        assertTrue(care.same(care.goalAdvice(Goal.SCARS)) { it.goalAdvice(Goal.SCARS) }.isNotEmpty())
        assertEquals(null, care.guidedSession())
        val blue = care.addRoller(BLUE).fact
        val begun = care.startGuidedSession(NewGuidedSession(blue.id, lips, zone))
        assertEquals(GuideStep.Roll(Area.LIPS, EVENING.plusSeconds(60)), begun.step)
        assertEquals(begun.session, care.guidedSession()?.session)
        clock += 1
        val over = care.guidedSession()
        assertEquals(GuideStep.Finish, over?.step)
        assertEquals(clock.instant(), care.endSession(over!!.finish).fact.details.ended)
    }

    @Test
    fun `sessions run, end, are corrected, repeated and deleted`() = folder.withRepository(clock) { care ->
        val blue = care.addRoller(BLUE).fact
        val open = care.logSession(NewSession(fiveMinutes(blue.id, EVENING).copy(ended = null))).fact
        val ended = care.endSession(SessionEnd(open.id, ended = EVENING, passes = 4)).fact.details
        assertEquals(EVENING to 4, ended.ended to ended.passes)
        assertEquals("soft", care.editSession(open.id) { it.copy(note = "soft") }.fact.details.note)
        assertEquals(ended.copy(note = "soft"), care.session(open.id).details)
        assertTrue(care.same(care.aftercare(open.id)) { it.aftercare(open.id) }.isNotEmpty())
        clock += 60
        val again = care.repeatSession(SessionRepeat(zone = zone)).fact
        clock += 60
        val two = listOf(clock.time, clock.time.minusSeconds(900)).map { NewSession(fiveMinutes(blue.id, it)) }
        assertEquals(2, care.logSessions(two).facts.size)
        assertEquals(4, care.sessions(10).size)
        care.delete(FactRef.Session(again.id))
        assertEquals(3, care.sessions(10).size)
        assertEquals(0, care.same(care.hygieneRecord(week)) { it.hygieneRecord(week, zone) }.disinfected)
        assertEquals(today, care.same(care.calendar(week)) { it.calendar(week, zone) }[0].date)
    }

    @Test
    fun `an act says what it touches and what to do now, and what cannot have been is refused`() =
        folder.withRepository(clock) { care ->
            val blue = care.addRoller(BLUE).fact
            val bled = fiveMinutes(blue.id, EVENING).copy(skinAfter = SkinCheck(listOf(SkinSign.BLEEDING)))
            val logged = care.logSession(NewSession(bled))
            assertTrue(logged.verdict!!.findings.size in 1..3 && logged.next.isNotEmpty(), "$logged")
            assertEquals(logged.fact, care.session(logged.fact.id))
            val twice = runCatching { care.logSession(NewSession(bled)) }.exceptionOrNull()
            assertTrue(twice is RollCareError.Conflict, "$twice")
            val long = bled.copy(started = EVENING.minusSeconds(4 * 3600))
            val asked = runCatching { care.editSession(logged.fact.id) { long } }.exceptionOrNull()
            assertEquals("ended", (asked as RollCareError.Invalid).field)
            assertEquals(long, care.editSession(logged.fact.id, confirmed = true) { long }.fact.details)

            val daily = NewSchedule(thrice().copy(rhythm = Rhythm.PerWeek(7, 7)))
            val refused = runCatching { care.addSchedule(daily) }.exceptionOrNull() as RollCareError.AgainstRule
            assertEquals("rhythm", refused.field)
            assertTrue(care.rulePack().rules.any { it.id == refused.rule }, refused.rule)
            assertEquals(daily.details, care.addSchedule(daily.copy(despiteRules = true)).fact.details)
        }

    @Test
    fun `health is asked, answered and looked at`() = folder.withRepository(clock) { care ->
        val no = noTo(care.setupQuestions().questions.first { !it.takesDate }.id)
        assertEquals(no.answers, care.declare(no).answers)
        assertEquals(no.answers, care.declaredAnswers().map { it.answer })
        val look = care.logCheckIn(lookAtLips(listOf(SkinSign.PINK))).fact
        assertEquals(listOf(look), care.checkIns(Area.LIPS, 5))
        assertTrue(care.checkInResult(look.id).questions.isNotEmpty())
        assertEquals(listOf(SkinSign.PINK), care.skinTrend(Area.LIPS, week).single().signs)
        care.same(care.recoveries()) { it.recoveries(EVENING) }
        val blue = care.addRoller(BLUE).fact
        assertEquals(VerdictOutcome.STOP, care.precheck(lipsWith(blue.id, EVENING)).verdict.outcome)
        assertEquals(listOf(care.overrideRule(anyway())), care.overrides())
        assertEquals(care.overrides(), care.overrideViews().map { it.made })
        care.logCheckIn(lookAtLips(emptyList(), listOf(Answer("flag.pus", Reply.Yes))))
        val clearance = care.recordClearance(cleared("flag.pus").copy(on = today))
        assertEquals(listOf(clearance), care.clearances())
    }

    @Test
    fun `products are read, used and judged`() = folder.withRepository(clock) { care ->
        assertEquals(4, care.ingredientReading(RETINOL_LABEL).tokens.size)
        val night = care.addProduct(serum("Night", RETINOL_LABEL))
        val opened = care.editProduct(night.id) { it.copy(opened = today, monthsAfterOpening = 3) }
        assertEquals(night.details.copy(opened = today, monthsAfterOpening = 3), opened.details)
        assertEquals(today.plusMonths(3), care.products().single().keepsUntil)
        val use = care.logProductUse(useOf(night.id, EVENING, Area.LIPS)).fact
        assertEquals(listOf(use), care.productUses(EVENING))
        assertEquals(1, care.productRecord(week).single().uses)
        care.same(care.productAdvice(night.id)) { it.productAdvice(night.id, emptyList(), EVENING, null, zone) }
    }

    @Test
    fun `schedules, pauses, skipped days and visits are kept`() = folder.withRepository(clock) { care ->
        val schedule = care.addSchedule(NewSchedule(thrice())).fact
        val late = LocalTime.of(21, 0)
        assertEquals(late, care.editSchedule(schedule.id) { it.copy(at = late) }.fact.details.at)
        assertEquals(late, care.schedules(today).single().details.at)
        val pause = care.addPause(NewPause(holiday(today.plusDays(1), null)))
        assertEquals(today.plusDays(2), care.editPause(pause.id) { it.copy(to = today.plusDays(2)) }.details.to)
        assertEquals(listOf(pause.id), care.pauses(today).map { it.id })
        val skip = care.skipDay(NewSkip(date = today, areas = lips))
        assertEquals(listOf(skip), care.skips(today))
        assertEquals(today, care.adherence(lips, week).weeks.single().begins)
        val visit = care.addVisit(NewVisit(needling(today.plusDays(3)))).fact
        assertEquals("ask", care.editVisit(visit.id) { it.copy(note = "ask") }.details.note)
        assertEquals(listOf(visit.id), care.visits(today).map { it.id })
        care.same(care.courses()) { it.courses(EVENING, zone) }
    }

    @Test
    fun `reminders are answered, and what was missed is reported`() = folder.withRepository(clock) { care ->
        val blue = care.addRoller(BLUE).fact
        care.logSession(NewSession(fiveMinutes(blue.id, EVENING)))
        val next = care.plan().notifications.first()
        val choice = care.snoozeChoices().first()
        assertEquals(SnoozeLength.TEN_MINUTES, choice.length)
        val snooze = ReminderActionKind.Snooze(choice.until)
        val answer = care.answerReminder(answerTo(next.id, snooze))
        assertEquals(snooze to choice.until, answer.action.kind to answer.comesAgain)
        assertEquals(choice.until, care.plan().notifications.first().at)
        val skipped = care.pressButton(ButtonPress(ButtonKind.SKIP, next.id))
        assertTrue(skipped.done && skipped.comesAgain != choice.until, "$skipped")
        val open = runCatching { care.pressButton(ButtonPress(ButtonKind.OPEN, next.id)) }.exceptionOrNull()
        assertEquals("button", (open as RollCareError.Invalid).field)
        care.stopRolling()
        assertEquals(EVENING, care.settings().stopped)
        assertEquals(0, care.missedReminders().count)
        care.acknowledgeMissed()
        care.reportBackup()
        val moves = care.zoneChangePreview(to = ZoneId.of("Asia/Tokyo"))
        care.same(moves) { it.previewZoneChange(zone, Zone("Asia/Tokyo"), EVENING) }
    }

    @Test
    fun `photos and exports are kept, and a library says what it is`() = folder.withRepository(clock) { care ->
        val photo = care.addPhoto(lipsPhoto("1.jpg", EVENING))
        assertEquals(listOf(photo), care.photos(EVENING, EVENING.plusSeconds(1)))
        val report = care.photoReport(listOf(SeenFile("2.jpg")))
        assertEquals(listOf(photo) to listOf("2.jpg"), report.missing to report.orphans)
        assertTrue(care.exportedCsv().any { it.name == "photos.csv" })
        assertTrue("1.jpg" in care.exportedJson())
        assertTrue(care.exportSchema().startsWith("{"))
        assertEquals(care.rulePack().version, care.versions().rulePack)
        val blue = care.addRoller(BLUE).fact
        assertEquals(2, care.importLoop(loopOf(blue.id), isTrial = false).kinds.sumOf { it.added })
        assertEquals(2, care.sessions(10).size)
    }
}
