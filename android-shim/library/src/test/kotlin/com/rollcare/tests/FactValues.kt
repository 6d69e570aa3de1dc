package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.Defect
import com.rollcare.EditRoller
import com.rollcare.EditSession
import com.rollcare.Inspection
import com.rollcare.NewInspection
import com.rollcare.NewReminderAction
import com.rollcare.NewRoller
import com.rollcare.NewSession
import com.rollcare.ReminderAction
import com.rollcare.ReminderActionKind
import com.rollcare.ReminderKind
import com.rollcare.Retirement
import com.rollcare.RetirementReason
import com.rollcare.Roller
import com.rollcare.RollerKind
import com.rollcare.Session
import com.rollcare.Settings
import com.rollcare.SkinCheck
import com.rollcare.SkinSign
import com.rollcare.Weekday
import com.rollcare.api.ActionId
import com.rollcare.api.InspectionId
import com.rollcare.api.RollerId
import com.rollcare.api.RunId
import com.rollcare.api.SessionId
import com.rollcare.api.TickId
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime

/** Values of everything that is stored: with all that may be left out, without it, with each word of each set. */
object FactValues {
    private const val ID = "019aafe0-0000-7000-8000-00000000000"
    val ROLLER_ID = RollerId("${ID}1")
    val SESSION_ID = SessionId("${ID}2")
    val RUN_ID = RunId("${ID}3")
    val TICK_ID = TickId("${ID}4")
    val INSPECTION_ID = InspectionId("${ID}5")
    val ACTION_ID = ActionId("${ID}6")

    /** Both ends of what the engine knows, both sides of 1970, and a time to the millisecond. */
    val INSTANTS: List<Instant> = listOf(
        "1900-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00Z",
        "2026-11-23T19:05:00.123Z",
        "2199-12-31T23:59:59.999Z",
    ).map(Instant::parse)
    val AT = INSTANTS[3]
    val DATES: List<LocalDate> = listOf("1899-01-01", "2024-02-29", "2200-12-31").map(LocalDate::parse)
    val TIMES: List<LocalTime> = listOf(
        "00:00",
        "20:15",
        "20:15:07",
        "23:59:59.999",
        "20:15:00.5",
    ).map(LocalTime::parse)
    val CIVIL_TIMES: List<LocalDateTime> =
        listOf("1899-01-01T00:00", "2026-11-23T20:15", "2200-12-31T23:59:59.999").map(LocalDateTime::parse)

    private val rested = Roller(ROLLER_ID, "Blue", RollerKind.ROLLER, 250u, AT, null, null)
    val ROLLERS = RollerKind.entries.map { rested.copy(kind = it, firstUsed = DATES[1]) } +
        RetirementReason.entries.map { rested.copy(needleUm = UInt.MAX_VALUE, retired = Retirement(INSTANTS[0], it)) }
    val NEW_ROLLERS = listOf(
        NewRoller(null, "", RollerKind.STAMP, 0u, null),
        NewRoller(ROLLER_ID, "Blue", RollerKind.ROLLER, 250u, DATES[0]),
    )
    val EDIT_ROLLERS = listOf(EditRoller(ROLLER_ID, "", null), EditRoller(ROLLER_ID, "Blue", DATES[2]))

    private val bare = EditSession(
        roller = ROLLER_ID,
        started = INSTANTS[1],
        ended = null,
        zone = BERLIN,
        areas = emptyList(),
        passes = null,
        pressureNote = null,
        products = emptyList(),
        skinBefore = null,
        skinAfter = null,
        note = null,
    )
    private val full = bare.copy(
        ended = AT,
        areas = Area.entries,
        passes = UByte.MAX_VALUE,
        pressureNote = "light",
        products = List(2_000) { "product $it" },
        skinBefore = SkinCheck(emptyList()),
        skinAfter = SkinCheck(SkinSign.entries),
        note = "n".repeat(2_000),
    )
    val EDIT_SESSIONS = listOf(bare, full)
    val NEW_SESSIONS = listOf(NewSession(null, bare), NewSession(SESSION_ID, full))
    val SESSIONS = EDIT_SESSIONS.map {
        Session(
            id = SESSION_ID,
            roller = it.roller,
            started = it.started,
            ended = it.ended,
            zone = it.zone,
            areas = it.areas,
            passes = it.passes,
            pressureNote = it.pressureNote,
            products = it.products,
            skinBefore = it.skinBefore,
            skinAfter = it.skinAfter,
            note = it.note,
            logged = AT,
        )
    }

    val INSPECTIONS = listOf(
        Inspection(INSPECTION_ID, ROLLER_ID, AT, emptyList(), null),
        Inspection(INSPECTION_ID, ROLLER_ID, AT, Defect.entries, "bent at the rim"),
    )
    val NEW_INSPECTIONS = listOf(
        NewInspection(null, ROLLER_ID, emptyList(), null),
        NewInspection(INSPECTION_ID, ROLLER_ID, Defect.entries, "bent at the rim"),
    )

    private val answers = listOf(
        ReminderActionKind.Snooze(INSTANTS[4]),
        ReminderActionKind.Skip,
        ReminderActionKind.Dismiss,
        ReminderActionKind.Done,
    )
    val ACTIONS = answers.map { ReminderAction(ACTION_ID, "disinfect:x:10", it, AT) }
    val NEW_ACTIONS = answers.map { NewReminderAction(null, "disinfect:x:10", it) } +
        NewReminderAction(ACTION_ID, "disinfect:x:10", ReminderActionKind.Done)

    val SETTINGS = listOf(true, false).flatMap { urgent ->
        Weekday.entries.map { Settings(TIMES[0], TIMES[3], urgent, TIMES[1], TIMES[2], it, emptyList()) }
    } + Settings(TIMES[1], TIMES[1], false, TIMES[0], TIMES[0], Weekday.MONDAY, ReminderKind.entries)
}
