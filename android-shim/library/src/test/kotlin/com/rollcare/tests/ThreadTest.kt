package com.rollcare.tests

import com.rollcare.ImportProgress
import com.rollcare.ImportReport
import com.rollcare.NewSession
import com.rollcare.RollCare
import com.rollcare.RollCareException
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
            val blue = engine.addRoller(newRoller("Blue $thread"), EVENING)
            List(ROUNDS) { round ->
                val session = engine.log(fiveMinutes(blue.id, EVENING + round))
                assertEquals(session, engine.session(session.id))
                assertTrue(engine.home(EVENING + round, BERLIN).rollers.any { it.roller == blue })
                assertTrue(engine.plan(EVENING + round, BERLIN, ANDROID).notifications.isNotEmpty())
                session
            }
        }
        assertEquals(written.toSet(), engine.sessions(10_000u).toSet())
        assertEquals(THREADS * ROUNDS, written.toSet().size)
    }

    @Test
    fun `eight engines on one new file lose nothing`() {
        val written = inThreads { thread ->
            folder.withStore { engine -> List(ROUNDS) { engine.addRoller(newRoller("$thread.$it"), EVENING) } }
        }
        folder.withStore { engine ->
            assertEquals(written.toSet(), engine.rollers(EVENING, BERLIN).map { it.roller }.toSet())
        }
    }

    @Test
    fun `an import tells other threads how far it is, and one that they stop stores nothing`() {
        val document = manySessions()
        for (stops in listOf(false, true)) {
            val other = Files.createTempDirectory(folder, "other").openStore()
            val progress = ImportProgress()
            val importing = importing(other, document, progress)
            val seen = mutableListOf<Pair<ULong, ULong>>()
            while (!importing.isDone) {
                seen += progress.done() to progress.total()
                if (stops && seen.last().first > 0uL) progress.cancel()
            }
            assertEquals(seen.map { it.first }.sorted(), seen.map { it.first })
            assertTrue(seen.all { (done, total) -> done <= total })
            val failure = runCatching { importing.get() }.exceptionOrNull()?.cause
            if (stops && failure != null) { // unless it was done before anybody could stop it
                assertInstanceOf(RollCareException.Conflict::class.java, failure)
                assertEquals(0, other.sessions(10_000u).size)
            } else {
                assertEquals(null, failure)
                assertEquals(SESSIONS, other.sessions(10_000u).size)
                assertEquals(progress.total(), progress.done())
            }
            progress.close()
            other.close()
        }
    }

    @Test
    fun `an import goes on when its progress is closed under it`() {
        val document = manySessions()
        Files.createTempDirectory(folder, "other").withStore { other ->
            val progress = ImportProgress()
            val importing = importing(other, document, progress)
            while (progress.total() == 0uL) Thread.onSpinWait()
            progress.close()
            assertTrue(importing.get(1, TimeUnit.MINUTES).refused.isEmpty())
            assertEquals(SESSIONS, other.sessions(10_000u).size)
        }
    }

    private fun manySessions(): String = folder.withStore { engine ->
        val blue = engine.addBlue().id
        engine.logSessions(List(SESSIONS) { NewSession(null, fiveMinutes(blue, EVENING - it)) }, EVENING)
        engine.exportJson(EVENING)
    }

    /** Begins an import on a thread of its own. */
    private fun importing(engine: RollCare, document: String, progress: ImportProgress): FutureTask<ImportReport> {
        val importing = FutureTask { engine.importJson(document, false, progress, EVENING) }
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
        const val SESSIONS = 1_000
    }
}
