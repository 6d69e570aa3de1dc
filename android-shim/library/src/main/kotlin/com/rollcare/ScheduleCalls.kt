package com.rollcare

import com.rollcare.internal.corrected
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

/** The schedules in force on [day] or later, in the order of their first days. */
public suspend fun RollCareRepository.schedules(day: LocalDate): List<Schedule> = ask { it.schedules(day) }

/** One schedule. */
public suspend fun RollCareRepository.schedule(id: ScheduleId): Schedule = ask { it.schedule(id) }

/**
 * Adds a schedule. One that was in force on some of its areas ends when it begins: the weeks before stay as they were
 * judged.
 *
 * @throws RollCareError.AgainstRule if it asks for more sessions than the rules of its areas allow; with
 *   [NewSchedule.despiteRules] it is kept all the same.
 * @throws RollCareError.Invalid if its time lies in quiet hours; with [ScheduleDetails.ringsInQuietHours] it rings there.
 */
public suspend fun RollCareRepository.addSchedule(new: NewSchedule, now: Instant = now()): RecordedSchedule =
    ask { it.addSchedule(new, now) }

/**
 * Corrects a schedule from its first day on: `editSchedule(id) { it.copy(at = LocalTime.of(21, 0)) }`. To change it
 * from a day on, add another.
 *
 * @param change Gives the corrected details for the stored ones. Nothing else is stored between the two.
 */
public suspend fun RollCareRepository.editSchedule(
    id: ScheduleId,
    now: Instant = now(),
    change: (ScheduleDetails) -> ScheduleDetails,
): RecordedSchedule = ask { it.editSchedule(id, corrected(it.schedule(id).details, change), now) }

/** The pauses that have not ended before [day], in the order of their first days. */
public suspend fun RollCareRepository.pauses(day: LocalDate): List<Pause> = ask { it.pauses(day) }

/** One pause. */
public suspend fun RollCareRepository.pause(id: PauseId): Pause = ask { it.pause(id) }

/** Adds a pause: no session is expected in it, and it breaks no streak. */
public suspend fun RollCareRepository.addPause(new: NewPause, now: Instant = now()): Pause =
    ask { it.addPause(new, now) }

/**
 * Corrects a pause, such as when it ended: `editPause(id) { it.copy(to = today) }`.
 *
 * @param change Gives the corrected details for the stored ones. Nothing else is stored between the two.
 */
public suspend fun RollCareRepository.editPause(
    id: PauseId,
    now: Instant = now(),
    change: (PauseDetails) -> PauseDetails,
): Pause = ask { it.editPause(id, corrected(it.pause(id).details, change), now) }

/** The days skipped from [day] on, in their order. */
public suspend fun RollCareRepository.skips(day: LocalDate): List<Skip> = ask { it.skips(day) }

/** Records that a session is left out on purpose on a day. */
public suspend fun RollCareRepository.skipDay(new: NewSkip, now: Instant = now()): Skip = ask { it.skipDay(new, now) }

/** The weeks that have a day in [span] and have begun, against the schedules of these areas. */
public suspend fun RollCareRepository.adherence(
    areas: List<Area>,
    span: DaySpan,
    now: Instant = now(),
    zone: ZoneId = here(),
): Adherence = ask { it.adherence(areas, span, now, Zone(zone)) }
