package com.rollcare

import java.security.SecureRandom
import java.util.UUID

/**
 * The id of a fact: a UUID of version 7 (RFC 9562), as lower-case text. Each kind of fact has its own type of it, such
 * as [RollerId], so that no id of one kind is taken for another.
 *
 * Give a command an id of your own, and it can be given again: the same id twice changes nothing.
 *
 * @param T What it identifies.
 * @property value The text. It may be stored and passed between screens; the engine refuses one that is no such UUID.
 */
@JvmInline
public value class FactId<T>(public val value: String) {
    /** A new id: `SessionId()`. It starts with the time of the phone's clock, so ids sort roughly by age. */
    public constructor() : this(newUuid())

    override fun toString(): String = value
}

private val random = SecureRandom()

/** 48 bits of milliseconds since 1970 and 74 random bits. Nothing is computed from the time in it. */
internal fun newUuid(millis: Long = System.currentTimeMillis()): String {
    val high = (millis shl 16) or 0x7000L or (random.nextLong() and 0x0FFFL)
    val low = Long.MIN_VALUE or (random.nextLong() ushr 2)
    return UUID(high, low).toString()
}
