package com.rollcare.tests

import com.rollcare.Engine
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.charset.CharacterCodingException
import java.nio.file.Path

/** What somebody writes is stored as written, whatever they write in. */
class TextTest {
    @TempDir
    lateinit var folder: Path

    private val texts = mapOf(
        "a family of joined emoji" to "👩‍👩‍👧‍👦 felt fine 🧑🏽‍⚕️",
        "flags" to "🇩🇪🇳🇵🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "right to left with marks" to "שפתיים \u200fabc\u200e 123 \u202bالشفاه\u202c",
        "combining characters" to "e\u0301 is not é; Z\u0351\u036b\u0343a\u0332l\u0323go",
        "lines and controls" to "one\r\ntwo\tthree\u0000four\u2028five",
        "2,000 characters of four bytes" to "🦔".repeat(LONGEST),
    )

    @TestFactory
    fun `a text comes back as it was written, after the app was closed too`(): List<DynamicTest> =
        texts.map { (what, text) ->
            dynamicTest(what) {
                val id = folder.withStore { engine ->
                    val details = fiveMinutes(engine.addRoller(newRoller(text), EVENING).fact.id, EVENING)
                    engine.log(details.copy(note = text, pressureNote = text, products = listOf(text, "serum"))).id
                }
                folder.withStore { engine ->
                    val session = engine.session(id)
                    assertEquals(text, session.details.note)
                    assertEquals(text, session.details.pressureNote)
                    assertEquals(listOf(text, "serum"), session.details.products)
                    assertEquals(text, engine.roller(session.details.roller).details.name)
                }
            }
        }

    @Test
    fun `a text that is too long is refused and nothing is stored`() = folder.withStore { engine ->
        val tooLong = "🦔".repeat(LONGEST + 1)
        val details = fiveMinutes(engine.addBlue().id, EVENING)
        assertInvalid("note") { engine.log(details.copy(note = tooLong)) }
        assertInvalid("pressure_note") { engine.log(details.copy(pressureNote = tooLong)) }
        assertInvalid("products") { engine.log(details.copy(products = listOf(tooLong))) }
        assertInvalid("products") { engine.log(details.copy(products = List(51) { "serum" })) }
        assertInvalid("name") { engine.addRoller(newRoller(tooLong), EVENING) }
        assertInvalid("name") { engine.addRoller(newRoller(" \n"), EVENING) }
        assertNothingWasStored(engine)
    }

    /** Half of a surrogate pair is a Kotlin text, but none of Unicode: no bytes can say it. */
    @Test
    fun `half a character is refused before it crosses`() = folder.withStore { engine ->
        val details = fiveMinutes(engine.addBlue().id, EVENING)
        assertThrows<CharacterCodingException> { engine.log(details.copy(note = "cut \ud83e")) }
        assertThrows<CharacterCodingException> { engine.addRoller(newRoller("\udd94"), EVENING) }
        assertNothingWasStored(engine)
    }

    private fun assertNothingWasStored(engine: Engine) {
        assertEquals(emptyList<Any>(), engine.sessions(10))
        assertEquals(listOf("Blue"), engine.rollers(EVENING, BERLIN).map { it.roller.details.name })
    }

    private companion object {
        const val LONGEST = 2_000
    }
}
