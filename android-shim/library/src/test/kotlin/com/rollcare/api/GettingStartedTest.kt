package com.rollcare.api

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.ZoneId

/** What the getting-started document shows: it is compiled, it runs, and it is the same text. */
class GettingStartedTest {
    @TempDir
    lateinit var folder: Path

    private val shown = mutableListOf<String>()

    /** Takes what a snippet shows. */
    private fun show(line: String) {
        shown += line
    }

    @Test
    fun `it runs as written`() = runBlocking {
        val scope: CoroutineScope = this
        val file = folder.resolve("rollcare.db").toFile()
        // snippet
        RollCareRepository.warm()
        val care = RollCareRepository.open(file)
        // snippet
        val showing = scope.launch {
            care.home.collect { home ->
                for (view in home.rollers) show("${view.roller.name}: ${view.verdict.outcome}")
            }
        }
        // snippet
        val now = Instant.now()
        val blue = care.addRoller(NewRoller(name = "Blue", kind = RollerKind.ROLLER, needle = Micrometres(250)))
        val evening = EditSession(
            roller = blue.id,
            started = now - Duration.ofMinutes(5),
            ended = now,
            zone = Zone(ZoneId.systemDefault()),
            areas = listOf(Area.LIPS),
        )
        care.logSession(NewSession(details = evening))
        // snippet
        val id = SessionId.create()
        repeat(2) { care.logSession(NewSession(id = id, details = evening)) }
        // snippet
        val run = care.startChecklist(NewChecklistRun(roller = blue.id, checklist = "after-use"))
        val due = run.steps.first { it.state !is StepState.Done }
        show("${due.title}: ${due.timer?.length}")
        care.tickStep(NewStepTick(run = run.run, step = due.step, kind = TickKind.DONE))
        // snippet
        val listening = scope.launch {
            care.changes.collect { change ->
                if (ChangeScope.SESSIONS in change.scopes) show("${care.sessions(limit = 10).size} sessions")
            }
        }
        // snippet
        try {
            care.addRoller(NewRoller(name = "", kind = RollerKind.STAMP, needle = Micrometres(500)))
        } catch (error: RollCareError.Invalid) {
            show("${error.field}: ${error.detail}")
        }
        // end
        assertEquals(2, care.sessions(limit = 10).size)
        assertTrue(shown.any { it.startsWith("name: ") }, "$shown")
        assertTrue(shown.any { it.startsWith(due.title) }, "$shown")
        assertTrue("Blue: STOP" in shown, "$shown")
        showing.cancelAndJoin()
        listening.cancelAndJoin()
        // snippet
        care.close()
        // end
    }

    @Test
    fun `the document shows what runs here`() {
        val shim = File(System.getProperty("rollcare.shim"))
        val shown = Regex("```kotlin\n(.*?)\n```", RegexOption.DOT_MATCHES_ALL)
            .findAll(File(shim, "GETTING_STARTED.md").readText()).map { it.groupValues[1] }.toList()
        assertTrue(shown.size > 5, "$shown")
        assertEquals(shown, snippets(File(shim, "library/src/test/kotlin/com/rollcare/api/GettingStartedTest.kt")))
    }

    /** What stands between the marks in this file. */
    private fun snippets(own: File): List<String> {
        val snippets = mutableListOf<MutableList<String>>()
        var inside = false
        for (line in own.readLines()) {
            when (line.trim()) {
                "// snippet" -> {
                    snippets.add(mutableListOf())
                    inside = true
                }

                "// end" -> inside = false

                else -> if (inside) snippets.last() += line.removePrefix("        ")
            }
        }
        return snippets.map { it.joinToString("\n") }
    }
}
