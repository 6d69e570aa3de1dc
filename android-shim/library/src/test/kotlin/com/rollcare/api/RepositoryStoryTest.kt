package com.rollcare.api

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.LocalDateTime
import java.time.ZoneId
import java.util.UUID
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

/** Evenings as an app lives them, with nothing but what it sees. */
class RepositoryStoryTest {
    @TempDir
    lateinit var folder: Path

    private val clock = HandClock()

    @Test
    fun `after a session the ladder asks for cleaning, and a full soak ends it`() =
        folder.withRepository(clock) { care ->
            val blue = care.addRoller(BLUE)
            care.logSession(NewSession(details = fiveMinutes(blue.id)))
            val first = care.plan().notifications.first()
            assertEquals(LocalDateTime.parse("2026-11-23T20:10"), first.civil)
            assertEquals("Disinfect Blue", first.title)
            assertEquals(RollerState.Dirty(DirtyReason.USED), care.home.value.rollers.single().state)

            var run = care.startChecklist(NewChecklistRun(roller = blue.id, checklist = "after-use"))
            while (run.completed == null) {
                val due = run.steps.first { it.state !is StepState.Done }
                val soak = due.timer?.takeIf { it.isContactTime }
                if (soak != null) {
                    run = care.tickStep(NewStepTick(run = run.run, step = due.step, kind = TickKind.BEGUN))
                    val state = run.steps.single { it.step == due.step }.state as StepState.Running
                    assertEquals(soak.length, state.remaining)
                    clock += soak.length.inWholeMinutes.toInt()
                }
                run = care.tickStep(NewStepTick(run = run.run, step = due.step, kind = TickKind.DONE))
            }
            assertEquals(emptyList<Any>(), care.plan().notifications.filter { it.kind == ReminderKind.DISINFECT })
            val state = care.home.value.rollers.single().state
            assertTrue(state is RollerState.Clean || state is RollerState.Drying, "$state")
        }

    @Test
    fun `a command with an id of its own can be given twice, and undone`() = folder.withRepository(clock) { care ->
        val id = RollerId.create()
        assertEquals(care.addRoller(BLUE.copy(id = id)), care.addRoller(BLUE.copy(id = id)))
        assertEquals(listOf(id), care.rollers().map { it.roller.id })
        assertEquals("add roller", care.undo().command)
        assertEquals(emptyList<RollerView>(), care.home.value.rollers)
    }

    @Test
    fun `what was written is there when the app starts again`() {
        folder.withRepository(clock) { it.addRoller(BLUE) }
        folder.withRepository(clock) { care ->
            assertEquals(listOf("Blue"), care.home.value.rollers.map { it.roller.name })
            assertEquals(Micrometres(250), care.rollers().single().roller.needle)
        }
    }

    @Test
    fun `time and zone come from the phone unless a call says otherwise`() = folder.withRepository(clock) { care ->
        val blue = care.addRoller(BLUE)
        assertEquals(EVENING, blue.added)
        clock += 60
        assertEquals(EVENING, care.addRoller(BLUE.copy(name = "Red"), now = EVENING).added)
        care.logSession(NewSession(details = fiveMinutes(blue.id)))
        val tokyo = care.plan(zone = ZoneId.of("Asia/Tokyo"))
        assertEquals(Zone("Asia/Tokyo"), tokyo.zone)
        assertTrue(care.previewZoneChange(ZoneId.of("Asia/Tokyo")).any { it.here != null })
    }

    @Test
    fun `home follows the clock when it is asked to`() = folder.withRepository(clock) { care ->
        val before = care.home.value
        clock += 24 * 60
        assertEquals(before, care.home.value)
        assertEquals(before.date.plusDays(1), care.refreshHome().date)
        assertEquals(before.date.plusDays(1), care.home.value.date)
    }

    @Test
    fun `numbers that the engine has no room for are refused and not bent`() = folder.withRepository(clock) { care ->
        suspend fun refused(field: String, call: suspend () -> Unit) {
            val error = runCatching { call() }.exceptionOrNull() as RollCareError.Invalid
            assertEquals(field, error.field)
        }
        refused("needle_um") { care.addRoller(BLUE.copy(needle = Micrometres(-1))) }
        val blue = care.addRoller(BLUE)
        refused("passes") { care.logSession(NewSession(details = fiveMinutes(blue.id).copy(passes = 256))) }
        refused("passes") { care.logSession(NewSession(details = fiveMinutes(blue.id).copy(passes = 99))) }
        refused("limit") { care.sessions(-1) }
        fun jar(step: CustomStep) = NewChecklist(name = "Jar", purpose = Purpose.PREPARE, steps = listOf(step))
        refused("seconds") { care.saveChecklist(jar(CustomStep("Wait", 1.5.seconds))) }
        refused("seconds") { care.saveChecklist(jar(CustomStep("Wait", (-1).minutes))) }
        assertEquals(2.minutes, care.saveChecklist(jar(CustomStep("Wait", 2.minutes))).steps.single().time)
    }

    @Test
    fun `an import beside other calls says how far it is`() = folder.withRepository(clock) { care ->
        care.addRoller(BLUE)
        val document = care.exportJson()
        val report = care.importJson(document, isTrial = true)
        assertTrue(report.isTrial)
        val progress = care.importProgress()
        assertEquals(progress.total, progress.done)
        care.cancelImport()
        assertEquals(1, care.rollers().size)
    }

    @Test
    fun `ids are UUIDs of version 7 and none is given twice`() {
        val ids = List(1_000) { UUID.fromString(SessionId.create().value) }
        assertEquals(setOf(7 to 2), ids.map { it.version() to it.variant() }.toSet())
        assertEquals(1_000, ids.toSet().size)
        assertTrue(ids.all { it.mostSignificantBits ushr 16 > EVENING.toEpochMilli() / 2 })
    }

    @Test
    fun `a length of needles says its unit`() {
        assertEquals("250 µm", "${Micrometres(250)}")
        assertTrue(Micrometres(250) < Micrometres(500))
        assertThrows<ClassCastException> { (Micrometres(1) as Any) as Int }
    }
}
