package com.rollcare.internal

import com.rollcare.api.Coming
import com.rollcare.api.Fate
import com.rollcare.api.HeldBack
import com.rollcare.api.Reason
import com.rollcare.api.ReminderPlan
import com.rollcare.api.ZoneMove

internal fun com.rollcare.ReminderPlan.toFace(): ReminderPlan = ReminderPlan(
    revision = revision.toLong(),
    madeAt = madeAt,
    zone = zone,
    zoneRules = zoneRules,
    zoneRulesDiffer = zoneRulesDiffer,
    horizon = horizon,
    notifications = notifications.map { it.toFace() },
    reasons = reasons.map { it.toFace() },
)

internal fun com.rollcare.Reason.toFace(): Reason = Reason(
    notification = notification,
    fate = fate.toFace(),
)

internal fun com.rollcare.Fate.toFace(): Fate = when (this) {
    is com.rollcare.Fate.Past -> Fate.Past(at)
    is com.rollcare.Fate.HeldBack -> Fate.HeldBack(by.toFace())
    is com.rollcare.Fate.Stopped -> Fate.Stopped(rule)
    is com.rollcare.Fate.OverBudget -> Fate.OverBudget(slots.asInt())
    is com.rollcare.Fate.Shown -> Fate.Shown(at)
    is com.rollcare.Fate.MovedFromQuietHours -> Fate.MovedFromQuietHours(from)
    is com.rollcare.Fate.MovedFromPause -> Fate.MovedFromPause(from)
    is com.rollcare.Fate.Snoozed -> Fate.Snoozed(from)
    is com.rollcare.Fate.CaughtUp -> Fate.CaughtUp(from)
    is com.rollcare.Fate.MergedInto -> Fate.MergedInto(into)
    is com.rollcare.Fate.CountedFromLogging -> Fate.CountedFromLogging(from)
}

internal fun com.rollcare.HeldBack.toFace(): HeldBack = when (this) {
    com.rollcare.HeldBack.SOAKING -> HeldBack.SOAKING
    com.rollcare.HeldBack.SNOOZE -> HeldBack.SNOOZE
    com.rollcare.HeldBack.SKIP -> HeldBack.SKIP
    com.rollcare.HeldBack.DONE -> HeldBack.DONE
    com.rollcare.HeldBack.SWITCHED_OFF -> HeldBack.SWITCHED_OFF
    com.rollcare.HeldBack.PAUSE -> HeldBack.PAUSE
    com.rollcare.HeldBack.UNCLEAN -> HeldBack.UNCLEAN
    com.rollcare.HeldBack.NO_ROLLER -> HeldBack.NO_ROLLER
    com.rollcare.HeldBack.OVERTAKEN -> HeldBack.OVERTAKEN
    com.rollcare.HeldBack.SESSION_TOO_SOON -> HeldBack.SESSION_TOO_SOON
    com.rollcare.HeldBack.TOO_LATE -> HeldBack.TOO_LATE
    com.rollcare.HeldBack.NO_PERMISSION -> HeldBack.NO_PERMISSION
}

internal fun com.rollcare.ZoneMove.toFace(): ZoneMove = ZoneMove(
    id = id,
    kind = kind.toFace(),
    title = title,
    policy = policy.toFace(),
    here = here?.toFace(),
    there = there?.toFace(),
)

internal fun com.rollcare.Coming.toFace(): Coming = Coming(
    at = at,
    civil = civil,
)
