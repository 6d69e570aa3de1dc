package com.rollcare

import java.time.Instant
import java.time.ZoneId

/** The questions that are asked once, about health and procedures, with what was declared. */
public suspend fun RollCareRepository.setupQuestions(): SetupQuestions = ask { it.setUp() }

/** Records answers about health and procedures. They hold until the same question is answered again. */
public suspend fun RollCareRepository.declare(new: NewDeclaration, now: Instant = now()): Declaration =
    ask { it.declare(new, now) }

/** The newest answer to each question about each area that was declared, with when, sorted by question. */
public suspend fun RollCareRepository.declaredAnswers(): List<DeclaredAnswer> = ask { it.declared() }

/** Records a look at the skin of an area, and says what follows from it. */
public suspend fun RollCareRepository.logCheckIn(new: NewCheckIn, now: Instant = now()): RecordedCheckIn =
    ask { it.checkIn(new, now) }

/** The last check-ins of an area in the order of looking, at most [limit]. */
public suspend fun RollCareRepository.checkIns(area: Area, limit: Int): List<CheckIn> = ask { it.checkIns(area, limit) }

/** What follows from a check-in, with the rules that say so and the questions that are still open. */
public suspend fun RollCareRepository.checkInResult(id: CheckInId): CheckInResult = ask { it.checkInResult(id) }

/** The days of [span] on which somebody looked at the skin of an area. Days are those of [calendar]. */
public suspend fun RollCareRepository.skinTrend(area: Area, span: DaySpan, zone: ZoneId = here()): List<SkinDay> =
    ask { it.skinTrend(area, span, Zone(zone)) }

/** The ongoing recovery programmes, by rule and area. */
public suspend fun RollCareRepository.recoveries(now: Instant = now()): List<RecoveryState> = ask { it.recoveries(now) }

/**
 * The first minutes of somebody who wants to roll these areas, in order: what to read, to say, to add and to answer, and
 * what is done of it.
 */
public suspend fun RollCareRepository.firstSteps(
    areas: List<Area>,
    now: Instant = now(),
    zone: ZoneId = here(),
): FirstSteps = ask { it.firstSteps(areas, now, Zone(zone)) }

/** What a person is told who hopes for this: what it takes, and who does it better. Save the goal with the settings. */
public suspend fun RollCareRepository.goalAdvice(goal: Goal): List<Remark> = ask { it.goalAdvice(goal) }
