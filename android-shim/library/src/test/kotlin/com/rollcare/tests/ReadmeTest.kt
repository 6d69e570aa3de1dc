package com.rollcare.tests

import com.rollcare.api.Area
import com.rollcare.api.EditSession
import com.rollcare.api.Micrometres
import com.rollcare.api.NewRoller
import com.rollcare.api.NewSession
import com.rollcare.api.RollCareRepository
import com.rollcare.api.RollerKind
import com.rollcare.api.Zone
import com.rollcare.api.addRoller
import com.rollcare.api.logSession
import com.rollcare.api.plan
import kotlinx.coroutines.CoroutineStart.UNDISPATCHED
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Instant
import java.time.ZoneId

/** What the README shows, as it is written there. */
class ReadmeTest {
    @TempDir
    lateinit var folder: Path
    private val printed = mutableListOf<String>()

    /** Takes what the snippet prints. */
    private fun println(line: Any) {
        printed += "$line"
    }

    @Test
    fun `the snippet of the README runs as written`() = runBlocking {
        val file = folder.resolve("rollcare.db").toFile()
        // README
        val care = RollCareRepository.open(file)
        val listening = launch(start = UNDISPATCHED) { care.changes.collect { println(it.scopes) } }
        val blue = care.addRoller(NewRoller(name = "Blue", kind = RollerKind.ROLLER, needle = Micrometres(250)))
        val now = Instant.now()
        val zone = Zone(ZoneId.systemDefault())
        val lips = EditSession(blue.id, now.minusSeconds(300), now, zone, listOf(Area.LIPS))
        care.logSession(NewSession(details = lips))
        for (reminder in care.plan().notifications) println("${reminder.civil}: ${reminder.title}")
        println(care.home.value.rollers.first().state)
        // end README
        val first = care.plan().notifications.first()
        assertTrue("${first.civil}: Disinfect Blue" in printed, "$printed")
        assertEquals("Dirty(reason=USED)", printed.last())
        assertTrue("[ROLLERS]" in printed, "$printed")
        listening.cancelAndJoin()
        care.close()
    }
}
