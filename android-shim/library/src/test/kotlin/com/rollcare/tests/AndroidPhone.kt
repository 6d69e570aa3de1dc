package com.rollcare.tests

import com.rollcare.Capabilities
import com.rollcare.Engine
import com.rollcare.PhoneHolds
import com.rollcare.PlanDiff
import com.rollcare.PlannedNotification
import java.time.Instant

/** A phone as an Android app keeps it: alarms by their numbers, which nobody can list. */
internal class AndroidPhone(private val engine: Engine, private val can: Capabilities = ANDROID) {
    private val alarms = mutableMapOf<Int, PlannedNotification>()

    /** What it will show, soonest first. */
    val holds: List<PlannedNotification> get() = alarms.values.sortedBy { it.at }

    /** Asks what is to be done, does it, and says so: what an app does after each command. */
    fun sync(now: Instant, held: PhoneHolds = PhoneHolds.AsRecorded): PlanDiff {
        val diff = engine.reconcile(held, now, BERLIN, can)
        val armed = diff.add + diff.replace
        alarms += armed.associateBy { it.requestCode }
        alarms -= diff.cancel.map { it.requestCode }.toSet()
        engine.confirmArmed(armed.map { it.id }, diff.cancel.map { it.id })
        return diff
    }

    /** Shows what comes next, at its time, and says so; then plans again. */
    fun showNext(): PlannedNotification {
        val next = holds.first()
        alarms -= next.requestCode
        engine.reportFired(next.id, next.at)
        sync(next.at)
        return next
    }

    /** Loses all alarms, as when the person stops the app by force, and finds out when it is opened at `opened`. */
    fun stopByForce(opened: Instant) {
        alarms.clear()
        sync(opened, PhoneHolds.Nothing(forceStopped = true))
    }
}
