package com.rollcare.tests

import com.rollcare.Armed
import com.rollcare.Defect
import com.rollcare.DirtyReason
import com.rollcare.Fate
import com.rollcare.HeldBack
import com.rollcare.Home
import com.rollcare.Notification
import com.rollcare.PlanDiff
import com.rollcare.Policy
import com.rollcare.Reason
import com.rollcare.ReminderKind
import com.rollcare.ReminderPlan
import com.rollcare.RetiredReason
import com.rollcare.RetirementReason
import com.rollcare.RollerState
import com.rollcare.RollerView
import com.rollcare.RunProgress
import com.rollcare.StepProgress
import com.rollcare.StepState
import com.rollcare.Tier
import com.rollcare.Timer
import com.rollcare.Wear
import com.rollcare.tests.FactValues.AT
import com.rollcare.tests.FactValues.DATES
import com.rollcare.tests.FactValues.INSTANTS
import com.rollcare.tests.FactValues.ROLLERS
import com.rollcare.tests.FactValues.ROLLER_ID
import com.rollcare.tests.FactValues.RUN_ID
import com.rollcare.tests.FactValues.SESSION_ID
import com.rollcare.tests.RuleValues.VERDICTS
import java.time.LocalDateTime

/** Values of everything that the engine answers: each kind of each answer, with and without what may be absent. */
object AnswerValues {
    val CIVIL_TIMES: List<LocalDateTime> =
        listOf("1899-01-01T00:00", "2026-11-23T20:15", "2200-12-31T23:59:59.999").map(LocalDateTime::parse)

    val STATES = listOf(
        RollerState.Clean(INSTANTS[0]),
        RollerState.InUse(SESSION_ID),
        RollerState.Soaking(RUN_ID, AT),
        RollerState.Drying(RUN_ID, AT),
        RollerState.Retired(AT, RetiredReason.Inspection(emptyList())),
        RollerState.Retired(AT, RetiredReason.Inspection(Defect.entries)),
    ) + DirtyReason.entries.map { RollerState.Dirty(it) } +
        RetirementReason.entries.map { RollerState.Retired(AT, RetiredReason.Owner(it)) }

    private val steps = listOf(
        StepState.Waiting,
        StepState.Due,
        StepState.Running(INSTANTS[4], UInt.MAX_VALUE),
        StepState.TooShort(240u, 600u, false),
        StepState.TooShort(0u, 600u, true),
        StepState.Done(INSTANTS[1]),
    ).flatMap { state ->
        listOf(null, Timer(600u, true), Timer(0u, false)).map { StepProgress("soak", "Soak it", it, state) }
    }
    val PROGRESSES = listOf(
        RunProgress(RUN_ID, ROLLER_ID, AT, emptyList(), null),
        RunProgress(RUN_ID, ROLLER_ID, AT, steps, INSTANTS[4]),
    )

    private val notifications = ReminderKind.entries.flatMap { kind ->
        Policy.entries.map {
            Notification(
                id = "disinfect:x:10",
                requestCode = Int.MAX_VALUE,
                at = INSTANTS[1],
                civil = CIVIL_TIMES[0],
                policy = it,
                kind = kind,
                roller = ROLLER_ID,
                title = "Disinfect Blue",
                body = "…",
                rule = "a.rule",
                merged = emptyList(),
                contentHash = ULong.MAX_VALUE,
            )
        }
    }
    private val merged = notifications.first().copy(merged = List(500) { "disinfect:$it" }, requestCode = Int.MIN_VALUE)
    private val fates = listOf(
        Fate.Past(AT),
        Fate.OverBudget(16u),
        Fate.MovedFromQuietHours(AT),
        Fate.Snoozed(AT),
        Fate.MergedInto("disinfect:x:20"),
        Fate.CountedFromLogging(AT),
    ) + HeldBack.entries.map { Fate.HeldBack(it) }
    val PLANS = listOf(
        ReminderPlan(AT, BERLIN, null, emptyList(), emptyList()),
        ReminderPlan(AT, BERLIN, INSTANTS[4], notifications + merged, fates.map { Reason("disinfect:x:10", it) }),
    )
    val DIFFS = listOf(
        PlanDiff(emptyList(), emptyList(), emptyList()),
        PlanDiff(notifications, List(1_000) { merged }, List(10_000) { "disinfect:$it" }),
    )
    val ARMED = List(10_000) { Armed("disinfect:$it", it.toULong()) }

    val VIEWS = Tier.entries.map { RollerView(ROLLERS[0], STATES[0], Wear(1u, DATES[0], 9u, it), VERDICTS[0]) } +
        RollerView(ROLLERS[0], STATES[1], Wear(UInt.MAX_VALUE, null, UInt.MAX_VALUE, Tier.FRESH), VERDICTS[3])
    val HOMES = listOf(
        Home(DATES[1], emptyList(), emptyList(), emptyList()),
        Home(DATES[1], List(100) { VIEWS[0] } + VIEWS, PROGRESSES, notifications),
    )
}
