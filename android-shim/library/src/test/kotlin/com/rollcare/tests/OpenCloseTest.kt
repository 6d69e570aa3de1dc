package com.rollcare.tests

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Tag
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledOnOs
import org.junit.jupiter.api.condition.OS
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path

/** Opening and closing gives back all that it took. Runs in a process of its own: see `memory` in library/pom.xml. */
@Tag("memory")
@EnabledOnOs(OS.LINUX)
class OpenCloseTest {
    private lateinit var document: String

    @Test
    fun `ten thousand cycles take no file descriptors and no memory`(@TempDir folder: Path) {
        document = folder.withStore { it.exportJson(EVENING) }
        cycle(folder, 2_000) // what is made once is made now: caches of SQLite and JNA, compiled code
        val files = openFiles().size
        val memory = settledMemory()
        cycle(folder, CYCLES)
        assertEquals(emptyList<Path>(), openFiles().filter { it.startsWith(folder) })
        assertTrue(openFiles().size < files + 10, "the JVM may open a few of its own: ${openFiles()}")
        val grown = settledMemory() - memory
        println("$CYCLES cycles: ${grown / 1024} KiB more memory, limit ${LIMIT / 1024} KiB")
        assertTrue(grown < LIMIT, "$grown bytes more after $CYCLES cycles")
    }

    private fun cycle(folder: Path, times: Int) = repeat(times) {
        folder.withStore { engine ->
            engine.subscribe(Diary()).use { engine.settings() }
            engine.importJson(document, true, EVENING)
            engine.importProgress()
            engine.closeStore()
        }
        // JNA's native memory waits for the collector. So it waits equally long in the warm-up and after it.
        if (it % 500 == 0) System.gc()
    }

    private fun openFiles(): List<Path> = Files.list(Path.of("/proc/self/fd")).use { all ->
        all.toList().filter(Files::isSymbolicLink).map(Files::readSymbolicLink) // the listing's own is gone already
    }

    /** Memory that is no file's. JNA gives native memory back some time after its owners were collected: the least of
     * several looks is taken, which hides no leak, because what leaked does not come back. */
    private fun settledMemory(): Long = (1..10).minOf {
        System.gc()
        Thread.sleep(100)
        val line = Files.readAllLines(Path.of("/proc/self/status")).first { it.startsWith("RssAnon:") }
        line.filter { it.isDigit() }.toLong() * 1024
    }

    private companion object {
        const val CYCLES = 10_000

        /** Half a KiB a cycle. A connection, a statement or an observer is more than one; without a leak it was a
         * tenth of this in all, whether after 2,500 cycles or 15,000. */
        const val LIMIT = CYCLES * 512L
    }
}
