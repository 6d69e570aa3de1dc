package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

/** The visits whose own walls show [day] or later, in the order of their walls. */
public suspend fun RollCareRepository.visits(day: LocalDate): List<Visit> =
    ask { engine -> engine.visits(day).map { it.toFace() } }

/** Adds a visit. */
public suspend fun RollCareRepository.addVisit(new: NewVisit, now: Instant = now()): Visit =
    ask { engine -> engine.addVisit(new.toEngine(), now).toFace() }

/** Says when a visit is, or what it was. */
public suspend fun RollCareRepository.editVisit(id: VisitId, details: EditVisit, now: Instant = now()): Visit =
    ask { engine -> engine.editVisit(id, details.toEngine(), now).toFace() }

/** The courses that are under way or have not faded yet. */
public suspend fun RollCareRepository.courses(now: Instant = now(), zone: ZoneId = here()): List<Course> =
    ask { engine -> engine.courses(now, Zone(zone)).map { it.toFace() } }
