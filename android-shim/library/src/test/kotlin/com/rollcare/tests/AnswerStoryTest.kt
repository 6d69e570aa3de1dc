package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.ButtonKind
import com.rollcare.Engine
import com.rollcare.HeldBack
import com.rollcare.NewSchedule
import com.rollcare.PlanDecision
import com.rollcare.ReminderActionKind
import com.rollcare.ReminderChannel
import com.rollcare.ReminderKind
import com.rollcare.ReminderPriority
import com.rollcare.Roller
import com.rollcare.SnoozeLength
import com.rollcare.TextValue
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Instant

/**
 * What a person sees of a reminder and answers to it: its buttons, the ways to put it off, and what each answer does.
 */
class AnswerStoryTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var engine: Engine
    private lateinit var blue: Roller

    @BeforeEach
    fun use() {
        engine = folder.openStore()
        blue = engine.addBlue(EVENING - 60)
        engine.log(fiveMinutes(blue.id, EVENING))
    }

    @AfterEach
    fun close() = engine.close()

    @Test
    fun `the morning after, two reminders are one notification with three buttons`() {
        val notifications = engine.plan(EVENING, BERLIN, ANDROID).notifications
        val both = notifications.single { it.civil == november(24).atTime(9, 0) }
        assertEquals(ReminderKind.DISINFECT to ReminderChannel.DISINFECT, both.kind to both.channel)
        assertEquals("not-clean" to "roller:${blue.id}", both.category to both.thread)
        assertEquals(ReminderPriority.NORMAL to blue.id, both.priority to both.roller)
        val (checkIn) = both.merged
        val plan = engine.plan(EVENING, BERLIN, ANDROID)
        assertEquals(listOf(PlanDecision.MergedInto(both.id)), plan.decisionsOn(checkIn))

        val expected = listOf(ButtonKind.OPEN, ButtonKind.DID_IT, ButtonKind.SNOOZE).map { it to both.id }
        assertEquals(expected, both.buttons.map { it.kind to it.notification })
        assertEquals(listOf("Clean it", "I did it", "Later"), both.buttons.map { it.title })
        assertEquals(listOf("notify-disinfect", "notify-also"), both.wording.map { it.key })
        val said = both.wording.flatMap { it.arguments }.associate { it.name to it.value }
        assertEquals(TextValue.Text("Blue"), said["roller"])
        val title = (said["title"] as TextValue.Wordings).wordings.single()
        val areas = title.arguments.single { it.name == "areas" }.value
        assertEquals("notify-check-in-title" to TextValue.Areas(listOf(Area.LIPS)), title.key to areas)
        assertTrue(both.body.endsWith("Also: Look at your skin: lips."), both.body)

        answer(checkIn, ReminderActionKind.Done, EVENING + 1)
        val alone = engine.plan(EVENING + 1, BERLIN, ANDROID).notifications.single { it.id == both.id }
        assertEquals(both.buttons to emptyList<String>(), alone.buttons to alone.merged)
        assertTrue(alone.contentHash != both.contentHash)
    }

    @Test
    fun `the ways to put it off depend on the hour`() {
        fun choices(now: Instant) = engine.snoozeChoices(now, BERLIN).associate { it.length to it.until }
        val morning = at("2026-11-25T09:00:00+01:00")
        val atNoon = choices(noon(24))
        assertEquals(SnoozeLength.entries, atNoon.keys.toList())
        assertEquals(noon(24) + 10 to noon(24) + 60, atNoon[SnoozeLength.TEN_MINUTES] to atNoon[SnoozeLength.HOUR])
        assertEquals(noon(24) + 480 to morning, atNoon[SnoozeLength.TONIGHT] to atNoon[SnoozeLength.TOMORROW])
        assertTrue(SnoozeLength.TONIGHT !in choices(EVENING))
    }

    @Test
    fun `a snooze keeps the last reminder of that time, and it alone moves`() {
        val now = EVENING + 10
        val ladder = engine.plan(EVENING, BERLIN, android(slots = 60)).ladder
        val hour = engine.snoozeChoices(now, BERLIN).single { it.length == SnoozeLength.HOUR }.until
        answer(ladder[0].id, ReminderActionKind.Snooze(hour), now)
        val plan = engine.plan(now, BERLIN, android(slots = 60))
        assertEquals(listOf(hour) + ladder.drop(3).map { it.at }, plan.ladder.map { it.at })
        assertEquals(ladder.drop(2).map { it.id }, plan.ladder.map { it.id })
        assertEquals(listOf(PlanDecision.Snoozed(EVENING + 40)), plan.decisionsOn(ladder[2].id))
        assertEquals(listOf(PlanDecision.HeldBack(HeldBack.SNOOZE)), plan.decisionsOn(ladder[1].id))
    }

    @Test
    fun `dismiss changes nothing, skip leaves one out, and done is no answer to a roller that is not clean`() {
        val before = engine.plan(EVENING, BERLIN, ANDROID)
        val (first, second) = before.ladder.map { it.id }
        answer(first, ReminderActionKind.Dismiss, EVENING)
        assertEquals(before, engine.plan(EVENING, BERLIN, ANDROID))

        answer(second, ReminderActionKind.Skip, EVENING)
        val skipped = engine.plan(EVENING, BERLIN, ANDROID)
        assertEquals(before.ladder.filter { it.id != second }, skipped.ladder)
        assertEquals(listOf(PlanDecision.HeldBack(HeldBack.SKIP)), skipped.decisionsOn(second))

        assertInvalid("kind") { answer(first, ReminderActionKind.Done, EVENING) }
        assertEquals(skipped, engine.plan(EVENING, BERLIN, ANDROID))

        val checkIns = skipped.notifications.flatMap { it.merged }
        answer(checkIns.first(), ReminderActionKind.Done, EVENING)
        val done = engine.plan(EVENING, BERLIN, ANDROID)
        assertEquals(skipped.ladder.map { it.at }, done.ladder.map { it.at })
        assertTrue(PlanDecision.HeldBack(HeldBack.DONE) in done.decisionsOn(checkIns.first()))
        assertEquals("answer reminder", engine.undo(EVENING).command)
        assertEquals(skipped, engine.plan(EVENING, BERLIN, ANDROID))
    }

    @Test
    fun `kinds can be switched off, but not those that keep needles clean`() {
        val settings = engine.settings()
        for (hygiene in listOf(ReminderKind.DISINFECT, ReminderKind.SOAK_DONE)) {
            val silent = settings.copy(remindersOff = listOf(ReminderKind.SESSION, hygiene))
            assertInvalid("reminders_off") { engine.saveSettings(silent, EVENING) }
        }
        assertEquals(settings, engine.settings())
        val checkIns = engine.plan(EVENING, BERLIN, ANDROID).notifications.flatMap { it.merged }
        engine.saveSettings(settings.copy(remindersOff = listOf(ReminderKind.CHECK_IN)), EVENING)
        val plan = engine.plan(EVENING, BERLIN, ANDROID)
        assertTrue(plan.notifications.all { it.merged.isEmpty() })
        assertTrue(checkIns.isNotEmpty())
        for (id in checkIns) assertEquals(listOf(PlanDecision.HeldBack(HeldBack.SWITCHED_OFF)), plan.decisionsOn(id))
    }

    @Test
    fun `a session that is due asks for a clean roller first, and then for itself`() {
        engine.addSchedule(NewSchedule(thrice(blue.id)), EVENING)
        val dirty = engine.plan(EVENING, BERLIN, ANDROID)
        val (held) = dirty.reasons.filter { it.decision == PlanDecision.HeldBack(HeldBack.UNCLEAN) }
        val first = dirty.notifications.first { it.title == "Clean Blue first" }
        assertTrue(held.notification.startsWith("session:"))
        assertEquals(ReminderKind.DISINFECT to blue.id, first.kind to first.roller)

        val done = engine.clean(blue.id, EVENING).completed!!
        val clean = engine.plan(done, BERLIN, ANDROID)
        val session = clean.notifications.first { it.kind == ReminderKind.SESSION }
        assertEquals(held.notification to first.civil, session.id to session.civil)
        assertEquals(ReminderChannel.SESSION to "Session with Blue", session.channel to session.title)
        val buttons = listOf(ButtonKind.OPEN to "Check first", ButtonKind.SNOOZE to "Later", ButtonKind.SKIP to "Skip")
        assertEquals(buttons, session.buttons.map { it.kind to it.title })
        assertTrue(clean.ladder.isEmpty())
    }

    private fun answer(notification: String, kind: ReminderActionKind, now: Instant) =
        engine.answerReminder(answerTo(notification, kind), now, BERLIN)
}
