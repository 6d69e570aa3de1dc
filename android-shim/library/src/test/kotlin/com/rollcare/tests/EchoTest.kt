package com.rollcare.tests

import com.rollcare.echoLocalTime
import com.rollcare.echoTimestamp
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.time.Instant
import java.time.LocalTime

/** Every value crosses to the engine and back and is the same. */
class EchoTest {
    @TestFactory
    fun `every value comes back as it was given`(): List<DynamicTest> = ECHOES.map { echo ->
        dynamicTest(echo.name) {
            for ((given, back) in echo.run()) assertEquals(given, back)
        }
    }

    @Test
    fun `what is finer than a millisecond is cut off, before 1970 too`() {
        val cut = mapOf(
            "2026-11-23T19:05:00.123999999Z" to "2026-11-23T19:05:00.123Z",
            "1969-12-31T23:59:59.998000001Z" to "1969-12-31T23:59:59.998Z",
        )
        for ((given, back) in cut) assertEquals(Instant.parse(back), echoTimestamp(Instant.parse(given)))
        val time = echoLocalTime(LocalTime.parse("20:15:00.123999999"))
        assertEquals(LocalTime.parse("20:15:00.123"), time)
    }
}
