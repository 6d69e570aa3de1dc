package com.rollcare.platform

import android.app.Notification
import android.app.NotificationManager
import android.content.Context
import android.os.Bundle
import android.service.notification.StatusBarNotification
import com.rollcare.PlannedNotification
import com.rollcare.ReminderPlan
import com.rollcare.ReminderPriority
import com.rollcare.milliseconds
import java.time.Instant

/** What the person sees: the reminders in the notification shade. */
internal class Shade(private val context: Context) {
    /** What buttons did. None of it is a reminder. */
    val outcomes = Outcomes(context)

    private val manager get() = context.service<NotificationManager>()
    private val ours get() = manager.activeNotifications.filter { it.idOfReminder != null }

    /** What it shows: the ids and when each was shown. */
    fun shown(): List<Pair<String, Instant>> = ours.map {
        checkNotNull(it.idOfReminder) to Instant.ofEpochMilli(it.notification.extras.getLong(SHOWN_AT))
    }

    /** Shows it, in the place of earlier repeats of the same. */
    fun show(item: PlannedNotification, now: Instant) {
        val ids = listOf(item.id) + item.merged
        val older = ours.filter { old -> item.id != old.idOfReminder && covers(ids, old.ids) }
        manager.notify(item.id, item.requestCode, notification(item, now))
        older.forEach(::takeDown)
        outcomes.giveWayTo(item)
    }

    /** Takes down what is not wanted any more, and of a notification that stands for several the buttons of those. */
    fun takeDownUnwanted(plan: ReminderPlan) {
        for (shown in ours) {
            val wanted = shown.ids.filter(plan::stillWants)
            when {
                wanted.isEmpty() -> takeDown(shown)
                wanted.size < shown.ids.size -> keepButtonsOf(wanted, shown)
            }
        }
        outcomes.takeDownUnwanted(plan)
    }

    private fun takeDown(shown: StatusBarNotification) = manager.cancel(shown.tag, shown.id)

    private fun covers(ids: List<String>, older: List<String>) = ids.map(::seriesOf).containsAll(older.map(::seriesOf))

    private fun keepButtonsOf(wanted: List<String>, shown: StatusBarNotification) {
        val builder = Notification.Builder.recoverBuilder(context, shown.notification)
        val actions = shown.notification.actions.orEmpty()
        val left = actions.filter { it.extras.getString(REMINDER) in wanted }
        if (left.size == actions.size) return
        builder.setActions(*left.toTypedArray())
        manager.notify(shown.tag, shown.id, builder.build())
    }

    private fun notification(item: PlannedNotification, now: Instant): Notification {
        val open = DeepLinks(context).open(item)
        val builder = Notification.Builder(context, item.channel.id)
            .setSmallIcon(R.drawable.rollcare_reminder)
            .setContentTitle(item.title)
            .setContentText(item.body)
            .setStyle(Notification.BigTextStyle().bigText(item.body))
            .setWhen(milliseconds(item.at))
            .setShowWhen(true)
            .setCategory(Notification.CATEGORY_REMINDER)
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setOnlyAlertOnce(true)
            .setAutoCancel(true)
            .setGroup(item.thread)
            .setContentIntent(open)
            .setDeleteIntent(Answer(item.id, AnswerKind.DISMISS, now).intent(context, item.requestCode))
            .addExtras(
                Bundle().apply {
                    putString(REMINDER, item.id)
                    putLong(SHOWN_AT, milliseconds(now))
                    putStringArray(MERGED, item.merged.toTypedArray())
                },
            )
        // One that its group's summary would sound for, where there is none: it makes no sound.
        if (item.priority == ReminderPriority.QUIET) builder.setGroupAlertBehavior(Notification.GROUP_ALERT_SUMMARY)
        return builder.addButtons(context, item.buttons, item.requestCode, now, open).build()
    }

    private companion object {
        const val MERGED = "com.rollcare.merged"
        const val SHOWN_AT = "com.rollcare.shown-at"

        val StatusBarNotification.idOfReminder: String? get() = notification.extras.getString(REMINDER)
        val StatusBarNotification.ids: List<String>
            get() = listOfNotNull(idOfReminder) + notification.extras.getStringArray(MERGED).orEmpty()
    }
}
