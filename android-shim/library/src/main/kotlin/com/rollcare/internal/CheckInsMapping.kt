package com.rollcare.internal

import com.rollcare.api.CheckIn
import com.rollcare.api.CheckInResult
import com.rollcare.api.NewCheckIn
import com.rollcare.api.RecoveryState
import com.rollcare.api.Urgency

internal fun com.rollcare.CheckIn.toFace(): CheckIn = CheckIn(
    id = id,
    at = at,
    zone = zone,
    area = area.toFace(),
    signs = signs.map { it.toFace() },
    answers = answers.map { it.toFace() },
    note = note,
)

internal fun NewCheckIn.toEngine(): com.rollcare.NewCheckIn = com.rollcare.NewCheckIn(
    id = id,
    zone = zone,
    area = area.toEngine(),
    signs = signs.map { it.toEngine() },
    answers = answers.map { it.toEngine() },
    note = note,
)

internal fun com.rollcare.CheckInResult.toFace(): CheckInResult = CheckInResult(
    urgency = urgency.toFace(),
    findings = findings.map { it.toFace() },
    questions = questions.map { it.toFace() },
)

internal fun com.rollcare.Urgency.toFace(): Urgency = when (this) {
    com.rollcare.Urgency.NORMAL -> Urgency.NORMAL
    com.rollcare.Urgency.WATCH -> Urgency.WATCH
    com.rollcare.Urgency.SEE_DOCTOR -> Urgency.SEE_DOCTOR
    com.rollcare.Urgency.EMERGENCY -> Urgency.EMERGENCY
}

internal fun com.rollcare.RecoveryState.toFace(): RecoveryState = RecoveryState(
    rule = rule,
    area = area.toFace(),
    started = started,
    good = good.asInt(),
    needed = needed.asInt(),
)
