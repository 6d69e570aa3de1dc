package com.rollcare.api

/**
 * The length of needles, in whole micrometres: 0.25 mm is 250.
 *
 * @property value The number of micrometres.
 */
@JvmInline
public value class Micrometres(public val value: Int) : Comparable<Micrometres> {
    override fun compareTo(other: Micrometres): Int = value.compareTo(other.value)

    /** The length as text, such as `250 µm`. */
    override fun toString(): String = "$value µm"
}
