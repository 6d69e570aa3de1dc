package com.rollcare

import com.rollcare.internal.corrected
import java.time.Instant

/** The sessions that began last, newest first, at most [limit]. */
public suspend fun RollCareRepository.sessions(limit: Int): List<Session> = ask { it.sessions(limit) }

/** One session. */
public suspend fun RollCareRepository.session(id: SessionId): Session = ask { it.session(id) }

/**
 * Logs a session, and says which rules it broke or touches and what to do now. It is logged in any state of the roller:
 * what happened, happened. One that cannot have happened is refused; one that looks logged twice, longer than three
 * hours or earlier than the roller's first use is asked about: see [NewSession.isAnother] and [NewSession.confirmed].
 *
 * @throws RollCareError.Conflict if its roller was used in another session then, or if it looks logged twice.
 * @throws RollCareError.Invalid if a value is wrong, or is to be confirmed.
 */
public suspend fun RollCareRepository.logSession(new: NewSession, now: Instant = now()): RecordedSession =
    ask { it.logSession(new, now) }

/**
 * Logs several sessions in one command, such as an evening with two rollers: all of them, or none. None is held against
 * another one in what is said of them.
 */
public suspend fun RollCareRepository.logSessions(new: List<NewSession>, now: Instant = now()): RecordedSessions =
    ask { it.logSessions(new, now) }

/**
 * Says that an ongoing session has ended. Saying it again changes nothing. One that began more than three hours before
 * its end is asked about: say when it really ended, or set [SessionEnd.confirmed].
 */
public suspend fun RollCareRepository.endSession(end: SessionEnd, now: Instant = now()): RecordedSession =
    ask { it.finishSession(end, now) }

/**
 * Logs a session that has just ended, with the roller, areas, passes, products and duration of the last one. A duration
 * of more than three hours is not copied unless [SessionRepeat.confirmed] says so.
 */
public suspend fun RollCareRepository.repeatSession(repeat: SessionRepeat, now: Instant = now()): RecordedSession =
    ask { it.repeatSession(repeat, now) }

/**
 * Corrects what is said of a session: `editSession(id) { it.copy(note = "new serum") }`.
 *
 * @param confirmed The person says that it is right although it looks odd, as of a session to log. It is asked for only
 *   where the times or the roller change.
 * @param change Gives the corrected details for the stored ones. Nothing else is stored between the two.
 */
public suspend fun RollCareRepository.editSession(
    id: SessionId,
    now: Instant = now(),
    confirmed: Boolean = false,
    change: (SessionDetails) -> SessionDetails,
): RecordedSession = ask { it.editSession(id, corrected(it.session(id).details, change), now, confirmed) }

/** What to do and what to leave after a session, sorted by when it begins. */
public suspend fun RollCareRepository.aftercare(id: SessionId): List<AftercareItem> = ask { it.aftercare(id) }

/**
 * Begins a session now and says what to do: what to know, and for each area how long and how often. It is stored as
 * ongoing, as any that is logged without an end; ask [precheck] first.
 *
 * @throws RollCareError.Conflict if its roller is in another session, or if it looks logged twice.
 * @throws RollCareError.Invalid if a value is wrong.
 */
public suspend fun RollCareRepository.startGuidedSession(new: NewGuidedSession, now: Instant = now()): GuidedSession =
    ask { it.startGuidedSession(new, now) }

/**
 * The ongoing session with what to do now, or null. It follows from when the session began, so ask again at any time,
 * also after the app was closed. Its [GuidedSession.finish] is the log filled in, for [endSession].
 */
public suspend fun RollCareRepository.guidedSession(now: Instant = now()): GuidedSession? =
    ask { it.guidedSession(now) }
