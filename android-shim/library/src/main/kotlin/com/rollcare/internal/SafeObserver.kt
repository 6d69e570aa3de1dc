package com.rollcare.internal

import com.rollcare.ChangeObserver
import com.rollcare.ChangeScope
import com.rollcare.RollCare
import com.rollcare.RollCareException
import com.rollcare.Subscription

/**
 * An observer that may throw anything.
 *
 * The generated code hands only an `Exception` to the engine. Any other `Throwable`, such as a `NotImplementedError`
 * or a `StackOverflowError`, would end between the two languages: printed by JNA, and a success for the engine. Here
 * it becomes a [RollCareException.Callback] that names its class, and not its text, which may be personal.
 *
 * [onChange] runs on the thread that gave the command, after its commit, with no lock held.
 */
internal class SafeObserver(private val onChange: (revision: ULong, scopes: List<ChangeScope>) -> Unit) :
    ChangeObserver {
    /** @throws RollCareException whatever the observer threw. */
    override fun onChanged(revision: ULong, scopes: List<ChangeScope>) {
        try {
            onChange(revision, scopes)
        } catch (own: RollCareException) {
            throw own
        } catch (other: Throwable) {
            // The thread is the caller's: it must still learn that somebody asked it to stop.
            if (other is InterruptedException) Thread.currentThread().interrupt()
            throw RollCareException.Callback("it threw ${other.javaClass.name}")
        }
    }
}

/** Tells [onChange] of every change from now on, until the subscription is cancelled or closed. */
internal fun RollCare.observe(onChange: (revision: ULong, scopes: List<ChangeScope>) -> Unit): Subscription =
    subscribe(SafeObserver(onChange))
