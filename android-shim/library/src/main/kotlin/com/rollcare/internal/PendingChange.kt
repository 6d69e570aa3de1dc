package com.rollcare.internal

import com.rollcare.Change
import com.rollcare.ChangeScope

/** What changed since it was last taken. Notices come on the engine's thread and are taken on the collector's. */
internal class PendingChange {
    private var revision = 0L
    private val scopes = sortedSetOf<ChangeScope>()

    @Synchronized
    fun add(revision: Long, scopes: List<ChangeScope>) {
        this.revision = maxOf(this.revision, revision)
        this.scopes += scopes
    }

    /** The notices since the last time as one, or nothing if there were none. */
    @Synchronized
    fun take(): Change? {
        if (scopes.isEmpty()) return null
        return Change(revision, scopes.toSet()).also { scopes.clear() }
    }
}
