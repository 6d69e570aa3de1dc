package com.rollcare.platform

import android.app.NotificationChannel
import android.app.NotificationManager
import android.content.Context
import com.rollcare.ReminderChannel

/** A channel as the system knows it. Its texts are string resources, which an app translates or replaces by its own. */
private class SystemChannel(val id: String, val title: Int, val about: Int, val importance: Int)

private val ReminderChannel.system: SystemChannel
    get() = when (this) {
        ReminderChannel.DISINFECT -> SystemChannel(
            "rollcare.disinfect",
            R.string.rollcare_channel_disinfect,
            R.string.rollcare_channel_disinfect_about,
            NotificationManager.IMPORTANCE_HIGH,
        )

        ReminderChannel.SESSION -> SystemChannel(
            "rollcare.session",
            R.string.rollcare_channel_session,
            R.string.rollcare_channel_session_about,
            NotificationManager.IMPORTANCE_DEFAULT,
        )

        ReminderChannel.REPLACE -> SystemChannel(
            "rollcare.replace",
            R.string.rollcare_channel_replace,
            R.string.rollcare_channel_replace_about,
            NotificationManager.IMPORTANCE_LOW,
        )

        ReminderChannel.AFTERCARE -> SystemChannel(
            "rollcare.aftercare",
            R.string.rollcare_channel_aftercare,
            R.string.rollcare_channel_aftercare_about,
            NotificationManager.IMPORTANCE_DEFAULT,
        )
    }

/** The channel's id in the system. It stays the same for ever: what the person chose belongs to it. */
internal val ReminderChannel.id: String get() = system.id

internal fun ReminderChannel.isBlocked(manager: NotificationManager): Boolean =
    manager.getNotificationChannel(id)?.importance == NotificationManager.IMPORTANCE_NONE

/** Makes the channels that are not there yet. What the person changed stays as it is; a name follows the language. */
internal fun createChannels(context: Context) {
    val channels = ReminderChannel.entries.map { it.system }.map { channel ->
        NotificationChannel(channel.id, context.getString(channel.title), channel.importance).apply {
            description = context.getString(channel.about)
        }
    }
    context.service<NotificationManager>().createNotificationChannels(channels)
}
