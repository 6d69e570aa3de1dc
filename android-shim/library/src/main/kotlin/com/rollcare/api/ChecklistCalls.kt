package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import java.time.Instant

/** The checklists that can be begun: the bundled ones, then the ones that somebody wrote, the first written first. */
public suspend fun RollCareRepository.checklists(): List<ChecklistView> =
    ask { engine -> engine.checklists().map { it.toFace() } }

/**
 * Writes a checklist, or a new version of one. One that is to clean a roller needs a step with a full contact time in
 * an agent that counts.
 */
public suspend fun RollCareRepository.saveChecklist(new: NewChecklist, now: Instant = now()): CustomChecklist =
    ask { engine -> engine.saveChecklist(new.toEngine(), now).toFace() }

/**
 * Begins a checklist for a roller, or says that it was begun before. Two that clean do not go on beside each other,
 * nor do two runs of the same; and none cleans while a session goes on. A retired roller is only disposed of.
 */
public suspend fun RollCareRepository.startChecklist(new: NewChecklistRun, now: Instant = now()): RunProgress =
    ask { engine -> engine.startChecklist(new.toEngine(), now).toFace() }

/**
 * Ticks a step of a run: begun, or done; or pauses the run, resumes it or gives it up. Steps are done in order. A
 * contact time that was too short, and an agent that does not count, are recorded as such, and the step is to be
 * begun again.
 */
public suspend fun RollCareRepository.tickStep(new: NewStepTick, now: Instant = now()): RunProgress =
    ask { engine -> engine.tickStep(new.toEngine(), now).toFace() }

/** How a checklist run stands. */
public suspend fun RollCareRepository.checklistRun(id: RunId, now: Instant = now()): RunProgress =
    ask { engine -> engine.run(id, now).toFace() }
