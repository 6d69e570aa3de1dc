package com.rollcare.internal

import com.rollcare.api.Change
import com.rollcare.api.ChangeScope

/** What changed since it was last taken. Notices come on the engine's thread and are taken on the collector's. */
internal class PendingChange {
    private var revision = 0L
    private val scopes = sortedSetOf<ChangeScope>()

    @Synchronized
    fun add(revision: ULong, scopes: List<com.rollcare.ChangeScope>) {
        this.revision = maxOf(this.revision, revision.toLong())
        scopes.mapTo(this.scopes) { it.toFace() }
    }

    /** The notices since the last time as one, or nothing if there were none. */
    @Synchronized
    fun take(): Change? {
        if (scopes.isEmpty()) return null
        return Change(revision, scopes.toSet()).also { scopes.clear() }
    }
}
