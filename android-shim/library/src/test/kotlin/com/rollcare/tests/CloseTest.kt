package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.ButtonKind
import com.rollcare.ButtonPress
import com.rollcare.CheckInId
import com.rollcare.DaySpan
import com.rollcare.Engine
import com.rollcare.EngineException
import com.rollcare.EngineInterface
import com.rollcare.FactRef
import com.rollcare.Goal
import com.rollcare.NewGuidedSession
import com.rollcare.NewInspection
import com.rollcare.NewPause
import com.rollcare.NewSchedule
import com.rollcare.NewSession
import com.rollcare.NewSkip
import com.rollcare.NewStepTick
import com.rollcare.NewVisit
import com.rollcare.PauseId
import com.rollcare.PhoneHolds
import com.rollcare.ProductId
import com.rollcare.ReminderActionKind
import com.rollcare.RetirementReason
import com.rollcare.RollerId
import com.rollcare.RunId
import com.rollcare.ScheduleId
import com.rollcare.SessionEnd
import com.rollcare.SessionId
import com.rollcare.SessionRepeat
import com.rollcare.TickKind
import com.rollcare.VisitId
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path
import kotlin.reflect.full.declaredFunctions

/** What happens to calls that come too late. */
class CloseTest {
    @TempDir
    lateinit var folder: Path

    private val details = fiveMinutes(RollerId(), EVENING)
    private val serum = serum("Night", RETINOL_LABEL)
    private val today = november(23)
    private val week = DaySpan(today, today.plusDays(6))
    private val document by lazy { other { it.exportJson(EVENING) } }
    private val settings by lazy { other { it.settings() } }
    private val calls = mapOf<String, (Engine) -> Any>(
        "addRoller" to { it.addBlue() },
        "answerReminder" to { it.answerReminder(answerTo("x", ReminderActionKind.Done), EVENING, BERLIN) },
        "pressButton" to { it.pressButton(ButtonPress(ButtonKind.SKIP, "x"), EVENING, BERLIN) },
        "stopRolling" to { it.stopRolling(EVENING) },
        "editRoller" to { it.editRoller(RollerId(), newRoller().details, EVENING) },
        "editSession" to { it.editSession(SessionId(), details, EVENING) },
        "inspectRoller" to { it.inspectRoller(NewInspection(roller = RollerId(), defects = emptyList()), EVENING) },
        "logSession" to { it.logSession(NewSession(details), EVENING) },
        "retireRoller" to { it.retireRoller(RollerId(), RetirementReason.OTHER, EVENING) },
        "saveSettings" to { it.saveSettings(settings, EVENING) },
        "startChecklist" to { it.startCleaning(RollerId(), EVENING) },
        "tickStep" to { it.tickStep(NewStepTick(RunId(), "soak", TickKind.DONE), EVENING) },
        "undo" to { it.undo(EVENING) },
        "home" to { it.home(EVENING, BERLIN) },
        "plan" to { it.plan(EVENING, BERLIN, ANDROID) },
        "reconcile" to { it.reconcile(PhoneHolds.AsRecorded, EVENING, BERLIN, ANDROID) },
        "confirmArmed" to { it.confirmArmed(listOf("x"), emptyList()) },
        "reportFired" to { it.reportFired("x", EVENING) },
        "missedReminders" to { it.missedReminders(EVENING) },
        "acknowledgeMissed" to { it.acknowledgeMissed(EVENING) },
        "reportBackup" to { it.reportBackup(EVENING) },
        "previewZoneChange" to { it.previewZoneChange(BERLIN, TOKYO, EVENING) },
        "snoozeChoices" to { it.snoozeChoices(EVENING, BERLIN) },
        "rollers" to { it.rollers(EVENING, BERLIN) },
        "run" to { it.run(RunId(), EVENING) },
        "runs" to { it.runs(EVENING, EVENING) },
        "session" to { it.session(SessionId()) },
        "roller" to { it.roller(RollerId()) },
        "schedule" to { it.schedule(ScheduleId()) },
        "pause" to { it.pause(PauseId()) },
        "visit" to { it.visit(VisitId()) },
        "product" to { it.product(ProductId()) },
        "sessions" to { it.sessions(1) },
        "settings" to { it.settings() },
        "declare" to { it.declare(noTo("med.pregnant"), EVENING) },
        "declared" to { it.declared() },
        "setUp" to { it.setUp() },
        "firstSteps" to { it.firstSteps(listOf(Area.LIPS), EVENING, BERLIN) },
        "guidedSession" to { it.guidedSession(EVENING) ?: Unit },
        "startGuidedSession" to {
            it.startGuidedSession(NewGuidedSession(RollerId(), listOf(Area.LIPS), BERLIN), EVENING)
        },
        "checkIn" to { it.checkIn(lookAtLips(), EVENING) },
        "checkIns" to { it.checkIns(Area.LIPS, 1) },
        "checkInResult" to { it.checkInResult(CheckInId()) },
        "overrideRule" to { it.overrideRule(anyway(), EVENING) },
        "overrides" to { it.overrides() },
        "overrideViews" to { it.overrideViews(EVENING) },
        "recordClearance" to { it.recordClearance(cleared("flag.pus"), EVENING, BERLIN) },
        "clearances" to { it.clearances() },
        "addProduct" to { it.addProduct(serum, EVENING) },
        "editProduct" to { it.editProduct(ProductId(), serum.details, EVENING) },
        "products" to { it.products(EVENING, BERLIN) },
        "logProductUse" to { it.logProductUse(useOf(ProductId(), EVENING), EVENING, BERLIN) },
        "productUses" to { it.productUses(EVENING) },
        "productAdvice" to { it.productAdvice(ProductId(), emptyList(), EVENING, null, BERLIN) },
        "precheck" to { it.precheck(lipsWith(RollerId(), EVENING), EVENING, BERLIN) },
        "recoveries" to { it.recoveries(EVENING) },
        "aftercare" to { it.aftercare(SessionId()) },
        "delete" to { it.delete(FactRef.Session(SessionId()), EVENING) },
        "logSessions" to { it.logSessions(listOf(NewSession(details)), EVENING) },
        "finishSession" to { it.finishSession(SessionEnd(SessionId()), EVENING) },
        "repeatSession" to { it.repeatSession(SessionRepeat(BERLIN), EVENING) },
        "checklists" to { it.checklists() },
        "saveChecklist" to { it.saveChecklist(jar(), EVENING) },
        "addSchedule" to { it.addSchedule(NewSchedule(thrice()), EVENING) },
        "editSchedule" to { it.editSchedule(ScheduleId(), thrice(), EVENING) },
        "schedules" to { it.schedules(today) },
        "addPause" to { it.addPause(NewPause(holiday(today, null)), EVENING) },
        "editPause" to { it.editPause(PauseId(), holiday(today, null), EVENING) },
        "pauses" to { it.pauses(today) },
        "skipDay" to { it.skipDay(NewSkip(date = today), EVENING) },
        "skips" to { it.skips(today) },
        "addVisit" to { it.addVisit(NewVisit(needling(today)), EVENING) },
        "editVisit" to { it.editVisit(VisitId(), needling(today), EVENING) },
        "visits" to { it.visits(today) },
        "courses" to { it.courses(EVENING, BERLIN) },
        "addPhoto" to { it.addPhoto(lipsPhoto("1.jpg", EVENING), EVENING) },
        "photos" to { it.photos(EVENING, EVENING) },
        "checkPhotos" to { it.checkPhotos(emptyList()) },
        "adherence" to { it.adherence(listOf(Area.LIPS), week, EVENING, BERLIN) },
        "calendar" to { it.calendar(week, BERLIN) },
        "hygieneRecord" to { it.hygieneRecord(week, BERLIN) },
        "wearHistory" to { it.wearHistory(RollerId(), week, BERLIN) },
        "skinTrend" to { it.skinTrend(Area.LIPS, week, BERLIN) },
        "productRecord" to { it.productRecord(week, BERLIN) },
        "exportJson" to { it.exportJson(EVENING) },
        "exportCsv" to { it.exportCsv(BERLIN) },
        "importJson" to { it.importJson(document, false, EVENING) },
        "importLoop" to { it.importLoop(loopOf(RollerId()), false, EVENING) },
    )

