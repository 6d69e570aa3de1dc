package com.rollcare

import com.rollcare.tests.EVENING
import com.rollcare.tests.RETINOL_LABEL
import com.rollcare.tests.fiveMinutes
import com.rollcare.tests.holiday
import com.rollcare.tests.minus
import com.rollcare.tests.needling
import com.rollcare.tests.newRoller
import com.rollcare.tests.november
import com.rollcare.tests.serum
import com.rollcare.tests.thrice
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** A correction changes what it says, and nothing else of the fact. */
class EditTest {
    @TempDir
    lateinit var folder: Path

    private val today = november(23)

    @Test
    fun `what is not said stays as it was, in facts of all kinds`() = folder.withRepository { care ->
        val used = newRoller().details.copy(firstUsed = today.minusDays(9))
        val blue = care.addRoller(NewRoller(used)).fact
        assertEquals(used.copy(name = "Azure"), care.editRoller(blue.id) { it.copy(name = "Azure") }.details)
        assertEquals("Azure", care.roller(blue.id).details.name)

        val lips = fiveMinutes(blue.id, EVENING).copy(passes = 4, products = listOf("Plump"), pressureNote = "light")
        val session = care.logSession(NewSession(lips)).fact
        assertEquals(lips.copy(note = "soft"), care.editSession(session.id) { it.copy(note = "soft") }.fact.details)

        val plan = thrice(blue.id).copy(until = today.plusDays(90))
        val schedule = care.addSchedule(NewSchedule(plan)).fact
        val late = plan.copy(at = plan.at.plusHours(1))
        assertEquals(late, care.editSchedule(schedule.id) { it.copy(at = it.at.plusHours(1)) }.fact.details)
        assertEquals(late, care.schedule(schedule.id).details)

        val off = holiday(today, null).copy(note = "the sea")
        val pause = care.addPause(NewPause(off))
        assertEquals(off.copy(to = today), care.editPause(pause.id) { it.copy(to = today) }.details)
        assertEquals(off.copy(to = today), care.pause(pause.id).details)

        val clinic = needling(today.plusDays(3)).copy(note = "ask")
        val visit = care.addVisit(NewVisit(clinic)).fact
        val later = clinic.copy(at = clinic.at.plusDays(1))
        assertEquals(later, care.editVisit(visit.id) { it.copy(at = it.at.plusDays(1)) }.details)
        assertEquals(later, care.visit(visit.id).details)

        val night = care.addProduct(serum("Night", RETINOL_LABEL))
        val renamed = night.details.copy(name = "Evening")
        assertEquals(renamed, care.editProduct(night.id) { it.copy(name = "Evening") }.details)
        assertEquals(renamed, care.product(night.id).details)
    }

    @Test
    fun `other needles are another roller`() = folder.withRepository { care ->
        val blue = care.addRoller(BLUE).fact
        val changes = mapOf<String, (RollerDetails) -> RollerDetails>(
            "needle_um" to { it.copy(needle = NeedleLength(500)) },
            "kind" to { it.copy(kind = RollerKind.STAMP) },
        )
        for ((field, change) in changes) {
            val refused = runCatching { care.editRoller(blue.id, change = change) }.exceptionOrNull()
            assertEquals(field, (refused as RollCareError.Invalid).field)
        }
        assertEquals(blue, care.roller(blue.id))
    }

    @Test
    fun `corrections that are made at once are all made`() = folder.withRepository { care ->
        val blue = care.addRoller(BLUE).fact
        val session = care.logSession(NewSession(fiveMinutes(blue.id, EVENING).copy(note = ""))).fact
        withContext(Dispatchers.Default) {
            List(50) { async { care.editSession(session.id) { it.copy(note = it.note.orEmpty() + "x") } } }.awaitAll()
        }
        assertEquals("x".repeat(50), care.session(session.id).details.note)
    }

    @Test
    fun `a change that fails stores nothing, and is said to be the app's`() = folder.withRepository { care ->
        val blue = care.addRoller(BLUE).fact
        val thrown = runCatching { care.editRoller(blue.id) { error("a name") } }.exceptionOrNull()
        assertTrue(thrown is RollCareError.Callback, "$thrown")
        assertEquals("the change threw java.lang.IllegalStateException", thrown!!.message)
        val missing = runCatching { care.editRoller(RollerId()) { it } }.exceptionOrNull()
        assertEquals("roller", (missing as RollCareError.NotFound).entity)
        assertEquals(blue, care.roller(blue.id))
        assertEquals("add roller", care.undo().command)
    }

    @Test
    fun `a correction counts from the time that the call says`() = folder.withRepository { care ->
        val blue = care.addRoller(BLUE, now = EVENING - 60).fact
        val late = runCatching {
            care.editRoller(blue.id, now = EVENING - 60) { it.copy(firstUsed = today.plusDays(2)) }
        }.exceptionOrNull()
        assertEquals("first_used", (late as RollCareError.Invalid).field)
    }
}
