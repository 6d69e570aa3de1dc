package com.rollcare.shrunk

import com.rollcare.Area
import com.rollcare.DirtyReason
import com.rollcare.NeedleLength
import com.rollcare.NewChecklistRun
import com.rollcare.NewRoller
import com.rollcare.NewSession
import com.rollcare.NewStepTick
import com.rollcare.PlannedNotification
import com.rollcare.ReminderKind
import com.rollcare.RetirementReason
import com.rollcare.RollCareError
import com.rollcare.RollCareRepository
import com.rollcare.Roller
import com.rollcare.RollerDetails
import com.rollcare.RollerId
import com.rollcare.RollerKind
import com.rollcare.RollerState
import com.rollcare.RunProgress
import com.rollcare.SessionDetails
import com.rollcare.StepState
import com.rollcare.TickKind
import com.rollcare.Zone
import com.rollcare.addRoller
import com.rollcare.editSession
import com.rollcare.logSession
import com.rollcare.plan
import com.rollcare.retireRoller
import com.rollcare.startChecklist
import com.rollcare.tickStep
import com.rollcare.undo
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import java.io.File
import java.time.Clock
import java.time.Instant
import java.time.ZoneId

private val BERLIN = ZoneId.of("Europe/Berlin")
private val EIGHT = Instant.parse("2026-11-23T19:00:00Z")

/** The evening of `make demo` as an app lives it. Its argument is an empty folder. */
fun main(arguments: Array<String>) = runBlocking {
    val clock = EveningClock()
    val file = File(arguments.single(), "rollcare.db")
    RollCareRepository.open(file, clock, { BERLIN }).use { care ->
        val heard = async(Dispatchers.Default, CoroutineStart.UNDISPATCHED) { care.changes.first() }
        val evening = Evening(care, clock)
        evening.use()
        check(heard.await().revision > 0) { "no change was heard of" }
        evening.clean()
        evening.changeOfMind()
        evening.mistake()
    }
    println("the evening went well")
}

private class EveningClock : Clock() {
    var minute = 0L
    override fun getZone(): ZoneId = BERLIN
    override fun withZone(zone: ZoneId): Clock = this
    override fun instant(): Instant = at(minute)
}

private fun at(minute: Long): Instant = EIGHT.plusSeconds(minute * 60)

private class Evening(private val care: RollCareRepository, private val clock: EveningClock) {
    private lateinit var blue: Roller
    private lateinit var run: RunProgress

    /** A session of five minutes on the lips: the reminders to disinfect begin ten minutes after it. */
    suspend fun use() {
        clock.minute = -10
        val details = RollerDetails(name = "Blue", kind = RollerKind.ROLLER, needle = NeedleLength.ofMillimeters(0.25))
        blue = care.addRoller(NewRoller(details)).fact
        clock.minute = 5
        val lips = SessionDetails(
            roller = blue.id,
            started = at(0),
            ended = at(5),
            zone = Zone(BERLIN),
            areas = listOf(Area.LIPS),
        )
        val session = care.logSession(NewSession(lips)).fact
        val noted = care.editSession(session.id) { it.copy(note = "with the new serum") }.fact
        check(noted.details == lips.copy(note = "with the new serum")) { "the session is $noted" }
        expect(state = RollerState.Dirty(DirtyReason.USED), reminders = listOf(15, 25, 45, 85))
        check(reminders().first().title == "Disinfect Blue") { "the plan is ${reminders()}" }
    }

    /** A soak that is too short keeps the roller dirty and the reminders planned; a full one ends both. */
    suspend fun clean() {
        clock.minute = 6
        run = care.startChecklist(NewChecklistRun(roller = blue.id, checklist = "after-use"))
        tick(7, "rinse", TickKind.DONE)
        tick(9, "swish", TickKind.DONE)
        tick(10, "soak", TickKind.BEGUN)
        check(state() == RollerState.Soaking(run.run, at(20))) { "the roller is ${state()}" }
        tick(14, "soak", TickKind.DONE).let { check(it is StepState.TooShort) { "four minutes count as $it" } }
        expect(state = RollerState.Dirty(DirtyReason.UNFINISHED), reminders = listOf(15, 25, 45, 85))
        tick(15, "soak", TickKind.BEGUN)
        tick(25, "soak", TickKind.DONE).let { check(it is StepState.Done) { "ten minutes count as $it" } }
        tick(35, "air-dry", TickKind.DONE)
        tick(36, "store", TickKind.DONE)
        expect(state = RollerState.Clean(at(36)), reminders = emptyList())
    }

    /** Undo brings the reminders back, ten minutes from then on; the same step done again withdraws them. */
    suspend fun changeOfMind() {
        clock.minute = 37
        val undone = care.undo()
        check(undone.command == "tick step") { "undone was $undone" }
        check(state() !is RollerState.Clean && reminders().first().at == at(47)) { "the plan is ${reminders()}" }
        tick(38, "store", TickKind.DONE)
        expect(state = RollerState.Clean(at(38)), reminders = emptyList())
    }

    suspend fun mistake() = try {
        care.retireRoller(RollerId(), RetirementReason.OTHER)
        error("there is no such roller")
    } catch (error: RollCareError.NotFound) {
        check(error.entity == "roller") { "what was not found is ${error.entity}" }
    }

    private suspend fun tick(minute: Long, step: String, kind: TickKind): StepState {
        clock.minute = minute
        run = care.tickStep(NewStepTick(run = run.run, step = step, kind = kind))
        return run.steps.single { it.step == step }.state
    }

    private fun state() = care.home.value.rollers.single().state

    private suspend fun reminders(): List<PlannedNotification> =
        care.plan().notifications.filter { it.kind == ReminderKind.DISINFECT }

    private suspend fun expect(state: RollerState, reminders: List<Long>) {
        check(state() == state) { "the roller is ${state()}, and not $state" }
        val planned = reminders().map { it.at }
        check(planned.take(reminders.size) == reminders.map(::at)) { "reminders are planned at $planned" }
        check(planned.isEmpty() == reminders.isEmpty()) { "reminders are planned at $planned" }
    }
}
