package com.rollcare.tests

import com.rollcare.api.RollerId
import com.rollcare.api.Zone
import com.rollcare.types.milliseconds
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.time.DateTimeException
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset

/** The small values that are written by hand. */
class TypesTest {
    @Test
    fun `an id is its text`() {
        assertEquals(RollerId("a"), RollerId("a"))
        assertNotEquals(RollerId("a"), RollerId("b"))
        assertEquals("a", "${RollerId("a")}")
    }

    @Test
    fun `a zone is the platform's of the same name`() {
        assertEquals(BERLIN, Zone(ZoneId.of("Europe/Berlin")))
        assertEquals(ZoneId.of("Europe/Berlin"), BERLIN.toZoneId())
        assertEquals("Europe/Berlin", "$BERLIN")
        assertEquals(Zone("UTC"), Zone(ZoneOffset.UTC))
        assertThrows<DateTimeException> { Zone("Mars/Olympus").toZoneId() }
    }

    @Test
    fun `milliseconds stop at the ends of a Long`() {
        assertEquals(-1, milliseconds(Instant.EPOCH.minusNanos(1)))
        assertEquals(Long.MAX_VALUE, milliseconds(Instant.ofEpochMilli(Long.MAX_VALUE).plusNanos(999_999)))
        assertEquals(Long.MAX_VALUE, milliseconds(Instant.MAX))
        assertEquals(Long.MIN_VALUE, milliseconds(Instant.MIN))
    }
}
