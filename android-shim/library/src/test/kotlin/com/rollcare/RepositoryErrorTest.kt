package com.rollcare

import com.rollcare.hooks.failWith
import com.rollcare.internal.ownError
import com.rollcare.tests.EVENING
import com.rollcare.tests.newRoller
import com.rollcare.tests.panic
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Instant
import java.time.ZoneId

/** Whatever goes wrong arrives as the library's own error, and what was stored stays usable. */
class RepositoryErrorTest {
    @TempDir
    lateinit var folder: Path

    private val errors = mapOf(
        EngineException.NotFound("roller") to RollCareError.NotFound("roller"),
        EngineException.Invalid("needle_um", "must be from 50") to
            RollCareError.Invalid("needle_um", "must be from 50"),
        EngineException.AgainstRule("rhythm", "gap.lips", "The lips rest") to
            RollCareError.AgainstRule("rhythm", "gap.lips", "The lips rest"),
        EngineException.Conflict("it is open already") to RollCareError.Conflict("it is open already"),
        EngineException.Storage("the disk is full", true) to RollCareError.Storage("the disk is full", true),
        EngineException.Corrupt("no database") to RollCareError.Corrupt("no database"),
        EngineException.NewerSchema(7u, 1u) to RollCareError.NewerSchema(7, 1),
        EngineException.Locked() to RollCareError.Locked(),
        EngineException.Callback("it threw") to RollCareError.Callback("it threw", Exception()),
        EngineException.Internal("a fault") to RollCareError.Internal("a fault"),
    )

    @TestFactory
    fun `every error of the engine has its own`(): List<DynamicTest> = errors.map { (engine, own) ->
        dynamicTest("${own::class.simpleName}") {
            folder.withRepository { care ->
                val thrown = runCatching { care.ask { failWith(engine) } }.exceptionOrNull()!!
                assertEquals(own::class, thrown::class)
                assertEquals(own.message, thrown.message)
                assertEquals(0, care.rollers().size)
            }
        }
    }

    @Test
    fun `every error there is was among them`() {
        assertEquals(EngineException::class.sealedSubclasses.toSet(), errors.keys.map { it::class }.toSet())
    }

    @Test
    fun `a panic is a fault of the library, and calls work afterwards`() = folder.withRepository { care ->
        repeat(3) {
            val error = runCatching { care.ask { panic(it) } }.exceptionOrNull()
            assertTrue(error is RollCareError.Internal, "$error")
            assertEquals("the engine failed", error!!.message)
            assertTrue("the tests asked for" in error.cause!!.message!!)
            care.addRoller(newRoller("Blue $it"))
        }
        assertEquals(3, care.home.value.rollers.size)
    }

    @Test
    fun `what the app's own clock and zone throw is said to be theirs`() = folder.withRepository { care ->
        care.addRoller(BLUE)
        val broken = object : Clock() {
            override fun getZone() = BERLIN
            override fun withZone(zone: ZoneId) = this
            override fun instant(): Instant = error("a name")
        }
        val file = folder.resolve("other.db").toFile()
        val error = runCatching { RollCareRepository.openAnother(file, clock = broken) }.exceptionOrNull()
        assertTrue(error is RollCareError.Callback, "$error")
        assertEquals("the clock threw java.lang.IllegalStateException", error!!.message)
        val lost = runCatching { RollCareRepository.openAnother(file, zone = { error("a name") }) }.exceptionOrNull()
        assertEquals("the zone threw java.lang.IllegalStateException", lost!!.message)
        RollCareRepository.openAnother(file).close()
    }

    @Test
    fun `home stays as it was while the clock fails, and follows when it works again`() {
        var fails = false
        val clock = object : Clock() {
            override fun getZone() = BERLIN
            override fun withZone(zone: ZoneId) = this
            override fun instant(): Instant = if (fails) error("no time") else EVENING
        }
        folder.withRepository(clock) { care ->
            fails = true
            care.addRoller(BLUE, now = EVENING)
            assertEquals(0, care.home.value.rollers.size)
            assertTrue(runCatching { care.refreshHome() }.exceptionOrNull() is RollCareError.Callback)
            fails = false
            care.settings()
            assertEquals(1, care.home.value.rollers.size)
        }
    }

    @Test
    fun `a library that cannot be loaded is reported as missing`() {
        for (thrown in listOf(UnsatisfiedLinkError("x"), NoClassDefFoundError("x"), ExceptionInInitializerError("x"))) {
            assertTrue(ownError(thrown) is RollCareError.NotLoaded)
        }
        val memory = OutOfMemoryError("as if")
        assertSame(memory, ownError(memory))
        assertEquals("it threw java.lang.IllegalStateException", ownError(IllegalStateException("a name")).message)
    }

    @Test
    fun `files that are none of ours are refused and left alone`() = folder.withRepository { care ->
        val letters = folder.resolve("letters.txt")
        Files.writeString(letters, "Dear diary\n".repeat(1_000))
        val corrupt = runCatching { RollCareRepository.openAnother(letters.toFile()) }.exceptionOrNull()
        assertTrue(corrupt is RollCareError.Corrupt, "$corrupt")
        assertTrue(Files.readString(letters).startsWith("Dear diary"))
        val nowhere = runCatching {
            RollCareRepository.openAnother(folder.resolve("no/where.db").toFile())
        }.exceptionOrNull()
        assertFalse((nowhere as RollCareError.Storage).retryable)
        care.close()
        care.close()
        assertTrue(runCatching { care.rollers() }.exceptionOrNull() is RollCareError.Closed)
        assertTrue(runCatching { care.importProgress() }.exceptionOrNull() is RollCareError.Closed)
    }
}
