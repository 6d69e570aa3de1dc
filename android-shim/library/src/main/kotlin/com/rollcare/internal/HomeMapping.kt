package com.rollcare.internal

import com.rollcare.api.AreaOutlook
import com.rollcare.api.Bound
import com.rollcare.api.HomeSnapshot
import com.rollcare.api.OutcomeClock

internal fun com.rollcare.Home.toFace(): HomeSnapshot = HomeSnapshot(
    date = date,
    rollers = rollers.map { it.toFace() },
    openRuns = openRuns.map { it.toFace() },
    areas = areas.map { it.toFace() },
    checkIns = checkIns.map { it.toFace() },
    recoveries = recoveries.map { it.toFace() },
    openQuestions = openQuestions,
    nextReminders = nextReminders.map { it.toFace() },
    missed = missed.toFace(),
)

internal fun com.rollcare.AreaOutlook.toFace(): AreaOutlook = AreaOutlook(
    areas = areas.map { it.toFace() },
    roller = roller,
    schedule = schedule?.toFace(),
    last = last,
    nextAllowed = nextAllowed,
    boundBy = boundBy?.toFace(),
    nextPlanned = nextPlanned,
    deadline = deadline,
    pause = pause?.toFace(),
    week = week?.toFace(),
    streak = streak?.toFace(),
    outcome = outcome.toFace(),
)

internal fun com.rollcare.Bound.toFace(): Bound = Bound(
    rule = rule,
    statement = statement,
    until = until,
)

internal fun com.rollcare.OutcomeClock.toFace(): OutcomeClock = when (this) {
    is com.rollcare.OutcomeClock.Stopped -> OutcomeClock.Stopped

    is com.rollcare.OutcomeClock.Running -> OutcomeClock.Running(
        weeks = weeks.asInt(),
        needed = needed.asInt(),
        earliest = earliest,
        rule = rule,
    )

    is com.rollcare.OutcomeClock.Ready -> OutcomeClock.Ready(since = since, rule = rule)
}
