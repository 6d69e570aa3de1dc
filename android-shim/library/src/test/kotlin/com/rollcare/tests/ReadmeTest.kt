package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.NeedleLength
import com.rollcare.NewRoller
import com.rollcare.NewSession
import com.rollcare.RollCareRepository
import com.rollcare.RollerDetails
import com.rollcare.RollerKind
import com.rollcare.SessionDetails
import com.rollcare.Zone
import com.rollcare.addRoller
import com.rollcare.logSession
import com.rollcare.plan
import kotlinx.coroutines.CoroutineStart.UNDISPATCHED
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Instant
import java.time.ZoneId
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes

/** What the README shows, as it is written there. */
class ReadmeTest {
    private companion object {
        val LONG = 1.minutes
        val SHORT = 10.milliseconds
    }

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
        val care = RollCareRepository.open(file) // on a phone: RollCareAndroid.of(context).repository()
        val listening = launch(start = UNDISPATCHED) { care.changes.collect { println(it.scopes) } }
        val needle = NeedleLength.ofMillimeters(0.25)
        val details = RollerDetails(name = "Blue", kind = RollerKind.ROLLER, needle = needle)
        val blue = care.addRoller(NewRoller(details)).fact
        val now = Instant.now()
        val lips = SessionDetails(
            roller = blue.id,
            started = now.minusSeconds(300),
            ended = now,
            zone = Zone(ZoneId.systemDefault()),
            areas = listOf(Area.LIPS),
        )
        for (step in care.logSession(NewSession(lips)).next) println(step.text)
        for (reminder in care.plan().notifications) println("${reminder.civil}: ${reminder.title}")
        println(care.home.value.rollers.first().state)
        // end README
        val first = care.plan().notifications.first()
        assertTrue("${first.civil}: Disinfect Blue" in printed, "$printed")
        assertEquals("Dirty(reason=USED)", printed.last())
        assertTrue(printed.any { it.startsWith("Clean Blue") }, "$printed")
        // Calls that end at once never let the collector run meanwhile, and it hears of all of them in one notice.
        withTimeout(LONG) { while (printed.none { "ROLLERS" in it }) delay(SHORT) }
        listening.cancelAndJoin()
        care.close()
    }
}
