package com.rollcare.platform

import com.rollcare.MissedReminders
import com.rollcare.RollCareError

/** Why the phone is made to agree with the plan. */
public enum class SyncReason {
    /** The app asks: at its start, and whenever it comes to the front. */
    APP,

    /** A command changed the facts. */
    CHANGE,

    /** An alarm came. */
    ALARM,

    /** The person answered a notification. */
    ANSWER,

    /** The phone started, or since Android 15 the app after a forced stop. */
    BOOT,

    /** The app was updated. */
    PACKAGE_REPLACED,

    /** The clock was set. */
    TIME_SET,

    /** The phone is in another zone. */
    ZONE_CHANGED,

    /** The permission for exact alarms was given. */
    EXACT_ALARMS_CHANGED,
}

/** What came of a [ReminderScheduler.sync]. */
public sealed interface SyncResult {
    /**
     * The phone was asked to hold the plan.
     *
     * @property phone What the phone lets us do now.
     * @property armed How many alarms were armed or changed.
     * @property withdrawn How many were withdrawn.
     * @property notArmed How many could not be armed, because the app has no alarm free: Android allows 500. They are
     *   asked for again at every later sync; other parts of the app should let go of theirs.
     * @property missed Reminders that were due and that this phone did not show, until
     *   `RollCareRepository.acknowledgeMissed`.
     */
    public data class Synced(
        val phone: PhoneState,
        val armed: Int,
        val withdrawn: Int,
        val notArmed: Int,
        val missed: MissedReminders,
    ) : SyncResult

    /** The phone was not unlocked since it started. It is done when it is: BOOT_COMPLETED comes then. */
    public data object Locked : SyncResult

    /**
     * The engine or the phone refused. Nothing is lost: what was not confirmed is done at the next sync.
     *
     * @property error What failed.
     */
    public data class Failed(val error: RollCareError) : SyncResult
}
