package com.rollcare

import java.time.ZoneId

/**
 * A time zone by its IANA name, as the engine's bundled database knows it.
 *
 * The engine refuses a name that it does not know, and answers with the database's own spelling.
 *
 * @property value The name, such as `Europe/Berlin`.
 */
@JvmInline
public value class Zone(public val value: String) {
    /**
     * The zone of this platform with the same name. A bare offset such as `GMT+02:00` has no rules and no IANA name:
     * the engine refuses it.
     */
    public constructor(zone: ZoneId) : this(if (zone.id == "Z") "UTC" else zone.id)

    /**
     * This zone on this platform, whose database may be another version than the engine's.
     *
     * @throws java.time.DateTimeException if the platform does not know the name.
     */
    public fun toZoneId(): ZoneId = ZoneId.of(value)

    override fun toString(): String = value
}
