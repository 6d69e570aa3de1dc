package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import com.rollcare.internal.unsigned
import java.time.Instant
import java.time.ZoneId

/** The questions that are asked once, about health and procedures, with what was declared. */
public suspend fun RollCareRepository.setUp(): SetUp = ask { engine -> engine.setUp().toFace() }

/** Records answers about health and procedures. They hold until the same question is answered anew. */
public suspend fun RollCareRepository.declare(new: NewDeclaration, now: Instant = now()): Declaration =
    ask { engine -> engine.declare(new.toEngine(), now).toFace() }

/** The newest answer to each question that was declared, sorted by question. */
public suspend fun RollCareRepository.declared(): List<Answer> = ask { engine -> engine.declared().map { it.toFace() } }

/** Records a look at the skin of an area. */
public suspend fun RollCareRepository.checkIn(new: NewCheckIn, now: Instant = now()): CheckIn =
    ask { engine -> engine.checkIn(new.toEngine(), now).toFace() }

/** The last check-ins of an area in the order of looking, at most [limit]. */
public suspend fun RollCareRepository.checkIns(area: Area, limit: Int): List<CheckIn> =
    ask { engine -> engine.checkIns(area.toEngine(), limit.unsigned("limit")).map { it.toFace() } }

/** What a check-in comes to, with the rules that say so and the questions that are still open. */
public suspend fun RollCareRepository.checkInResult(id: CheckInId): CheckInResult =
    ask { engine -> engine.checkInResult(id).toFace() }

/** The days of [span] on which somebody looked at the skin of an area. Days are those of [calendar]. */
public suspend fun RollCareRepository.skinTrend(area: Area, span: DaySpan, zone: ZoneId = here()): List<SkinDay> =
    ask { engine -> engine.skinTrend(area.toEngine(), span.toEngine(), Zone(zone)).map { it.toFace() } }

/** The recovery programmes that go on, by rule and area. */
public suspend fun RollCareRepository.recoveries(now: Instant = now()): List<RecoveryState> =
    ask { engine -> engine.recoveries(now).map { it.toFace() } }
