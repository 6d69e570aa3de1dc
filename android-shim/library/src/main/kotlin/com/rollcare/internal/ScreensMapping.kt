package com.rollcare.internal

import com.rollcare.api.Advice
import com.rollcare.api.AftercareItem
import com.rollcare.api.PlannedUse
import com.rollcare.api.ScreenRequest
import com.rollcare.api.Screening

internal fun ScreenRequest.toEngine(): com.rollcare.ScreenRequest = com.rollcare.ScreenRequest(
    roller = roller,
    areas = areas.map { it.toEngine() },
    at = at,
    signs = signs?.map { it.toEngine() },
    answers = answers.map { it.toEngine() },
    planned = planned.map { it.toEngine() },
)

internal fun PlannedUse.toEngine(): com.rollcare.PlannedUse = com.rollcare.PlannedUse(
    product = product,
    at = at,
)

internal fun com.rollcare.Screening.toFace(): Screening = Screening(
    verdict = verdict.toFace(),
    questions = questions.map { it.toFace() },
    earliest = earliest,
)

internal fun com.rollcare.AftercareItem.toFace(): AftercareItem = AftercareItem(
    rule = rule,
    advice = advice.toFace(),
    from = from,
    until = until,
    statement = statement,
    sources = sources.map { it.toFace() },
    severity = severity.toFace(),
)

internal fun com.rollcare.Advice.toFace(): Advice = when (this) {
    com.rollcare.Advice.DO -> Advice.DO
    com.rollcare.Advice.AVOID -> Advice.AVOID
}
