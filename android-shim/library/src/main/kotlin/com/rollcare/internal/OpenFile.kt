package com.rollcare.internal

import com.rollcare.RollCareError
import java.util.concurrent.atomic.AtomicBoolean

/**
 * The right to have a database file open in this process. There is one: an app that opened two files would log into one
 * and be reminded of the other, and two repositories of one file would not hear of each other's changes.
 */
internal class OpenFile private constructor() {
    private val isHeld = AtomicBoolean(true)

    /** Gives the right back; doing it again changes nothing. */
    fun release() {
        if (isHeld.getAndSet(false)) isTaken.set(false)
    }

    internal companion object {
        private val isTaken = AtomicBoolean()

        /** @throws RollCareError.Conflict if a repository holds it. */
        fun take(): OpenFile {
            if (isTaken.getAndSet(true)) throw RollCareError.Conflict(REFUSAL)
            return OpenFile()
        }

        private const val REFUSAL =
            "a database is open in this process already; use that repository, which on a phone " +
                "is RollCareAndroid.of(context).repository(), or close it first"
    }
}
