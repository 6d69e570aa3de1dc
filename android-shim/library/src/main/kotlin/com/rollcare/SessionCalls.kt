package com.rollcare

import com.rollcare.internal.corrected
import java.time.Instant

/** The sessions that began last, newest first, at most [limit]. */
public suspend fun RollCareRepository.sessions(limit: Int): List<Session> = ask { it.sessions(limit) }

/** One session. */
public suspend fun RollCareRepository.session(id: SessionId): Session = ask { it.session(id) }

/** Logs a session. It is logged whatever the roller's state: what happened, happened. */
public suspend fun RollCareRepository.logSession(new: NewSession, now: Instant = now()): Session =
    ask { it.logSession(new, now) }

/** Logs several sessions in one command, such as an evening with two rollers: all of them, or none. */
public suspend fun RollCareRepository.logSessions(new: List<NewSession>, now: Instant = now()): List<Session> =
    ask { it.logSessions(new, now) }

/** Says that an ongoing session has ended. Saying it again changes nothing. */
public suspend fun RollCareRepository.endSession(end: SessionEnd, now: Instant = now()): Session =
    ask { it.finishSession(end, now) }

/** Logs a session that has just ended, with the roller, areas, passes, products and duration of the last one. */
public suspend fun RollCareRepository.repeatSession(repeat: SessionRepeat, now: Instant = now()): Session =
    ask { it.repeatSession(repeat, now) }

/**
 * Corrects what is said of a session: `editSession(id) { it.copy(note = "new serum") }`.
 *
 * @param change Gives the corrected details for the stored ones. Nothing else is stored between the two.
 */
public suspend fun RollCareRepository.editSession(
    id: SessionId,
    now: Instant = now(),
    change: (SessionDetails) -> SessionDetails,
): Session = ask { it.editSession(id, corrected(it.session(id).details, change), now) }

/** What to do and what to leave after a session, sorted by when it begins. */
public suspend fun RollCareRepository.aftercare(id: SessionId): List<AftercareItem> = ask { it.aftercare(id) }
