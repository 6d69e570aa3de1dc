package com.rollcare.tests

import com.rollcare.Engine
import com.rollcare.EngineException
import com.rollcare.SessionId
import com.rollcare.hooks.failWith
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.io.RandomAccessFile
import java.nio.file.Files
import java.nio.file.Path
import kotlin.reflect.full.declaredMemberProperties

/** Every error arrives as itself, with its fields. */
class ErrorTest {
    private val errors = listOf(
        EngineException.NotFound("roller"),
        EngineException.Invalid("needle_um", "must be from 50 to 3000 micrometres"),
        EngineException.AgainstRule("rhythm", "gap.lips", "The lips rest for three days"),
        EngineException.Conflict("a checklist is open for this roller already"),
        EngineException.Storage("the disk is full", true),
        EngineException.Storage("the file cannot be written", false),
        EngineException.Corrupt("it is not a database"),
        EngineException.NewerSchema(UInt.MAX_VALUE, 1u),
        EngineException.Locked(),
        EngineException.Callback("it threw"),
        EngineException.Internal("a fault"),
    )

    @TestFactory
    fun `every error comes back as it was given`(): List<DynamicTest> = errors.map { error ->
        dynamicTest("${error::class.simpleName}") {
            val back = assertThrows<EngineException> { failWith(error) }
            assertEquals(error::class, back::class)
            assertEquals(fields(error), fields(back))
            for (field in fields(error).values) assertTrue("$field" in back.message!!, "${back.message}")
        }
    }

    @Test
    fun `every error there is was given`() {
        assertEquals(EngineException::class.sealedSubclasses.toSet(), errors.map { it::class }.toSet())
    }

    @Test
    fun `a fact that is not there is not found`(@TempDir folder: Path) = folder.withStore { engine ->
        val error = assertThrows<EngineException.NotFound> { engine.session(SessionId()) }
        assertEquals("session", error.entity)
    }

    @Test
    fun `a folder that is not there is a failure of storage`(@TempDir folder: Path) {
        val error = assertThrows<EngineException.Storage> { Engine.open("$folder/nowhere/rollcare.db") }
        assertTrue("folder" in error.detail, error.detail)
        assertFalse(error.retryable)
    }

    @Test
    fun `a file of another program is refused and left as it is`(@TempDir folder: Path) {
        val file = folder.resolve("letters.txt")
        val letters = "Dear diary\n".repeat(1_000)
        Files.writeString(file, letters)
        assertThrows<EngineException.Corrupt> { Engine.open("$file") }
        assertEquals(letters, Files.readString(file))
    }

    @Test
    fun `a file of a newer engine is refused with both versions`(@TempDir folder: Path) {
        folder.withStore { it.addBlue() }
        val userVersion = 60L // where SQLite's file format keeps it, as a big-endian number
        val known = RandomAccessFile(folder.resolve("rollcare.db").toFile(), "rw").use { file ->
            file.seek(userVersion)
            val known = file.readInt()
            file.seek(userVersion)
            file.writeInt(known + 1)
            known.toUInt()
        }
        val error = assertThrows<EngineException.NewerSchema> { folder.openStore() }
        assertEquals(known + 1u to known, error.found to error.supported)
    }

    private fun fields(error: EngineException): Map<String, Any?> = error::class.declaredMemberProperties
        .filter { it.name != "message" }
        .associate { it.name to it.getter.call(error) }
}
