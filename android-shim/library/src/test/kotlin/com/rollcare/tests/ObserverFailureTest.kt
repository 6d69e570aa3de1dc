package com.rollcare.tests

import com.rollcare.ChangeObserver
import com.rollcare.ChangeScope
import com.rollcare.EngineException
import com.rollcare.internal.SafeObserver
import com.sun.jna.Callback
import com.sun.jna.Native
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** Whatever an observer throws, the command stands and the other observers hear of it. */
class ObserverFailureTest {
    @TempDir
    lateinit var folder: Path

    /** What fell between the two languages: neither thrown to the engine nor to us. */
    private val lost = mutableListOf<Throwable>()
    private val printer = Native.getCallbackExceptionHandler()

    @BeforeEach
    fun catchWhatIsLost() = Native.setCallbackExceptionHandler { _: Callback, thrown -> lost += thrown }

    @AfterEach
    fun restore() = Native.setCallbackExceptionHandler(printer)

    private fun depth(now: Int): Int = 1 + depth(now + 1)

    private val failures = mapOf<String, () -> Unit>(
        "an error of the engine" to { throw EngineException.Conflict("not now") },
        "an exception" to { error("an exception of the app") },
        "what is not written yet" to { TODO() },
        "a stack that is full" to { depth(0) },
        "memory that ran out" to { throw OutOfMemoryError("as if") },
    )

    @TestFactory
    fun `a safe observer may throw anything`(): List<DynamicTest> = failures.map { (what, fail) ->
        dynamicTest(what) {
            lost.clear()
            assertHarmless(SafeObserver { _, _ -> fail() })
            assertEquals(emptyList<Throwable>(), lost)
        }
    }

    /** Why SafeObserver is there. If this fails, the generated code has learnt to do it. */
    @Test
    fun `a bare observer loses what is no exception`() {
        assertHarmless(
            object : ChangeObserver {
                override fun onChanged(revision: ULong, scopes: List<ChangeScope>): Unit = TODO()
            },
        )
        assertEquals(setOf(NotImplementedError::class), lost.map { it::class }.toSet())
    }

    @Test
    fun `the engine is told what was thrown, without its text`() {
        val own = EngineException.Conflict("not now")
        assertEquals(own, assertThrows<EngineException> { SafeObserver { _, _ -> throw own }.tell() })
        val other = assertThrows<EngineException.Callback> {
            SafeObserver { _, _ -> throw NotImplementedError("a name") }.tell()
        }
        assertEquals("it threw kotlin.NotImplementedError", other.detail)
    }

    @Test
    fun `an interrupted thread stays interrupted`() {
        assertThrows<EngineException.Callback> {
            SafeObserver { _, _ -> throw InterruptedException() }.tell()
        }
        assertTrue(Thread.interrupted())
        assertFalse(Thread.interrupted())
    }

    private fun ChangeObserver.tell() = onChanged(1u, listOf(ChangeScope.ROLLERS))

    private fun assertHarmless(rude: ChangeObserver) = folder.withStore { engine ->
        val polite = Diary()
        val before = engine.rollers(EVENING, BERLIN).size
        engine.subscribe(rude).use {
            engine.subscribe(polite).use {
                repeat(3) { engine.addRoller(newRoller("Roller ${before + it}"), EVENING) }
            }
        }
        assertEquals(3, polite.told.size)
        assertEquals(before + 3, engine.rollers(EVENING, BERLIN).size)
    }
}
