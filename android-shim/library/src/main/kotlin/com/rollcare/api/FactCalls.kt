package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import java.time.Instant

/** Takes back the last command that was not taken back yet, exactly. May be called again for the one before it. */
public suspend fun RollCareRepository.undo(now: Instant = now()): Undone = ask { engine -> engine.undo(now).toFace() }

/** Deletes a fact; undo brings it back. */
public suspend fun RollCareRepository.delete(fact: FactRef, now: Instant = now()): Unit =
    ask { engine -> engine.delete(fact.toEngine(), now) }

/** The hours and habits as set, or the defaults. */
public suspend fun RollCareRepository.settings(): Settings = ask { engine -> engine.settings().toFace() }

/** Sets the hours and habits. */
public suspend fun RollCareRepository.saveSettings(settings: Settings, now: Instant = now()): Unit =
    ask { engine -> engine.saveSettings(settings.toEngine(), now) }

/** The rules that this engine was built with, with their sources. */
public suspend fun RollCareRepository.rulePack(): RulePack = ask { engine -> engine.rulePack().toFace() }

/** What this library is made of. */
public suspend fun RollCareRepository.versions(): Versions = ask { com.rollcare.versions().toFace() }
