package com.rollcare.internal

import com.rollcare.api.Agent
import com.rollcare.api.AgentKind
import com.rollcare.api.ChecklistView
import com.rollcare.api.CustomChecklist
import com.rollcare.api.CustomStep
import com.rollcare.api.NewChecklist
import com.rollcare.api.Purpose
import com.rollcare.api.StepTimer
import com.rollcare.api.StepView
import kotlin.time.Duration.Companion.seconds

internal fun com.rollcare.ChecklistView.toFace(): ChecklistView = ChecklistView(
    id = id,
    version = version.asInt(),
    title = title,
    purpose = purpose.toFace(),
    cleans = cleans,
    isBundled = isBundled,
    steps = steps.map { it.toFace() },
)

internal fun com.rollcare.StepView.toFace(): StepView = StepView(
    step = step,
    title = title,
    timer = timer?.toFace(),
    agent = agent?.toFace(),
    rules = rules,
)

internal fun com.rollcare.Timer.toFace(): StepTimer = StepTimer(
    length = seconds.toLong().seconds,
    isContactTime = isContactTime,
)

internal fun com.rollcare.Agent.toFace(): Agent = Agent(
    kind = kind.toFace(),
    percent = percent?.asInt(),
)

internal fun Agent.toEngine(): com.rollcare.Agent = com.rollcare.Agent(
    kind = kind.toEngine(),
    percent = percent?.unsignedByte("percent"),
)

internal fun com.rollcare.AgentKind.toFace(): AgentKind = when (this) {
    com.rollcare.AgentKind.ISOPROPYL -> AgentKind.ISOPROPYL
    com.rollcare.AgentKind.ETHANOL -> AgentKind.ETHANOL
    com.rollcare.AgentKind.PEROXIDE -> AgentKind.PEROXIDE
    com.rollcare.AgentKind.CHLORHEXIDINE -> AgentKind.CHLORHEXIDINE
    com.rollcare.AgentKind.DENTURE_TABLETS -> AgentKind.DENTURE_TABLETS
    com.rollcare.AgentKind.BLEACH -> AgentKind.BLEACH
    com.rollcare.AgentKind.UV -> AgentKind.UV
    com.rollcare.AgentKind.BOILING_WATER -> AgentKind.BOILING_WATER
    com.rollcare.AgentKind.DISHWASHER -> AgentKind.DISHWASHER
    com.rollcare.AgentKind.MICROWAVE -> AgentKind.MICROWAVE
    com.rollcare.AgentKind.SOAP -> AgentKind.SOAP
    com.rollcare.AgentKind.OTHER -> AgentKind.OTHER
}

internal fun AgentKind.toEngine(): com.rollcare.AgentKind = when (this) {
    AgentKind.ISOPROPYL -> com.rollcare.AgentKind.ISOPROPYL
    AgentKind.ETHANOL -> com.rollcare.AgentKind.ETHANOL
    AgentKind.PEROXIDE -> com.rollcare.AgentKind.PEROXIDE
    AgentKind.CHLORHEXIDINE -> com.rollcare.AgentKind.CHLORHEXIDINE
    AgentKind.DENTURE_TABLETS -> com.rollcare.AgentKind.DENTURE_TABLETS
    AgentKind.BLEACH -> com.rollcare.AgentKind.BLEACH
    AgentKind.UV -> com.rollcare.AgentKind.UV
    AgentKind.BOILING_WATER -> com.rollcare.AgentKind.BOILING_WATER
    AgentKind.DISHWASHER -> com.rollcare.AgentKind.DISHWASHER
    AgentKind.MICROWAVE -> com.rollcare.AgentKind.MICROWAVE
    AgentKind.SOAP -> com.rollcare.AgentKind.SOAP
    AgentKind.OTHER -> com.rollcare.AgentKind.OTHER
}

internal fun com.rollcare.Purpose.toFace(): Purpose = when (this) {
    com.rollcare.Purpose.CLEAN -> Purpose.CLEAN
    com.rollcare.Purpose.PREPARE -> Purpose.PREPARE
    com.rollcare.Purpose.CASE -> Purpose.CASE
    com.rollcare.Purpose.DISPOSE -> Purpose.DISPOSE
}

internal fun Purpose.toEngine(): com.rollcare.Purpose = when (this) {
    Purpose.CLEAN -> com.rollcare.Purpose.CLEAN
    Purpose.PREPARE -> com.rollcare.Purpose.PREPARE
    Purpose.CASE -> com.rollcare.Purpose.CASE
    Purpose.DISPOSE -> com.rollcare.Purpose.DISPOSE
}

internal fun com.rollcare.CustomChecklist.toFace(): CustomChecklist = CustomChecklist(
    id = id,
    version = version.asInt(),
    name = name,
    purpose = purpose.toFace(),
    steps = steps.map { it.toFace() },
    saved = saved,
)

internal fun com.rollcare.CustomStep.toFace(): CustomStep = CustomStep(
    title = title,
    time = seconds?.toLong()?.seconds,
    agent = agent?.toFace(),
)

internal fun CustomStep.toEngine(): com.rollcare.CustomStep = com.rollcare.CustomStep(
    title = title,
    seconds = time?.wholeSeconds("seconds"),
    agent = agent?.toEngine(),
)

internal fun NewChecklist.toEngine(): com.rollcare.NewChecklist = com.rollcare.NewChecklist(
    id = id,
    name = name,
    purpose = purpose.toEngine(),
    steps = steps.map { it.toEngine() },
)
