package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.Capabilities
import com.rollcare.EditSession
import com.rollcare.Fate
import com.rollcare.NewChecklistRun
import com.rollcare.NewRoller
import com.rollcare.NewSession
import com.rollcare.NewStepTick
import com.rollcare.Notification
import com.rollcare.Platform
import com.rollcare.ReminderKind
import com.rollcare.ReminderPlan
import com.rollcare.RollCare
import com.rollcare.RollCareException
import com.rollcare.Roller
import com.rollcare.RollerKind
import com.rollcare.RunProgress
import com.rollcare.Session
import com.rollcare.StepProgress
import com.rollcare.StepState
import com.rollcare.TickKind
import com.rollcare.api.RollerId
import com.rollcare.api.Zone
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
val ANDROID = Capabilities(Platform.ANDROID, slots = 16u)

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
fun Path.openStore(): RollCare = RollCare.open(resolve("rollcare.db").toString())

/** Opens it for one test. */
fun <T> Path.withStore(use: (RollCare) -> T): T = openStore().use(use)

/** A roller of 0.25 mm, to be changed with `copy`. */
fun newRoller(name: String = "Blue") = NewRoller(null, name, RollerKind.ROLLER, 250u, null)

/** Adds such a roller. */
fun RollCare.addBlue(now: Instant = EVENING): Roller = addRoller(newRoller(), now)

/** A session of five minutes on the lips with nothing said but what must be, to be changed with `copy`. */
fun fiveMinutes(roller: RollerId, ended: Instant) = EditSession(
    roller = roller,
    started = ended - 5,
    ended = ended,
    zone = BERLIN,
    areas = listOf(Area.LIPS),
    passes = null,
    pressureNote = null,
    products = emptyList(),
    skinBefore = null,
    skinAfter = null,
    note = null,
)

/** Logs a session at the moment it ended. */
fun RollCare.log(details: EditSession): Session = logSession(NewSession(null, details), details.ended!!)

/** Begins the checklist after use. */
fun RollCare.startCleaning(roller: RollerId, now: Instant): RunProgress =
    startChecklist(NewChecklistRun(null, roller, AFTER_USE), now)

/** Does a whole checklist with its full contact time. */
fun RollCare.clean(roller: RollerId, from: Instant, checklist: String = AFTER_USE): RunProgress {
    var now = from
    var run = startChecklist(NewChecklistRun(null, roller, checklist), now)
    while (run.completed == null) {
        val due = run.due
        if (due.isSoak) {
            tick(run, due.step, TickKind.BEGUN, now)
            now = now.plusSeconds(due.timer!!.seconds.toLong())
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
fun RollCare.tick(run: RunProgress, step: String, kind: TickKind, now: Instant): RunProgress =
    tickStep(NewStepTick(null, run.run, step, kind), now)

/** What asks to clean a roller: its ladder of minutes and days. */
val ReminderPlan.ladder: List<Notification> get() = notifications.filter { it.kind == ReminderKind.DISINFECT }

/** What became of a reminder that is not in the plan, or not at its own time. */
fun ReminderPlan.fatesOf(id: String): List<Fate> = reasons.filter { it.notification == id }.map { it.fate }

/** Runs what must be refused because of `field`, and gives the refusal. */
fun assertInvalid(field: String, run: () -> Unit): RollCareException.Invalid {
    val refusal = assertThrows<RollCareException.Invalid> { run() }
    assertEquals(field, refusal.field, refusal.detail)
    return refusal
}
