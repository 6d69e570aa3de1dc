package com.rollcare.internal

import com.rollcare.api.NewChecklistRun
import com.rollcare.api.NewStepTick
import com.rollcare.api.RunProgress
import com.rollcare.api.StepProgress
import com.rollcare.api.StepState
import com.rollcare.api.TickKind
import kotlin.time.Duration.Companion.seconds

internal fun NewChecklistRun.toEngine(): com.rollcare.NewChecklistRun = com.rollcare.NewChecklistRun(
    id = id,
    roller = roller,
    checklist = checklist,
    started = started,
)

internal fun com.rollcare.RunProgress.toFace(): RunProgress = RunProgress(
    run = run,
    roller = roller,
    checklist = checklist,
    title = title,
    purpose = purpose.toFace(),
    started = started,
    steps = steps.map { it.toFace() },
    paused = paused,
    abandoned = abandoned,
    completed = completed,
)

internal fun com.rollcare.StepProgress.toFace(): StepProgress = StepProgress(
    step = step,
    title = title,
    timer = timer?.toFace(),
    agent = agent?.toFace(),
    state = state.toFace(),
)

internal fun com.rollcare.StepState.toFace(): StepState = when (this) {
    is com.rollcare.StepState.Waiting -> StepState.Waiting

    is com.rollcare.StepState.Due -> StepState.Due

    is com.rollcare.StepState.Running -> StepState.Running(ends = ends, remaining = remainingS.toLong().seconds)

    is com.rollcare.StepState.TooShort -> StepState.TooShort(
        had = hadS.toLong().seconds,
        needs = needsS.toLong().seconds,
        clockWentBack = clockWentBack,
    )

    is com.rollcare.StepState.WrongAgent -> StepState.WrongAgent(agent = agent.toFace(), rule = rule)

    is com.rollcare.StepState.Held -> StepState.Held(remainingS.toLong().seconds)

    is com.rollcare.StepState.Done -> StepState.Done(at)
}

internal fun NewStepTick.toEngine(): com.rollcare.NewStepTick = com.rollcare.NewStepTick(
    id = id,
    run = run,
    step = step,
    kind = kind.toEngine(),
    agent = agent?.toEngine(),
    at = at,
)

internal fun TickKind.toEngine(): com.rollcare.TickKind = when (this) {
    TickKind.BEGUN -> com.rollcare.TickKind.BEGUN
    TickKind.DONE -> com.rollcare.TickKind.DONE
    TickKind.PAUSED -> com.rollcare.TickKind.PAUSED
    TickKind.RESUMED -> com.rollcare.TickKind.RESUMED
    TickKind.ABANDONED -> com.rollcare.TickKind.ABANDONED
}
