package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

/** The schedules that hold on [day] or later, in the order of their first days. */
public suspend fun RollCareRepository.schedules(day: LocalDate): List<Schedule> =
    ask { engine -> engine.schedules(day).map { it.toFace() } }

/**
 * Adds a schedule. One that held on some of its areas ends when it begins: the weeks before stay as they were judged.
 */
public suspend fun RollCareRepository.addSchedule(new: NewSchedule, now: Instant = now()): Schedule =
    ask { engine -> engine.addSchedule(new.toEngine(), now).toFace() }

/** Says what a schedule was meant to be, from its first day on. To change it from a day on, add another. */
public suspend fun RollCareRepository.editSchedule(
    id: ScheduleId,
    details: EditSchedule,
    now: Instant = now(),
): Schedule = ask { engine -> engine.editSchedule(id, details.toEngine(), now).toFace() }

/** The pauses that have not ended before [day], in the order of their first days. */
public suspend fun RollCareRepository.pauses(day: LocalDate): List<Pause> =
    ask { engine -> engine.pauses(day).map { it.toFace() } }

/** Adds a pause: nobody expects a session in it, and it breaks no row. */
public suspend fun RollCareRepository.addPause(new: NewPause, now: Instant = now()): Pause =
    ask { engine -> engine.addPause(new.toEngine(), now).toFace() }

/** Says what a pause really was, such as when it ended. */
public suspend fun RollCareRepository.editPause(id: PauseId, details: EditPause, now: Instant = now()): Pause =
    ask { engine -> engine.editPause(id, details.toEngine(), now).toFace() }

/** The days skipped from [day] on, in their order. */
public suspend fun RollCareRepository.skips(day: LocalDate): List<Skip> =
    ask { engine -> engine.skips(day).map { it.toFace() } }

/** Records that a session is left out on purpose on a day. */
public suspend fun RollCareRepository.skipDay(new: NewSkip, now: Instant = now()): Skip =
    ask { engine -> engine.skipDay(new.toEngine(), now).toFace() }

/** The weeks that have a day in [span] and have begun, against the schedules of these areas. */
public suspend fun RollCareRepository.adherence(
    areas: List<Area>,
    span: DaySpan,
    now: Instant = now(),
    zone: ZoneId = here(),
): Adherence =
    ask { engine -> engine.adherence(areas.map { it.toEngine() }, span.toEngine(), now, Zone(zone)).toFace() }
