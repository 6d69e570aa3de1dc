package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.EditPause
import com.rollcare.EditSchedule
import com.rollcare.EditVisit
import com.rollcare.NewPause
import com.rollcare.NewSchedule
import com.rollcare.NewSkip
import com.rollcare.NewVisit
import com.rollcare.Pause
import com.rollcare.PauseReason
import com.rollcare.Rhythm
import com.rollcare.Schedule
import com.rollcare.Skip
import com.rollcare.Visit
import com.rollcare.Weekday
import com.rollcare.api.PauseId
import com.rollcare.api.ScheduleId
import com.rollcare.api.SkipId
import com.rollcare.api.VisitId
import com.rollcare.tests.FactValues.AT
import com.rollcare.tests.FactValues.CIVIL_TIMES
import com.rollcare.tests.FactValues.DATES
import com.rollcare.tests.FactValues.INSTANTS
import com.rollcare.tests.FactValues.ROLLER_ID
import com.rollcare.tests.FactValues.TIMES

/** Values of what is to come and of what is left out: schedules, pauses, skipped days, visits. */
object ScheduleValues {
    val SCHEDULE_ID = ScheduleId("019aafe0-0000-7000-8000-00000000000d")
    val PAUSE_ID = PauseId("019aafe0-0000-7000-8000-00000000000e")
    val SKIP_ID = SkipId("019aafe0-0000-7000-8000-00000000000f")
    val VISIT_ID = VisitId("019aafe0-0000-7000-8000-000000000010")
    private val nowhereOrAnywhere = listOf(emptyList(), Area.entries)

    private val rhythms = listOf(
        Rhythm.PerWeek(0u, UByte.MAX_VALUE),
        Rhythm.Weekdays(emptyList()),
        Rhythm.Weekdays(Weekday.entries),
        Rhythm.EveryDays(UShort.MAX_VALUE),
    )
    val EDIT_SCHEDULES = rhythms.map { EditSchedule(Area.entries, ROLLER_ID, it, TIMES[3], DATES[0], DATES[2]) } +
        EditSchedule(emptyList(), null, rhythms[0], TIMES[0], DATES[1], null)
    val NEW_SCHEDULES = EDIT_SCHEDULES.map { NewSchedule(SCHEDULE_ID, it) } + NewSchedule(null, EDIT_SCHEDULES[0])
    val SCHEDULES = EDIT_SCHEDULES.map {
        Schedule(SCHEDULE_ID, it.areas, it.roller, it.rhythm, it.at, it.from, it.until, AT)
    }

    val EDIT_PAUSES = PauseReason.entries.map { EditPause(Area.entries, DATES[0], DATES[2], it, "the sea") } +
        EditPause(emptyList(), DATES[1], null, PauseReason.OTHER, null)
    val NEW_PAUSES = EDIT_PAUSES.map { NewPause(PAUSE_ID, it) } + NewPause(null, EDIT_PAUSES[0])
    val PAUSES = EDIT_PAUSES.map { Pause(PAUSE_ID, it.areas, it.from, it.to, it.reason, it.note, AT) }

    val NEW_SKIPS = listOf(NewSkip(date = DATES[0]), NewSkip(SKIP_ID, Area.entries, DATES[2], "n".repeat(2_000)))
    val SKIPS = NEW_SKIPS.map { Skip(SKIP_ID, it.areas, it.date, it.note, INSTANTS[1]) }

    val EDIT_VISITS = CIVIL_TIMES.flatMap { wall ->
        nowhereOrAnywhere.map { EditVisit(wall, BERLIN, it, "proc.pro-needling", null) }
    } + EditVisit(CIVIL_TIMES[1], BERLIN, listOf(Area.LIPS), "", "n".repeat(2_000))
    val NEW_VISITS = EDIT_VISITS.map { NewVisit(VISIT_ID, it) } + NewVisit(null, EDIT_VISITS[0])
    val VISITS = EDIT_VISITS.map { Visit(VISIT_ID, it.at, it.zone, it.areas, it.treatment, it.note, AT) }
}
