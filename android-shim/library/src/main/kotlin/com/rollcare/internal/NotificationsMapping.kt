package com.rollcare.internal

import com.rollcare.api.ButtonKind
import com.rollcare.api.PlannedNotification
import com.rollcare.api.Policy
import com.rollcare.api.Priority
import com.rollcare.api.ReminderButton
import com.rollcare.api.ReminderChannel
import com.rollcare.api.ReminderKind
import com.rollcare.api.TextArgument
import com.rollcare.api.Wording

internal fun com.rollcare.Notification.toFace(): PlannedNotification = PlannedNotification(
    id = id,
    requestCode = requestCode,
    at = at,
    civil = civil,
    policy = policy.toFace(),
    pinnedTo = pinnedTo,
    exact = exact,
    kind = kind.toFace(),
    roller = roller,
    channel = channel.toFace(),
    priority = priority.toFace(),
    thread = thread,
    category = category,
    buttons = buttons.map { it.toFace() },
    deepLink = deepLink,
    title = title,
    body = body,
    wording = wording.map { it.toFace() },
    rule = rule,
    merged = merged,
    contentHash = contentHash.toLong(),
)

internal fun com.rollcare.ReminderKind.toFace(): ReminderKind = when (this) {
    com.rollcare.ReminderKind.DISINFECT -> ReminderKind.DISINFECT
    com.rollcare.ReminderKind.SOAK_DONE -> ReminderKind.SOAK_DONE
    com.rollcare.ReminderKind.SESSION -> ReminderKind.SESSION
    com.rollcare.ReminderKind.REPLACE_ROLLER -> ReminderKind.REPLACE_ROLLER
    com.rollcare.ReminderKind.VISIT -> ReminderKind.VISIT
    com.rollcare.ReminderKind.CHECK_IN -> ReminderKind.CHECK_IN
    com.rollcare.ReminderKind.NURSE_BACK -> ReminderKind.NURSE_BACK
    com.rollcare.ReminderKind.CHECKLIST_UNFINISHED -> ReminderKind.CHECKLIST_UNFINISHED
    com.rollcare.ReminderKind.AFTERCARE -> ReminderKind.AFTERCARE
    com.rollcare.ReminderKind.ACTIVES_RESUME -> ReminderKind.ACTIVES_RESUME
    com.rollcare.ReminderKind.OUTCOME_DATE -> ReminderKind.OUTCOME_DATE
    com.rollcare.ReminderKind.BACKUP_DUE -> ReminderKind.BACKUP_DUE
    com.rollcare.ReminderKind.OPEN_APP -> ReminderKind.OPEN_APP
}

internal fun ReminderKind.toEngine(): com.rollcare.ReminderKind = when (this) {
    ReminderKind.DISINFECT -> com.rollcare.ReminderKind.DISINFECT
    ReminderKind.SOAK_DONE -> com.rollcare.ReminderKind.SOAK_DONE
    ReminderKind.SESSION -> com.rollcare.ReminderKind.SESSION
    ReminderKind.REPLACE_ROLLER -> com.rollcare.ReminderKind.REPLACE_ROLLER
    ReminderKind.VISIT -> com.rollcare.ReminderKind.VISIT
    ReminderKind.CHECK_IN -> com.rollcare.ReminderKind.CHECK_IN
    ReminderKind.NURSE_BACK -> com.rollcare.ReminderKind.NURSE_BACK
    ReminderKind.CHECKLIST_UNFINISHED -> com.rollcare.ReminderKind.CHECKLIST_UNFINISHED
    ReminderKind.AFTERCARE -> com.rollcare.ReminderKind.AFTERCARE
    ReminderKind.ACTIVES_RESUME -> com.rollcare.ReminderKind.ACTIVES_RESUME
    ReminderKind.OUTCOME_DATE -> com.rollcare.ReminderKind.OUTCOME_DATE
    ReminderKind.BACKUP_DUE -> com.rollcare.ReminderKind.BACKUP_DUE
    ReminderKind.OPEN_APP -> com.rollcare.ReminderKind.OPEN_APP
}

internal fun com.rollcare.Policy.toFace(): Policy = when (this) {
    com.rollcare.Policy.ELAPSED -> Policy.ELAPSED
    com.rollcare.Policy.FLOATING -> Policy.FLOATING
    com.rollcare.Policy.DATE -> Policy.DATE
    com.rollcare.Policy.PINNED -> Policy.PINNED
}

internal fun com.rollcare.Channel.toFace(): ReminderChannel = when (this) {
    com.rollcare.Channel.DISINFECT -> ReminderChannel.DISINFECT
    com.rollcare.Channel.SESSION -> ReminderChannel.SESSION
    com.rollcare.Channel.REPLACE -> ReminderChannel.REPLACE
    com.rollcare.Channel.AFTERCARE -> ReminderChannel.AFTERCARE
}

internal fun com.rollcare.Priority.toFace(): Priority = when (this) {
    com.rollcare.Priority.TIME_SENSITIVE -> Priority.TIME_SENSITIVE
    com.rollcare.Priority.NORMAL -> Priority.NORMAL
    com.rollcare.Priority.QUIET -> Priority.QUIET
}

internal fun com.rollcare.ReminderButton.toFace(): ReminderButton = ReminderButton(
    kind = kind.toFace(),
    notification = notification,
    title = title,
)

internal fun com.rollcare.ButtonKind.toFace(): ButtonKind = when (this) {
    com.rollcare.ButtonKind.OPEN -> ButtonKind.OPEN
    com.rollcare.ButtonKind.DONE -> ButtonKind.DONE
    com.rollcare.ButtonKind.SNOOZE -> ButtonKind.SNOOZE
    com.rollcare.ButtonKind.SKIP -> ButtonKind.SKIP
}

internal fun com.rollcare.Wording.toFace(): Wording = Wording(
    key = key,
    arguments = arguments.map { it.toFace() },
)

internal fun com.rollcare.TextArgument.toFace(): TextArgument = TextArgument(
    name = name,
    value = value,
)
