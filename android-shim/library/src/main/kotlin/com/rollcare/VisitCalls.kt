package com.rollcare

import com.rollcare.internal.corrected
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

/** The visits on [day] or later, by the local date of each in its own zone, in the order of their local times. */
public suspend fun RollCareRepository.visits(day: LocalDate): List<Visit> = ask { it.visits(day) }

/** One visit. */
public suspend fun RollCareRepository.visit(id: VisitId): Visit = ask { it.visit(id) }

/** Adds a visit, and says what it means for the sessions around it. */
public suspend fun RollCareRepository.addVisit(new: NewVisit, now: Instant = now()): RecordedVisit =
    ask { it.addVisit(new, now) }

/**
 * Corrects a visit: `editVisit(id) { it.copy(at = it.at.plusDays(1)) }`.
 *
 * @param change Gives the corrected details for the stored ones. Nothing else is stored between the two.
 */
public suspend fun RollCareRepository.editVisit(
    id: VisitId,
    now: Instant = now(),
    change: (VisitDetails) -> VisitDetails,
): Visit = ask { it.editVisit(id, corrected(it.visit(id).details, change), now) }

/** The courses of treatment that are ongoing or have not faded yet. */
public suspend fun RollCareRepository.courses(now: Instant = now(), zone: ZoneId = here()): List<TreatmentCourse> =
    ask { it.courses(now, Zone(zone)) }
