package com.rollcare.tests

import com.rollcare.FactId
import com.rollcare.NeedleLength
import com.rollcare.Roller
import com.rollcare.RollerId
import com.rollcare.SessionId
import com.rollcare.Weekday
import com.rollcare.Zone
import com.rollcare.milliseconds
import com.rollcare.toDayOfWeek
import com.rollcare.toWeekday
import com.rollcare.wholeMilliseconds
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.time.DateTimeException
import java.time.DayOfWeek
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.UUID

/** The small hand-written values. */
class TypesTest {
    @Test
    fun `an id is its text`() {
        assertEquals(RollerId("a"), FactId<Roller>("a"))
        assertNotEquals(RollerId("a"), RollerId("b"))
        assertEquals("a", "${RollerId("a")}")
    }

    @Test
    fun `ids are UUIDs of version 7 and none is given twice`() {
        val ids = List(1_000) { UUID.fromString(SessionId().value) }
        assertEquals(setOf(7 to 2), ids.map { it.version() to it.variant() }.toSet())
        assertEquals(1_000, ids.toSet().size)
        assertTrue(ids.all { it.mostSignificantBits ushr 16 > EVENING.toEpochMilli() / 2 })
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
    fun `a length of needles says its unit, and is made from millimetres to the nearest micrometre`() {
        assertEquals("250 µm", "${NeedleLength(250)}")
        assertEquals(0.25, NeedleLength(250).millimeters)
        assertTrue(NeedleLength(250) < NeedleLength(500))
        val made = listOf(0.25, 0.3, 1.5, 0.2996, 3e9, -1e300, Double.NaN).map { NeedleLength.ofMillimeters(it) }
        assertEquals(listOf(250, 300, 1_500, 300, Int.MAX_VALUE, Int.MIN_VALUE, 0), made.map { it.micrometers })
        assertThrows<ClassCastException> { (NeedleLength(1) as Any) as Int }
    }

    @Test
    fun `weekdays are the platform's`() {
        assertEquals(DayOfWeek.entries, Weekday.entries.map { it.toDayOfWeek() })
        assertEquals(Weekday.entries, DayOfWeek.entries.map { it.toWeekday() })
    }

    @Test
    fun `milliseconds stop at the ends of a Long`() {
        assertEquals(-1, milliseconds(Instant.EPOCH.minusNanos(1)))
        assertEquals(Long.MAX_VALUE, milliseconds(Instant.ofEpochMilli(Long.MAX_VALUE).plusNanos(999_999)))
        assertEquals(Long.MAX_VALUE, milliseconds(Instant.MAX))
        assertEquals(Long.MIN_VALUE, milliseconds(Instant.MIN))
    }

    @Test
    fun `a duration that is no whole second never becomes one`() {
        assertEquals(600_000, wholeMilliseconds(Duration.ofMinutes(10)))
        assertEquals(-1_000, wholeMilliseconds(Duration.ofSeconds(-1)))
        val second = 1_000_000_000L
        val off = listOf(1L, 999_999L, 500_000L, 500_000_000L).flatMap {
            listOf(
                second + it,
                2 * second - it,
                -second - it,
            )
        }
        for (nanos in off) assertNotEquals(0, wholeMilliseconds(Duration.ofNanos(nanos)) % 1_000, "$nanos")
        for (endless in listOf(Long.MAX_VALUE, Long.MIN_VALUE).map(Duration::ofSeconds)) {
            assertNotEquals(0, wholeMilliseconds(endless) % 1_000)
        }
        assertEquals(Long.MAX_VALUE, wholeMilliseconds(Duration.ofSeconds(Long.MAX_VALUE)))
    }
}
