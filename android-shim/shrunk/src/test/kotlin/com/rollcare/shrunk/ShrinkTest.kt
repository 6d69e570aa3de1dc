package com.rollcare.shrunk

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path

/** The consumer rules are enough, and each of them is needed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShrinkTest {
    @TempDir
    lateinit var folder: Path
    private val program by lazy { Program(folder) }

    @Test
    fun `what R8 leaves by the consumer rules alone runs`() {
        val jar = folder.resolve("shrunk.jar")
        program.toJava(RULES, jar)
        val said = runStory(jar, Files.createDirectory(folder.resolve("store")))
        assertEquals(0, said.status, said.text)
        assertTrue(said.text.endsWith("the evening went well\n"), said.text)
    }

    @TestFactory
    fun `without any one rule it does not`(): List<DynamicTest> = RULES.mapIndexed { number, rule ->
        dynamicTest(rule) {
            val others = RULES - rule
            if (rule.startsWith("-dontwarn")) {
                // Only a phone lacks what it speaks of.
                val refusal = refuses { program.toAndroid(others, folder.resolve("refused.zip")) }
                assertTrue(refusal.orEmpty().contains("java.awt"), "R8 says: $refusal")
            } else {
                val jar = folder.resolve("without$number.jar")
                program.toJava(others, jar)
                val said = runStory(jar, Files.createDirectory(folder.resolve("store$number")))
                assertTrue(said.status != 0, "without it the story runs as well: ${said.text}")
            }
        }
    }

    @Test
    fun `R8 and D8 make code of it for Android 8`() {
        val shrunk = folder.resolve("shrunk.zip")
        program.toAndroid(RULES, shrunk)
        val whole = folder.resolve("whole.zip")
        program.toDex(whole)
        assertTrue(Files.size(shrunk) in 100_000 until Files.size(whole), "${Files.size(shrunk)}, ${Files.size(whole)}")
    }
}
