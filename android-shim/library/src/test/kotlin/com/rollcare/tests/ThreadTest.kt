package com.rollcare.tests

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

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
    }
}
