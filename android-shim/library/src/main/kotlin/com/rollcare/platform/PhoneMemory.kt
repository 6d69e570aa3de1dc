package com.rollcare.platform

import android.app.ActivityManager
import android.app.ApplicationExitInfo
import android.content.Context
import android.os.Build
import android.provider.Settings
import com.rollcare.PhoneHolds
import java.io.File
import java.util.Properties

/**
 * What this phone was like when its alarms were last made to agree with the plan. It shows that they are gone:
 * Android lists no alarms, and an app does not learn that it was stopped by force.
 */
internal class PhoneMemory(private val context: Context, private val alarms: Alarms) {
    private val file get() = File(RollCareFiles.live(context), "phone.properties")

    /** Whether soaks ring as an alarm clock does. */
    var soaksAsAlarmClock: Boolean
        get() = read().getProperty(WANTS_ALARM_CLOCK) == true.toString()
        set(value) = write(read().apply { setProperty(WANTS_ALARM_CLOCK, value.toString()) })

    /** What can be taken for held. */
    fun holds(reason: SyncReason, state: PhoneState): PhoneHolds {
        val known = read()
        val wasRestarted = known.getProperty(BOOTS) != boots()
        val wasArmedOtherwise = known.getProperty(EXACT) != state.exactAlarms.toString() ||
            known.getProperty(AS_ALARM_CLOCK) != soaksAsAlarmClock.toString()
        return when {
            // Whoever takes the permission away takes the exact alarms with it, also if it was given back since.
            wasRestarted || wasArmedOtherwise ||
                reason == SyncReason.PACKAGE_REPLACED || reason == SyncReason.EXACT_ALARMS_CHANGED ->
                PhoneHolds.Nothing(forceStopped = false)

            // From Android 15 on a forced stop, too, ends with BOOT_COMPLETED.
            !alarms.hasSentinel() || reason == SyncReason.BOOT -> PhoneHolds.Nothing(wasStoppedByForce())

            else -> PhoneHolds.AsRecorded
        }
    }

    /** The alarms agree with the plan now. */
    fun remember(state: PhoneState) {
        alarms.armSentinel()
        val known = read()
        val now = Properties().apply {
            putAll(known)
            setProperty(BOOTS, boots())
            setProperty(EXACT, state.exactAlarms.toString())
            setProperty(AS_ALARM_CLOCK, soaksAsAlarmClock.toString())
        }
        if (now != known) write(now)
    }

    private fun boots() = Settings.Global.getInt(context.contentResolver, Settings.Global.BOOT_COUNT, 0).toString()

    /** Older phones do not say; there, alarms that went without a restart or an update went that way. */
    private fun wasStoppedByForce(): Boolean {
        val manager = context.service<ActivityManager>()
        return when {
            Build.VERSION.SDK_INT >= Build.VERSION_CODES.VANILLA_ICE_CREAM ->
                manager.getHistoricalProcessStartReasons(1).any { it.wasForceStopped() }

            Build.VERSION.SDK_INT >= Build.VERSION_CODES.R ->
                manager.getHistoricalProcessExitReasons(context.packageName, 0, 1)
                    .any { it.reason == ApplicationExitInfo.REASON_USER_REQUESTED }

            else -> !alarms.hasSentinel()
        }
    }

    private fun read() = Properties().also { known ->
        // One that cannot be read is as good as none: then everything is armed again.
        if (file.exists()) runCatching { file.inputStream().use(known::load) }
    }

    /** In one step: a process can end at any point. */
    private fun write(known: Properties) {
        file.parentFile?.mkdirs()
        val fresh = File(file.path + ".new")
        fresh.outputStream().use { known.store(it, null) }
        if (!fresh.renameTo(file)) throw java.io.IOException("the phone's state could not be written")
    }

    private companion object {
        const val BOOTS = "boots"
        const val EXACT = "exact"
        const val AS_ALARM_CLOCK = "as-alarm-clock"
        const val WANTS_ALARM_CLOCK = "wants-alarm-clock"
    }
}
