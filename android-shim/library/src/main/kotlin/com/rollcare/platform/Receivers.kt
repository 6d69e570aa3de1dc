@file:Suppress("ktlint:standard:filename")

package com.rollcare.platform

import android.app.AlarmManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import java.util.concurrent.atomic.AtomicBoolean

/** An alarm came. Android starts it; an app has nothing to do with it. */
public class AlarmReceiver : BroadcastReceiver() {
    /** Shows the reminder that the alarm stands for. */
    override fun onReceive(context: Context, intent: Intent) {
        if (intent.action != Alarms.ACTION_ALARM) return
        val id = Alarms.reminderOf(intent) ?: return
        inBackground(context) { it.alarmCame(id) }
    }
}

/** A button of a notification was pressed, or it was swept away. An app has nothing to do with it. */
public class ActionReceiver : BroadcastReceiver() {
    /** Records the answer, without opening the app. */
    override fun onReceive(context: Context, intent: Intent) {
        if (intent.action != Answer.ACTION_ANSWER) return
        val answer = Answer.of(intent) ?: return
        inBackground(context) { it.answered(answer) }
    }
}

/** Something happened to the phone that can take alarms away or move them. An app has nothing to do with it. */
public class SystemReceiver : BroadcastReceiver() {
    /** Makes the phone agree with the plan. */
    override fun onReceive(context: Context, intent: Intent) {
        val reason = REASONS[intent.action] ?: return
        inBackground(context) { it.sync(reason) }
    }

    private companion object {
        val REASONS = mapOf(
            Intent.ACTION_BOOT_COMPLETED to SyncReason.BOOT,
            Intent.ACTION_MY_PACKAGE_REPLACED to SyncReason.PACKAGE_REPLACED,
            Intent.ACTION_TIME_CHANGED to SyncReason.TIME_SET,
            Intent.ACTION_TIMEZONE_CHANGED to SyncReason.ZONE_CHANGED,
            AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED to SyncReason.EXACT_ALARMS_CHANGED,
        )
    }
}

/** Ten seconds is what Android gives a receiver before it blames the app. */
private const val MOST_MS = 8_000L

/**
 * Does the work off the main thread, while the phone is kept awake for it, and no longer than Android allows. What is
 * not done then continues for as long as the process lives, and is made up for at the next sync. Whatever fails, the
 * app lives.
 */
private fun BroadcastReceiver.inBackground(context: Context, work: suspend (ReminderScheduler) -> Unit) {
    val broadcast: BroadcastReceiver.PendingResult? = goAsync()
    val isDone = AtomicBoolean()
    val finish = { if (!isDone.getAndSet(true)) broadcast?.finish() }
    try {
        val host = RollCareAndroid.of(context)
        val job = host.scope.launch {
            try {
                work(host.reminders)
            } catch (thrown: Throwable) {
                log("a broadcast could not be dealt with", thrown)
            }
        }
        job.invokeOnCompletion { finish() }
        finishInTime(job, finish)
    } catch (thrown: Throwable) {
        log("a broadcast could not be dealt with", thrown)
        finish()
    }
}

private fun finishInTime(job: Job, finish: () -> Unit) {
    val timer = CoroutineScope(Dispatchers.Default).launch {
        delay(MOST_MS)
        finish()
    }
    job.invokeOnCompletion { timer.cancel() }
}
