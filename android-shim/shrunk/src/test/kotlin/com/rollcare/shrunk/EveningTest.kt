package com.rollcare.shrunk

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** The evening of the demo, on the native library that is released. */
class EveningTest {
    @Test
    fun `the program runs with all that an app gets`(@TempDir folder: Path) {
        val said = runStory(System.getProperty("java.class.path"), folder)
        assertEquals(0, said.status, said.text)
        assertTrue(said.text.endsWith("the evening went well\n"), said.text)
    }
}
