package com.rollcare

import java.time.Instant

/** Undoes the last command that was not undone yet, exactly. May be called again for the one before it. */
public suspend fun RollCareRepository.undo(now: Instant = now()): UndoneCommand = ask { it.undo(now) }

/** Deletes a fact; undo brings it back. */
public suspend fun RollCareRepository.delete(fact: FactRef, now: Instant = now()): Unit = ask { it.delete(fact, now) }

/** The hours and habits as set, or the defaults. */
public suspend fun RollCareRepository.settings(): RollCareSettings = ask { it.settings() }

/** Sets the hours and habits. */
public suspend fun RollCareRepository.saveSettings(settings: RollCareSettings, now: Instant = now()): Unit =
    ask { it.saveSettings(settings, now) }

/** The rules that this engine was built with, with their sources. */
public suspend fun RollCareRepository.rulePack(): RulePack = ask { it.rulePack() }

/** What this library is made of. */
public suspend fun RollCareRepository.versions(): EngineVersions = ask { com.rollcare.versions() }
