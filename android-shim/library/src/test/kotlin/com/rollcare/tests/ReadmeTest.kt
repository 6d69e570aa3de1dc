package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.Capabilities
import com.rollcare.EditSession
import com.rollcare.NewRoller
import com.rollcare.NewSession
import com.rollcare.Platform
import com.rollcare.RollCare
import com.rollcare.RollerKind
import com.rollcare.api.Zone
import com.rollcare.internal.observe
import org.junit.jupiter.api.Assertions.assertEquals
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
    private fun println(line: String) {
        printed += line
    }

    @Test
    fun `the snippet of the README runs as written`() {
        val path = folder.resolve("rollcare.db").toString()
        // README
        val engine = RollCare.open(path)
        val changes = engine.observe { revision, scopes -> println("$revision: $scopes changed") }
        val now = Instant.now()
        val zone = Zone(ZoneId.systemDefault())
        val blue = engine.addRoller(NewRoller(name = "Blue", kind = RollerKind.ROLLER, needleUm = 250u), now)
        val began = now.minusSeconds(300)
        val lips = EditSession(blue.id, began, now, zone, listOf(Area.LIPS), null, null, listOf(), null, null, null)
        engine.logSession(NewSession(details = lips), now)
        for (reminder in engine.plan(now, zone, Capabilities(Platform.ANDROID, 16u)).notifications) {
            println("${reminder.civil}: ${reminder.title}")
        }
        changes.cancel()
        // end README
        val first = engine.plan(now, zone, ANDROID).notifications.first()
        engine.close()
        assertEquals(listOf("1: [ROLLERS] changed", "2: [SESSIONS] changed"), printed.take(2))
        assertEquals("${first.civil}: Disinfect Blue", printed[2])
    }
}
