package com.rollcare.internal

import com.rollcare.api.Course
import com.rollcare.api.EditVisit
import com.rollcare.api.NewVisit
import com.rollcare.api.Visit
import com.rollcare.api.VisitBlock

internal fun com.rollcare.Visit.toFace(): Visit = Visit(
    id = id,
    at = at,
    zone = zone,
    areas = areas.map { it.toFace() },
    treatment = treatment,
    note = note,
    added = added,
)

internal fun EditVisit.toEngine(): com.rollcare.EditVisit = com.rollcare.EditVisit(
    at = at,
    zone = zone,
    areas = areas.map { it.toEngine() },
    treatment = treatment,
    note = note,
)

internal fun NewVisit.toEngine(): com.rollcare.NewVisit = com.rollcare.NewVisit(
    id = id,
    details = details.toEngine(),
)

internal fun com.rollcare.Course.toFace(): Course = Course(
    treatment = treatment,
    areas = areas.map { it.toFace() },
    visits = visits.map { it.toFace() },
    kept = kept.asInt(),
    usual = usual?.asInt(),
    nextOn = nextOn,
    fadesOn = fadesOn,
    rule = rule,
    blocks = blocks.map { it.toFace() },
)

internal fun com.rollcare.VisitBlock.toFace(): VisitBlock = VisitBlock(
    visit = visit,
    rule = rule,
    from = from,
    until = until,
)
