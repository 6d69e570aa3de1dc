package com.rollcare.platform.tests

import android.app.ActivityManager
import android.app.AlarmManager
import android.app.ApplicationExitInfo
import android.app.NotificationManager
import android.content.Intent
import android.os.Build
import android.os.UserManager
import com.rollcare.MissedCause
import com.rollcare.ReminderChannel
import com.rollcare.acknowledgeMissed
import com.rollcare.missedReminders
import com.rollcare.plan
import com.rollcare.platform.RollCareFiles
import com.rollcare.platform.SyncResult
import com.rollcare.platform.id
import com.rollcare.platform.service
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowAlarmManager
import java.time.ZoneId

/** What happens to a phone: restarts, forced stops, updates, permissions, journeys, clocks. */
@Config(shadows = [StoppedActivityManager::class])
class PhoneStoryTest : Story() {
    private val planned get() = phone.ask { plan() }.notifications.map { it.id to it.at }
    private val armed get() = phone.alarms.map { it.id to it.at }

    private fun evening() {
        phone.logEvening()
        phone.synced()
    }

    @Test
    fun `after a restart everything is armed again, and nobody is blamed for what a phone that was off did not show`() {
        evening()
        phone.restart()
        phone.app.now = EVENING + 30
        phone.deliver(Intent.ACTION_BOOT_COMPLETED)
        assertEquals(planned, armed)
        assertEquals(2 to null, phone.ask { missedReminders() }.let { it.count to it.cause })
        phone.ask { acknowledgeMissed() }
        assertEquals(0, phone.synced().missed.count)
    }

    @Test
    fun `a restart is noticed when the app is opened before it is told`() {
        evening()
        phone.restart()
        phone.synced()
        assertEquals(planned, armed)
    }

    @Test
    fun `a forced stop is noticed at the next start, named, and made good`() {
        evening()
        phone.loseAlarms()
        sayThatItWasForced()
        phone.app.now = EVENING + 30
        val synced = phone.synced()
        assertEquals(2 to MissedCause.FORCE_STOP, synced.missed.count to synced.missed.cause)
        assertEquals(planned, armed)
        assertEquals(0, phone.synced().armed)
    }

    @Test
    fun `from Android 15 on a forced stop ends with the broadcast of a restart`() {
        evening()
        phone.loseAlarms()
        sayThatItWasForced()
        phone.app.now = EVENING + 30
        phone.deliver(Intent.ACTION_BOOT_COMPLETED)
        assertEquals(MissedCause.FORCE_STOP, phone.ask { missedReminders() }.cause)
        assertEquals(planned, armed)
    }

