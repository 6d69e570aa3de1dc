package com.rollcare.platform

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.provider.Settings
import com.rollcare.ReminderChannel

/** The system's screens on which a person changes what [PhoneState] says. Start them from an activity. */
public object PhoneSettings {
    /** Where the app's notifications are allowed. */
    public fun notifications(context: Context): Intent = Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
        .putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName)

    /** Where one channel is turned up or down. */
    public fun channel(context: Context, channel: ReminderChannel): Intent =
        Intent(Settings.ACTION_CHANNEL_NOTIFICATION_SETTINGS)
            .putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName)
            .putExtra(Settings.EXTRA_CHANNEL_ID, channel.id)

    /** Where exact alarms are allowed, or null before Android 12, where they always are. */
    public fun exactAlarms(context: Context): Intent? = if (Build.VERSION.SDK_INT < Build.VERSION_CODES.S) {
        null
    } else {
        Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM).setData(own(context))
    }

    /** Where the person takes the app off the battery manager's list. It asks for nothing by itself. */
    public fun battery(): Intent = Intent(Settings.ACTION_IGNORE_BATTERY_OPTIMIZATION_SETTINGS)

    /** What the system knows of the app, for phones that keep their own battery manager there. */
    public fun app(context: Context): Intent =
        Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS).setData(own(context))

    private fun own(context: Context) = Uri.fromParts("package", context.packageName, null)
}
