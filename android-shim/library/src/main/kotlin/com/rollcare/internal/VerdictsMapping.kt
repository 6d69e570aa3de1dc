package com.rollcare.internal

import com.rollcare.api.ClearedBy
import com.rollcare.api.Deciding
import com.rollcare.api.Finding
import com.rollcare.api.Micrometres
import com.rollcare.api.NewOverride
import com.rollcare.api.Outcome
import com.rollcare.api.OverrideReason
import com.rollcare.api.RuleOverride
import com.rollcare.api.Severity
import com.rollcare.api.Verdict

internal fun com.rollcare.Verdict.toFace(): Verdict = Verdict(
    outcome = outcome.toFace(),
    findings = findings.map { it.toFace() },
    packVersion = packVersion,
)

internal fun com.rollcare.Outcome.toFace(): Outcome = when (this) {
    com.rollcare.Outcome.ALLOW -> Outcome.ALLOW
    com.rollcare.Outcome.WARN -> Outcome.WARN
    com.rollcare.Outcome.ASK -> Outcome.ASK
    com.rollcare.Outcome.STOP -> Outcome.STOP
}

internal fun com.rollcare.Finding.toFace(): Finding = Finding(
    rule = rule,
    severity = severity.toFace(),
    statement = statement,
    sources = sources.map { it.toFace() },
    value = value?.toFace(),
    clearedBy = clearedBy?.toFace(),
    overridden = overridden?.toFace(),
)

internal fun com.rollcare.Severity.toFace(): Severity = when (this) {
    com.rollcare.Severity.INFO -> Severity.INFO
    com.rollcare.Severity.WARN -> Severity.WARN
    com.rollcare.Severity.ASK -> Severity.ASK
    com.rollcare.Severity.STOP -> Severity.STOP
}

internal fun com.rollcare.Deciding.toFace(): Deciding = when (this) {
    is com.rollcare.Deciding.Length -> Deciding.Length(Micrometres(um.asInt()))
    is com.rollcare.Deciding.Count -> Deciding.Count(count.asInt())
    is com.rollcare.Deciding.Days -> Deciding.Days(days.asInt())
    is com.rollcare.Deciding.Signs -> Deciding.Signs(signs.map { it.toFace() })
    is com.rollcare.Deciding.Answer -> Deciding.Answer(reply.toFace())
    is com.rollcare.Deciding.Words -> Deciding.Words(product = product, words = words)
}

internal fun com.rollcare.ClearedBy.toFace(): ClearedBy = when (this) {
    is com.rollcare.ClearedBy.Time -> ClearedBy.Time(at)
    is com.rollcare.ClearedBy.Checklist -> ClearedBy.Checklist
    is com.rollcare.ClearedBy.OtherRoller -> ClearedBy.OtherRoller
    is com.rollcare.ClearedBy.Clinician -> ClearedBy.Clinician
    is com.rollcare.ClearedBy.Healing -> ClearedBy.Healing
    is com.rollcare.ClearedBy.CheckIns -> ClearedBy.CheckIns(left.asInt())
    is com.rollcare.ClearedBy.OtherProduct -> ClearedBy.OtherProduct
    is com.rollcare.ClearedBy.Nothing -> ClearedBy.Nothing
}

internal fun NewOverride.toEngine(): com.rollcare.NewOverride = com.rollcare.NewOverride(
    id = id,
    rule = rule,
    reason = reason.toEngine(),
    note = note,
)

internal fun com.rollcare.OverrideReason.toFace(): OverrideReason = when (this) {
    com.rollcare.OverrideReason.CLEARED_BY_CLINICIAN -> OverrideReason.CLEARED_BY_CLINICIAN
    com.rollcare.OverrideReason.OWN_CHOICE -> OverrideReason.OWN_CHOICE
}

internal fun OverrideReason.toEngine(): com.rollcare.OverrideReason = when (this) {
    OverrideReason.CLEARED_BY_CLINICIAN -> com.rollcare.OverrideReason.CLEARED_BY_CLINICIAN
    OverrideReason.OWN_CHOICE -> com.rollcare.OverrideReason.OWN_CHOICE
}

internal fun com.rollcare.RuleOverride.toFace(): RuleOverride = RuleOverride(
    id = id,
    rule = rule,
    reason = reason.toFace(),
    note = note,
    at = at,
)
