package com.rollcare.tests

import com.rollcare.Adherence
import com.rollcare.Area
import com.rollcare.AreaOutlook
import com.rollcare.Bound
import com.rollcare.Course
import com.rollcare.OutcomeClock
import com.rollcare.Streak
import com.rollcare.VisitBlock
import com.rollcare.WeekOutcome
import com.rollcare.WeekProgress
import com.rollcare.tests.FactValues.AT
import com.rollcare.tests.FactValues.CIVIL_TIMES
import com.rollcare.tests.FactValues.DATES
import com.rollcare.tests.FactValues.INSTANTS
import com.rollcare.tests.FactValues.ROLLER_ID
import com.rollcare.tests.ScheduleValues.PAUSES
import com.rollcare.tests.ScheduleValues.SCHEDULES
import com.rollcare.tests.ScheduleValues.VISITS
import com.rollcare.tests.ScheduleValues.VISIT_ID

/** Values of what the engine makes of schedules, pauses and visits. */
object OutlookValues {
    private val weeks = WeekOutcome.entries.map { WeekProgress(DATES[1], UInt.MAX_VALUE, 0u, 7u, it, 100u) }
    private val streaks = listOf(Streak(0u, false, null), Streak(UInt.MAX_VALUE, true, DATES[0]))
    val ADHERENCES = listOf(
        Adherence(emptyList(), streaks[0], 0u),
        Adherence(List(1_000) { weeks[it % weeks.size] }, streaks[1], 100u),
    )

    private val clocks = listOf(
        OutcomeClock.Stopped,
        OutcomeClock.Running(0u, 12u, null, "out.weeks"),
        OutcomeClock.Running(11u, UInt.MAX_VALUE, DATES[2], "out.weeks"),
        OutcomeClock.Ready(DATES[0], "out.weeks"),
    )
    private val unplanned = AreaOutlook(
        areas = emptyList(),
        roller = null,
        schedule = null,
        last = null,
        nextAllowed = INSTANTS[0],
        boundBy = null,
        nextPlanned = null,
        deadline = null,
        pause = null,
        week = null,
        streak = null,
        outcome = clocks[0],
    )
    private val planned = unplanned.copy(
        areas = Area.entries,
        roller = ROLLER_ID,
        schedule = SCHEDULES[0],
        last = DATES[0],
        nextAllowed = INSTANTS[4],
        boundBy = Bound("gap.lips", "Two days lie between two sessions.", INSTANTS[4]),
        nextPlanned = CIVIL_TIMES[1],
        deadline = DATES[2],
        pause = PAUSES[0],
    )
    val OUTLOOKS = clocks.map { unplanned.copy(outcome = it) } +
        weeks.flatMap { week -> streaks.map { planned.copy(week = week, streak = it) } }

    private val course = Course(
        treatment = "proc.pro-needling",
        areas = emptyList(),
        visits = emptyList(),
        kept = 0u,
        usual = null,
        nextOn = null,
        fadesOn = null,
        rule = null,
        blocks = emptyList(),
    )
    val COURSES = listOf(
        course,
        course.copy(
            areas = Area.entries,
            visits = VISITS,
            kept = UInt.MAX_VALUE,
            usual = 3u,
            nextOn = DATES[1],
            fadesOn = DATES[2],
            rule = "pro.course",
            blocks = List(100) { VisitBlock(VISIT_ID, "proc.pro-needling", AT, INSTANTS[4]) },
        ),
    )
}
