package com.rollcare.tests

import com.rollcare.Armed
import com.rollcare.ButtonKind
import com.rollcare.Capabilities
import com.rollcare.Channel
import com.rollcare.Coming
import com.rollcare.Fate
import com.rollcare.HeldBack
import com.rollcare.MissedCause
import com.rollcare.MissedReminders
import com.rollcare.Notification
import com.rollcare.PhoneHolds
import com.rollcare.PlanDiff
import com.rollcare.Platform
import com.rollcare.Policy
import com.rollcare.Priority
import com.rollcare.Reason
import com.rollcare.ReminderButton
import com.rollcare.ReminderKind
import com.rollcare.ReminderPlan
import com.rollcare.SnoozeChoice
import com.rollcare.SnoozeLength
import com.rollcare.TextArgument
import com.rollcare.Withdrawal
import com.rollcare.Wording
import com.rollcare.ZoneMove
import com.rollcare.tests.FactValues.AT
import com.rollcare.tests.FactValues.CIVIL_TIMES
import com.rollcare.tests.FactValues.INSTANTS
import com.rollcare.tests.FactValues.ROLLER_ID

/** Values of reminders: what is planned, what became of the rest, and what a phone and the engine say to each other. */
object ReminderValues {
    private val bare = Notification(
        id = "backup:2026-11-23",
        requestCode = Int.MIN_VALUE,
        at = INSTANTS[1],
        civil = CIVIL_TIMES[0],
        policy = Policy.DATE,
        pinnedTo = null,
        exact = false,
        kind = ReminderKind.BACKUP_DUE,
        roller = null,
        channel = Channel.REPLACE,
        priority = Priority.QUIET,
        thread = "",
        category = "",
        buttons = emptyList(),
        deepLink = "",
        title = "",
        body = "",
        wording = emptyList(),
        rule = null,
        merged = emptyList(),
        contentHash = 0u,
    )
    private val full = bare.copy(
        requestCode = Int.MAX_VALUE,
        pinnedTo = BERLIN,
        exact = true,
        roller = ROLLER_ID,
        thread = "roller:$ROLLER_ID",
        category = "disinfect+session",
        buttons = ButtonKind.entries.map { ReminderButton(it, "disinfect:x:10", "Clean it") },
        deepLink = "rollcare://roller/$ROLLER_ID",
        title = "Disinfect Blue",
        body = "…",
        wording = listOf(
            Wording("notify-disinfect", listOf(TextArgument("roller", "Blue"), TextArgument("minutes", "10"))),
            Wording("notify-open-app", emptyList()),
        ),
        rule = "a.rule",
        contentHash = ULong.MAX_VALUE,
    )
    val NOTIFICATIONS = ReminderKind.entries.map { full.copy(kind = it) } +
        Policy.entries.map { full.copy(policy = it) } +
        Channel.entries.map { full.copy(channel = it) } +
        Priority.entries.map { full.copy(priority = it) } +
        bare
    private val merged = full.copy(merged = List(500) { "disinfect:$it" })

    private val fates = listOf(
        Fate.Past(AT),
        Fate.Stopped("gap.lips"),
        Fate.OverBudget(16u),
        Fate.Shown(AT),
        Fate.MovedFromQuietHours(AT),
        Fate.MovedFromPause(AT),
        Fate.Snoozed(AT),
        Fate.CaughtUp(AT),
        Fate.MergedInto("disinfect:x:20"),
        Fate.CountedFromLogging(AT),
    ) + HeldBack.entries.map { Fate.HeldBack(it) }
    private val empty = ReminderPlan(0u, AT, BERLIN, "2026f", false, INSTANTS[0], emptyList(), emptyList())
    val PLANS = listOf(
        empty,
        empty.copy(
            revision = ULong.MAX_VALUE,
            zoneRulesDiffer = true,
            horizon = INSTANTS[4],
            notifications = NOTIFICATIONS + merged,
            reasons = fates.map { Reason("disinfect:x:10", it) },
        ),
    )
    val DIFFS = listOf(
        PlanDiff(emptyList(), emptyList(), emptyList()),
        PlanDiff(NOTIFICATIONS, List(1_000) { merged }, List(10_000) { Withdrawal("disinfect:$it", it) }),
    )

    val CAPABILITIES = Platform.entries.flatMap { platform ->
        listOf(
            Capabilities(platform, 0u),
            Capabilities(platform, UInt.MAX_VALUE, false, false, false, "2026a"),
        )
    }
    val ARMED = List(10_000) { Armed("disinfect:$it", it.toULong()) }
    val HOLDS = listOf(
        PhoneHolds.Listed(emptyList()),
        PhoneHolds.Listed(ARMED),
        PhoneHolds.AsRecorded,
        PhoneHolds.Nothing(false),
        PhoneHolds.Nothing(true),
    )
    val MISSED = listOf(MissedReminders(0u, null, null)) +
        MissedCause.entries.map { MissedReminders(UInt.MAX_VALUE, INSTANTS[0], it) }
    val SNOOZES = SnoozeLength.entries.map { SnoozeChoice(it, INSTANTS[4]) }

    private val coming = Coming(INSTANTS[1], CIVIL_TIMES[2])
    private val moved =
        ZoneMove("session:x", ReminderKind.SESSION, "Session with Blue", Policy.FLOATING, coming, coming)
    val ZONE_MOVES = Policy.entries.map { moved.copy(policy = it) } +
        ReminderKind.entries.flatMap { listOf(moved.copy(kind = it, here = null), moved.copy(kind = it, there = null)) }
}
