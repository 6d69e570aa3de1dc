package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.DaySpan
import com.rollcare.Engine
import com.rollcare.FactRef
import com.rollcare.ImportReport
import com.rollcare.NewInspection
import com.rollcare.NewPause
import com.rollcare.NewSchedule
import com.rollcare.NewSkip
import com.rollcare.NewVisit
import com.rollcare.ReminderActionKind
import com.rollcare.RollerId
import com.rollcare.SeenFile
import com.rollcare.SkinSign
import com.rollcare.Weekday
import com.rollcare.exportSchema
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration
import java.time.LocalTime

/** Facts leave one file and arrive in another, whole and once. */
class ExchangeStoryTest {
    @TempDir
    lateinit var folder: Path

    @TempDir
    lateinit var other: Path

    private val today = november(23)
    private val weeks = DaySpan(november(1), november(30))

    @Test
    fun `what one file exports another imports once, and undo reverses all of it`() {
        val document = exported()
        assertTrue("\$schema" in exportSchema())
        other.withStore { engine ->
            val empty = answers(engine)
            val trial = engine.importJson(document, true, EVENING)
            assertTrue(trial.isTrial && trial.added() > 15 && trial.changed.isEmpty() && trial.refused.isEmpty())
            assertEquals(empty, answers(engine))

            val report = engine.importJson(document, false, EVENING)
            assertEquals(trial.copy(isTrial = false), report)
            assertEquals(folder.withStore { answers(it) }, answers(engine))
            assertEquals(document, engine.exportJson(EVENING))

            val again = engine.importJson(document, false, EVENING)
            assertEquals(0 to report.added(), again.added() to again.kinds.sumOf { it.same })
            engine.undo(EVENING)
            assertEquals(empty, answers(engine))
        }
    }

    @Test
    fun `a text that is no document is refused`() {
        val document = exported()
        other.withStore { engine ->
            val empty = answers(engine)
            for (text in listOf("", "{}", "no document", document.dropLast(10))) {
                assertInvalid("document") { engine.importJson(text, false, EVENING) }
            }
            assertEquals(empty, answers(engine))
        }
    }

    @Test
    fun `the engine says how far its last import came, and cancelling when none runs does not stop the next`() {
        val document = exported()
        other.withStore { engine ->
            assertProgress(0, engine)
            engine.cancelImport()
            for (isTrial in listOf(true, false)) {
                val facts = engine.importJson(document, isTrial, EVENING).added()
                assertProgress(facts, engine)
                engine.cancelImport()
            }
            val loop = loopOf(engine.rollers(EVENING, BERLIN).first().roller.id)
            assertEquals(2, engine.importLoop(loop, false, EVENING).added())
            assertProgress(2, engine)
        }
    }

    @Test
    fun `a spreadsheet gets a file for each kind, with texts as they were written`() = folder.withStore { engine ->
        fill(engine)
        val files = engine.exportCsv(BERLIN)
        assertEquals(files.size, files.map { it.name }.toSet().size)
        assertTrue(files.all { it.name.endsWith(".csv") && it.text.isNotEmpty() })
        val sessions = files.single { it.name == "sessions.csv" }.text
        assertTrue(NOTE in sessions && "2026-11-23" in sessions, sessions)
    }

    @Test
    fun `the evenings of a habit become sessions once`() = folder.withStore { engine ->
        val loop = loopOf(engine.addBlue().id)
        assertEquals(2, engine.importLoop(loop, true, EVENING).added())
        assertTrue(engine.sessions(10).isEmpty())
        assertEquals(2, engine.importLoop(loop, false, EVENING).added())
        val evenings = listOf("2026-11-21T20:00:00+01:00", "2026-11-19T20:00:00+01:00").map(::at)
        val sessions = engine.sessions(10)
        assertEquals(evenings, sessions.map { it.details.started })
        assertTrue(sessions.all { it.details == fiveMinutes(loop.roller, it.details.ended!!) })
        assertEquals(0, engine.importLoop(loop, false, EVENING).added())
        assertEquals(sessions, engine.sessions(10))
        val bad = listOf(
            "roller" to loop.copy(roller = RollerId()),
            "areas" to loop.copy(areas = emptyList()),
            "minutes" to loop.copy(duration = Duration.ZERO),
            "minutes" to loop.copy(duration = Duration.ofMinutes(601)),
            "checkmarks" to loop.copy(checkmarks = "no table"),
        )
        for ((field, from) in bad) assertInvalid(field) { engine.importLoop(from, false, EVENING) }
    }

