package com.rollcare.internal

import com.rollcare.api.ByNeedle
import com.rollcare.api.Citation
import com.rollcare.api.Grade
import com.rollcare.api.Rule
import com.rollcare.api.RulePack
import com.rollcare.api.Spread

internal fun com.rollcare.RulePack.toFace(): RulePack = RulePack(
    version = version,
    rules = rules.map { it.toFace() },
    sources = sources.map { it.toFace() },
)

internal fun com.rollcare.Rule.toFace(): Rule = Rule(
    id = id,
    severity = severity.toFace(),
    kind = kind.toFace(),
    grade = grade.toFace(),
    sources = sources,
    spread = spread.map { it.toFace() },
    ourChoice = ourChoice,
    unverified = unverified,
    fixed = fixed,
)

internal fun com.rollcare.Citation.toFace(): Citation = Citation(
    key = key,
    grade = grade.toFace(),
    title = title,
    address = address,
)

internal fun com.rollcare.Grade.toFace(): Grade = when (this) {
    com.rollcare.Grade.A -> Grade.A
    com.rollcare.Grade.B -> Grade.B
    com.rollcare.Grade.C -> Grade.C
    com.rollcare.Grade.D -> Grade.D
}

internal fun com.rollcare.Spread.toFace(): Spread = Spread(
    value = value,
    sources = sources,
)

internal fun com.rollcare.ByNeedle.toFace(): ByNeedle = ByNeedle(
    short = short.asInt(),
    long = long.asInt(),
)
