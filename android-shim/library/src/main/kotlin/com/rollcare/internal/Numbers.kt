package com.rollcare.internal

import com.rollcare.api.RollCareError
import kotlin.time.Duration
import kotlin.time.DurationUnit
import kotlin.time.toDuration

// The engine counts in unsigned numbers of fixed sizes and in whole units. What does not fit is refused here as the
// engine refuses a value: wrapped around, a -1 would be four billion.

internal fun Int.unsigned(field: String): UInt = within(field, Int.MAX_VALUE).toUInt()

internal fun Int.unsignedByte(field: String): UByte = within(field, UByte.MAX_VALUE.toInt()).toUByte()

internal fun Int.unsignedShort(field: String): UShort = within(field, UShort.MAX_VALUE.toInt()).toUShort()

internal fun Duration.wholeSeconds(field: String): UInt = whole(field, DurationUnit.SECONDS).unsigned(field)

internal fun Duration.wholeMinutes(field: String): UShort = whole(field, DurationUnit.MINUTES).unsignedShort(field)

private fun Int.within(field: String, most: Int): Int =
    if (this in 0..most) this else throw RollCareError.Invalid(field, "must be 0 to $most")

private fun Duration.whole(field: String, unit: DurationUnit): Int {
    val count = toInt(unit)
    if (count.toDuration(unit) != this) throw RollCareError.Invalid(field, "must be in whole ${unit.name.lowercase()}")
    return count
}
