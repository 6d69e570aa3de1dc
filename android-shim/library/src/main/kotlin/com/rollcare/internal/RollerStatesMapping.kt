package com.rollcare.internal

import com.rollcare.api.DirtyReason
import com.rollcare.api.LifeLimit
import com.rollcare.api.LifeUnit
import com.rollcare.api.RetiredReason
import com.rollcare.api.RollerState
import com.rollcare.api.Tier
import com.rollcare.api.Wear

internal fun com.rollcare.RollerState.toFace(): RollerState = when (this) {
    is com.rollcare.RollerState.Clean -> RollerState.Clean(since)
    is com.rollcare.RollerState.InUse -> RollerState.InUse(session)
    is com.rollcare.RollerState.Dirty -> RollerState.Dirty(reason.toFace())
    is com.rollcare.RollerState.Soaking -> RollerState.Soaking(run = run, ends = ends)
    is com.rollcare.RollerState.Drying -> RollerState.Drying(run = run, since = since)
    is com.rollcare.RollerState.Retired -> RollerState.Retired(at = at, reason = reason.toFace())
}

internal fun com.rollcare.DirtyReason.toFace(): DirtyReason = when (this) {
    com.rollcare.DirtyReason.USED -> DirtyReason.USED
    com.rollcare.DirtyReason.UNFINISHED -> DirtyReason.UNFINISHED
    com.rollcare.DirtyReason.OVERTAKEN -> DirtyReason.OVERTAKEN
    com.rollcare.DirtyReason.NEVER_CLEANED -> DirtyReason.NEVER_CLEANED
}

internal fun com.rollcare.RetiredReason.toFace(): RetiredReason = when (this) {
    is com.rollcare.RetiredReason.Owner -> RetiredReason.Owner(reason.toFace())
    is com.rollcare.RetiredReason.Inspection -> RetiredReason.Inspection(defects.map { it.toFace() })
    is com.rollcare.RetiredReason.Disposal -> RetiredReason.Disposal(run)
}

internal fun com.rollcare.Wear.toFace(): Wear = Wear(
    uses = uses.asInt(),
    firstUsed = firstUsed,
    days = days.asInt(),
    tier = tier.toFace(),
    limits = limits.map { it.toFace() },
    boundBy = boundBy,
    replaceOn = replaceOn,
)

internal fun com.rollcare.Tier.toFace(): Tier = when (this) {
    com.rollcare.Tier.FRESH -> Tier.FRESH
    com.rollcare.Tier.FINE -> Tier.FINE
    com.rollcare.Tier.DUE -> Tier.DUE
    com.rollcare.Tier.STOP -> Tier.STOP
}

internal fun com.rollcare.LifeLimit.toFace(): LifeLimit = LifeLimit(
    rule = rule,
    unit = unit.toFace(),
    used = used.asInt(),
    due = due.asInt(),
    stop = stop.asInt(),
    left = left.asInt(),
    dueOn = dueOn,
)

internal fun com.rollcare.LifeUnit.toFace(): LifeUnit = when (this) {
    com.rollcare.LifeUnit.USES -> LifeUnit.USES
    com.rollcare.LifeUnit.DAYS -> LifeUnit.DAYS
}
