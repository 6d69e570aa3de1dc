package com.rollcare.platform

import android.Manifest
import android.app.AlarmManager
import android.app.NotificationManager
import android.content.Context
import android.content.pm.PackageManager
import android.icu.util.TimeZone
import android.os.Build
import com.rollcare.Capabilities
import com.rollcare.PhonePlatform
import com.rollcare.ReminderChannel
import com.rollcare.SLOTS

/**
 * What this phone lets RollCare do now. Each [ReminderScheduler.sync] plans with it.
 *
 * @property notifications Whether it shows notifications at all: the person allowed them, and blocked not every
 *   channel.
 * @property exactAlarms Whether reminders come to the minute. Without it they come up to an hour late.
 * @property blockedChannels What the person switched off in the system's settings. Nothing of it is shown, and nothing
 *   of it counts as missed.
 * @property zoneRules The version of the phone's rules for time zones, such as `2026a`.
 */
public data class PhoneState(
    val notifications: Boolean,
    val exactAlarms: Boolean,
    val blockedChannels: Set<ReminderChannel>,
    val zoneRules: String?,
) {
    internal fun capabilities() = Capabilities(
        platform = PhonePlatform.ANDROID,
        slots = SLOTS,
        exactAlarms = exactAlarms,
        notifications = notifications,
        zoneRules = zoneRules,
    )

    internal companion object {
        fun of(context: Context): PhoneState {
            val manager = context.service<NotificationManager>()
            val blocked = ReminderChannel.entries.filter { it.isBlocked(manager) }.toSet()
            return PhoneState(
                notifications = manager.areNotificationsEnabled() && mayPost(context) &&
                    blocked.size < ReminderChannel.entries.size,
                exactAlarms = mayBeExact(context),
                blockedChannels = blocked,
                zoneRules = TimeZone.getTZDataVersion(),
            )
        }

        private fun mayPost(context: Context) = Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ||
            context.checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) == PackageManager.PERMISSION_GRANTED

        private fun mayBeExact(context: Context) = Build.VERSION.SDK_INT < Build.VERSION_CODES.S ||
            context.service<AlarmManager>().canScheduleExactAlarms()
    }
}
