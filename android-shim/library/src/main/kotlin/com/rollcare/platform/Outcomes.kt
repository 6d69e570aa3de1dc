package com.rollcare.platform

import android.app.Notification
import android.app.NotificationManager
import android.content.Context
import android.os.Bundle
import android.service.notification.StatusBarNotification
import com.rollcare.ButtonOutcome
import com.rollcare.PlannedNotification
import com.rollcare.ReminderChannel
import com.rollcare.ReminderPlan
import java.time.Duration
import java.time.Instant

/** What buttons did, in the place of the notifications on which they were pressed. */
internal class Outcomes(private val context: Context) {
    private val manager get() = context.service<NotificationManager>()
    private val shown get() = manager.activeNotifications.filter { it.answered != null }

    /** Whether it shows what came of this press: then it was pressed twice. */
    fun has(answer: Answer): Boolean = shown.any { it.notification.extras.getString(PRESSED) == answer.key }

    /** Shows it without a sound. What was done goes by itself when it cannot be undone from there any more. */
    fun show(answer: Answer, outcome: ButtonOutcome, now: Instant) {
        val place = manager.activeNotifications.firstOrNull { it.asksAbout(answer.reminder) }
        val pressed = place?.notification
        val number = place?.id ?: 0
        val builder = Notification.Builder(context, pressed?.channelId ?: ReminderChannel.REPLACE.id)
            .setSmallIcon(R.drawable.rollcare_reminder)
            .setContentTitle(outcome.title)
            .setContentText(outcome.body)
            .setStyle(Notification.BigTextStyle().bigText(outcome.body))
            .setCategory(Notification.CATEGORY_STATUS)
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setOnlyAlertOnce(true)
            .setAutoCancel(true)
            .setGroup(pressed?.group ?: answer.reminder)
            // Its group has no summary, which alone would sound.
            .setGroupAlertBehavior(Notification.GROUP_ALERT_SUMMARY)
            .setContentIntent(pressed?.contentIntent)
            .addExtras(
                Bundle().apply {
                    putString(ANSWERED, place?.answered ?: answer.reminder)
                    putString(PRESSED, answer.key)
                    putBoolean(REFUSED, !outcome.done)
                },
            )
            .addButtons(context, outcome.buttons, number, now, pressed?.contentIntent)
        val ends = outcome.undoUntil ?: (now + STAYS).takeIf { outcome.done }
        // A time of zero would be none.
        ends?.let { builder.setTimeoutAfter(Duration.between(now, it).toMillis().coerceAtLeast(1)) }
        manager.notify(place?.tag ?: answer.reminder, number, builder.build())
    }

    /** Says that a press recorded nothing, where the engine has no words for the screen. */
    fun showRefusal(answer: Answer, now: Instant) {
        val title = context.getString(R.string.rollcare_not_recorded)
        val body = context.getString(R.string.rollcare_not_recorded_about)
        show(answer, ButtonOutcome(false, title, body, emptyList(), undoUntil = null, comesAgain = null), now)
    }

    /** Takes down what was said of reminders that come again now. */
    fun giveWayTo(item: PlannedNotification) {
        val about = (item.merged + item.id).map(::aboutOf)
        shown.filter { aboutOf(checkNotNull(it.answered)) in about }.forEach(::takeDown)
    }

    /** Takes down refusals of what is not asked for any more. */
    fun takeDownUnwanted(plan: ReminderPlan) = shown
        .filter { it.notification.extras.getBoolean(REFUSED) && !plan.stillWants(checkNotNull(it.answered)) }
        .forEach(::takeDown)

    private fun takeDown(outcome: StatusBarNotification) = manager.cancel(outcome.tag, outcome.id)

    private companion object {
        const val ANSWERED = "com.rollcare.answered"
        const val PRESSED = "com.rollcare.pressed"
        const val REFUSED = "com.rollcare.refused"

        /** How long what cannot be undone is shown. Our own choice: as long as what can be. */
        val STAYS: Duration = Duration.ofMinutes(10)

        /** The reminder that was answered first in this place. */
        val StatusBarNotification.answered: String? get() = notification.extras.getString(ANSWERED)
    }
}
