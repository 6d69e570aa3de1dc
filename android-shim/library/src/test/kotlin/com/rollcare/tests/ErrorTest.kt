package com.rollcare.tests

import com.rollcare.RollCare
import com.rollcare.RollCareException
import com.rollcare.failWith
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
        RollCareException.NotFound("roller"),
        RollCareException.Invalid("needle_um", "must be from 50 to 3000 micrometres"),
        RollCareException.Conflict("a checklist is open for this roller already"),
        RollCareException.Storage("the disk is full", true),
        RollCareException.Storage("the file cannot be written", false),
        RollCareException.Corrupt("it is not a database"),
        RollCareException.NewerSchema(UInt.MAX_VALUE, 1u),
        RollCareException.Locked(),
        RollCareException.Callback("it threw"),
        RollCareException.Internal("a fault"),
    )

    @TestFactory
    fun `every error comes back as it was given`(): List<DynamicTest> = errors.map { error ->
        dynamicTest("${error::class.simpleName}") {
            val back = assertThrows<RollCareException> { failWith(error) }
            assertEquals(error::class, back::class)
            assertEquals(fields(error), fields(back))
            for (field in fields(error).values) assertTrue("$field" in back.message!!, "${back.message}")
        }
    }

    @Test
    fun `an error prints as the sentence that the engine says`() {
        val newer = assertThrows<RollCareException> { failWith(RollCareException.NewerSchema(7u, 1u)) }
        assertEquals("the database has version 7, this engine knows 1; update the app", "$newer")
    }

    @Test
    fun `every error there is was given`() {
        assertEquals(RollCareException::class.sealedSubclasses.toSet(), errors.map { it::class }.toSet())
    }

    @Test
    fun `a fact that is not there is not found`(@TempDir folder: Path) = folder.withStore { engine ->
        val error = assertThrows<RollCareException.NotFound> { engine.session(FactValues.SESSION_ID) }
        assertEquals("session", error.entity)
    }

    @Test
    fun `a folder that is not there is a failure of storage`(@TempDir folder: Path) {
        val error = assertThrows<RollCareException.Storage> { RollCare.open("$folder/nowhere/rollcare.db") }
        assertTrue("folder" in error.detail, error.detail)
        assertFalse(error.retryable)
    }

    @Test
    fun `a file of another program is refused and left as it is`(@TempDir folder: Path) {
        val file = folder.resolve("letters.txt")
        val letters = "Dear diary\n".repeat(1_000)
        Files.writeString(file, letters)
        assertThrows<RollCareException.Corrupt> { RollCare.open("$file") }
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
        val error = assertThrows<RollCareException.NewerSchema> { folder.openStore() }
        assertEquals(known + 1u to known, error.found to error.supported)
    }

    private fun fields(error: RollCareException): Map<String, Any?> = error::class.declaredMemberProperties
        .filter { it.name != "message" }
        .associate { it.name to it.getter.call(error) }
}
