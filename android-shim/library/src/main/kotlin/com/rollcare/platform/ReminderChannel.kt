package com.rollcare.platform

import android.app.NotificationChannel
import android.app.NotificationManager
import android.content.Context
import com.rollcare.Channel

/**
 * Where the person can turn reminders down: the notification channels. Their names are string resources, which an app
 * translates or replaces by its own of the same name.
 *
 * @property id The channel's id in the system.
 */
public enum class ReminderChannel(
    public val id: String,
    private val title: () -> Int,
    private val about: () -> Int,
    private val importance: Int,
) {
    /** Needles that are not clean. */
    DISINFECT(
        "rollcare.disinfect",
        { R.string.rollcare_channel_disinfect },
        { R.string.rollcare_channel_disinfect_about },
        NotificationManager.IMPORTANCE_HIGH,
    ),

    /** Sessions and visits. */
    SESSION(
        "rollcare.session",
        { R.string.rollcare_channel_session },
        { R.string.rollcare_channel_session_about },
        NotificationManager.IMPORTANCE_DEFAULT,
    ),

    /** Rollers to replace, back-ups, and the app itself. */
    REPLACE(
        "rollcare.replace",
        { R.string.rollcare_channel_replace },
        { R.string.rollcare_channel_replace_about },
        NotificationManager.IMPORTANCE_LOW,
    ),

    /** Skin after a session. */
    AFTERCARE(
        "rollcare.aftercare",
        { R.string.rollcare_channel_aftercare },
        { R.string.rollcare_channel_aftercare_about },
        NotificationManager.IMPORTANCE_DEFAULT,
    ),
    ;

    internal fun isBlocked(manager: NotificationManager) =
        manager.getNotificationChannel(id)?.importance == NotificationManager.IMPORTANCE_NONE

    internal companion object {
        fun of(channel: Channel) = when (channel) {
            Channel.DISINFECT -> DISINFECT
            Channel.SESSION -> SESSION
            Channel.REPLACE -> REPLACE
            Channel.AFTERCARE -> AFTERCARE
        }

        /** Makes what is not there yet. What the person changed stays as it is; a name follows the language. */
        fun create(context: Context) {
            val channels = entries.map { channel ->
                NotificationChannel(channel.id, context.getString(channel.title()), channel.importance).apply {
                    description = context.getString(channel.about())
                }
            }
            context.service<NotificationManager>().createNotificationChannels(channels)
        }
    }
}
