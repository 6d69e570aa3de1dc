package com.rollcare.internal

import com.rollcare.api.RollCareError
import kotlin.time.Duration
import kotlin.time.DurationUnit
import kotlin.time.toDuration

// The engine counts in unsigned numbers of fixed sizes and in whole units. What does not fit is refused here as the
// engine refuses a value: wrapped around, a -1 would be four billion.

// A count of the engine's is far below two billion; one that is not stays the largest there is.
internal fun UInt.asInt(): Int = coerceAtMost(Int.MAX_VALUE.toUInt()).toInt()

internal fun UByte.asInt(): Int = toInt()

internal fun Int.unsigned(field: String): UInt = within(field, Int.MAX_VALUE).toUInt()

internal fun Int.unsignedByte(field: String): UByte = within(field, UByte.MAX_VALUE.toInt()).toUByte()

internal fun Int.unsignedShort(field: String): UShort = within(field, UShort.MAX_VALUE.toInt()).toUShort()

internal fun Duration.wholeSeconds(field: String): UInt =
    whole(field, DurationUnit.SECONDS, UInt.MAX_VALUE.toLong()).toUInt()

internal fun Duration.wholeMinutes(field: String): UShort =
    whole(field, DurationUnit.MINUTES, UShort.MAX_VALUE.toLong()).toUShort()

private fun Int.within(field: String, most: Int): Int =
    if (this in 0..most) this else throw RollCareError.Invalid(field, "must be 0 to $most")

private fun Duration.whole(field: String, unit: DurationUnit, most: Long): Long {
    val count = toLong(unit)
    if (count !in 0..most) throw RollCareError.Invalid(field, "must be 0 to $most ${unit.name.lowercase()}")
    if (count.toDuration(unit) != this) throw RollCareError.Invalid(field, "must be in whole ${unit.name.lowercase()}")
    return count
}
