package com.rollcare.platform

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.net.Uri
import com.rollcare.PlannedNotification
import com.rollcare.ReminderKind
import com.rollcare.Withdrawal
import com.rollcare.milliseconds
import java.util.concurrent.TimeUnit

/** What became of an alarm that was to be armed. */
internal enum class Arming { ARMED, EXACT_REFUSED, TOO_MANY }

/**
 * The alarms of this app. An alarm knows its reminder's id and nothing else: what it shows is asked for when it comes.
 *
 * Two alarms are the same to Android when number, action, data and component agree. The number is the plan's; the id
 * stands in the data, too, so that no two reminders whose numbers meet over the years replace one another.
 */
internal class Alarms(private val context: Context) {
    private val manager get() = context.service<AlarmManager>()

    fun arm(item: PlannedNotification, soaksAsAlarmClock: Boolean): Arming {
        val at = milliseconds(item.at)
        val intent = intent(item.id, item.requestCode)
        return try {
            when {
                soaksAsAlarmClock && item.exact && item.kind == ReminderKind.SOAK_DONE ->
                    manager.setAlarmClock(AlarmManager.AlarmClockInfo(at, DeepLinks(context).open(item)), intent)

                item.exact -> manager.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at, intent)

                else -> manager.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at, intent)
            }
            Arming.ARMED
        } catch (refused: SecurityException) {
            // The permission went between the question and this: late is better than never.
            if (item.exact) armLate(at, intent)
            Arming.EXACT_REFUSED
        } catch (full: IllegalStateException) {
            Arming.TOO_MANY
        }
    }

    private fun armLate(at: Long, intent: PendingIntent) = try {
        manager.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at, intent)
    } catch (full: IllegalStateException) {
        log("no alarm is free", full)
    }

    fun cancel(withdrawal: Withdrawal) {
        val intent = intent(withdrawal.id, withdrawal.requestCode)
        manager.cancel(intent)
        intent.cancel()
    }

    private fun intent(id: String, number: Int): PendingIntent {
        val intent = Intent(context, AlarmReceiver::class.java).setAction(ACTION_ALARM).setData(uri("reminder", id))
        return PendingIntent.getBroadcast(context, number, intent, UPDATE or PendingIntent.FLAG_IMMUTABLE)
    }

    /** Whether the alarm that is never to come is still there. What takes it away takes all others. */
    fun hasSentinel() = sentinel(PendingIntent.FLAG_NO_CREATE) != null

    fun armSentinel() {
        if (hasSentinel()) return
        val intent = checkNotNull(sentinel(UPDATE))
        try {
            manager.set(AlarmManager.RTC, System.currentTimeMillis() + TimeUnit.DAYS.toMillis(SENTINEL_DAYS), intent)
        } catch (full: IllegalStateException) {
            // Without it everything counts as lost, and is armed again at the next turn.
            intent.cancel()
            log("no alarm is free", full)
        }
    }

    private fun sentinel(flag: Int): PendingIntent? {
        val intent = Intent(context, AlarmReceiver::class.java).setAction(ACTION_SENTINEL)
        return PendingIntent.getBroadcast(context, 0, intent, flag or PendingIntent.FLAG_IMMUTABLE)
    }

    internal companion object {
        const val ACTION_ALARM = "com.rollcare.platform.ALARM"
        const val ACTION_SENTINEL = "com.rollcare.platform.SENTINEL"
        private const val UPDATE = PendingIntent.FLAG_UPDATE_CURRENT
        private const val SENTINEL_DAYS = 3650L

        /** The address of one thing: a reminder, or an answer to one. */
        fun uri(what: String, vararg parts: String): Uri = parts
            .fold(Uri.Builder().scheme("rollcare").authority(what)) { uri, part -> uri.appendPath(part) }.build()

        /** The reminder that an alarm's intent names. */
        fun reminderOf(intent: Intent): String? = intent.data?.lastPathSegment
    }
}
