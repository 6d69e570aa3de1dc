package com.rollcare.tests

import com.rollcare.Agent
import com.rollcare.AgentKind
import com.rollcare.Area
import com.rollcare.DirtyReason
import com.rollcare.NeedleDefect
import com.rollcare.NeedleLength
import com.rollcare.NewSchedule
import com.rollcare.RetiredReason
import com.rollcare.RetirementReason
import com.rollcare.RollerId
import com.rollcare.RollerState
import com.rollcare.RunId
import com.rollcare.SessionId
import com.rollcare.SkinCheck
import com.rollcare.SkinSign
import com.rollcare.StepState
import com.rollcare.TickKind
import com.rollcare.Zone
import com.rollcare.hooks.echoContentHash
import com.rollcare.hooks.echoCount
import com.rollcare.hooks.echoHome
import com.rollcare.hooks.echoLocalDate
import com.rollcare.hooks.echoLocalDateTime
import com.rollcare.hooks.echoLocalTime
import com.rollcare.hooks.echoMicrometres
import com.rollcare.hooks.echoRevision
import com.rollcare.hooks.echoRollerId
import com.rollcare.hooks.echoRollerStates
import com.rollcare.hooks.echoSeconds
import com.rollcare.hooks.echoSession
import com.rollcare.hooks.echoStepStates
import com.rollcare.hooks.echoText
import com.rollcare.hooks.echoTimestamp
import com.rollcare.hooks.echoZone
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime

/** What is converted at the border comes back from the engine as it was given, and so do values made of it. */
class EchoTest {
    private val evening = Instant.parse("2026-11-23T19:05:00.123Z")

    private fun <T> assertEchoes(echo: (T) -> T, vararg values: T) = values.forEach { assertEquals(it, echo(it)) }

    @Test
    fun `instants, days and times, at the ends of what the engine knows and on both sides of 1970`() {
        val before = Instant.parse("1969-12-31T23:59:59.999Z")
        assertEchoes(::echoTimestamp, FIRST, before, Instant.EPOCH, evening, LAST)
        assertEchoes(::echoLocalDate, FIRST_DAY, LocalDate.parse("2024-02-29"), LAST_DAY)
        val times = listOf("00:00", "20:15", "20:15:07", "20:15:00.5", "23:59:59.999").map(LocalTime::parse)
        assertEchoes(::echoLocalTime, *times.toTypedArray())
        assertEchoes(::echoLocalDateTime, *times.map(FIRST_DAY::atTime).toTypedArray(), LAST_DAY.atTime(times.last()))
    }

    @Test
    fun `what is finer than a millisecond is cut off, before 1970 too`() {
        val cut = mapOf(
            "2026-11-23T19:05:00.123999999Z" to "2026-11-23T19:05:00.123Z",
            "1969-12-31T23:59:59.998000001Z" to "1969-12-31T23:59:59.998Z",
        )
        for ((given, back) in cut) assertEquals(Instant.parse(back), echoTimestamp(Instant.parse(given)))
        val time = echoLocalTime(LocalTime.parse("20:15:00.123999999"))
        assertEquals(LocalTime.parse("20:15:00.123"), time)
    }

    @Test
    fun `zones, ids and texts`() {
        assertEchoes(::echoZone, BERLIN, Zone("UTC"), Zone("America/Argentina/ComodRivadavia"))
        assertEchoes(::echoRollerId, RollerId())
        assertEchoes(::echoText, "", "a note", "שפתיים 👩‍👩‍👧‍👦 e\u0301\u0000", "n".repeat(100_000))
    }

