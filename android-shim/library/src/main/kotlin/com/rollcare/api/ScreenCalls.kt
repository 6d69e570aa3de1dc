package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import java.time.Instant
import java.time.ZoneId

/** May this session be, and why. Asking changes nothing. */
public suspend fun RollCareRepository.screen(
    request: ScreenRequest,
    now: Instant = now(),
    zone: ZoneId = here(),
): Screening = ask { engine -> engine.screen(request.toEngine(), now, Zone(zone)).toFace() }

/** Records that the person goes on although a rule says otherwise. Some rules let nobody. */
public suspend fun RollCareRepository.overrideRule(new: NewOverride, now: Instant = now()): RuleOverride =
    ask { engine -> engine.overrideRule(new.toEngine(), now).toFace() }

/** The overrides that stand, in the order of recording. */
public suspend fun RollCareRepository.overrides(): List<RuleOverride> =
    ask { engine -> engine.overrides().map { it.toFace() } }