    /** The way that is not deprecated needs a builder that no version before Android 15 has. */
    @Suppress("DEPRECATION")
    private fun sayThatItWasForced() {
        Faults.forceStopped = true
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.R) return
        shadowOf(phone.app.service<ActivityManager>())
            .addApplicationExitInfo(phone.app.packageName, 1, ApplicationExitInfo.REASON_USER_REQUESTED, 0)
    }

    @Test
    fun `an update takes alarms away, and its broadcast brings them back`() {
        evening()
        phone.loseAlarms()
        phone.deliver(Intent.ACTION_MY_PACKAGE_REPLACED)
        assertEquals(planned, armed)
    }

    @Test
    fun `without permission nothing is armed or shown, it is said why, and with it all comes back`() {
        evening()
        allowNotifications(false)
        assertFalse(phone.synced().phone.notifications)
        assertEquals(emptyList<String>(), phone.alarms.map { it.id })
        phone.app.now = EVENING + 60
        val missed = phone.synced().missed
        assertEquals(3 to MissedCause.NO_PERMISSION, missed.count to missed.cause)
        allowNotifications(true)
        assertTrue(phone.synced().phone.notifications)
        assertEquals(planned, armed)
        phone.fireNext()
        assertEquals(listOf("Disinfect Blue"), phone.titles)
    }

    private fun allowNotifications(allowed: Boolean) {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) {
            shadowOf(phone.notifications).setNotificationsEnabled(allowed)
        } else {
            val permission = android.Manifest.permission.POST_NOTIFICATIONS
            if (allowed) {
                shadowOf(phone.app).grantPermissions(permission)
            } else {
                shadowOf(phone.app).denyPermissions(permission)
            }
        }
    }

    @Test
    fun `where alarms may not be exact they come late and not never, and exact ones come back with the permission`() {
        evening()
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        val isAsked = Build.VERSION.SDK_INT >= Build.VERSION_CODES.S
        assertEquals(!isAsked, phone.synced().phone.exactAlarms)
        assertEquals(EVENING + 10, phone.ladder.first().at)
        assertEquals(!isAsked, phone.ladder.first().isExact)
        // Android took the exact ones away when it took the permission; a process that knew of it is gone.
        phone.ladder.forEach { phone.alarmManager.cancel(it.operation) }
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        phone.deliver(AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED)
        assertEquals(EVENING + 10, phone.ladder.first().at)
        assertTrue(phone.ladder.first().isExact)
    }

    @Test
    fun `a permission that was taken and given back leaves no gap`() {
        evening()
        phone.alarms.filter { it.isExact }.forEach { phone.alarmManager.cancel(it.operation) }
        phone.app.die()
        phone.deliver(AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED)
        assertEquals(phone.ask { plan() }.notifications.map { it.id }, phone.alarms.map { it.id })
    }

    @Test
    fun `a channel that the person blocked is reported, shows nothing, and blames no battery`() {
        evening()
        phone.notifications.getNotificationChannel(ReminderChannel.DISINFECT.id).importance =
            NotificationManager.IMPORTANCE_NONE
        phone.notifications.createNotificationChannels(emptyList())
        assertEquals(setOf(ReminderChannel.DISINFECT), phone.app.rollCare.reminders.phone.blockedChannels)
        repeat(3) { phone.fireNext() }
        val synced = phone.synced()
        assertEquals(0, synced.missed.count)
        assertTrue(synced.phone.notifications)
    }

    @Test
    fun `a journey moves what keeps to the time of day and leaves what counts from an instant`() {
        evening()
        phone.app.zone = ZoneId.of("Asia/Tokyo")
        phone.deliver(Intent.ACTION_TIMEZONE_CHANGED)
        assertEquals(planned, armed)
        assertEquals(EVENING + 10, phone.ladder.first().at)
        val hours = phone.alarms.filter { !it.isExact }.map { it.at.atZone(phone.app.zone).hour }
        assertTrue(hours.toString(), hours.all { it in 7..22 })
    }

    @Test
    fun `a clock that is set back shows nothing twice and arms the rest`() {
        evening()
        repeat(2) { phone.fireNext() }
        phone.notifications.cancelAll()
        phone.app.now = EVENING
        phone.deliver(Intent.ACTION_TIME_CHANGED)
        assertEquals(planned, armed)
        assertEquals(EVENING + 40, phone.ladder.first().at)
        assertEquals(0, phone.synced().missed.count)
    }

    @Test
    fun `alarms that never came are the battery manager's`() {
        evening()
        phone.app.now = EVENING + 60
        val missed = phone.synced().missed
        assertEquals(3 to MissedCause.BATTERY_MANAGER, missed.count to missed.cause)
    }

    @Test
    fun `before the first unlock nothing is opened, and after it all is armed`() {
        shadowOf(phone.app.service<UserManager>()).setUserUnlocked(false)
        assertEquals(SyncResult.Locked, phone.sync())
        phone.deliver(Intent.ACTION_TIMEZONE_CHANGED)
        assertFalse(RollCareFiles.database(phone.app).exists())
        shadowOf(phone.app.service<UserManager>()).setUserUnlocked(true)
        evening()
        assertEquals(planned, armed)
    }

    @Test
    fun `what is stored and cannot be read crashes nothing`() {
        RollCareFiles.database(phone.app).apply { parentFile!!.mkdirs() }.writeText("no database at all, ".repeat(300))
        assertTrue(phone.sync().toString(), phone.sync() is SyncResult.Failed)
        phone.deliver(Intent.ACTION_BOOT_COMPLETED)
    }
}
