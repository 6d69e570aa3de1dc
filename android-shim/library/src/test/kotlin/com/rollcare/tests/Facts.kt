package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.Capabilities
import com.rollcare.Engine
import com.rollcare.EngineException
import com.rollcare.NeedleLength
import com.rollcare.NewChecklistRun
import com.rollcare.NewRoller
import com.rollcare.NewSession
import com.rollcare.NewStepTick
import com.rollcare.PhonePlatform
import com.rollcare.PlanDecision
import com.rollcare.PlannedNotification
import com.rollcare.ReminderKind
import com.rollcare.ReminderPlan
import com.rollcare.Roller
import com.rollcare.RollerDetails
import com.rollcare.RollerId
import com.rollcare.RollerKind
import com.rollcare.RunProgress
import com.rollcare.Session
import com.rollcare.SessionDetails
import com.rollcare.StepProgress
import com.rollcare.StepState
import com.rollcare.TickKind
import com.rollcare.Zone
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.assertThrows
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.OffsetDateTime

/** The checklist that cleans a roller after a session. */
const val AFTER_USE = "after-use"

/** The zone of most tests. */
val BERLIN = Zone("Europe/Berlin")

/** Where somebody from Berlin travels to, eight hours ahead of it in winter. */
val TOKYO = Zone("Asia/Tokyo")

/** What an Android phone can do. */
val ANDROID = android(slots = 16)

/** What an Android phone with so many slots can do, to be changed with `copy`. */
fun android(slots: Int) = Capabilities(PhonePlatform.ANDROID, slots)

/** The moment at which most tests begin. */
val EVENING: Instant = at("2026-11-23T20:00:00+01:00")

/** An instant from RFC 3339. */
fun at(text: String): Instant = OffsetDateTime.parse(text).toInstant()

/** Noon in Berlin on a day of November 2026. */
fun noon(date: Int): Instant = november(date).atTime(12, 0).atZone(BERLIN.toZoneId()).toInstant()

/** A day of November 2026. */
fun november(date: Int): LocalDate = LocalDate.of(2026, 11, date)

/** This instant so many minutes later. */
operator fun Instant.plus(minutes: Int): Instant = this + Duration.ofMinutes(minutes.toLong())

/** This instant so many minutes earlier. */
operator fun Instant.minus(minutes: Int): Instant = this + -minutes

/** Opens the database of this folder: what an app does whenever it starts. */
internal fun Path.openStore(): Engine = Engine.open(resolve("rollcare.db").toString())

/** Opens it for one test. */
internal fun <T> Path.withStore(use: (Engine) -> T): T = openStore().use(use)

/** A roller of 0.25 mm, or of so many micrometres. */
fun newRoller(name: String = "Blue", needle: Int = 250, id: RollerId? = null) =
    NewRoller(RollerDetails(name = name, kind = RollerKind.ROLLER, needle = NeedleLength(needle)), id)

/** Adds such a roller. */
internal fun Engine.addBlue(now: Instant = EVENING): Roller = addRoller(newRoller(), now).fact

/** A session of five minutes on the lips with nothing said but what must be, to be changed with `copy`. */
fun fiveMinutes(roller: RollerId, ended: Instant) = SessionDetails(
    roller = roller,
    started = ended - 5,
    ended = ended,
    zone = BERLIN,
    areas = listOf(Area.LIPS),
)

/** Logs a session at the moment it ended. */
internal fun Engine.log(details: SessionDetails): Session = logSession(NewSession(details), details.ended!!).fact

/** Starts the checklist after use. */
internal fun Engine.startCleaning(roller: RollerId, now: Instant): RunProgress =
    startChecklist(NewChecklistRun(roller, AFTER_USE), now)

/** Does a whole checklist with its full contact time. */
internal fun Engine.clean(roller: RollerId, from: Instant, checklist: String = AFTER_USE): RunProgress {
    var now = from
    var run = startChecklist(NewChecklistRun(roller, checklist), now)
    while (run.completed == null) {
        val due = run.due
        if (due.isSoak) {
            tick(run, due.step, TickKind.BEGUN, now)
            now += due.timer!!.duration
        }
        run = tick(run, due.step, TickKind.DONE, now)
    }
    return run
}

/** The step that is to be done or under way. */
val RunProgress.due: StepProgress get() = steps.first { it.state !is StepState.Done }

/** Whether it has a contact time. */
val StepProgress.isSoak: Boolean get() = timer?.isContactTime == true

/** Ticks a step of a run. */
internal fun Engine.tick(run: RunProgress, step: String, kind: TickKind, now: Instant): RunProgress =
    tickStep(NewStepTick(run.run, step, kind), now)

/** What asks to clean a roller: its ladder of minutes and days. */
val ReminderPlan.ladder: List<PlannedNotification> get() = notifications.filter { it.kind == ReminderKind.DISINFECT }

/** What became of a reminder that is not in the plan, or not at its own time. */
fun ReminderPlan.decisionsOn(id: String): List<PlanDecision> =
    reasons.filter { it.notification == id }.map { it.decision }

/** Runs what must be refused because of `field`, and gives the refusal. */
internal fun assertInvalid(field: String, run: () -> Unit): EngineException.Invalid {
    val refusal = assertThrows<EngineException.Invalid> { run() }
    assertEquals(field, refusal.field, refusal.detail)
    return refusal
}
