package com.rollcare

import java.time.Instant
import java.time.ZoneId

/**
 * What an Android phone should hold from now on. To make this phone hold it is the work of
 * [com.rollcare.platform.ReminderScheduler.sync].
 *
 * @param capabilities What the phone can do; left out it can do all that a plan asks for.
 */
public suspend fun RollCareRepository.plan(
    now: Instant = now(),
    zone: ZoneId = here(),
    capabilities: Capabilities = ANDROID,
): ReminderPlan = ask { it.plan(now, Zone(zone), capabilities) }

/**
 * How many alarms a plan may use. The soonest ones are enough, since each that comes plans again; Android throws at 500
 * alarms of one app.
 */
internal const val SLOTS = 16

private val ANDROID = Capabilities(PhonePlatform.ANDROID, SLOTS)

/**
 * Records what somebody did with a reminder, and says what the plan then holds. That a roller was cleaned is no answer:
 * say it with [pressButton] and [ButtonKind.DID_IT], or with its checklist.
 */
public suspend fun RollCareRepository.answerReminder(
    new: NewReminderAction,
    now: Instant = now(),
    zone: ZoneId = here(),
): ReminderAnswer = ask { it.answerReminder(new, now, Zone(zone)) }

/**
 * Does what a button of a notification says, and says what to show then. A press that is refused records nothing: the
 * outcome says why in words. [com.rollcare.platform.ActionReceiver] calls it for the notifications on the screen.
 *
 * @throws RollCareError.Invalid for [ButtonKind.OPEN], which opens the app: follow the deep link.
 */
public suspend fun RollCareRepository.pressButton(
    press: ButtonPress,
    now: Instant = now(),
    zone: ZoneId = here(),
): ButtonOutcome = ask { it.pressButton(press, now, Zone(zone)) }

/**
 * Says that the person no longer rolls. Of all reminders only those of rollers that are not clean, of visits and of
 * back-ups come then, until a session is logged or this is undone.
 */
public suspend fun RollCareRepository.stopRolling(now: Instant = now()): Unit = ask { it.stopRolling(now) }

/** For how long a reminder can be put off at this time, the shortest first. */
public suspend fun RollCareRepository.snoozeChoices(now: Instant = now(), zone: ZoneId = here()): List<SnoozeChoice> =
    ask { it.snoozeChoices(now, Zone(zone)) }

/** Reminders that were due and that the phone did not show, since [acknowledgeMissed]. */
public suspend fun RollCareRepository.missedReminders(now: Instant = now()): MissedReminders =
    ask { it.missedReminders(now) }

/** Says that the person has seen what was missed. */
public suspend fun RollCareRepository.acknowledgeMissed(now: Instant = now()): Unit = ask { it.acknowledgeMissed(now) }

/**
 * What would move if the phone changed from one zone to another now: reminders at a time of day float by themselves,
 * what counts from something that happened stays, and the precheck keeps gaps by instants.
 */
public suspend fun RollCareRepository.zoneChangePreview(
    to: ZoneId,
    from: ZoneId = here(),
    now: Instant = now(),
): List<ZoneMove> = ask { it.previewZoneChange(Zone(from), Zone(to), now) }

/** Says that a backup was made. The next reminder of one is counted from then. */
public suspend fun RollCareRepository.reportBackup(at: Instant = now()): Unit = ask { it.reportBackup(at) }
