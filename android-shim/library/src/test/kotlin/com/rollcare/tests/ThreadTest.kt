package com.rollcare.tests

import com.rollcare.Engine
import com.rollcare.EngineException
import com.rollcare.ImportProgress
import com.rollcare.ImportReport
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import java.util.concurrent.FutureTask
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread

/** One engine in many threads, and many engines on one file. */
class ThreadTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `eight threads with one engine lose nothing`() = folder.withStore { engine ->
        val written = inThreads { thread ->
            val blue = engine.addRoller(newRoller("Blue $thread"), EVENING).fact
            List(ROUNDS) { round ->
                val session = engine.log(fiveMinutes(blue.id, EVENING + 10 * round))
                assertEquals(session, engine.session(session.id))
                assertTrue(engine.home(EVENING + 10 * round, BERLIN).rollers.any { it.roller == blue })
                assertTrue(engine.plan(EVENING + 10 * round, BERLIN, ANDROID).notifications.isNotEmpty())
                session
            }
        }
        assertEquals(written.toSet(), engine.sessions(10_000).toSet())
        assertEquals(THREADS * ROUNDS, written.toSet().size)
    }

    @Test
    fun `eight engines on one new file lose nothing`() {
        val written = inThreads { thread ->
            folder.withStore { engine -> List(ROUNDS) { engine.addRoller(newRoller("$thread.$it"), EVENING).fact } }
        }
        folder.withStore { engine ->
            assertEquals(written.toSet(), engine.rollers(EVENING, BERLIN).map { it.roller }.toSet())
        }
    }

    @Test
    fun `an import tells other threads how far it is`() {
        val document = manySessions()
        assertTrue(TRIES.any { isSeenUnderWay(document) }, "nobody saw it under way")
    }

    @Test
    fun `an import that another thread cancels stores nothing`() {
        val document = manySessions()
        assertTrue(TRIES.any { isCancelled(document) }, "nobody could stop it")
    }

    private fun isSeenUnderWay(document: String): Boolean = another().use { engine ->
        val importing = importing(engine, document)
        val seen = mutableListOf<ImportProgress>()
        while (!importing.isDone) seen += engine.importProgress()
        assertTrue(importing.get().refused.isEmpty())
        assertEquals(SESSIONS, engine.sessions(10_000).size)
        assertTrue(seen.zipWithNext().all { (one, next) -> one.done <= next.done })
        assertTrue(seen.all { it.done <= it.total })
        seen.any { it.done in 1..<it.total }
    }

    /** Or else all of it is stored. */
    private fun isCancelled(document: String): Boolean = another().use { engine ->
        val importing = importing(engine, document)
        while (!importing.isDone) engine.cancelImport()
        val failure = runCatching { importing.get() }.exceptionOrNull()?.cause
        if (failure != null) {
            val error = assertInstanceOf(EngineException.Conflict::class.java, failure)
            assertEquals("the import was cancelled; nothing was stored", error.detail)
        }
        assertEquals(if (failure == null) SESSIONS else 0, engine.sessions(10_000).size)
        failure != null
    }

    private fun another(): Engine = Files.createTempDirectory(folder, "other").openStore()

    private fun manySessions(): String = folder.withStore { engine ->
        val days = List(SESSIONS) { "${november(22).minusDays(it.toLong())},2" }
        val ticked = loopOf(engine.addBlue().id).copy(checkmarks = "Date,Lips\n" + days.joinToString("\n"))
        engine.importLoop(ticked, false, EVENING)
        engine.exportJson(EVENING)
    }

    /** Begins an import on a thread of its own. */
    private fun importing(engine: Engine, document: String): FutureTask<ImportReport> {
        val importing = FutureTask { engine.importJson(document, false, EVENING) }
        thread(isDaemon = true) { importing.run() }
        return importing
    }

    /** Runs `work` in all threads at once; fails when one of them does, or when they are not done in a minute. */
    private fun <T> inThreads(work: (Int) -> List<T>): List<T> {
        val start = CyclicBarrier(THREADS)
        val threads = Executors.newFixedThreadPool(THREADS) { Thread(it).apply { isDaemon = true } }
        val running = List(THREADS) { number ->
            threads.submit(
                Callable {
                    start.await()
                    work(number)
                },
            )
        }
        threads.shutdown()
        return running.flatMap { it.get(1, TimeUnit.MINUTES) }
    }

    private companion object {
        const val THREADS = 8
        const val ROUNDS = 25
        const val SESSIONS = 5_000

        /** On a busy machine a thread may sleep through a whole import, but not through all of these. */
        val TRIES = 1..10
    }
}
