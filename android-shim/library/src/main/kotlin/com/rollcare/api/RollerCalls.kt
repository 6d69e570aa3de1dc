package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import java.time.Instant
import java.time.ZoneId

/** All rollers, retired ones too, in the order in which they were added. */
public suspend fun RollCareRepository.rollers(now: Instant = now(), zone: ZoneId = here()): List<RollerView> =
    ask { engine -> engine.rollers(now, Zone(zone)).map { it.toFace() } }

/** Adds a roller. */
public suspend fun RollCareRepository.addRoller(new: NewRoller, now: Instant = now()): Roller =
    ask { engine -> engine.addRoller(new.toEngine(), now).toFace() }

/** Changes a roller's name or first use. */
public suspend fun RollCareRepository.editRoller(edit: EditRoller, now: Instant = now()): Roller =
    ask { engine -> engine.editRoller(edit.toEngine(), now).toFace() }

/** Records a look at the needles. A defect retires the roller. */
public suspend fun RollCareRepository.inspectRoller(new: NewInspection, now: Instant = now()): Inspection =
    ask { engine -> engine.inspectRoller(new.toEngine(), now).toFace() }

/** Retires a roller. It cannot be used any more; undo takes that back. Retiring it again changes nothing. */
public suspend fun RollCareRepository.retireRoller(
    id: RollerId,
    reason: RetirementReason,
    now: Instant = now(),
): Roller = ask { engine -> engine.retireRoller(id, reason.toEngine(), now).toFace() }

/**
 * A roller's wear on its first day in [span], on each day on which it was used, and on the last day. Days are those
 * of [calendar]. Its earlier uses are counted: only that grows, and with the roller's own life alone.
 */
public suspend fun RollCareRepository.wearHistory(
    roller: RollerId,
    span: DaySpan,
    zone: ZoneId = here(),
): List<WearPoint> = ask { engine -> engine.wearHistory(roller, span.toEngine(), Zone(zone)).map { it.toFace() } }
