package com.rollcare.tests

import com.rollcare.Defect
import com.rollcare.DirtyReason
import com.rollcare.Home
import com.rollcare.LifeLimit
import com.rollcare.LifeUnit
import com.rollcare.RetiredReason
import com.rollcare.RetirementReason
import com.rollcare.RollerState
import com.rollcare.RollerTask
import com.rollcare.RollerView
import com.rollcare.Tier
import com.rollcare.Wear
import com.rollcare.tests.ChecklistValues.PROGRESSES
import com.rollcare.tests.FactValues.AT
import com.rollcare.tests.FactValues.DATES
import com.rollcare.tests.FactValues.INSTANTS
import com.rollcare.tests.FactValues.ROLLERS
import com.rollcare.tests.FactValues.ROLLER_ID
import com.rollcare.tests.FactValues.RUN_ID
import com.rollcare.tests.FactValues.SESSION_ID
import com.rollcare.tests.OutlookValues.OUTLOOKS
import com.rollcare.tests.PersonValues.CHECK_INS
import com.rollcare.tests.ReminderValues.MISSED
import com.rollcare.tests.ReminderValues.NOTIFICATIONS
import com.rollcare.tests.RuleValues.VERDICTS
import com.rollcare.tests.ScreenValues.RECOVERIES

/** Values of what the engine says of rollers and of a day: each kind of each answer, with and without what may be absent. */
object AnswerValues {
    val STATES = listOf(
        RollerState.Clean(INSTANTS[0]),
        RollerState.InUse(SESSION_ID),
        RollerState.Soaking(RUN_ID, AT),
        RollerState.Drying(RUN_ID, AT),
        RollerState.Retired(AT, RetiredReason.Inspection(emptyList())),
        RollerState.Retired(AT, RetiredReason.Inspection(Defect.entries)),
        RollerState.Retired(AT, RetiredReason.Disposal(RUN_ID)),
    ) + DirtyReason.entries.map { RollerState.Dirty(it) } +
        RetirementReason.entries.map { RollerState.Retired(AT, RetiredReason.Owner(it)) }

    private val limits = LifeUnit.entries.map { LifeLimit("a.rule", it, 0u, 10u, 15u, UInt.MAX_VALUE, DATES[2]) } +
        LifeLimit("life.uses", LifeUnit.USES, UInt.MAX_VALUE, 0u, 0u, 0u, null)
    private val unworn = Wear(0u, null, 0u, Tier.FRESH, emptyList(), null, null)
    private val worn = Tier.entries.map {
        Wear(UInt.MAX_VALUE, DATES[0], UInt.MAX_VALUE, it, limits, "life.uses", DATES[2])
    }
    val TASKS = listOf(
        RollerTask.Nothing,
        RollerTask.FinishSession(SESSION_ID),
        RollerTask.Clean("after-use"),
        RollerTask.GoOn(RUN_ID, "soak"),
        RollerTask.Wait(RUN_ID, INSTANTS[4]),
        RollerTask.Replace,
        RollerTask.Dispose("dispose"),
    )
    val VIEWS = worn.map { RollerView(ROLLERS[0], STATES[0], it, VERDICTS[0], TASKS[0]) } +
        TASKS.map { RollerView(ROLLERS[0], STATES[1], unworn, VERDICTS[3], it) }
    private val quiet = Home(
        date = DATES[1],
        rollers = emptyList(),
        openRuns = emptyList(),
        areas = emptyList(),
        checkIns = emptyList(),
        recoveries = emptyList(),
        openQuestions = emptyList(),
        nextReminders = emptyList(),
        missed = MISSED[0],
    )
    private val busy = quiet.copy(
        rollers = List(100) { VIEWS[0] } + VIEWS,
        openRuns = PROGRESSES,
        areas = OUTLOOKS,
        checkIns = CHECK_INS,
        recoveries = RECOVERIES,
        openQuestions = List(100) { "question $it" },
        nextReminders = NOTIFICATIONS,
        missed = MISSED[1],
    )
    val HOMES = listOf(quiet, busy)
}
