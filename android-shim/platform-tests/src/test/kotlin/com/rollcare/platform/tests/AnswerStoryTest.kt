package com.rollcare.platform.tests

import android.content.Intent
import com.rollcare.HeldBack
import com.rollcare.PlanDecision
import com.rollcare.plan
import com.rollcare.platform.Answer
import com.rollcare.platform.AnswerKind
import com.rollcare.undo
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.util.UUID

/** Buttons under a notification, pressed while the app is not open. */
class AnswerStoryTest : Story() {
    private fun showFirst(): String {
        phone.logEvening()
        phone.synced()
        return phone.fireNext().id!!
    }

    @Test
    fun `done ends the ladder, takes the notification down, and needs no app`() {
        showFirst()
        phone.app.die()
        phone.press("Disinfect Blue", "Done")
        assertEquals(emptyList<String>(), phone.titles)
        assertEquals(emptyList<String>(), phone.ladder.map { it.id })
        assertEquals("answer reminder", phone.ask { undo() }.command)
        phone.synced()
        assertTrue(phone.ladder.isNotEmpty())
    }

    @Test
    fun `later puts the ladder off by the shortest time`() {
        showFirst()
        val label = phone.shown.single().actions[1].title.toString()
        phone.press("Disinfect Blue", label)
        assertEquals(emptyList<String>(), phone.titles)
        assertEquals(EVENING + 20, phone.ladder.first().at)
        phone.fireNext()
        assertEquals(listOf("Disinfect Blue"), phone.titles)
    }

    @Test
    fun `a button that is pressed twice is one answer`() {
        showFirst()
        val done = phone.action("Disinfect Blue", "Done")
        val later = phone.shown.single().actions[1]
        repeat(2) { phone.press(later) }
        phone.pass(1)
        phone.press(later)
        assertEquals(EVENING + 20, phone.ladder.first().at)
        repeat(2) { phone.press(done) }
        phone.ask { undo() }
        phone.synced()
        // One undo took the one Done back; the one snooze is still there.
        assertEquals(EVENING + 20, phone.ladder.first().at)
    }

    @Test
    fun `sweeping it away changes nothing of the plan`() {
        val id = showFirst()
        val before = phone.alarms.map { it.id to it.at }
        phone.deliver(shadowOf(phone.shown.single().deleteIntent).savedIntent)
        assertEquals(before, phone.alarms.map { it.id to it.at })
        val reasons = phone.ask { plan() }.reasons.filter { it.notification == id }
        assertFalse(reasons.any { it.decision == PlanDecision.HeldBack(HeldBack.SKIP) })
    }

    @Test
    fun `of a notification that speaks of two, each button answers its own`() {
        phone.logEvening()
        phone.synced()
        while (phone.ask { plan() }.notifications.first().merged.isEmpty()) {
            phone.fireNext()
            phone.notifications.cancelAll()
        }
        val both = phone.ask { plan() }.notifications.first()
        phone.fireNext()
        val shown = phone.shown.single()
        assertEquals(3, shown.actions.size)
        val other = shown.actions[1]
        phone.press(other)
        // The one that is not answered stays, with its own buttons.
        assertEquals(listOf(both.title), phone.titles)
        assertEquals(2, phone.shown.single().actions.size)
        phone.press(both.title, "Done")
        assertEquals(emptyList<String>(), phone.titles)
    }

    @Test
    fun `an answer's id is a version 7 UUID that follows from what was answered`() {
        val answer = Answer("disinfect:x:10", AnswerKind.DONE, EVENING)
        val id = UUID.fromString(answer.id.value)
        assertEquals(7 to 2, id.version() to id.variant())
        assertEquals(EVENING.toEpochMilli(), id.mostSignificantBits ushr 16)
        assertEquals(answer.id, answer.copy().id)
        val others = listOf(
            answer.copy(kind = AnswerKind.SKIP),
            answer.copy(reminder = "disinfect:x:20"),
            answer.copy(shown = EVENING + 1),
        )
        assertEquals(4, (others + answer).map { it.id }.toSet().size)
        val sent = answer.copy(reminder = "aftercare:9b/after.spf").intent(phone.app, 7)
        assertEquals("aftercare:9b/after.spf", Answer.of(shadowOf(sent).savedIntent)?.reminder)
        assertNull(Answer.of(Intent()))
    }
}