    /** These need no file: they answer as before. `closeStore` has tests of its own. */
    private val withoutFile = mapOf<String, (Engine) -> Any>(
        "goalAdvice" to { it.goalAdvice(Goal.SCARS) },
        "rulePack" to { it.rulePack() },
        "importProgress" to { it.importProgress() },
        "cancelImport" to { it.cancelImport() },
        "subscribe" to { it.subscribe(Diary()).use { subscription -> subscription.cancel() } },
    )

    @Test
    fun `every call of the engine is among these`() {
        val all = EngineInterface::class.declaredFunctions.map { it.name }.toSet()
        assertEquals(all, calls.keys + withoutFile.keys + "closeStore")
    }

    @TestFactory
    fun `after closeStore a call is a conflict that says what to do`(): List<DynamicTest> = calls.map { (name, call) ->
        dynamicTest(name) {
            folder.withStore { engine ->
                engine.closeStore()
                val error = assertThrows<EngineException.Conflict> { call(engine) }
                assertEquals("the database was closed; open it again", error.detail)
            }
        }
    }

    @Test
    fun `closing twice changes nothing, and what was written is there`() {
        folder.withStore { engine ->
            engine.addBlue()
            engine.closeStore()
            engine.closeStore()
            for (call in withoutFile.values) call(engine)
        }
        folder.withStore { assertEquals(1, it.rollers(EVENING, BERLIN).size) }
    }

    @TestFactory
    fun `a closed object throws and does not crash`(): List<DynamicTest> = (calls + withoutFile).map { (name, call) ->
        dynamicTest(name) {
            val engine = folder.openStore()
            engine.close()
            engine.close()
            assertThrows<IllegalStateException> { call(engine) }
            assertThrows<IllegalStateException> { engine.closeStore() }
        }
    }

    @Test
    fun `a closed subscription throws and does not crash`() = folder.withStore { engine ->
        val subscription = engine.subscribe(Diary())
        subscription.close()
        subscription.close()
        assertThrows<IllegalStateException> { subscription.cancel() }
        assertEquals("Blue", engine.addBlue().details.name)
    }

    private fun <T> other(use: (Engine) -> T): T = Files.createTempDirectory(folder, "other").withStore(use)
}
