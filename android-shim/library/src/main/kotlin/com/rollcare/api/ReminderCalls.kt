package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import java.time.Instant
import java.time.ZoneId

/** What the phone should hold from now on. */
public suspend fun RollCareRepository.plan(
    now: Instant = now(),
    zone: ZoneId = here(),
    capabilities: Capabilities = Capabilities(),
): ReminderPlan = ask { engine -> engine.plan(now, Zone(zone), capabilities.toEngine()).toFace() }

/** Records what somebody did with a reminder. */
public suspend fun RollCareRepository.answerReminder(new: NewReminderAction, now: Instant = now()): ReminderAction =
    ask { engine -> engine.answerReminder(new.toEngine(), now).toFace() }

/** For how long a reminder can be put off at this time, the shortest first. */
public suspend fun RollCareRepository.snoozeChoices(now: Instant = now(), zone: ZoneId = here()): List<SnoozeChoice> =
    ask { engine -> engine.snoozeChoices(now, Zone(zone)).map { it.toFace() } }

/** Reminders that were due and that the phone did not show, since [acknowledgeMissed]. */
public suspend fun RollCareRepository.missedReminders(now: Instant = now()): MissedReminders =
    ask { engine -> engine.missedReminders(now).toFace() }

/** Says that the person has seen what was missed. */
public suspend fun RollCareRepository.acknowledgeMissed(now: Instant = now()): Unit =
    ask { engine -> engine.acknowledgeMissed(now) }

/**
 * What would move if the phone changed from one zone to another now: reminders at a time of day float by themselves,
 * what counts from something that happened stays, and the screen keeps gaps by instants.
 */
public suspend fun RollCareRepository.previewZoneChange(
    to: ZoneId,
    from: ZoneId = here(),
    now: Instant = now(),
): List<ZoneMove> = ask { engine -> engine.previewZoneChange(Zone(from), Zone(to), now).map { it.toFace() } }

/** Says that a back-up was made. The next reminder of one is counted from then. */
public suspend fun RollCareRepository.reportBackup(at: Instant = now()): Unit =
    ask { engine -> engine.reportBackup(at) }
