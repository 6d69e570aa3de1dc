package com.rollcare.internal

import com.rollcare.ChangeObserver
import com.rollcare.ChangeScope
import com.rollcare.Engine
import com.rollcare.EngineException
import com.rollcare.Subscription

/**
 * An observer that may throw anything.
 *
 * The generated code hands only an `Exception` to the engine. Any other `Throwable`, such as a `NotImplementedError`
 * or a `StackOverflowError`, would end between the two languages: printed by JNA, and a success for the engine. Here
 * it becomes an [EngineException.Callback] that names its class, and not its text, which may be personal.
 *
 * [onChange] runs on the thread that gave the command, after its commit, with no lock held.
 */
internal class SafeObserver(private val onChange: (revision: Long, scopes: List<ChangeScope>) -> Unit) :
    ChangeObserver {
    /** @throws EngineException whatever the observer threw. */
    override fun onChanged(revision: ULong, scopes: List<ChangeScope>) {
        try {
            onChange(revision.toLong(), scopes)
        } catch (own: EngineException) {
            throw own
        } catch (other: Throwable) {
            // The thread is the caller's: it must still learn that somebody asked it to stop.
            if (other is InterruptedException) Thread.currentThread().interrupt()
            throw EngineException.Callback("it threw ${other.javaClass.name}")
        }
    }
}

/** Calls [onChange] at every change from now on, until the subscription is cancelled or closed. */
internal fun Engine.observe(onChange: (revision: Long, scopes: List<ChangeScope>) -> Unit): Subscription =
    subscribe(SafeObserver(onChange))
