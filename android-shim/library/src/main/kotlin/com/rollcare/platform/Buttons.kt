package com.rollcare.platform

import android.app.Notification
import android.app.PendingIntent
import android.content.Context
import android.os.Bundle
import android.service.notification.StatusBarNotification
import com.rollcare.ReminderButton
import java.time.Instant

/** The name under which a button, and a notification, say which reminder they are about. */
internal const val REMINDER = "com.rollcare.id"

/** How many buttons Android shows. */
private const val MOST_BUTTONS = 3

/**
 * Adds buttons in the order in which the plan has them.
 *
 * @param number The number of the notification.
 * @param open What a button does that opens the app; without it there is none.
 */
internal fun Notification.Builder.addButtons(
    context: Context,
    buttons: List<ReminderButton>,
    number: Int,
    shown: Instant,
    open: PendingIntent?,
): Notification.Builder {
    for (button in buttons.take(MOST_BUTTONS)) {
        val kind = AnswerKind.of(button.kind)
        val intent = if (kind == null) open else Answer(button.notification, kind, shown).intent(context, number)
        val action = Notification.Action.Builder(null, button.title, intent ?: continue)
            .addExtras(Bundle().apply { putString(REMINDER, button.notification) })
        addAction(action.build())
    }
    return this
}

/** Whether one of its buttons answers this reminder. */
internal fun StatusBarNotification.asksAbout(reminder: String): Boolean =
    notification.actions.orEmpty().any { it.extras.getString(REMINDER) == reminder }
