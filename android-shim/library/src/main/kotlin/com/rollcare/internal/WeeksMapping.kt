package com.rollcare.internal

import com.rollcare.api.Adherence
import com.rollcare.api.Streak
import com.rollcare.api.WeekOutcome
import com.rollcare.api.WeekProgress

internal fun com.rollcare.Adherence.toFace(): Adherence = Adherence(
    weeks = weeks.map { it.toFace() },
    streak = streak.toFace(),
    scorePercent = scorePercent.asInt(),
)

internal fun com.rollcare.WeekProgress.toFace(): WeekProgress = WeekProgress(
    begins = begins,
    done = done.asInt(),
    least = least.asInt(),
    most = most.asInt(),
    outcome = outcome.toFace(),
    scorePercent = scorePercent.asInt(),
)

internal fun com.rollcare.WeekOutcome.toFace(): WeekOutcome = when (this) {
    com.rollcare.WeekOutcome.REACHED -> WeekOutcome.REACHED
    com.rollcare.WeekOutcome.MISSED -> WeekOutcome.MISSED
    com.rollcare.WeekOutcome.RESTED -> WeekOutcome.RESTED
    com.rollcare.WeekOutcome.OPEN -> WeekOutcome.OPEN
}

internal fun com.rollcare.Streak.toFace(): Streak = Streak(
    weeks = weeks.asInt(),
    isLonger = isLonger,
    since = since,
)
