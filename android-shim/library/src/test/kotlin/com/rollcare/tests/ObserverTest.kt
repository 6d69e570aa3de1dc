package com.rollcare.tests

import com.rollcare.ChangeScope
import com.rollcare.Engine
import com.rollcare.NewSchedule
import com.rollcare.NewVisit
import com.rollcare.ReminderActionKind
import com.rollcare.Subscription
import com.rollcare.internal.observe
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread

/** Who hears of a change, of which one, and when. */
class ObserverTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var engine: Engine

    @BeforeEach
    fun open() {
        engine = folder.openStore()
    }

    @AfterEach
    fun close() = engine.close()

    @Test
    fun `every change is told once with a rising revision and its scope`() {
        val diary = Diary()
        engine.subscribe(diary).use {
            val blue = engine.addBlue()
            val session = engine.log(fiveMinutes(blue.id, EVENING))
            engine.startCleaning(blue.id, EVENING)
            engine.answerReminder(answerTo("disinfect:x:10", ReminderActionKind.Dismiss), EVENING, BERLIN)
            engine.declare(noTo("med.pregnant"), EVENING)
            engine.checkIn(lookAtLips(), EVENING)
            engine.addProduct(serum("Night", RETINOL_LABEL), EVENING)
            engine.addSchedule(NewSchedule(thrice()), EVENING)
            engine.addVisit(NewVisit(needling(LocalDate.parse("2026-12-24"))), EVENING)
            engine.addPhoto(lipsPhoto("lips.jpg", EVENING), EVENING)
            val settings = engine.settings()
            engine.saveSettings(settings.copy(urgentInQuietHours = false), EVENING)
            engine.saveSettings(settings.copy(urgentInQuietHours = false), EVENING) // changes nothing
            engine.session(session.id)
        }
        assertEquals(ChangeScope.entries, diary.scopes)
        val revisions = diary.told.map { it.first }
        assertEquals(revisions.distinct().sorted(), revisions)
    }

    @Test
    fun `it is told after the commit - another engine on the file sees the change already`() {
        val seen = mutableListOf<Int>()
        engine.observe { _, _ ->
            folder.withStore { other -> seen += other.rollers(EVENING, BERLIN).size }
        }.use { engine.addBlue() }
        assertEquals(listOf(1), seen)
    }

    @Test
    fun `an observer may ask the engine and give it commands`() {
        val diary = Diary()
        var names = emptyList<String>()
        engine.subscribe(diary).use {
            engine.observe { _, _ ->
                val count = engine.rollers(EVENING, BERLIN).size
                if (count < 3) engine.addRoller(newRoller("Red $count"), EVENING + 1)
                names = engine.home(EVENING, BERLIN).rollers.map { it.roller.details.name }
            }.use { engine.addBlue() }
        }
        assertEquals(listOf("Blue", "Red 1", "Red 2"), names.sorted())
        assertEquals(listOf(1uL, 2uL, 3uL), diary.told.map { it.first }.sorted())
    }

    @Test
    fun `an observer may cancel itself`() {
        var own: Subscription? = null
        var times = 0
        own = engine.observe { _, _ ->
            times++
            own!!.cancel()
        }
        repeat(3) { engine.addRoller(newRoller("Roller $it"), EVENING) }
        own.close()
        assertEquals(1, times)
    }

    @Test
    fun `a slow observer delays its own thread only`() {
        val begun = CountDownLatch(1)
        val end = CountDownLatch(1)
        val diary = Diary()
        engine.observe { _, _ ->
            begun.countDown()
            end.await(1, TimeUnit.MINUTES)
        }.use { slow ->
            val writer = thread { engine.addRoller(newRoller("Slow"), EVENING) }
            assertTrue(begun.await(1, TimeUnit.MINUTES))
            slow.cancel()
            engine.subscribe(diary).use { engine.addRoller(newRoller("Quick"), EVENING + 1) }
            assertTrue(writer.isAlive, "it is still being told")
            end.countDown()
            writer.join()
        }
        assertEquals(listOf(ChangeScope.ROLLERS), diary.scopes)
        assertEquals(listOf("Slow", "Quick"), engine.rollers(EVENING, BERLIN).map { it.roller.details.name })
    }

    @Test
    fun `who cancelled or closed hears no more`() {
        val cancelled = Diary()
        val closed = Diary()
        val kept = Diary()
        val subscription = engine.subscribe(cancelled)
        engine.subscribe(closed).close()
        engine.subscribe(kept).use {
            subscription.cancel()
            subscription.cancel()
            engine.addBlue()
        }
        subscription.close()
        assertEquals(listOf(0, 0, 1), listOf(cancelled, closed, kept).map { it.told.size })
    }
}
