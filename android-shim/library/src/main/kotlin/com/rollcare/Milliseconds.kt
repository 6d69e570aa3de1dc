package com.rollcare

import java.time.Duration
import java.time.Instant

/**
 * The milliseconds since 1970 that cross to the engine for this instant; digits below a millisecond are cut off.
 *
 * An instant that is too far away for a `Long` becomes the farthest one. The engine refuses both alike, with an error
 * that names the years it knows; `toEpochMilli()` would throw an `ArithmeticException` in the middle of a call.
 */
internal fun milliseconds(instant: Instant): Long = when {
    instant < Instant.ofEpochMilli(Long.MIN_VALUE) -> Long.MIN_VALUE
    instant > Instant.ofEpochMilli(Long.MAX_VALUE) -> Long.MAX_VALUE
    else -> instant.toEpochMilli()
}

/**
 * The milliseconds that cross to the engine for this duration. It takes whole seconds and refuses all else by the name
 * of the field, so what is lost here must not make a whole second of what is none: a part of a millisecond becomes an
 * odd one, and what is too long for a `Long` the longest there is.
 */
internal fun wholeMilliseconds(duration: Duration): Long {
    val whole = try {
        duration.toMillis()
    } catch (_: ArithmeticException) {
        return if (duration.isNegative) Long.MIN_VALUE else Long.MAX_VALUE
    }
    return if (duration.nano % NANOS_PER_MILLISECOND == 0) whole else whole or 1
}

private const val NANOS_PER_MILLISECOND = 1_000_000
