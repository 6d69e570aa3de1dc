package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import java.time.Instant
import java.time.ZoneId

/**
 * All facts that stand, as one JSON document. Its schema is [exportSchema]. The same facts give the same text, but
 * for `exported_at`.
 */
public suspend fun RollCareRepository.exportJson(now: Instant = now()): String =
    ask { engine -> engine.exportJson(now) }

/**
 * All facts that stand, as CSV files for a spreadsheet, one for each kind (RFC 4180, UTF-8). Times are also given as
 * walls of [zone]. A cell that a spreadsheet would take for a formula has an apostrophe before it.
 */
public suspend fun RollCareRepository.exportCsv(zone: ZoneId = here()): List<ExportFile> =
    ask { engine -> engine.exportCsv(Zone(zone)).map { it.toFace() } }

/** The JSON Schema of the document that [exportJson] gives. */
public suspend fun RollCareRepository.exportSchema(): String = ask { com.rollcare.exportSchema() }

/**
 * Takes the facts of an exported document in, by their ids. A trial only says what would happen. Importing the same
 * document again changes nothing, and undo takes the whole import back. Of two versions of a fact the one that was
 * recorded later stands. What was deleted here stays deleted; what was taken back with undo can come again. A
 * document of a newer engine is refused, and so is one with parts that this engine does not know: they would be lost.
 */
public suspend fun RollCareRepository.importJson(
    document: String,
    isTrial: Boolean,
    now: Instant = now(),
): ImportReport = ask { engine -> engine.importJson(document, isTrial, now).toFace() }

/**
 * Takes sessions from an export of Loop Habit Tracker, as [importJson] does. A day that was ticked by hand, or
 * counted, is a session; one that was skipped is a skipped day.
 */
public suspend fun RollCareRepository.importLoop(
    from: LoopImport,
    isTrial: Boolean,
    now: Instant = now(),
): ImportReport = ask { engine -> engine.importLoop(from.toEngine(), isTrial, now).toFace() }

/** How far the import that runs on another thread has come, or the last one came. Does not wait for it. */
public suspend fun RollCareRepository.importProgress(): ImportProgress =
    askBeside { engine -> engine.importProgress().toFace() }

/**
 * Asks the import that runs on another thread to stop: nothing of it is stored then. One whose document is still read
 * goes on, so ask again until it ends. Without one it changes nothing.
 */
public suspend fun RollCareRepository.cancelImport(): Unit = askBeside { engine -> engine.cancelImport() }
