package com.rollcare

import com.rollcare.tests.EVENING
import com.rollcare.tests.android
import com.rollcare.tests.customStep
import com.rollcare.tests.fiveMinutes
import com.rollcare.tests.jar
import com.rollcare.tests.newRoller
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration
import java.time.LocalDateTime
import java.time.ZoneId

/** Evenings as an app lives them, with nothing but what it sees. */
class RepositoryStoryTest {
    @TempDir
    lateinit var folder: Path

    private val clock = StandingClock()

    @Test
    fun `after a session the ladder asks for cleaning, and a full soak ends it`() =
        folder.withRepository(clock) { care ->
            val blue = care.addRoller(BLUE).fact
            care.logSession(NewSession(fiveMinutes(blue.id, EVENING)))
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
                    assertEquals(soak.duration, state.remaining)
                    clock += soak.duration.toMinutes().toInt()
                }
                run = care.tickStep(NewStepTick(run = run.run, step = due.step, kind = TickKind.DONE))
            }
            assertEquals(listOf(run), care.checklistRuns(since = EVENING))
            assertEquals(emptyList<Any>(), care.plan().notifications.filter { it.kind == ReminderKind.DISINFECT })
            val state = care.home.value.rollers.single().state
            assertTrue(state is RollerState.Clean || state is RollerState.Drying, "$state")
        }

    @Test
    fun `a command with an id of its own can be given twice, and undone`() = folder.withRepository(clock) { care ->
        val id = RollerId()
        assertEquals(care.addRoller(BLUE.copy(id = id)), care.addRoller(BLUE.copy(id = id)))
        assertEquals(listOf(id), care.rollers().map { it.roller.id })
        assertEquals("add roller", care.undo().command)
        assertEquals(emptyList<RollerView>(), care.home.value.rollers)
    }

    @Test
    fun `what was written is there when the app starts again`() {
        folder.withRepository(clock) { it.addRoller(BLUE) }
        folder.withRepository(clock) { care ->
            assertEquals(listOf("Blue"), care.home.value.rollers.map { it.roller.details.name })
            assertEquals(NeedleLength(250), care.rollers().single().roller.details.needle)
        }
    }

    @Test
    fun `time and zone come from the phone unless a call says otherwise`() = folder.withRepository(clock) { care ->
        val blue = care.addRoller(BLUE).fact
        assertEquals(EVENING, blue.added)
        clock += 60
        assertEquals(EVENING, care.addRoller(newRoller("Red"), now = EVENING).fact.added)
        care.logSession(NewSession(fiveMinutes(blue.id, EVENING)))
        val tokyo = care.plan(zone = ZoneId.of("Asia/Tokyo"))
        assertEquals(Zone("Asia/Tokyo"), tokyo.zone)
        assertTrue(care.zoneChangePreview(ZoneId.of("Asia/Tokyo")).any { it.here != null })
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
        refused("needle_um") { care.addRoller(newRoller(needle = -1)) }
        val blue = care.addRoller(BLUE).fact
        refused("passes") { care.logSession(NewSession(details = fiveMinutes(blue.id, EVENING).copy(passes = 256))) }
        refused("passes") { care.logSession(NewSession(details = fiveMinutes(blue.id, EVENING).copy(passes = 99))) }
        refused("limit") { care.sessions(-1) }
        refused("limit") { care.sessions(Int.MIN_VALUE) }
        refused("limit") { care.checkIns(Area.LIPS, -1) }
        refused("slots") { care.plan(capabilities = android(slots = -1)) }
        fun wait(duration: Duration) = jar().copy(
            purpose = ChecklistPurpose.PREPARE,
            steps = listOf(customStep("Wait", duration)),
        )
        refused("seconds") { care.saveChecklist(wait(Duration.ofMillis(1_500))) }
        refused("seconds") { care.saveChecklist(wait(Duration.ofMinutes(-1))) }
        val two = Duration.ofMinutes(2)
        assertEquals(two, care.saveChecklist(wait(two)).steps.single().duration)
    }

    @Test
    fun `an import says how far it is`() = folder.withRepository(clock) { care ->
        care.addRoller(BLUE)
        val document = care.exportedJson()
        val report = care.importJson(document, isTrial = true)
        assertTrue(report.isTrial)
        val progress = care.importProgress()
        assertEquals(progress.total, progress.done)
        care.cancelImport()
        assertEquals(1, care.rollers().size)
    }
}
