package com.rollcare

import com.rollcare.internal.corrected
import java.time.Instant
import java.time.ZoneId

/** All rollers, retired ones too, in the order in which they were added. */
public suspend fun RollCareRepository.rollers(now: Instant = now(), zone: ZoneId = here()): List<RollerView> =
    ask { it.rollers(now, Zone(zone)) }

/** One roller as it is stored. */
public suspend fun RollCareRepository.roller(id: RollerId): Roller = ask { it.roller(id) }

/**
 * Adds a roller, and says what the rules say of its needles. A second one of the same name is asked about: see
 * [NewRoller.confirmed].
 */
public suspend fun RollCareRepository.addRoller(new: NewRoller, now: Instant = now()): RecordedRoller =
    ask { it.addRoller(new, now) }

/**
 * Corrects what is said of a roller: `editRoller(id) { it.copy(name = "Azure") }`. The kind and the needles cannot be
 * changed: other needles are another roller.
 *
 * @param change Gives the corrected details for the stored ones. Nothing else is stored between the two.
 */
public suspend fun RollCareRepository.editRoller(
    id: RollerId,
    now: Instant = now(),
    change: (RollerDetails) -> RollerDetails,
): Roller = ask { it.editRoller(id, corrected(it.roller(id).details, change), now) }

/** Records a look at the needles. A defect retires the roller. */
public suspend fun RollCareRepository.inspectRoller(new: NewInspection, now: Instant = now()): Inspection =
    ask { it.inspectRoller(new, now) }

/** Retires a roller. It cannot be used any more; undo brings it back. Retiring it again changes nothing. */
public suspend fun RollCareRepository.retireRoller(
    id: RollerId,
    reason: RetirementReason,
    now: Instant = now(),
): Roller = ask { it.retireRoller(id, reason, now) }

/**
 * A roller's wear on its first day in [span], on each day on which it was used, and on the last day. Days are those
 * of [calendar]. Its earlier uses are counted: only that grows, and with the roller's own life alone.
 */
public suspend fun RollCareRepository.wearHistory(
    roller: RollerId,
    span: DaySpan,
    zone: ZoneId = here(),
): List<WearPoint> = ask { it.wearHistory(roller, span, Zone(zone)) }
