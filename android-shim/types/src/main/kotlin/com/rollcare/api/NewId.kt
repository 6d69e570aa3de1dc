package com.rollcare.api

import java.security.SecureRandom
import java.util.UUID

private val random = SecureRandom()

/**
 * A new UUID of version 7 (RFC 9562): 48 bits of milliseconds since 1970, so that ids sort roughly by age, and 74
 * random bits. Only this reads a clock: nothing is reckoned from an id.
 */
internal fun newId(millis: Long = System.currentTimeMillis()): String {
    val high = (millis shl 16) or 0x7000L or (random.nextLong() and 0x0FFFL)
    val low = Long.MIN_VALUE or (random.nextLong() ushr 2)
    return UUID(high, low).toString()
}
