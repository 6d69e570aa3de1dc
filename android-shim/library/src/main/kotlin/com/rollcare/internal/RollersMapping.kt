package com.rollcare.internal

import com.rollcare.api.Defect
import com.rollcare.api.EditRoller
import com.rollcare.api.Inspection
import com.rollcare.api.Micrometres
import com.rollcare.api.NewInspection
import com.rollcare.api.NewRoller
import com.rollcare.api.Retirement
import com.rollcare.api.RetirementReason
import com.rollcare.api.Roller
import com.rollcare.api.RollerKind
import com.rollcare.api.RollerTask
import com.rollcare.api.RollerView

internal fun com.rollcare.Roller.toFace(): Roller = Roller(
    id = id,
    name = name,
    kind = kind.toFace(),
    needle = Micrometres(needleUm.asInt()),
    added = added,
    firstUsed = firstUsed,
    retired = retired?.toFace(),
)

internal fun com.rollcare.RollerKind.toFace(): RollerKind = when (this) {
    com.rollcare.RollerKind.ROLLER -> RollerKind.ROLLER
    com.rollcare.RollerKind.STAMP -> RollerKind.STAMP
    com.rollcare.RollerKind.PEN_CARTRIDGE -> RollerKind.PEN_CARTRIDGE
}

internal fun RollerKind.toEngine(): com.rollcare.RollerKind = when (this) {
    RollerKind.ROLLER -> com.rollcare.RollerKind.ROLLER
    RollerKind.STAMP -> com.rollcare.RollerKind.STAMP
    RollerKind.PEN_CARTRIDGE -> com.rollcare.RollerKind.PEN_CARTRIDGE
}

internal fun NewRoller.toEngine(): com.rollcare.NewRoller = com.rollcare.NewRoller(
    id = id,
    name = name,
    kind = kind.toEngine(),
    needleUm = needle.value.unsigned("needle_um"),
    firstUsed = firstUsed,
)

internal fun EditRoller.toEngine(): com.rollcare.EditRoller = com.rollcare.EditRoller(
    id = id,
    name = name,
    firstUsed = firstUsed,
)

internal fun com.rollcare.Retirement.toFace(): Retirement = Retirement(
    at = at,
    reason = reason.toFace(),
)

internal fun com.rollcare.RetirementReason.toFace(): RetirementReason = when (this) {
    com.rollcare.RetirementReason.WORN_OUT -> RetirementReason.WORN_OUT
    com.rollcare.RetirementReason.DAMAGED -> RetirementReason.DAMAGED
    com.rollcare.RetirementReason.INFECTED -> RetirementReason.INFECTED
    com.rollcare.RetirementReason.GONE -> RetirementReason.GONE
    com.rollcare.RetirementReason.OTHER -> RetirementReason.OTHER
}

internal fun RetirementReason.toEngine(): com.rollcare.RetirementReason = when (this) {
    RetirementReason.WORN_OUT -> com.rollcare.RetirementReason.WORN_OUT
    RetirementReason.DAMAGED -> com.rollcare.RetirementReason.DAMAGED
    RetirementReason.INFECTED -> com.rollcare.RetirementReason.INFECTED
    RetirementReason.GONE -> com.rollcare.RetirementReason.GONE
    RetirementReason.OTHER -> com.rollcare.RetirementReason.OTHER
}

internal fun com.rollcare.RollerView.toFace(): RollerView = RollerView(
    roller = roller.toFace(),
    state = state.toFace(),
    wear = wear.toFace(),
    verdict = verdict.toFace(),
    next = next.toFace(),
)

internal fun com.rollcare.RollerTask.toFace(): RollerTask = when (this) {
    is com.rollcare.RollerTask.Nothing -> RollerTask.Nothing
    is com.rollcare.RollerTask.FinishSession -> RollerTask.FinishSession(session)
    is com.rollcare.RollerTask.Clean -> RollerTask.Clean(checklist)
    is com.rollcare.RollerTask.GoOn -> RollerTask.GoOn(run = run, step = step)
    is com.rollcare.RollerTask.Wait -> RollerTask.Wait(run = run, until = until)
    is com.rollcare.RollerTask.Replace -> RollerTask.Replace
    is com.rollcare.RollerTask.Dispose -> RollerTask.Dispose(checklist)
}

internal fun com.rollcare.Inspection.toFace(): Inspection = Inspection(
    id = id,
    roller = roller,
    at = at,
    defects = defects.map { it.toFace() },
    note = note,
)

internal fun NewInspection.toEngine(): com.rollcare.NewInspection = com.rollcare.NewInspection(
    id = id,
    roller = roller,
    defects = defects.map { it.toEngine() },
    note = note,
)

internal fun com.rollcare.Defect.toFace(): Defect = when (this) {
    com.rollcare.Defect.BENT -> Defect.BENT
    com.rollcare.Defect.MISSING -> Defect.MISSING
    com.rollcare.Defect.RUSTY -> Defect.RUSTY
    com.rollcare.Defect.DULL -> Defect.DULL
    com.rollcare.Defect.DROPPED -> Defect.DROPPED
}

internal fun Defect.toEngine(): com.rollcare.Defect = when (this) {
    Defect.BENT -> com.rollcare.Defect.BENT
    Defect.MISSING -> com.rollcare.Defect.MISSING
    Defect.RUSTY -> com.rollcare.Defect.RUSTY
    Defect.DULL -> com.rollcare.Defect.DULL
    Defect.DROPPED -> com.rollcare.Defect.DROPPED
}
