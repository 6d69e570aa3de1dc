package com.rollcare

import com.rollcare.tests.EVENING
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineStart.LAZY
import kotlinx.coroutines.CoroutineStart.UNDISPATCHED
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledOnOs
import org.junit.jupiter.api.condition.OS
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger

/** Where calls run, and what becomes of those that nobody waits for any more. */
class DispatchTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `calls run on the dispatcher that was given, one at a time`() {
        val threads = ConcurrentHashMap.newKeySet<Thread>()
        val pool = Executors.newFixedThreadPool(4) { Thread(it).also { thread -> threads += thread } }
        pool.asCoroutineDispatcher().use { four ->
            folder.withRepository(dispatcher = four) { care ->
                val inside = AtomicInteger()
                val most = AtomicInteger()
                val ran = ConcurrentHashMap.newKeySet<Thread>()
                withContext(Dispatchers.Default) {
                    List(200) {
                        async {
                            care.ask { engine ->
                                most.accumulateAndGet(inside.incrementAndGet(), ::maxOf)
                                ran += Thread.currentThread()
                                engine.sessions(1)
                                inside.decrementAndGet()
                            }
                        }
                    }.awaitAll()
                }
                assertEquals(1, most.get())
                assertTrue(threads.containsAll(ran), "$ran")
                assertFalse(Thread.currentThread() in ran)
            }
        }
    }

    @Test
    fun `the native library is warmed and the file opened on the dispatcher`() {
        val made = ConcurrentHashMap.newKeySet<Thread>()
        Executors.newFixedThreadPool(2) {
            Thread(it).also { thread -> made += thread }
        }.asCoroutineDispatcher().use { pool ->
            runBlocking {
                RollCareRepository.warm(pool)
                assertEquals(1, made.size)
                val asked = ConcurrentHashMap.newKeySet<Thread>()
                val here = { BERLIN.also { asked += Thread.currentThread() } }
                RollCareRepository.open(folder.resolve("rollcare.db").toFile(), StandingClock(), here, pool).close()
                assertTrue(asked.isNotEmpty() && made.containsAll(asked), "$asked")
            }
        }
    }

    @Test
    fun `a call that is cancelled before its turn does nothing`() = folder.withRepository { care ->
        coroutineScope {
            val gate = Gate()
            val busy = launch(start = UNDISPATCHED) { care.ask { gate.hold() } }
            gate.begun.await()
            val late = launch(start = UNDISPATCHED) { care.addRoller(BLUE) }
            late.cancel()
            gate.open()
            busy.join()
            late.join()
            assertEquals(emptyList<RollerView>(), care.rollers())
        }
    }

    @Test
    fun `a command that has begun is carried out though it is cancelled`() = folder.withRepository { care ->
        coroutineScope {
            val gate = Gate()
            val id = RollerId()
            val command = async(start = UNDISPATCHED) {
                runCatching {
                    care.ask { engine ->
                        gate.hold()
                        engine.addRoller(BLUE.copy(id = id), EVENING)
                    }
                }
            }
            gate.begun.await()
            command.cancel()
            gate.open()
            command.join()
            assertEquals(listOf(id), care.home.value.rollers.map { it.roller.id })
            assertEquals(id, care.addRoller(BLUE.copy(id = id)).fact.id)
            assertEquals(1, care.rollers().size)
        }
    }

    @Test
    fun `the call that is running may finish while it closes, and those that wait are refused`() =
        folder.withRepository { care ->
            coroutineScope {
                val gate = Gate()
                val busy = async(start = UNDISPATCHED) { runCatching { care.ask { gate.hold() } } }
                gate.begun.await()
                val late = async(start = UNDISPATCHED) { runCatching { care.addRoller(BLUE) } }
                withContext(Dispatchers.IO) { care.close() }
                gate.open()
                assertTrue(busy.await().isSuccess)
                assertTrue(late.await().exceptionOrNull() is RollCareError.Closed)
            }
            folder.withRepository { assertEquals(emptyList<RollerView>(), it.rollers()) }
        }

    @Test
    fun `the progress of an import can be read while it holds the queue`() = folder.withRepository { care ->
        coroutineScope {
            val gate = Gate()
            val import = launch(start = UNDISPATCHED) { care.ask { gate.hold() } }
            gate.begun.await()
            assertEquals(0, care.importProgress().done)
            care.cancelImport()
            gate.open()
            import.join()
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    fun `opening that is cancelled leaves no file open`() = runBlocking {
        val file = folder.resolve("rollcare.db").toRealPathOfFolder()
        val opening = launch(Dispatchers.IO, start = LAZY) {
            val here = coroutineContext.job
            RollCareRepository.open(
                file.toFile(),
                zone = {
                    assertEquals(1, openFiles(file))
                    here.cancel()
                    BERLIN
                },
            )
        }
        opening.join()
        assertTrue(opening.isCancelled)
        assertEquals(0, openFiles(file))
    }

    private fun Path.toRealPathOfFolder(): Path = parent.toRealPath().resolve(fileName)

    /** How often this process has the file open; Linux says so. */
    private fun openFiles(file: Path): Int {
        val all = Files.list(Path.of("/proc/self/fd")).use { it.toList() }
        return all.count { link -> runCatching { Files.readSymbolicLink(link) == file }.getOrDefault(false) }
    }

    /** Keeps the engine's thread in the middle of a call until the test opens it. */
    private class Gate {
        val begun = CompletableDeferred<Unit>()
        private val latch = CountDownLatch(1)

        fun hold() {
            begun.complete(Unit)
            latch.await()
        }

        fun open() = latch.countDown()
    }
}
