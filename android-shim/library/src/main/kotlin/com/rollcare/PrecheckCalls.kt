package com.rollcare

import java.time.Instant
import java.time.ZoneId

/** May this session take place, and why. Asking changes nothing. */
public suspend fun RollCareRepository.precheck(
    request: PrecheckRequest,
    now: Instant = now(),
    zone: ZoneId = here(),
): Precheck = ask { it.precheck(request, now, Zone(zone)) }

/** Records that the person continues although a rule says otherwise. Some rules cannot be overridden. */
public suspend fun RollCareRepository.overrideRule(new: NewOverride, now: Instant = now()): RuleOverride =
    ask { it.overrideRule(new, now) }

/** The overrides that were not deleted, in the order of recording, also those that are over. */
public suspend fun RollCareRepository.overrides(): List<RuleOverride> = ask { it.overrides() }

/** The same with the end of each, and whether it still holds. */
public suspend fun RollCareRepository.overrideViews(now: Instant = now()): List<OverrideView> =
    ask { it.overrideViews(now) }

/**
 * Records that a clinician looked at a warning sign and cleared it. Until then it stops sessions there, however good the skin
 * looks. Days are counted in [zone].
 */
public suspend fun RollCareRepository.recordClearance(
    new: NewClearance,
    now: Instant = now(),
    zone: ZoneId = here(),
): Clearance = ask { it.recordClearance(new, now, Zone(zone)) }

/** What clinicians cleared, in the order of recording. */
public suspend fun RollCareRepository.clearances(): List<Clearance> = ask { it.clearances() }
