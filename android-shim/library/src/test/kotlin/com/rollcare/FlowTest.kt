package com.rollcare

import com.rollcare.tests.EVENING
import com.rollcare.tests.fiveMinutes
import com.rollcare.tests.newRoller
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineStart.UNDISPATCHED
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** What flows from the repository: its changes and its home. */
class FlowTest {
    @TempDir
    lateinit var folder: Path

    // A collector that is started undispatched has subscribed before the next call is made: calls have one queue.

    @Test
    fun `every collector hears of every change`() = folder.withRepository { care ->
        coroutineScope {
            val both = List(2) { async(start = UNDISPATCHED) { care.changes.take(2).toList() } }
            val hears = List(2) { CompletableDeferred<Change>() }
            val counting = hears.map { heard -> launch(start = UNDISPATCHED) { heard.complete(care.changes.first()) } }
            val blue = care.addRoller(BLUE).fact
            counting.forEach { it.join() }
            care.logSession(NewSession(fiveMinutes(blue.id, EVENING)))
            hears.forEach { assertEquals(setOf(ChangeScope.ROLLERS), it.await().scopes) }
            both.forEach { heard ->
                assertEquals(
                    listOf(setOf(ChangeScope.ROLLERS), setOf(ChangeScope.SESSIONS)),
                    heard.await().map {
                        it.scopes
                    },
                )
            }
        }
    }

    @Test
    fun `a slow collector gets what it missed as one, and holds up nobody`() = folder.withRepository { care ->
        coroutineScope {
            val goOn = CompletableDeferred<Unit>()
            val begun = CompletableDeferred<Unit>()
            val told = mutableListOf<Change>()
            val slow = launch(start = UNDISPATCHED) {
                care.changes.take(2).collect {
                    told += it
                    begun.complete(Unit)
                    goOn.await()
                }
            }
            val blue = care.addRoller(BLUE).fact
            begun.await()
            repeat(100) { care.editRoller(blue.id) { details -> details.copy(name = "Blue $it") } }
            care.logSession(NewSession(fiveMinutes(blue.id, EVENING)))
            goOn.complete(Unit)
            slow.join()
            assertEquals(setOf(ChangeScope.ROLLERS, ChangeScope.SESSIONS), told[1].scopes)
            assertEquals(told[0].revision + 101, told[1].revision)
        }
    }

    @Test
    fun `a collector that is cancelled hears no more, and the others do`() = folder.withRepository { care ->
        coroutineScope {
            var heard = 0
            val leaving = launch(start = UNDISPATCHED) { care.changes.collect { heard++ } }
            val first = async(start = UNDISPATCHED) { care.changes.first() }
            care.addRoller(BLUE)
            first.await()
            leaving.cancelAndJoin()
            val before = heard
            val second = async(start = UNDISPATCHED) { care.changes.first() }
            care.addRoller(newRoller("Red"))
            second.await()
            assertEquals(before, heard)
        }
    }

    @Test
    fun `a collector may give commands, and what it throws is its own`() = folder.withRepository { care ->
        coroutineScope {
            val named = async(start = UNDISPATCHED) {
                care.changes.take(1).collect { care.saveSettings(care.settings().copy(urgentInQuietHours = true)) }
            }
            val rude = async(start = UNDISPATCHED) { runCatching { care.changes.collect { TODO("a name") } } }
            care.addRoller(BLUE)
            named.await()
            assertTrue(rude.await().exceptionOrNull() is NotImplementedError)
            assertTrue(care.settings().urgentInQuietHours)
        }
    }

    @Test
    fun `closing ends the flows, after the last notices`() = folder.withRepository { care ->
        coroutineScope {
            val all = async(start = UNDISPATCHED) { care.changes.toList() }
            care.addRoller(BLUE)
            care.close()
            assertEquals(listOf(setOf(ChangeScope.ROLLERS)), all.await().map { it.scopes })
            assertTrue(runCatching { care.changes.first() }.exceptionOrNull() is RollCareError.Closed)
        }
    }

    @Test
    fun `home shows a command's outcome when the command returns`() = folder.withRepository { care ->
        val before = care.home.value
        repeat(20) { count ->
            care.addRoller(newRoller("Roller $count"))
            assertEquals(count + 1, care.home.value.rollers.size)
        }
        assertNotSame(before, care.home.value)
        val last = care.home.value
        care.rollers()
        assertTrue(last === care.home.value, "a question changes nothing")
    }
}
