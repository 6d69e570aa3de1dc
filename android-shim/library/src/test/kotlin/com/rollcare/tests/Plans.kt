package com.rollcare.tests

import com.rollcare.Agent
import com.rollcare.AgentKind
import com.rollcare.Area
import com.rollcare.CustomStep
import com.rollcare.EditPause
import com.rollcare.EditSchedule
import com.rollcare.EditVisit
import com.rollcare.LoopImport
import com.rollcare.NewChecklist
import com.rollcare.NewPhoto
import com.rollcare.PauseReason
import com.rollcare.Purpose
import com.rollcare.Rhythm
import com.rollcare.api.RollerId
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime

private val LIPS = listOf(Area.LIPS)

/** Seventy percent isopropyl alcohol: what the checklists name. */
val ALCOHOL = Agent(AgentKind.ISOPROPYL, 70u)

/** A checklist of one's own that soaks for the full time in alcohol, to be changed with `copy`. */
fun jar() = NewChecklist(
    name = "My jar",
    purpose = Purpose.CLEAN,
    steps = listOf(CustomStep("Put it into the jar", 600u, ALCOHOL), CustomStep("Let it dry", null, null)),
)

/** Three sessions a week on the lips at eight in the evening, from the Monday of [EVENING] on. */
fun thrice(roller: RollerId? = null) = EditSchedule(
    areas = LIPS,
    roller = roller,
    rhythm = Rhythm.PerWeek(3u, 3u),
    at = LocalTime.parse("20:00"),
    from = november(23),
    until = null,
)

/** A holiday from everything. */
fun holiday(from: LocalDate, to: LocalDate?) = EditPause(emptyList(), from, to, PauseReason.HOLIDAY, null)

/** Needling of the lips by a professional at ten in the morning of this day. */
fun needling(day: LocalDate) = EditVisit(day.atTime(10, 0), BERLIN, LIPS, "proc.pro-needling", null)

/** A photo of the lips in this file. */
fun lipsPhoto(file: String, taken: Instant) = NewPhoto(null, taken, BERLIN, Area.LIPS, file, "0a".repeat(32))

/** Two evenings with this roller, as Loop Habit Tracker writes them. */
fun loopOf(roller: RollerId) = LoopImport(
    checkmarks = "Date,Lips\n2026-11-21,2\n2026-11-19,2\n",
    habit = "Lips",
    roller = roller,
    areas = LIPS,
    at = LocalTime.parse("20:00"),
    minutes = 5u,
    zone = BERLIN,
)
