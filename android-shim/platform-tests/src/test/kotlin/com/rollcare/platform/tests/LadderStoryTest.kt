package com.rollcare.platform.tests

import android.app.Notification
import android.content.Intent
import com.rollcare.plan
import com.rollcare.platform.SyncResult
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf

/** The evening after a session: what is armed, what comes, and what is withdrawn. */
class LadderStoryTest : Story() {
    @Test
    fun `the soonest reminders are armed as the plan says, each with its own number and address`() {
        phone.logEvening()
        phone.synced()
        val plan = phone.ask { plan() }.notifications
        assertEquals(plan.map { it.id to it.at }, phone.alarms.map { it.id to it.at })
        assertEquals(plan.map { it.requestCode }, phone.alarms.map { it.shadow.requestCode })
        assertTrue(phone.alarms.size <= 16)
        assertTrue(
            phone.alarms.all {
                it.shadow.isImmutable && it.alarm.isAllowWhileIdle && it.intent.component != null
            },
        )
        assertEquals(listOf(10, 20, 40, 80).map { EVENING + it }, phone.ladder.take(4).map { it.at })
        assertTrue(phone.ladder.take(4).all { it.isExact })
        val again = phone.synced()
        assertEquals(0 to 0, again.armed to again.withdrawn)
    }

    @Test
    fun `the end of a soak rings as an alarm clock does, if the person asks for it`() {
        phone.logEvening()
        phone.soak()
        phone.synced()
        val soaks = { phone.alarms.filter { it.id!!.startsWith("soak-done:") } }
        val ends = soaks().single().at
        assertEquals(null, phone.alarmManager.nextAlarmClock)
        runBlocking { phone.app.rollCare.reminders.ringSoaksAsAlarmClock(true) }
        assertEquals(ends.toEpochMilli(), phone.alarmManager.nextAlarmClock.triggerTime)
        assertEquals(listOf(ends), soaks().map { it.at })
        runBlocking { phone.app.rollCare.reminders.ringSoaksAsAlarmClock(false) }
        assertEquals(null, phone.alarmManager.nextAlarmClock)
        assertEquals(listOf(ends), soaks().map { it.at })
    }

    @Test
    fun `a reminder is shown as the plan words it, and one repeat takes the place of another`() {
        phone.logEvening()
        phone.synced()
        val planned = phone.ask { plan() }.notifications.first()
        phone.fireNext()
        val shown = phone.shown.single()
        assertEquals(planned.title, shown.extras.getString(Notification.EXTRA_TITLE))
        assertEquals(planned.body, shown.extras.getString(Notification.EXTRA_TEXT))
        assertEquals("rollcare.disinfect", shown.channelId)
        assertEquals(Notification.CATEGORY_REMINDER, shown.category)
        assertEquals(planned.thread, shown.group)
        assertEquals(planned.at.toEpochMilli(), shown.`when`)
        val opened = shadowOf(shown.contentIntent).savedIntent
        assertEquals(planned.deepLink, opened.dataString)
        assertEquals(TestActivity::class.java.name, opened.component?.className)
        phone.fireNext()
        assertEquals(listOf("Disinfect Blue"), phone.titles)
        assertEquals((EVENING + 20).toEpochMilli(), phone.shown.single().`when`)
        assertEquals(0, phone.synced().missed.count)
    }

    @Test
    fun `a roller that is cleaned elsewhere withdraws the ladder and takes down what is shown`() {
        phone.logEvening()
        phone.synced()
        phone.fireNext()
        phone.clean()
        phone.synced()
        assertEquals(emptyList<String>(), phone.ladder.map { it.id })
        assertEquals(emptyList<String>(), phone.titles)
    }

    @Test
    fun `an alarm that comes although its reminder is needless shows nothing`() {
        phone.logEvening()
        phone.synced()
        val stale = phone.alarms.first()
        phone.clean()
        phone.fire(stale)
        assertEquals(emptyList<String>(), phone.titles)
        assertEquals(emptyList<String>(), phone.ladder.map { it.id })
    }

    @Test
    fun `an alarm that comes twice shows its reminder once`() {
        phone.logEvening()
        phone.synced()
        val first = phone.fireNext()
        phone.notifications.cancelAll()
        phone.deliver(first.intent)
        assertEquals(emptyList<String>(), phone.titles)
    }

    @Test
    fun `two that ask at once do it once`() {
        phone.logEvening()
        val both = runBlocking {
            List(2) { async(Dispatchers.Default) { phone.app.rollCare.reminders.sync() } }.awaitAll()
        }
        val armed = both.map { (it as SyncResult.Synced).armed }
        assertEquals(listOf(0, phone.alarms.size), armed.sorted())
        phone.deliver(Intent.ACTION_TIMEZONE_CHANGED)
        assertEquals(phone.ask { plan() }.notifications.map { it.id }, phone.alarms.map { it.id })
    }
}
