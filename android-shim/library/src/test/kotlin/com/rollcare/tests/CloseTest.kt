package com.rollcare.tests

import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.EditProduct
import com.rollcare.EditRoller
import com.rollcare.FactRef
import com.rollcare.FinishSession
import com.rollcare.NewDeclaration
import com.rollcare.NewInspection
import com.rollcare.NewPause
import com.rollcare.NewProduct
import com.rollcare.NewProductUse
import com.rollcare.NewReminderAction
import com.rollcare.NewSchedule
import com.rollcare.NewSession
import com.rollcare.NewSkip
import com.rollcare.NewStepTick
import com.rollcare.NewVisit
import com.rollcare.PhoneHolds
import com.rollcare.ProductKind
import com.rollcare.ReminderActionKind
import com.rollcare.RepeatSession
import com.rollcare.Reply
import com.rollcare.RetirementReason
import com.rollcare.RollCare
import com.rollcare.RollCareException
import com.rollcare.RollCareInterface
import com.rollcare.Span
import com.rollcare.TickKind
import com.rollcare.tests.FactValues.ROLLER_ID
import com.rollcare.tests.FactValues.RUN_ID
import com.rollcare.tests.FactValues.SESSION_ID
import com.rollcare.tests.PersonValues.CHECK_IN_ID
import com.rollcare.tests.PersonValues.PRODUCT_ID
import com.rollcare.tests.ScheduleValues.PAUSE_ID
import com.rollcare.tests.ScheduleValues.SCHEDULE_ID
import com.rollcare.tests.ScheduleValues.VISIT_ID
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

    private val details = fiveMinutes(ROLLER_ID, EVENING)
    private val answers = NewDeclaration(null, listOf(Answer("med.pregnant", Reply.No)))
    private val serum = EditProduct("Night", ProductKind.SERUM, null, null, null)
    private val today = november(23)
    private val week = Span(today, today.plusDays(6))
    private val document by lazy { Files.createTempDirectory(folder, "other").withStore { it.exportJson(EVENING) } }
    private val calls = mapOf<String, (RollCare) -> Any>(
        "addRoller" to { it.addBlue() },
        "answerReminder" to { it.answerReminder(NewReminderAction(null, "x", ReminderActionKind.Done), EVENING) },
        "editRoller" to { it.editRoller(EditRoller(ROLLER_ID, "Blue", null), EVENING) },
        "editSession" to { it.editSession(SESSION_ID, details, EVENING) },
        "inspectRoller" to { it.inspectRoller(NewInspection(null, ROLLER_ID, emptyList(), null), EVENING) },
        "logSession" to { it.logSession(NewSession(null, details), EVENING) },
        "retireRoller" to { it.retireRoller(ROLLER_ID, RetirementReason.OTHER, EVENING) },
        "saveSettings" to { it.saveSettings(FactValues.SETTINGS[0], EVENING) },
        "startChecklist" to { it.startCleaning(ROLLER_ID, EVENING) },
        "tickStep" to { it.tickStep(NewStepTick(null, RUN_ID, "soak", TickKind.DONE), EVENING) },
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
        "run" to { it.run(RUN_ID, EVENING) },
        "session" to { it.session(SESSION_ID) },
        "sessions" to { it.sessions(1u) },
        "settings" to { it.settings() },
        "declare" to { it.declare(answers, EVENING) },
        "declared" to { it.declared() },
        "setUp" to { it.setUp() },
        "checkIn" to { it.checkIn(PersonValues.NEW_CHECK_INS[0], EVENING) },
        "checkIns" to { it.checkIns(Area.LIPS, 1u) },
        "checkInResult" to { it.checkInResult(CHECK_IN_ID) },
        "overrideRule" to { it.overrideRule(PersonValues.NEW_OVERRIDES[0], EVENING) },
        "overrides" to { it.overrides() },
        "addProduct" to { it.addProduct(NewProduct(null, serum), EVENING) },
        "editProduct" to { it.editProduct(PRODUCT_ID, serum, EVENING) },
        "products" to { it.products(EVENING, BERLIN) },
        "logProductUse" to { it.logProductUse(NewProductUse(null, PRODUCT_ID, EVENING), EVENING) },
        "productUses" to { it.productUses(EVENING) },
        "productAdvice" to { it.productAdvice(PRODUCT_ID, emptyList(), EVENING, null) },
        "screen" to { it.screen(ScreenValues.REQUESTS[0], EVENING, BERLIN) },
        "recoveries" to { it.recoveries(EVENING) },
        "aftercare" to { it.aftercare(SESSION_ID) },
        "delete" to { it.delete(FactRef.Session(SESSION_ID), EVENING) },
        "logSessions" to { it.logSessions(listOf(NewSession(null, details)), EVENING) },
        "finishSession" to { it.finishSession(FinishSession(SESSION_ID), EVENING) },
        "repeatSession" to { it.repeatSession(RepeatSession(null, BERLIN), EVENING) },
        "checklists" to { it.checklists() },
        "saveChecklist" to { it.saveChecklist(jar(), EVENING) },
        "addSchedule" to { it.addSchedule(NewSchedule(null, thrice()), EVENING) },
        "editSchedule" to { it.editSchedule(SCHEDULE_ID, thrice(), EVENING) },
        "schedules" to { it.schedules(today) },
        "addPause" to { it.addPause(NewPause(null, holiday(today, null)), EVENING) },
        "editPause" to { it.editPause(PAUSE_ID, holiday(today, null), EVENING) },
        "pauses" to { it.pauses(today) },
        "skipDay" to { it.skipDay(NewSkip(date = today), EVENING) },
        "skips" to { it.skips(today) },
        "addVisit" to { it.addVisit(NewVisit(null, needling(today)), EVENING) },
        "editVisit" to { it.editVisit(VISIT_ID, needling(today), EVENING) },
        "visits" to { it.visits(today) },
        "courses" to { it.courses(EVENING, BERLIN) },
        "addPhoto" to { it.addPhoto(lipsPhoto("1.jpg", EVENING), EVENING) },
        "photos" to { it.photos(EVENING, EVENING) },
        "checkPhotos" to { it.checkPhotos(emptyList()) },
        "adherence" to { it.adherence(listOf(Area.LIPS), week, EVENING, BERLIN) },
        "calendar" to { it.calendar(week, BERLIN) },
        "hygieneRecord" to { it.hygieneRecord(week, BERLIN) },
        "wearHistory" to { it.wearHistory(ROLLER_ID, week, BERLIN) },
        "skinTrend" to { it.skinTrend(Area.LIPS, week, BERLIN) },
        "productRecord" to { it.productRecord(week, BERLIN) },
        "exportJson" to { it.exportJson(EVENING) },
        "exportCsv" to { it.exportCsv(BERLIN) },
        "importJson" to { it.importJson(document, false, EVENING) },
        "importLoop" to { it.importLoop(loopOf(ROLLER_ID), false, EVENING) },
    )

    /** These need no file: they answer as before. `closeStore` and `panicUnderLock` have tests of theirs. */
    private val withoutFile = mapOf<String, (RollCare) -> Any>(
        "rulePack" to { it.rulePack() },
        "importProgress" to { it.importProgress() },
        "cancelImport" to { it.cancelImport() },
        "subscribe" to { it.subscribe(Diary()).use { subscription -> subscription.cancel() } },
    )

    @Test
    fun `every call of the engine is among these`() {
        val all = RollCareInterface::class.declaredFunctions.map { it.name }.toSet()
        assertEquals(all, calls.keys + withoutFile.keys + "closeStore" + "panicUnderLock")
    }

    @TestFactory
    fun `after closeStore a call is a conflict that says what to do`(): List<DynamicTest> = calls.map { (name, call) ->
        dynamicTest(name) {
            folder.withStore { engine ->
                engine.closeStore()
                val error = assertThrows<RollCareException.Conflict> { call(engine) }
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
        assertEquals("Blue", engine.addBlue().name)
    }
}
