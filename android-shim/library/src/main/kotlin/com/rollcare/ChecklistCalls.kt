package com.rollcare

import java.time.Instant

/** The checklists that can be started: the bundled ones, then the ones that somebody wrote, the first written first. */
public suspend fun RollCareRepository.checklists(): List<ChecklistView> = ask { it.checklists() }

/**
 * Writes a checklist, or a new version of one. One that is to clean a roller needs a step with a full contact time in
 * an agent that counts.
 */
public suspend fun RollCareRepository.saveChecklist(new: NewChecklist, now: Instant = now()): CustomChecklist =
    ask { it.saveChecklist(new, now) }

/**
 * Starts a checklist for a roller, or says that it was started before. For one roller there is one open checklist that
 * cleans, and one open run of each other; and none that cleans starts during a session. A retired roller can only be
 * disposed of.
 */
public suspend fun RollCareRepository.startChecklist(new: NewChecklistRun, now: Instant = now()): RunProgress =
    ask { it.startChecklist(new, now) }

/**
 * Ticks a step of a run: begun, or done; or pauses the run, resumes it or abandons it. Steps are done in order. A
 * contact time that was too short, and an agent that does not count, are recorded as such, and the step has to be begun
 * again.
 */
public suspend fun RollCareRepository.tickStep(new: NewStepTick, now: Instant = now()): RunProgress =
    ask { it.tickStep(new, now) }

/** The runs that were begun at [since] or later, done and given up ones too, the one begun first at the top. */
public suspend fun RollCareRepository.checklistRuns(since: Instant, now: Instant = now()): List<RunProgress> =
    ask { it.runs(since, now) }

/** How far a run of a checklist is. */
public suspend fun RollCareRepository.checklistRun(id: RunId, now: Instant = now()): RunProgress =
    ask { it.run(id, now) }
