package com.rollcare

/**
 * The length of needles. The engine takes 50 to 3,000 micrometres and refuses any other with an error that names
 * `needle_um`.
 *
 * @property micrometers The number of micrometres: 250 for 0.25 mm.
 */
@JvmInline
public value class NeedleLength(public val micrometers: Int) : Comparable<NeedleLength> {
    /** The length in millimetres, as it stands on the packing: 0.25. */
    public val millimeters: Double get() = micrometers / PER_MILLIMETER

    override fun compareTo(other: NeedleLength): Int = micrometers.compareTo(other.micrometers)

    /** The length as text, such as `250 µm`. */
    override fun toString(): String = "$micrometers µm"

    /** Makes lengths from other units. */
    public companion object {
        private const val PER_MILLIMETER = 1000.0

        /** This many millimetres, to the nearest micrometre: `NeedleLength.ofMillimeters(0.25)`. */
        public fun ofMillimeters(millimeters: Double): NeedleLength {
            val nearest = Math.round(millimeters * PER_MILLIMETER)
            return NeedleLength(nearest.coerceIn(Int.MIN_VALUE.toLong(), Int.MAX_VALUE.toLong()).toInt())
        }
    }
}