    @Test
    fun `photos are held against the files that there are`() = folder.withStore { engine ->
        val names = listOf("a.jpg", "2026/b.jpg", "2026/c.jpg")
        val (a, b, c) = names.mapIndexed { minute, name ->
            val taken = EVENING + minute
            engine.addPhoto(lipsPhoto(name, taken), taken)
        }
        assertEquals(listOf(b), engine.photos(b.taken, c.taken))
        val seen = listOf(
            SeenFile(a.file, a.sha256.uppercase()),
            SeenFile(b.file, "1b".repeat(32)),
            SeenFile("z.jpg"),
            SeenFile("2026/a.jpg"),
        )
        val report = engine.checkPhotos(seen)
        assertEquals(listOf(c) to listOf(b), report.missing to report.changed)
        assertEquals(listOf("2026/a.jpg", "z.jpg"), report.orphans)
        engine.delete(FactRef.Photo(c.id), EVENING + 9)
        val later = engine.checkPhotos(names.map { SeenFile(it) })
        assertTrue(later.missing.isEmpty() && later.changed.isEmpty())
        assertEquals(listOf(c.file), later.orphans)
    }

    private fun assertProgress(facts: Int, engine: Engine) =
        assertEquals(facts to facts, engine.importProgress().let { it.done to it.total })

    private fun exported(): String = folder.withStore { engine ->
        fill(engine)
        engine.exportJson(EVENING)
    }

    /** At least one fact of each kind. */
    private fun fill(engine: Engine) {
        val before = EVENING - 180
        val blue = engine.addBlue(before).id
        engine.inspectRoller(NewInspection(roller = blue, defects = emptyList(), note = "as new"), before)
        val session = engine.log(fiveMinutes(blue, before + 5).copy(note = NOTE, products = listOf("Plump")))
        engine.clean(blue, before + 10)
        engine.answerReminder(answerTo("disinfect:${session.id}:10", ReminderActionKind.Skip), before + 11, BERLIN)
        val night = engine.addProduct(serum("Night", RETINOL_LABEL), before)
        engine.logProductUse(useOf(night.id, before, Area.FACE), before, BERLIN)
        engine.checkIn(lookAtLips(listOf(SkinSign.PINK)), EVENING)
        engine.declare(noTo("med.pregnant"), EVENING)
        engine.overrideRule(anyway(), EVENING)
        engine.saveChecklist(jar(), EVENING)
        engine.addSchedule(NewSchedule(thrice(blue)), EVENING)
        engine.addPause(NewPause(holiday(today.plusDays(7), null)), EVENING)
        engine.skipDay(NewSkip(date = today), EVENING)
        engine.addVisit(NewVisit(needling(today.plusDays(30))), EVENING)
        engine.addPhoto(lipsPhoto("2026/lips.jpg", EVENING), EVENING)
        val settings = engine.settings()
        engine.saveSettings(settings.copy(dayStarts = LocalTime.parse("03:00"), weekStarts = Weekday.SUNDAY), EVENING)
    }

    /** All that one of these facts shows in. */
    private fun answers(engine: Engine): List<Any> = listOf(
        engine.home(EVENING, BERLIN),
        engine.rollers(EVENING, BERLIN),
        engine.plan(EVENING, BERLIN, ANDROID),
        engine.sessions(100),
        engine.products(EVENING, BERLIN),
        engine.productUses(FIRST),
        engine.checkIns(Area.LIPS, 100),
        engine.setUp(),
        engine.overrides(),
        engine.checklists(),
        engine.schedules(today),
        engine.pauses(today),
        engine.skips(today),
        engine.visits(today),
        engine.photos(FIRST, LAST),
        engine.settings(),
        engine.calendar(weeks, BERLIN),
        engine.hygieneRecord(weeks, BERLIN),
        engine.adherence(listOf(Area.LIPS), weeks, EVENING, BERLIN),
        engine.productRecord(weeks, BERLIN),
        engine.skinTrend(Area.LIPS, weeks, BERLIN),
    )

    private fun ImportReport.added(): Int = kinds.sumOf { it.added }

    private companion object {
        const val NOTE = "café שלום 🦔"
    }
}
