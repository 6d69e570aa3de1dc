package com.rollcare.api

import java.time.LocalTime
import kotlin.time.Duration

/**
 * A file to write.
 *
 * @property name Its name, such as `sessions.csv`.
 * @property text What is in it.
 */
public data class ExportFile(public val name: String, public val text: String)

/**
 * What an import did, or would do.
 *
 * @property isTrial Whether it was only tried: then nothing is stored.
 * @property kinds What became of each kind that the document holds.
 * @property changed The facts that replace what stood here.
 * @property refused The facts that are not taken.
 */
public data class ImportReport(
    public val isTrial: Boolean,
    public val kinds: List<ImportKind>,
    public val changed: List<ImportItem>,
    public val refused: List<ImportItem>,
)

/**
 * What became of the facts of one kind.
 *
 * @property kind The kind, such as `session`.
 * @property added Facts that are new here.
 * @property changed Facts that replace what stood here.
 * @property same Facts that stand here already.
 * @property refused Facts that are not taken.
 */
public data class ImportKind(
    public val kind: String,
    public val added: Int,
    public val changed: Int,
    public val same: Int,
    public val refused: Int,
)

/**
 * A fact that is changed or not taken.
 *
 * @property kind The kind, such as `session`.
 * @property id Its id, or where it stands in the file.
 * @property reason Why, without any of its contents.
 */
public data class ImportItem(public val kind: String, public val id: String, public val reason: String)

/**
 * How far an import has come.
 *
 * @property done Facts done so far.
 * @property total Facts in all; 0 while the document is still read.
 */
public data class ImportProgress(public val done: Long, public val total: Long)

/**
 * The export of Loop Habit Tracker to take sessions from.
 *
 * @property checkmarks The text of `Checkmarks.csv`, the one of all habits or the one of a single habit.
 * @property habit The habit's name, where the file holds several.
 * @property roller The roller that was used.
 * @property areas Where.
 * @property at At what time of day a session began; the file has days alone.
 * @property length How long each took, in whole minutes, 1 to 600.
 * @property zone In which zone.
 */
public data class LoopImport(
    public val checkmarks: String,
    public val habit: String? = null,
    public val roller: RollerId,
    public val areas: List<Area>,
    public val at: LocalTime,
    public val length: Duration,
    public val zone: Zone,
)
