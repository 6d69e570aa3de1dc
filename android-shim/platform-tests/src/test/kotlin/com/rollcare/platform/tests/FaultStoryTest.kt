package com.rollcare.platform.tests

import com.rollcare.missedReminders
import com.rollcare.plan
import com.rollcare.platform.SyncResult
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.annotation.Config
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger

/** What the phone refuses, and processes that end in the middle. */
@Config(shadows = [FaultyAlarmManager::class, FaultyNotificationManager::class])
class FaultStoryTest : Story() {
    private val planned get() = phone.ask { plan() }.notifications.map { it.id to it.at }
    private val armed get() = phone.alarms.map { it.id to it.at }

    @Test
    fun `where another part of the app used up all alarms nothing is lost, and it is said`() {
        phone.logEvening()
        var free = 3
        Faults.at = {
            if (it == "before exact" || it == "before late") {
                check(free > 0) { "Maximum limit of concurrent alarms 500 reached" }
                free -= 1
            }
        }
        val first = phone.synced()
        val all = planned
        assertEquals(3 to all.size - 3, first.armed to first.notArmed)
        assertEquals(all.take(3), armed)
        free = 2
        phone.synced()
        assertEquals(all.take(5), armed)
        Faults.reset()
        assertEquals(0, phone.synced().notArmed)
        assertEquals(all, armed)
    }

    @Test
    fun `alarms that are let go of make room for others`() {
        phone.logEvening()
        phone.synced()
        phone.clean()
        Faults.at = { call ->
            val isSet = call == "before exact" || call == "before late"
            if (isSet) check(phone.alarms.size < 16) { "Maximum limit of concurrent alarms 500 reached" }
        }
        phone.synced()
        assertEquals(planned, armed)
    }

    @Test
    fun `a permission that goes in the middle makes alarms late and is planned with`() {
        phone.logEvening()
        Faults.at = { if (it == "before exact") throw SecurityException("SCHEDULE_EXACT_ALARM") }
        val synced = phone.synced()
        assertEquals(false to 0, synced.phone.exactAlarms to synced.notArmed)
        assertEquals(planned, armed)
        assertTrue(phone.alarms.none { it.isExact })
        assertEquals(0, phone.ask { missedReminders() }.count)
    }

    @Test
    fun `an app that follows changes asks for nothing`() {
        phone.app.followsChanges = true
        val armed = AtomicInteger()
        Faults.at = { if (it == "after exact" || it == "after late") armed.incrementAndGet() }
        phone.logEvening()
        val plan = phone.ask { plan() }.notifications.size
        val latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(30)
        while (armed.get() < plan && System.nanoTime() < latest) Thread.yield()
        // This one comes after the one that is under way, and finds all of it done.
        assertEquals(plan to 0, armed.get() to phone.synced().armed)
        assertEquals(planned, this.armed)
    }

    @Test
    fun `a process that ends at any step of arming loses nothing`() = endingAtEveryStep(
        before = { phone.logEvening() },
        act = { phone.sync() },
    )

    @Test
    fun `a process that ends at any step of withdrawing loses nothing`() = endingAtEveryStep(
        before = {
            phone.logEvening()
            phone.synced()
            phone.clean()
        },
        act = { phone.sync() },
    ) { assertTrue(phone.ladder.isEmpty()) }

    @Test
    fun `a process that ends at any step of showing shows it once, and misses nothing`() = endingAtEveryStep(
        before = {
            phone.logEvening()
            phone.synced()
        },
        act = { phone.fireNext() },
    ) { assertTrue(phone.titles.toString(), phone.titles.size <= 1) }

    @Test
    fun `a process that ends at any step of answering keeps the answer`() = endingAtEveryStep(
        before = {
            phone.logEvening()
            phone.synced()
            repeat(2) { phone.fireNext() }
            phone.pass(1)
        },
        act = { phone.press("Disinfect Blue", "I did it") },
    ) {
        assertTrue(phone.ladder.isEmpty())
        assertTrue(phone.titles.toString(), phone.titles.all { it == "Blue is clean" })
    }

    /** Does it again and again on phones of their own, and ends the process one step later each time. */
    private fun endingAtEveryStep(before: () -> Unit, act: () -> Unit, holds: () -> Unit = {}) {
        var steps = 0
        do {
            before()
            var left = steps
            var died = false
            Faults.at = {
                if (died || left == 0) {
                    died = true
                    throw Death()
                }
                left -= 1
            }
            act()
            Faults.reset()
            phone.app.die()
            assertTrue("after $steps steps", phone.sync() is SyncResult.Synced)
            assertEquals("after $steps steps", planned, armed)
            assertEquals("after $steps steps", 0, phone.ask { missedReminders() }.count)
            holds()
            startAfresh()
            steps += 1
        } while (died)
        assertTrue("only $steps steps", steps > 4)
    }

    private fun startAfresh() {
        phone.loseAlarms()
        com.rollcare.platform.RollCareFiles.database(phone.app).parentFile!!.deleteRecursively()
        phone.app.now = EVENING
    }
}