    @Test
    fun `counts, lengths and durations, and what the engine has no room for is the largest there is`() {
        assertEchoes(::echoCount, 0, 1, Int.MAX_VALUE)
        assertEchoes(::echoMicrometres, NeedleLength(0), NeedleLength(250), NeedleLength(Int.MAX_VALUE))
        assertEchoes(::echoSeconds, Duration.ZERO, Duration.ofMinutes(10), Duration.ofDays(365))
        for (bad in listOf(-1, Int.MIN_VALUE)) {
            assertEquals(Int.MAX_VALUE, echoCount(bad))
            assertEquals(NeedleLength(Int.MAX_VALUE), echoMicrometres(NeedleLength(bad)))
        }
        val half = Duration.ofMillis(500)
        val endless = listOf(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE))
        for (bad in endless + half + half.negated() + Duration.ofNanos(1_999_999_999) + Duration.ofSeconds(-1)) {
            assertTrue(echoSeconds(bad) > Duration.ofDays(40_000), "$bad")
        }
    }

    @Test
    fun `revisions and hashes keep all of their bits`() {
        assertEchoes(::echoRevision, 0, 1, Long.MAX_VALUE)
        assertEchoes(::echoContentHash, 0, -1, Long.MIN_VALUE, Long.MAX_VALUE)
    }

    @Test
    fun `all states of a roller and of a step`() {
        val retired = RetirementReason.entries.map { RetiredReason.Owner(it) } + RetiredReason.Disposal(RunId()) +
            RetiredReason.SingleUse +
            RetiredReason.Inspection(emptyList()) + RetiredReason.Inspection(NeedleDefect.entries) +
            RetiredReason.Infected("skin.cold-sore", null) + RetiredReason.Infected("flag.pus", Area.LIPS)
        val rollers = DirtyReason.entries.map { RollerState.Dirty(it) } +
            retired.map { RollerState.Retired(evening, it) } +
            RollerState.Clean(FIRST) + RollerState.NeedsSoak(LAST) + RollerState.Sterile +
            RollerState.InUse(SessionId()) + RollerState.Soaking(RunId(), evening) + RollerState.Drying(RunId(), LAST)
        assertEquals(RollerState::class.sealedSubclasses.toSet(), rollers.map { it::class }.toSet())
        assertEchoes(::echoRollerStates, rollers, emptyList())

        val soak = Duration.ofMinutes(10)
        val agents = AgentKind.entries.map { Agent(kind = it, percent = null) } + Agent(AgentKind.ISOPROPYL, 70)
        val steps = agents.map { StepState.WrongAgent(it, "hyg.agent") } +
            StepState.TooShort(had = Duration.ZERO, needed = soak, clockWentBack = true) +
            StepState.Waiting + StepState.Due + StepState.Running(evening, soak) + StepState.Held(soak) +
            StepState.Done(evening)
        assertEquals(StepState::class.sealedSubclasses.toSet(), steps.map { it::class }.toSet())
        assertEchoes(::echoStepStates, steps, emptyList())
    }

    @Test
    fun `a session and a main screen, bare and full`(@TempDir folder: Path) = folder.withStore { engine ->
        assertEchoes(::echoHome, engine.home(EVENING, BERLIN))
        val person = Person(engine)
        val bare = engine.log(fiveMinutes(person.blue.id, EVENING))
        val details = fiveMinutes(person.blue.id, EVENING + 60).copy(
            areas = Area.entries,
            passes = 30,
            pressureNote = "light",
            products = List(50) { "product $it" },
            skinBefore = SkinCheck(emptyList()),
            skinAfter = SkinCheck(SkinSign.entries),
            note = "n".repeat(2_000),
        )
        assertEchoes(::echoSession, bare, engine.log(details))

        engine.addSchedule(NewSchedule(thrice(person.blue.id)), EVENING)
        person.logCheckIn(listOf(SkinSign.CRACKED), emptyList(), EVENING + 60)
        val run = engine.startCleaning(person.blue.id, EVENING + 61)
        engine.tick(run, run.due.step, TickKind.DONE, EVENING + 61)
        AndroidPhone(engine).apply { sync(EVENING + 61) }.stopByForce(EVENING + 200)
        val home = engine.home(EVENING + 200, BERLIN)
        val parts = home.run { listOf(rollers, openRuns, areas, checkIns, recoveries, nextReminders) }
        assertTrue(parts.all { it.isNotEmpty() } && home.missed.count > 0, "$home")
        assertEchoes(::echoHome, home)
    }
}
