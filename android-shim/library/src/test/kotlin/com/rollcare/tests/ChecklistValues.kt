package com.rollcare.tests

import com.rollcare.Agent
import com.rollcare.AgentKind
import com.rollcare.ChecklistRun
import com.rollcare.ChecklistView
import com.rollcare.CustomChecklist
import com.rollcare.CustomStep
import com.rollcare.NewChecklist
import com.rollcare.NewChecklistRun
import com.rollcare.NewStepTick
import com.rollcare.Purpose
import com.rollcare.RunProgress
import com.rollcare.StepProgress
import com.rollcare.StepState
import com.rollcare.StepTick
import com.rollcare.StepView
import com.rollcare.TickKind
import com.rollcare.Timer
import com.rollcare.api.ChecklistId
import com.rollcare.tests.FactValues.AT
import com.rollcare.tests.FactValues.INSTANTS
import com.rollcare.tests.FactValues.ROLLER_ID
import com.rollcare.tests.FactValues.RUN_ID
import com.rollcare.tests.FactValues.TICK_ID

/** Values of checklists, of their runs and of how far these have come. */
object ChecklistValues {
    val CHECKLIST_ID = ChecklistId("019aafe0-0000-7000-8000-00000000000c")

    val AGENTS = AgentKind.entries.map { Agent(it, null) } + Agent(AgentKind.ISOPROPYL, UByte.MAX_VALUE)
    private val anyAgent = listOf(null, AGENTS.last())

    private val ticks = TickKind.entries.flatMap { kind ->
        anyAgent.map { StepTick(TICK_ID, "soak", kind, it, INSTANTS[1], AT) }
    }
    val RUNS = listOf(emptyList(), ticks, List(5_000) { ticks[it % ticks.size] })
        .map { ChecklistRun(RUN_ID, ROLLER_ID, "after-use", UInt.MAX_VALUE, INSTANTS[1], AT, it) }
    val NEW_RUNS = listOf(
        NewChecklistRun(null, ROLLER_ID, "after-use"),
        NewChecklistRun(RUN_ID, ROLLER_ID, "$CHECKLIST_ID", INSTANTS[0]),
    )
    val NEW_TICKS = listOf(NewStepTick(null, RUN_ID, "soak", TickKind.BEGUN)) +
        TickKind.entries.map { NewStepTick(TICK_ID, RUN_ID, "1", it, AGENTS[0], INSTANTS[4]) }

    private val customSteps = listOf(
        CustomStep("", null, null),
        CustomStep("Put it into the jar", UInt.MAX_VALUE, AGENTS.last()),
    )
    val CUSTOM_CHECKLISTS = Purpose.entries.map { CustomChecklist(CHECKLIST_ID, 1u, "Jar", it, customSteps, AT) } +
        CustomChecklist(CHECKLIST_ID, UInt.MAX_VALUE, "", Purpose.CLEAN, emptyList(), INSTANTS[0])
    val NEW_CHECKLISTS = listOf(
        NewChecklist(null, "", Purpose.PREPARE, emptyList()),
        NewChecklist(CHECKLIST_ID, "Jar", Purpose.CLEAN, List(30) { customSteps[it % customSteps.size] }),
    )

    private val timers = listOf(null, Timer(600u, true), Timer(0u, false))
    private val stepViews = timers.flatMap { timer ->
        anyAgent.map { StepView("soak", "Soak it", timer, it, emptyList()) }
    } + StepView("soak", "Soak it", timers[1], AGENTS[0], listOf("hyg.soak.min", "hyg.conc"))
    val CHECKLIST_VIEWS =
        Purpose.entries.map { ChecklistView("after-use", 1u, "After use", it, true, false, stepViews) } +
            ChecklistView("$CHECKLIST_ID", UInt.MAX_VALUE, "Jar", Purpose.CASE, false, true, emptyList())

    private val states = listOf(
        StepState.Waiting,
        StepState.Due,
        StepState.Running(INSTANTS[4], UInt.MAX_VALUE),
        StepState.TooShort(240u, 600u, false),
        StepState.TooShort(0u, 600u, true),
        StepState.Held(UInt.MAX_VALUE),
        StepState.Done(INSTANTS[1]),
    ) + AGENTS.map { StepState.WrongAgent(it, "hyg.agent") }
    private val steps = states.flatMap { state ->
        timers.flatMap { timer -> anyAgent.map { StepProgress("soak", "Soak it", timer, it, state) } }
    }
    private val fresh = RunProgress(
        run = RUN_ID,
        roller = ROLLER_ID,
        checklist = "after-use",
        title = "After use",
        purpose = Purpose.CLEAN,
        started = AT,
        steps = emptyList(),
        paused = null,
        abandoned = null,
        completed = null,
    )
    val PROGRESSES = Purpose.entries.map { fresh.copy(purpose = it, steps = steps) } +
        listOf(fresh, fresh.copy(paused = INSTANTS[1], abandoned = INSTANTS[2], completed = INSTANTS[4]))
}
