package com.rollcare.tests

import com.rollcare.Agent
import com.rollcare.AgentKind
import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.ChecklistPurpose
import com.rollcare.CleaningPart
import com.rollcare.CustomStep
import com.rollcare.LoopImport
import com.rollcare.NewCheckIn
import com.rollcare.NewChecklist
import com.rollcare.NewClearance
import com.rollcare.NewDeclaration
import com.rollcare.NewOverride
import com.rollcare.NewPhoto
import com.rollcare.NewProductUse
import com.rollcare.NewReminderAction
import com.rollcare.OverrideReason
import com.rollcare.PauseDetails
import com.rollcare.PauseReason
import com.rollcare.PrecheckRequest
import com.rollcare.ProductId
import com.rollcare.ReminderActionKind
import com.rollcare.Reply
import com.rollcare.Rhythm
import com.rollcare.RollerId
import com.rollcare.ScheduleDetails
import com.rollcare.SkinSign
import com.rollcare.VisitDetails
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime

private val LIPS = listOf(Area.LIPS)

/** Seventy percent isopropyl alcohol: what the checklists name. */
val ALCOHOL = Agent(AgentKind.ISOPROPYL, 70)

/** A step of a checklist of one's own. */
fun customStep(title: String, duration: Duration? = null, agent: Agent? = null, part: CleaningPart? = null) =
    CustomStep(title = title, duration = duration, agent = agent, part = part)

/** A checklist of one's own that rinses, soaks for the full time in alcohol and dries, to be changed with `copy`. */
fun jar() = NewChecklist(
    name = "My jar",
    purpose = ChecklistPurpose.CLEAN,
    steps = listOf(
        customStep("Rinse it", Duration.ofMinutes(1), part = CleaningPart.RINSE),
        customStep("Put it into the jar", Duration.ofMinutes(10), ALCOHOL),
        customStep("Let it dry", Duration.ofMinutes(10), part = CleaningPart.DRY),
    ),
)

/** Three sessions a week on the lips at eight in the evening, from the Monday of [EVENING] on. */
fun thrice(roller: RollerId? = null) = ScheduleDetails(
    areas = LIPS,
    roller = roller,
    rhythm = Rhythm.PerWeek(3, 3),
    at = LocalTime.parse("20:00"),
    from = november(23),
)

/** A holiday from everything. */
fun holiday(from: LocalDate, to: LocalDate?) = PauseDetails(from = from, to = to, reason = PauseReason.HOLIDAY)

/** Needling of the lips by a professional at ten in the morning of this day. */
fun needling(day: LocalDate) =
    VisitDetails(at = day.atTime(10, 0), zone = BERLIN, areas = LIPS, treatment = "proc.pro-needling")

/** That somebody looked at the lips and saw this, to be changed with `copy`. */
fun lookAtLips(signs: List<SkinSign> = emptyList(), answers: List<Answer> = emptyList()) =
    NewCheckIn(zone = BERLIN, area = Area.LIPS, signs = signs, answers = answers)

/** That somebody answered no to this. */
fun noTo(question: String) = NewDeclaration(answers = listOf(Answer(question, Reply.No)))

/** That a product was used then, anywhere or on this area. */
fun useOf(product: ProductId, at: Instant, vararg areas: Area) =
    NewProductUse(product = product, at = at, areas = areas.toList())

/**
 * That the person continues although a rule of the gap between two sessions says otherwise, to be changed with `copy`.
 */
fun anyway(rule: String = "gap.lips") = NewOverride(rule = rule, reason = OverrideReason.OWN_CHOICE, note = "a wedding")

/** That a clinician looked at a warning sign of the lips on 23 November and cleared it. */
fun cleared(rule: String) = NewClearance(rule = rule, area = Area.LIPS, on = LocalDate.parse("2026-11-23"))

/** That a reminder was answered so. */
fun answerTo(reminder: String, kind: ReminderActionKind) = NewReminderAction(notification = reminder, kind = kind)

/** The question whether the lips may be rolled with this roller then, to be changed with `copy`. */
fun lipsWith(roller: RollerId, at: Instant) = PrecheckRequest(roller = roller, areas = LIPS, at = at)

/** A photo of the lips in this file. */
fun lipsPhoto(file: String, taken: Instant) =
    NewPhoto(taken = taken, zone = BERLIN, area = Area.LIPS, file = file, sha256 = "0a".repeat(32))

/** Two evenings with this roller, as Loop Habit Tracker writes them. */
fun loopOf(roller: RollerId) = LoopImport(
    checkmarks = "Date,Lips\n2026-11-21,2\n2026-11-19,2\n",
    habit = "Lips",
    roller = roller,
    areas = LIPS,
    at = LocalTime.parse("20:00"),
    duration = Duration.ofMinutes(5),
    zone = BERLIN,
)
