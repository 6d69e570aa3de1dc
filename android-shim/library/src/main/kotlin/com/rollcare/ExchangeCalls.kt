package com.rollcare

import java.time.Instant
import java.time.ZoneId

/**
 * All current facts, as one JSON document. Its schema is [exportSchema]. The same facts give the same text, but for
 * `exported_at`.
 */
public suspend fun RollCareRepository.exportedJson(now: Instant = now()): String = ask { it.exportJson(now) }

/**
 * All current facts, as CSV files for a spreadsheet, one for each kind (RFC 4180, UTF-8). Times are also given as local
 * times of [zone]. A cell that a spreadsheet would take for a formula has an apostrophe before it.
 */
public suspend fun RollCareRepository.exportedCsv(zone: ZoneId = here()): List<ExportFile> =
    ask { it.exportCsv(Zone(zone)) }

/** The JSON Schema of the document that [exportedJson] gives. */
public suspend fun RollCareRepository.exportSchema(): String = ask { com.rollcare.exportSchema() }

/**
 * Imports the facts of an exported document, by their ids. A trial only says what would happen. Importing the same
 * document again changes nothing, and undo reverses the whole import. Of two versions of a fact the one that was
 * recorded later becomes the current one. What was deleted here stays deleted; what was undone can come again. A
 * document of a newer engine is refused, and so is one with parts that this engine does not know: they would be lost.
 */
public suspend fun RollCareRepository.importJson(
    document: String,
    isTrial: Boolean,
    now: Instant = now(),
): ImportReport = ask { it.importJson(document, isTrial, now) }

/**
 * Imports sessions from an export of Loop Habit Tracker, as [importJson] does. A day that was ticked by a tap, or
 * counted, is a session; one that was skipped is a skipped day.
 */
public suspend fun RollCareRepository.importLoop(
    from: LoopImport,
    isTrial: Boolean,
    now: Instant = now(),
): ImportReport = ask { it.importLoop(from, isTrial, now) }

/** How far the running import is, or the last one came. Does not wait for it. */
public suspend fun RollCareRepository.importProgress(): ImportProgress = askAtOnce { it.importProgress() }

/**
 * Asks the running import to stop: nothing of it is stored then. One whose document is still read does not stop at
 * once, so ask again until it ends. Without one it changes nothing.
 */
public suspend fun RollCareRepository.cancelImport(): Unit = askAtOnce { it.cancelImport() }
