package com.rollcare.types

import java.time.Instant

/**
 * The milliseconds since 1970 that cross to the engine for this instant; digits below a millisecond are cut off.
 *
 * An instant that is too far away for a `Long` becomes the farthest one. The engine refuses both alike, with an error
 * that names the years it knows; `toEpochMilli()` would throw an `ArithmeticException` in the middle of a call.
 */
public fun milliseconds(instant: Instant): Long = when {
    instant < Instant.ofEpochMilli(Long.MIN_VALUE) -> Long.MIN_VALUE
    instant > Instant.ofEpochMilli(Long.MAX_VALUE) -> Long.MAX_VALUE
    else -> instant.toEpochMilli()
}
