package com.rollcare.tests

import com.rollcare.Engine
import com.rollcare.HeldBack
import com.rollcare.MissedCause
import com.rollcare.PhoneHolds
import com.rollcare.PlanDecision
import com.rollcare.ReminderKind
import com.rollcare.Roller
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** An Android phone's day: what it is asked to hold, what it says of that, and what it did not show. */
class PhoneStoryTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var engine: Engine
    private lateinit var blue: Roller

    private val nothingToDo = diff()
    private val nothingMissed = missed(0)

    @BeforeEach
    fun use() {
        engine = folder.openStore()
        blue = engine.addBlue(EVENING - 60)
        engine.log(fiveMinutes(blue.id, EVENING))
    }

    @AfterEach
    fun close() = engine.close()

    @Test
    fun `what a phone did not confirm it is asked for again, and what it holds it is not`() {
        val plan = engine.plan(EVENING, BERLIN, ANDROID).notifications
        repeat(2) { assertEquals(diff(add = plan), asRecorded()) }
        engine.confirmArmed(plan.take(3).map { it.id }, emptyList())
        assertEquals(plan.drop(3), asRecorded().add)
        engine.confirmArmed(plan.map { it.id }, emptyList())
        assertEquals(nothingToDo, asRecorded())
    }

    @Test
    fun `a cleaned roller withdraws its alarms by their numbers until the phone says that it did`() {
        val phone = AndroidPhone(engine).apply { sync(EVENING) }
        val ladder = phone.holds.filter { it.title == "Disinfect Blue" }.map { it.id to it.requestCode }
        val done = engine.clean(blue.id, EVENING).completed!!
        val diff = engine.reconcile(PhoneHolds.AsRecorded, done, BERLIN, ANDROID)
        val gone = diff.cancel.map { it.id to it.requestCode }
        assertTrue(gone.isNotEmpty() && ladder.containsAll(gone))
        assertEquals(diff.cancel, engine.reconcile(PhoneHolds.AsRecorded, done, BERLIN, ANDROID).cancel)
        phone.sync(done)
        assertEquals(engine.plan(done, BERLIN, ANDROID).notifications, phone.holds)
        assertEquals(nothingToDo, phone.sync(done))
    }

    @Test
    fun `after a restart everything is asked for again, and nothing counts as missed`() {
        val phone = AndroidPhone(engine).apply { sync(EVENING) }
        val diff = phone.sync(EVENING + 1, PhoneHolds.Nothing(forceStopped = false))
        assertEquals(engine.plan(EVENING + 1, BERLIN, ANDROID).notifications, diff.add)
        assertEquals(nothingMissed, engine.missedReminders(EVENING + 1))
    }

    @Test
    fun `what was shown is neither missed nor shown again where the clock is set back`() {
        val phone = AndroidPhone(engine).apply { sync(EVENING) }
        val shown = List(4) { phone.showNext() }
        assertEquals(listOf(10, 20, 40, 80).map { EVENING + it }, shown.map { it.at })
        assertEquals(nothingMissed, engine.missedReminders(EVENING + 180))
        val again = engine.plan(EVENING, BERLIN, ANDROID)
        for (item in shown) {
            assertEquals(listOf(PlanDecision.Shown(item.at)), again.decisionsOn(item.id))
            engine.reportFired(item.id, item.at)
        }
        assertEquals(again, engine.plan(EVENING, BERLIN, ANDROID))
    }

    @Test
    fun `a forced stop takes alarms away, and from the second one that is missed it is named`() {
        val phone = AndroidPhone(engine).apply { sync(EVENING) }
        phone.stopByForce(EVENING + 12)
        assertEquals(missed(1, EVENING + 10), engine.missedReminders(EVENING + 12))
        phone.stopByForce(EVENING + 21)
        val missed = missed(2, EVENING + 10, MissedCause.FORCE_STOP)
        assertEquals(missed, engine.missedReminders(EVENING + 21))
        assertEquals(engine.plan(EVENING + 21, BERLIN, ANDROID).notifications, phone.holds)
        engine.acknowledgeMissed(EVENING + 22)
        assertEquals(nothingMissed, engine.missedReminders(EVENING + 22))
    }

    @Test
    fun `alarms that never came without a forced stop are the battery manager's`() {
        val phone = AndroidPhone(engine).apply { sync(EVENING) }
        phone.sync(EVENING + 60)
        val missed = missed(3, EVENING + 10, MissedCause.BATTERY_MANAGER)
        assertEquals(missed, engine.missedReminders(EVENING + 60))
    }

    @Test
    fun `a phone that shows no notifications holds none and says what was missed by that`() {
        val mute = ANDROID.copy(notifications = false)
        val first = engine.plan(EVENING, BERLIN, ANDROID).notifications.first()
        val plan = engine.plan(EVENING, BERLIN, mute)
        assertTrue(plan.notifications.isEmpty())
        assertEquals(listOf(PlanDecision.HeldBack(HeldBack.NO_PERMISSION)), plan.decisionsOn(first.id))
        assertEquals(nothingToDo, AndroidPhone(engine, mute).sync(EVENING))
        val missed = missed(3, EVENING + 10, MissedCause.NO_PERMISSION)
        assertEquals(missed, engine.missedReminders(EVENING + 60))
    }

    @Test
    fun `a phone that may not be exact is not asked to be, and zone rules of its own are noticed`() {
        val here = engine.plan(EVENING, BERLIN, ANDROID)
        val vague = android(slots = 2).copy(exactAlarms = false, zoneRules = "1999a")
        val plan = engine.plan(EVENING, BERLIN, vague)
        assertTrue(plan.notifications.none { it.exact } && plan.zoneRulesDiffer && !here.zoneRulesDiffer)
        assertEquals(here.notifications.take(2).map { it.id }, plan.notifications.map { it.id })
        assertEquals(here.notifications[2].at, plan.horizon)
        assertEquals(listOf(PlanDecision.OverBudget(2)), plan.decisionsOn(here.notifications[2].id))
        val same = vague.copy(zoneRules = here.zoneRules)
        assertEquals(plan.copy(zoneRulesDiffer = false), engine.plan(EVENING, BERLIN, same))
    }

    @Test
    fun `a month without a back-up asks for one, and a reported one puts that off`() {
        fun asked(day: Int) = engine.plan(noon(day), BERLIN, ANDROID).notifications
            .firstOrNull { it.kind == ReminderKind.BACKUP_DUE }?.civil
        assertEquals(november(23).plusDays(30).atTime(9, 0), asked(24))
        engine.reportBackup(noon(25))
        assertNull(asked(25))
        engine.log(fiveMinutes(blue.id, noon(27)))
        assertEquals(november(25).plusDays(30).atTime(9, 0), asked(27))
    }

    @Test
    fun `what a phone says is no fact, so no observer hears of it and undo does not reach it`() {
        val diary = Diary()
        engine.subscribe(diary).use {
            val phone = AndroidPhone(engine).apply { sync(EVENING) }
            phone.showNext()
            phone.stopByForce(EVENING + 60)
            engine.acknowledgeMissed(EVENING + 60)
            engine.reportBackup(EVENING + 60)
            it.cancel()
        }
        assertTrue(diary.told.isEmpty())
        assertEquals("log session", engine.undo(EVENING + 60).command)
    }

    private fun asRecorded() = engine.reconcile(PhoneHolds.AsRecorded, EVENING, BERLIN, ANDROID)
}
