package com.rollcare.platform

import com.rollcare.PhoneHolds
import com.rollcare.PlanDiff
import com.rollcare.PlannedNotification
import com.rollcare.RollCareError
import com.rollcare.RollCareRepository
import com.rollcare.Zone
import com.rollcare.internal.ownError
import com.rollcare.missedReminders
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.time.Instant
import kotlin.coroutines.cancellation.CancellationException

/**
 * Makes the phone agree with the plan: alarms for what comes next, and on the screen only what is still wanted.
 *
 * There is one way to do it, and it is the same for every reason. It may be asked at any time, twice, and by two at
 * once; a process that ends in the middle of it loses nothing, because what was not confirmed is asked for again.
 */
public class ReminderScheduler internal constructor(private val host: RollCareAndroid) {
    private val context = host.context
    private val alarms = Alarms(context)
    private val memory = PhoneMemory(context, alarms)
    private val shade = Shade(context)

    /** One at a time: what the engine asked for is confirmed before it is asked again. */
    private val turn = Mutex()

    private val latest = MutableStateFlow<SyncResult?>(null)

    /**
     * What came of the latest [sync], whoever asked for it: the app, a receiver or a command. Null before the first.
     */
    public val results: StateFlow<SyncResult?> = latest.asStateFlow()

    /** What the phone lets RollCare do now. */
    public val phone: PhoneState get() = PhoneState.of(context)

    /** Makes the phone agree with the plan. It throws nothing but the cancellation of its coroutine. */
    public suspend fun sync(reason: SyncReason = SyncReason.APP): SyncResult = inTurn { syncNow(it, reason) }

    /**
     * Whether the end of a soak rings as an alarm clock does: to the second, through battery savers, and with the
     * clock's sign in the status bar. Off, unless the person asks for it. It takes the permission for exact alarms.
     *
     * @return what came of it.
     */
    public suspend fun ringSoaksAsAlarmClock(on: Boolean): SyncResult = inTurn { repository ->
        memory.soaksAsAlarmClock = on
        syncNow(repository, SyncReason.APP)
    }

    /** An alarm came: shows its reminder if the facts still want it, says so, and plans again. */
    internal suspend fun alarmCame(id: String): SyncResult = inTurn { repository ->
        show(repository, id)
        syncNow(repository, SyncReason.ALARM)
    }

    /** The person answered what the screen shows. */
    internal suspend fun answered(answer: Answer): SyncResult = inTurn { repository ->
        if (!shade.outcomes.has(answer)) give(repository, answer)
        syncNow(repository, SyncReason.ANSWER)
    }

    /** Gives the answer to the engine, and shows what came of it: a touch that says nothing is not trusted. */
    private suspend fun give(repository: RollCareRepository, answer: Answer) {
        createChannels(context)
        val now = repository.now()
        try {
            val outcome = repository.ask { answer.give(it, now, Zone(repository.here())) }
            outcome?.let { shade.outcomes.show(answer, it, now) }
        } catch (refused: RollCareError) {
            // What may work at the next touch keeps its buttons.
            if (refused !is RollCareError.Storage) shade.outcomes.showRefusal(answer, now)
            throw refused
        }
    }

    private suspend fun inTurn(block: suspend (RollCareRepository) -> SyncResult): SyncResult = turn.withLock {
        try {
            block(host.repository())
        } catch (cancelled: CancellationException) {
            throw cancelled
        } catch (locked: RollCareError.Locked) {
            SyncResult.Locked
        } catch (thrown: Throwable) {
            log("the phone could not be made to agree with the plan", thrown)
            SyncResult.Failed(ownError(thrown) as? RollCareError ?: RollCareError.Internal("the phone refused", thrown))
        }.also { latest.value = it }
    }

    /** What is shown is what the plan says now, and not what it said when the alarm was armed. */
    private suspend fun show(repository: RollCareRepository, id: String) {
        createChannels(context)
        val phone = PhoneState.of(context)
        if (!phone.notifications) return
        val now = repository.now()
        val due = repository.ask { engine ->
            val plan = { at: Instant -> engine.plan(at, Zone(repository.here()), phone.capabilities()) }
            due(id, now, plan)
        } ?: return
        // Shown before it is said: a process that ends between the two says it at its next start, from what is shown.
        shade.show(due, now)
        repository.ask { it.reportFired(due.id, now) }
    }

    private suspend fun syncNow(repository: RollCareRepository, reason: SyncReason): SyncResult {
        createChannels(context)
        for ((id, at) in shade.shown()) repository.ask { it.reportFired(id, at) }
        var phone = PhoneState.of(context)
        val holds = memory.holds(reason, phone)
        var step = arm(repository, phone, holds)
        if (step.wasRefused) {
            // The permission went meanwhile. What was armed late is asked for again as what it is.
            phone = phone.copy(exactAlarms = false)
            step += arm(repository, phone, PhoneHolds.AsRecorded)
        }
        val now = repository.now()
        val plan = repository.ask { it.plan(now, Zone(repository.here()), phone.capabilities()) }
        shade.takeDownUnwanted(plan)
        memory.remember(phone)
        return SyncResult.Synced(phone, step.armed, step.withdrawn, step.notArmed, repository.missedReminders(now))
    }

    /** Asks what is to be done, does it, and says what truly was done. */
    private suspend fun arm(repository: RollCareRepository, phone: PhoneState, holds: PhoneHolds): Step {
        val diff: PlanDiff = repository.ask {
            it.reconcile(holds, repository.now(), Zone(repository.here()), phone.capabilities())
        }
        val asClock = memory.soaksAsAlarmClock
        val outcome = (diff.add + diff.replace).sortedBy { it.at }.associateWithTo(mutableMapOf()) {
            alarms.arm(it, asClock)
        }
        // After arming: a process that ends here holds too much, and not too little.
        diff.cancel.forEach(alarms::cancel)
        fun left() = outcome.filterValues { it == Arming.TOO_MANY }.keys
        // What was let go of has made room.
        if (diff.cancel.isNotEmpty()) left().toList().forEach { outcome[it] = alarms.arm(it, asClock) }
        val held = outcome.filterValues { it == Arming.ARMED }.keys.map(PlannedNotification::id)
        repository.ask { it.confirmArmed(held, diff.cancel.map { withdrawal -> withdrawal.id }) }
        return Step(held.size, diff.cancel.size, left().size, Arming.EXACT_REFUSED in outcome.values)
    }

    private class Step(val armed: Int, val withdrawn: Int, val notArmed: Int, val wasRefused: Boolean) {
        /** One after the other: of what could not be armed, the later count stands. */
        operator fun plus(next: Step) =
            Step(armed + next.armed, withdrawn + next.withdrawn, next.notArmed, next.wasRefused)
    }
}
