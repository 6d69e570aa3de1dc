package com.rollcare.internal

import com.rollcare.api.EditPause
import com.rollcare.api.EditSchedule
import com.rollcare.api.NewPause
import com.rollcare.api.NewSchedule
import com.rollcare.api.NewSkip
import com.rollcare.api.Pause
import com.rollcare.api.PauseReason
import com.rollcare.api.Rhythm
import com.rollcare.api.Schedule
import com.rollcare.api.Skip

internal fun com.rollcare.Schedule.toFace(): Schedule = Schedule(
    id = id,
    areas = areas.map { it.toFace() },
    roller = roller,
    rhythm = rhythm.toFace(),
    at = at,
    from = from,
    until = until,
    added = added,
)

internal fun EditSchedule.toEngine(): com.rollcare.EditSchedule = com.rollcare.EditSchedule(
    areas = areas.map { it.toEngine() },
    roller = roller,
    rhythm = rhythm.toEngine(),
    at = at,
    from = from,
    until = until,
)

internal fun NewSchedule.toEngine(): com.rollcare.NewSchedule = com.rollcare.NewSchedule(
    id = id,
    details = details.toEngine(),
)

internal fun com.rollcare.Rhythm.toFace(): Rhythm = when (this) {
    is com.rollcare.Rhythm.PerWeek -> Rhythm.PerWeek(least = least.asInt(), most = most.asInt())
    is com.rollcare.Rhythm.Weekdays -> Rhythm.Weekdays(days.map { it.toFace() })
    is com.rollcare.Rhythm.EveryDays -> Rhythm.EveryDays(days.toInt())
}

internal fun Rhythm.toEngine(): com.rollcare.Rhythm = when (this) {
    is Rhythm.PerWeek -> com.rollcare.Rhythm.PerWeek(
        least = least.unsignedByte("least"),
        most = most.unsignedByte("most"),
    )

    is Rhythm.Weekdays -> com.rollcare.Rhythm.Weekdays(days.map { it.toEngine() })

    is Rhythm.EveryDays -> com.rollcare.Rhythm.EveryDays(days.unsignedShort("days"))
}

internal fun com.rollcare.Pause.toFace(): Pause = Pause(
    id = id,
    areas = areas.map { it.toFace() },
    from = from,
    to = to,
    reason = reason.toFace(),
    note = note,
    added = added,
)

internal fun EditPause.toEngine(): com.rollcare.EditPause = com.rollcare.EditPause(
    areas = areas.map { it.toEngine() },
    from = from,
    to = to,
    reason = reason.toEngine(),
    note = note,
)

internal fun NewPause.toEngine(): com.rollcare.NewPause = com.rollcare.NewPause(
    id = id,
    details = details.toEngine(),
)

internal fun com.rollcare.PauseReason.toFace(): PauseReason = when (this) {
    com.rollcare.PauseReason.HOLIDAY -> PauseReason.HOLIDAY
    com.rollcare.PauseReason.ILLNESS -> PauseReason.ILLNESS
    com.rollcare.PauseReason.CLINIC_VISIT -> PauseReason.CLINIC_VISIT
    com.rollcare.PauseReason.OTHER -> PauseReason.OTHER
}

internal fun PauseReason.toEngine(): com.rollcare.PauseReason = when (this) {
    PauseReason.HOLIDAY -> com.rollcare.PauseReason.HOLIDAY
    PauseReason.ILLNESS -> com.rollcare.PauseReason.ILLNESS
    PauseReason.CLINIC_VISIT -> com.rollcare.PauseReason.CLINIC_VISIT
    PauseReason.OTHER -> com.rollcare.PauseReason.OTHER
}

internal fun com.rollcare.Skip.toFace(): Skip = Skip(
    id = id,
    areas = areas.map { it.toFace() },
    date = date,
    note = note,
    added = added,
)

internal fun NewSkip.toEngine(): com.rollcare.NewSkip = com.rollcare.NewSkip(
    id = id,
    areas = areas.map { it.toEngine() },
    date = date,
    note = note,
)
