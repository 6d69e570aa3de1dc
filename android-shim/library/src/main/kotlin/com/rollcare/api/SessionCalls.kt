package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import com.rollcare.internal.unsigned
import java.time.Instant

/** The sessions that began last, newest first, at most [limit]. */
public suspend fun RollCareRepository.sessions(limit: Int): List<Session> =
    ask { engine -> engine.sessions(limit.unsigned("limit")).map { it.toFace() } }

/** One session. */
public suspend fun RollCareRepository.session(id: SessionId): Session = ask { engine -> engine.session(id).toFace() }

/** Logs a session. It is logged whatever the roller's state: what happened, happened. */
public suspend fun RollCareRepository.logSession(new: NewSession, now: Instant = now()): Session =
    ask { engine -> engine.logSession(new.toEngine(), now).toFace() }

/** Logs several sessions in one command, such as an evening with two rollers: all of them, or none. */
public suspend fun RollCareRepository.logSessions(new: List<NewSession>, now: Instant = now()): List<Session> =
    ask { engine -> engine.logSessions(new.map { it.toEngine() }, now).map { it.toFace() } }

/** Says that a session that goes on has ended. Saying it again changes nothing. */
public suspend fun RollCareRepository.finishSession(finish: FinishSession, now: Instant = now()): Session =
    ask { engine -> engine.finishSession(finish.toEngine(), now).toFace() }

/** Logs a session that has just ended, with the roller, areas, passes, products and length of the last one. */
public suspend fun RollCareRepository.repeatSession(again: RepeatSession, now: Instant = now()): Session =
    ask { engine -> engine.repeatSession(again.toEngine(), now).toFace() }

/** Says what really happened in a session. */
public suspend fun RollCareRepository.editSession(id: SessionId, details: EditSession, now: Instant = now()): Session =
    ask { engine -> engine.editSession(id, details.toEngine(), now).toFace() }

/** What to do and what to leave after a session, sorted by when it begins. */
public suspend fun RollCareRepository.aftercare(id: SessionId): List<AftercareItem> =
    ask { engine -> engine.aftercare(id).map { it.toFace() } }
