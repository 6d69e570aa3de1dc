package com.rollcare.api

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart.UNDISPATCHED
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
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

/** What the documents show, as it is written there: it is compiled, it runs, and it is the same text. */
class DocumentTest {
    @TempDir
    lateinit var folder: Path

    private val shown = mutableListOf<String>()

    /** Takes what a snippet shows. */
    private fun show(line: String) {
        shown += line
    }

    /** Takes what a snippet prints. */
    private fun println(line: Any) = show("$line")

    @Test
    fun `the getting-started document runs as written`() = runBlocking {
        val scope: CoroutineScope = this
        val file = folder.resolve("rollcare.db").toFile()
        // GETTING_STARTED.md
        RollCareRepository.warm()
        val care = RollCareRepository.open(file)
        // next
        val showing = scope.launch {
            care.home.collect { home ->
                for (view in home.rollers) show("${view.roller.name}: ${view.verdict.outcome}")
            }
        }
        // next
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
        // next
        val id = SessionId.create()
        repeat(2) { care.logSession(NewSession(id = id, details = evening)) }
        // next
        val run = care.startChecklist(NewChecklistRun(roller = blue.id, checklist = "after-use"))
        val due = run.steps.first { it.state !is StepState.Done }
        show("${due.title}: ${due.timer?.length}")
        care.tickStep(NewStepTick(run = run.run, step = due.step, kind = TickKind.DONE))
        // next
        val listening = scope.launch {
            care.changes.collect { change ->
                if (ChangeScope.SESSIONS in change.scopes) show("${care.sessions(limit = 10).size} sessions")
            }
        }
        // next
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
        // next
        care.close()
        // end
    }

    @Test
    fun `the snippet of the README runs as written`() = runBlocking {
        val file = folder.resolve("rollcare.db").toFile()
        // README.md
        val care = RollCareRepository.open(file)
        val listening = launch(start = UNDISPATCHED) { care.changes.collect { println(it.scopes) } }
        val blue = care.addRoller(NewRoller(name = "Blue", kind = RollerKind.ROLLER, needle = Micrometres(250)))
        val now = Instant.now()
        val zone = Zone(ZoneId.systemDefault())
        val lips = EditSession(blue.id, now.minusSeconds(300), now, zone, listOf(Area.LIPS))
        care.logSession(NewSession(details = lips))
        for (reminder in care.plan().notifications) println("${reminder.civil}: ${reminder.title}")
        println(care.home.value.rollers.first().state)
        // end
        val state = care.home.first().rollers.single().state
        assertTrue(shown.any { it.endsWith(": Disinfect Blue") }, "$shown")
        assertEquals("$state", shown.last { "Dirty" in it })
        listening.cancelAndJoin()
        care.close()
    }

    @Test
    fun `the documents show what runs here`() {
        val shim = File(System.getProperty("rollcare.shim"))
        assertEquals(kotlinOf(File(shim, "GETTING_STARTED.md").readText()), snippetsOf("GETTING_STARTED.md"))
        val readme = File(shim, "../README.md").readText().substringAfter("## From Kotlin").substringBefore("\n## ")
        assertEquals(kotlinOf(readme), snippetsOf("README.md"))
    }

    /** The Kotlin blocks of a document. */
    private fun kotlinOf(text: String): List<String> = Regex("```kotlin\n(.*?)\n```", RegexOption.DOT_MATCHES_ALL)
        .findAll(text).map { it.groupValues[1] }.toList()

    /** The snippets of a document in this file, between its marks. */
    private fun snippetsOf(document: String): List<String> {
        val own = File(System.getProperty("rollcare.shim"), "library/src/test/kotlin/com/rollcare/api/DocumentTest.kt")
        val snippets = mutableListOf<MutableList<String>>()
        var inDocument = false
        var open = false
        for (line in own.readLines()) {
            when (line.trim()) {
                "// $document" -> inDocument = true
                "// README.md", "// GETTING_STARTED.md" -> inDocument = false
            }
            when (line.trim()) {
                "// $document", "// next" -> if (inDocument) snippets.add(mutableListOf()).also { open = true }
                "// end" -> open = false
                else -> if (open && inDocument) snippets.last() += line.removePrefix("        ")
            }
        }
        return snippets.map { it.joinToString("\n") }
    }
}
