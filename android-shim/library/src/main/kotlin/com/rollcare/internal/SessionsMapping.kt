package com.rollcare.internal

import com.rollcare.api.Area
import com.rollcare.api.EditSession
import com.rollcare.api.FinishSession
import com.rollcare.api.NewSession
import com.rollcare.api.RepeatSession
import com.rollcare.api.Session
import com.rollcare.api.SkinCheck
import com.rollcare.api.SkinSign

internal fun com.rollcare.Session.toFace(): Session = Session(
    id = id,
    roller = roller,
    started = started,
    ended = ended,
    zone = zone,
    areas = areas.map { it.toFace() },
    passes = passes?.asInt(),
    pressureNote = pressureNote,
    products = products,
    skinBefore = skinBefore?.toFace(),
    skinAfter = skinAfter?.toFace(),
    note = note,
    logged = logged,
)

internal fun EditSession.toEngine(): com.rollcare.EditSession = com.rollcare.EditSession(
    roller = roller,
    started = started,
    ended = ended,
    zone = zone,
    areas = areas.map { it.toEngine() },
    passes = passes?.unsignedByte("passes"),
    pressureNote = pressureNote,
    products = products,
    skinBefore = skinBefore?.toEngine(),
    skinAfter = skinAfter?.toEngine(),
    note = note,
)

internal fun NewSession.toEngine(): com.rollcare.NewSession = com.rollcare.NewSession(
    id = id,
    details = details.toEngine(),
)

internal fun FinishSession.toEngine(): com.rollcare.FinishSession = com.rollcare.FinishSession(
    id = id,
    ended = ended,
    passes = passes?.unsignedByte("passes"),
    skinAfter = skinAfter?.toEngine(),
    note = note,
)

internal fun RepeatSession.toEngine(): com.rollcare.RepeatSession = com.rollcare.RepeatSession(
    id = id,
    zone = zone,
)

internal fun com.rollcare.SkinCheck.toFace(): SkinCheck = SkinCheck(
    signs = signs.map { it.toFace() },
)

internal fun SkinCheck.toEngine(): com.rollcare.SkinCheck = com.rollcare.SkinCheck(
    signs = signs.map { it.toEngine() },
)

internal fun com.rollcare.Area.toFace(): Area = when (this) {
    com.rollcare.Area.LIPS -> Area.LIPS
    com.rollcare.Area.PERIORAL -> Area.PERIORAL
    com.rollcare.Area.FACE -> Area.FACE
    com.rollcare.Area.NECK -> Area.NECK
    com.rollcare.Area.EYE -> Area.EYE
    com.rollcare.Area.SCALP -> Area.SCALP
    com.rollcare.Area.BODY -> Area.BODY
}

internal fun Area.toEngine(): com.rollcare.Area = when (this) {
    Area.LIPS -> com.rollcare.Area.LIPS
    Area.PERIORAL -> com.rollcare.Area.PERIORAL
    Area.FACE -> com.rollcare.Area.FACE
    Area.NECK -> com.rollcare.Area.NECK
    Area.EYE -> com.rollcare.Area.EYE
    Area.SCALP -> com.rollcare.Area.SCALP
    Area.BODY -> com.rollcare.Area.BODY
}

internal fun com.rollcare.SkinSign.toFace(): SkinSign = when (this) {
    com.rollcare.SkinSign.PINK -> SkinSign.PINK
    com.rollcare.SkinSign.RED -> SkinSign.RED
    com.rollcare.SkinSign.DRY -> SkinSign.DRY
    com.rollcare.SkinSign.FLAKING -> SkinSign.FLAKING
    com.rollcare.SkinSign.CRACKED -> SkinSign.CRACKED
    com.rollcare.SkinSign.SORE -> SkinSign.SORE
    com.rollcare.SkinSign.SWOLLEN -> SkinSign.SWOLLEN
    com.rollcare.SkinSign.BLEEDING -> SkinSign.BLEEDING
    com.rollcare.SkinSign.SCAB -> SkinSign.SCAB
    com.rollcare.SkinSign.SPOTS -> SkinSign.SPOTS
}

internal fun SkinSign.toEngine(): com.rollcare.SkinSign = when (this) {
    SkinSign.PINK -> com.rollcare.SkinSign.PINK
    SkinSign.RED -> com.rollcare.SkinSign.RED
    SkinSign.DRY -> com.rollcare.SkinSign.DRY
    SkinSign.FLAKING -> com.rollcare.SkinSign.FLAKING
    SkinSign.CRACKED -> com.rollcare.SkinSign.CRACKED
    SkinSign.SORE -> com.rollcare.SkinSign.SORE
    SkinSign.SWOLLEN -> com.rollcare.SkinSign.SWOLLEN
    SkinSign.BLEEDING -> com.rollcare.SkinSign.BLEEDING
    SkinSign.SCAB -> com.rollcare.SkinSign.SCAB
    SkinSign.SPOTS -> com.rollcare.SkinSign.SPOTS
}
