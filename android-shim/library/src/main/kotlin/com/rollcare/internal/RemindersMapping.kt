package com.rollcare.internal

import com.rollcare.api.MissedCause
import com.rollcare.api.MissedReminders
import com.rollcare.api.NewReminderAction
import com.rollcare.api.ReminderAction
import com.rollcare.api.ReminderActionKind
import com.rollcare.api.Settings
import com.rollcare.api.SnoozeChoice
import com.rollcare.api.SnoozeLength

internal fun NewReminderAction.toEngine(): com.rollcare.NewReminderAction = com.rollcare.NewReminderAction(
    id = id,
    notification = notification,
    kind = kind.toEngine(),
)

internal fun com.rollcare.ReminderAction.toFace(): ReminderAction = ReminderAction(
    id = id,
    notification = notification,
    kind = kind.toFace(),
    at = at,
)

internal fun com.rollcare.ReminderActionKind.toFace(): ReminderActionKind = when (this) {
    is com.rollcare.ReminderActionKind.Snooze -> ReminderActionKind.Snooze(until)
    is com.rollcare.ReminderActionKind.Skip -> ReminderActionKind.Skip
    is com.rollcare.ReminderActionKind.Dismiss -> ReminderActionKind.Dismiss
    is com.rollcare.ReminderActionKind.Done -> ReminderActionKind.Done
}

internal fun ReminderActionKind.toEngine(): com.rollcare.ReminderActionKind = when (this) {
    is ReminderActionKind.Snooze -> com.rollcare.ReminderActionKind.Snooze(until)
    ReminderActionKind.Skip -> com.rollcare.ReminderActionKind.Skip
    ReminderActionKind.Dismiss -> com.rollcare.ReminderActionKind.Dismiss
    ReminderActionKind.Done -> com.rollcare.ReminderActionKind.Done
}

internal fun com.rollcare.SnoozeChoice.toFace(): SnoozeChoice = SnoozeChoice(
    length = length.toFace(),
    until = until,
)

internal fun com.rollcare.SnoozeLength.toFace(): SnoozeLength = when (this) {
    com.rollcare.SnoozeLength.TEN_MINUTES -> SnoozeLength.TEN_MINUTES
    com.rollcare.SnoozeLength.HOUR -> SnoozeLength.HOUR
    com.rollcare.SnoozeLength.TONIGHT -> SnoozeLength.TONIGHT
    com.rollcare.SnoozeLength.TOMORROW -> SnoozeLength.TOMORROW
}

internal fun com.rollcare.MissedReminders.toFace(): MissedReminders = MissedReminders(
    count = count.asInt(),
    since = since,
    cause = cause?.toFace(),
)

internal fun com.rollcare.MissedCause.toFace(): MissedCause = when (this) {
    com.rollcare.MissedCause.NO_PERMISSION -> MissedCause.NO_PERMISSION
    com.rollcare.MissedCause.FORCE_STOP -> MissedCause.FORCE_STOP
    com.rollcare.MissedCause.BATTERY_MANAGER -> MissedCause.BATTERY_MANAGER
}

internal fun com.rollcare.Settings.toFace(): Settings = Settings(
    quietFrom = quietFrom,
    quietTo = quietTo,
    urgentInQuietHours = urgentInQuietHours,
    dailyAt = dailyAt,
    dayStarts = dayStarts,
    weekStarts = weekStarts.toFace(),
    remindersOff = remindersOff.map { it.toFace() },
)

internal fun Settings.toEngine(): com.rollcare.Settings = com.rollcare.Settings(
    quietFrom = quietFrom,
    quietTo = quietTo,
    urgentInQuietHours = urgentInQuietHours,
    dailyAt = dailyAt,
    dayStarts = dayStarts,
    weekStarts = weekStarts.toEngine(),
    remindersOff = remindersOff.map { it.toEngine() },
)
