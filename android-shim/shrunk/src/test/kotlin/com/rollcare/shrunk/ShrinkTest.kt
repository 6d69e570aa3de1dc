package com.rollcare.shrunk

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path

/** The consumer rules are enough, and each of them is needed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShrinkTest {
    private val program by lazy { Program(folder) }

    @Test
    fun `what R8 leaves by the consumer rules alone runs`() {
        val said = shrinkAndRun("all", RULES)
        assertEquals(0, said.status, said.text)
        assertTrue(said.text.endsWith("the evening went well\n"), said.text)
    }

    @Test
    fun `without any one rule for code it does not`() {
        val rules = RULES.filter { it.startsWith("-keep") }
        assertEquals(RULES.size - 1, rules.size)
        // What R8 does takes most of the time of these tests: two at once.
        val ended = rules.parallelStream().map { rule ->
            rule to shrinkAndRun("without${rules.indexOf(rule)}", RULES - rule + Program.QUICK)
        }.toList()
        for ((rule, said) in ended) {
            // It begins, and fails where it first needs the engine.
            assertTrue(said.status != 0 && FAILURES.any { it in said.text }, "without $rule it says: ${said.text}")
        }
    }

    @Test
    fun `R8 and D8 make code of it for Android 8, and only by the rule for desktops`() {
        val (shrunk, whole) = listOf("shrunk.zip", "whole.zip").map(folder::resolve)
        program.toAndroid(RULES, shrunk)
        program.toDex(whole)
        assertTrue(sizeOfDex(shrunk) in 100_000 until sizeOfDex(whole), "${sizeOfDex(shrunk)}, ${sizeOfDex(whole)}")
        val without = RULES.filterNot { it.startsWith("-dontwarn") }
        val said = refusal { program.toAndroid(without, folder.resolve("refused.zip")) }
        assertTrue("java.awt" in said, "without the rule R8 says: $said")
    }

    private fun shrinkAndRun(name: String, rules: List<String>): Said {
        val jar = folder.resolve("$name.jar")
        program.toJava(rules, jar)
        return runStory("$jar", Files.createDirectory(folder.resolve(name)))
    }

    private companion object {
        val FAILURES = listOf("the native library cannot be loaded", "it threw", "at com.sun.jna.")

        @TempDir
        @JvmStatic
        lateinit var folder: Path
    }
}
