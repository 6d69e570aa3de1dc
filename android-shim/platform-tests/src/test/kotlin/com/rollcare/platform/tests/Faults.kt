package com.rollcare.platform.tests

import android.app.ActivityManager
import android.app.AlarmManager
import android.app.ApplicationStartInfo
import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowActivityManager
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowNotificationManager

/** What a phone's managers are made to do wrong. */
object Faults {
    /** Gets every call by its name, before and after it is carried out, and may throw. */
    var at: (String) -> Unit = {}

    /** Whether Android 15 says that the app was stopped by force. */
    var forceStopped = false

    fun reset() {
        at = {}
        forceStopped = false
    }

    /** What the system itself does goes well. */
    fun never(call: () -> Unit) {
        val faults = at
        at = {}
        call()
        at = faults
    }

    fun around(name: String, call: () -> Unit) {
        at("before $name")
        call()
        at("after $name")
    }
}

/** The process ends here: nothing of ours catches it. */
class Death : Error()

/** Android's alarm manager, with [Faults]. */
@Implements(AlarmManager::class)
class FaultyAlarmManager : ShadowAlarmManager() {
    @Implementation
    override fun setExactAndAllowWhileIdle(type: Int, at: Long, operation: PendingIntent?) =
        Faults.around("exact") { super.setExactAndAllowWhileIdle(type, at, operation) }

    @Implementation
    override fun setAndAllowWhileIdle(type: Int, at: Long, operation: PendingIntent?) =
        Faults.around("late") { super.setAndAllowWhileIdle(type, at, operation) }

    @Implementation
    override fun cancel(operation: PendingIntent?) = Faults.around("cancel") { super.cancel(operation) }
}

/** Android's notification manager, with [Faults]. */
@Implements(NotificationManager::class)
class FaultyNotificationManager : ShadowNotificationManager() {
    @Implementation
    override fun notify(tag: String?, id: Int, notification: Notification?) =
        Faults.around("notify") { super.notify(tag, id, notification) }
}

/** Android's activity manager, which says from Android 15 on that the app was stopped by force. */
@Implements(ActivityManager::class)
class StoppedActivityManager : ShadowActivityManager() {
    @Implementation(minSdk = 35)
    fun getHistoricalProcessStartReasons(most: Int): List<ApplicationStartInfo> =
        List(most) { ApplicationStartInfo().apply { setForceStopped(Faults.forceStopped) } }
}
