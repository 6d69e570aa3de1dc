package com.rollcare.platform

import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.net.Uri
import com.rollcare.PlannedNotification

/** Where a reminder leads in the app. */
internal class DeepLinks(private val context: Context) {
    /** Opens the app's activity for this link, or the one that the launcher starts, which is handed the link. */
    fun open(item: PlannedNotification): PendingIntent? {
        val link = Uri.parse(item.deepLink)
        val view = Intent(Intent.ACTION_VIEW, link).setPackage(context.packageName)
        val own = view.resolveActivity(context.packageManager)?.let { view.setComponent(it) }
        val intent = own ?: context.packageManager.getLaunchIntentForPackage(context.packageName)?.setData(link)
        intent?.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        val flags = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
        return intent?.let { PendingIntent.getActivity(context, item.requestCode, it, flags) }
    }
}
