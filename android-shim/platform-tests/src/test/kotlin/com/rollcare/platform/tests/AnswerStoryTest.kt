package com.rollcare.platform.tests

import android.app.Notification
import android.content.Intent
import android.net.Uri
import com.rollcare.HeldBack
import com.rollcare.PlanDecision
import com.rollcare.plan
import com.rollcare.platform.Answer
import com.rollcare.platform.AnswerKind
import com.rollcare.sessions
import com.rollcare.undo
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.time.Duration
import java.util.UUID

/** Buttons under a notification, pressed while the app is not open. */
class AnswerStoryTest : Story() {
    private val minute = Duration.ofMinutes(1).toMillis()

    private fun showFirst(): String {
        phone.logEvening()
        phone.synced()
        return phone.fireNext().id!!
    }

    @Test
    fun `I did it says in the place of the notification that the roller is clean, and undo brings the ladder back`() {
        showFirst()
        assertEquals(listOf("Clean it", "I did it", "Later"), phone.buttons)
        val asked = phone.notifications.activeNotifications.single()
        phone.app.die()
        phone.pass(15)
        phone.press("Disinfect Blue", "I did it")
        assertEquals(listOf("Blue is clean") to listOf("Undo"), phone.titles to phone.buttons)
        assertEquals(emptyList<String>(), phone.ladder.map { it.id })

        val outcome = phone.notifications.activeNotifications.single()
        assertEquals(asked.tag to asked.id, outcome.tag to outcome.id)
        assertEquals(10 * minute, outcome.notification.timeoutAfter)
        assertEquals(Notification.GROUP_ALERT_SUMMARY, outcome.notification.groupAlertBehavior)
        assertTrue(outcome.notification.flags and Notification.FLAG_ONLY_ALERT_ONCE != 0)
        // It is no reminder: a sync neither reports it nor takes it down.
        phone.synced()
        assertEquals(listOf("Blue is clean"), phone.titles)

        phone.pass(9)
        phone.press("Blue is clean", "Undo")
        assertEquals(listOf("Undone") to emptyList<String>(), phone.titles to phone.buttons)
        assertEquals(phone.app.now + 10, phone.ladder.first().at)
        phone.fireNext()
        assertEquals(listOf("Disinfect Blue"), phone.titles)
    }

    @Test
    fun `I did it too early is refused in words, and the ladder continues`() {
        showFirst()
        val ladder = phone.ladder.map { it.id }
        phone.press("Disinfect Blue", "I did it")
        assertEquals(listOf("Not clean yet: Blue") to emptyList<String>(), phone.titles to phone.buttons)
        assertEquals(0L, phone.shown.single().timeoutAfter)
        assertEquals(ladder, phone.ladder.map { it.id })
        phone.fireNext()
        assertEquals(listOf("Disinfect Blue"), phone.titles)
        phone.pass(1)
        phone.press("Disinfect Blue", "I did it")
        assertEquals(listOf("Blue is clean"), phone.titles)
        assertEquals(emptyList<String>(), phone.ladder.map { it.id })
    }

    @Test
    fun `a refusal goes when the roller is cleaned elsewhere`() {
        showFirst()
        phone.press("Disinfect Blue", "I did it")
        assertEquals(listOf("Not clean yet: Blue"), phone.titles)
        phone.clean()
        phone.synced()
        assertEquals(emptyList<String>(), phone.titles)
    }

    @Test
    fun `clean it opens the checklist of the roller`() {
        showFirst()
        val opened = shadowOf(phone.action("Disinfect Blue", "Clean it").actionIntent)
        assertTrue(opened.isActivity)
        assertEquals("rollcare://roller/${phone.blue.id}/clean", opened.savedIntent.dataString)
    }

    @Test
    fun `where nothing stops a session it is logged as the last one, and can be undone`() {
        phone.logEvening()
        phone.answerQuestions()
        phone.clean()
        phone.showSession()
        assertEquals(listOf("Log it", "Later", "Skip"), phone.buttonsOf("Session with Blue"))
        phone.app.die()
        phone.press("Session with Blue", "Log it")
        val (logged, last) = phone.ask { sessions(9) }
        assertEquals(phone.app.now, logged.details.ended)
        assertEquals(last.details.areas to last.details.roller, logged.details.areas to logged.details.roller)
        assertEquals(listOf("Undo"), phone.buttonsOf("Session logged"))
        assertEquals(phone.app.now + 10, phone.ladder.first().at)
        phone.press("Session logged", "Undo")
        assertEquals(listOf(last), phone.ask { sessions(9) })
        assertEquals(emptyList<String>(), phone.ladder.map { it.id })
    }

    @Test
    fun `where something was never asked a session is to be checked first`() {
        phone.logEvening()
        phone.clean()
        phone.showSession()
        assertEquals(listOf("Check first", "Later", "Skip"), phone.buttonsOf("Session with Blue"))
        val opened = shadowOf(phone.action("Session with Blue", "Check first").actionIntent)
        assertTrue(opened.isActivity && opened.savedIntent.dataString!!.startsWith("rollcare://schedule/"))
        phone.press("Session with Blue", "Skip")
        assertEquals(listOf("Undo"), phone.buttonsOf("Skipped"))
    }

    @Test
    fun `later puts the ladder off by an hour, and a button that is pressed twice is one answer`() {
        showFirst()
        val later = phone.action("Disinfect Blue", "Later")
        phone.press(later)
        assertEquals(listOf("Postponed") to listOf("Undo"), phone.titles to phone.buttons)
        val put = EVENING + 70
        assertEquals(put, phone.ladder.first().at)
        phone.pass(1)
        phone.press(later)
        assertEquals(put, phone.ladder.first().at)
        assertEquals("answer reminder", phone.ask { undo() }.command)
        phone.synced()
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
    fun `a notification that speaks of several has three buttons, and its one later puts off all of them`() {
        phone.logEvening()
        phone.synced()
        while (phone.ask { plan() }.notifications.first().merged.isEmpty()) {
            phone.fireNext()
            phone.notifications.cancelAll()
        }
        val both = phone.ask { plan() }.notifications.first()
        phone.fireNext()
        assertEquals(both.buttons.map { it.title }, phone.buttons)
        assertTrue(both.title, phone.buttons.toSet().size in 1..3)
        assertEquals(1, phone.buttons.count { it == "Later" })
        phone.press(both.title, "Later")
        val put = phone.ask { plan() }.notifications.first()
        assertEquals(phone.app.now + 60, put.at)
        assertEquals(both.merged.toSet() + both.id, put.merged.toSet() + put.id)
    }

    @Test
    fun `buttons that an older version showed do what they can`() {
        val id = showFirst()
        val shown = phone.app.now
        val unknown = Answer(id, AnswerKind.DONE, shown).intent(phone.app, 7).let { shadowOf(it).savedIntent }
        phone.deliver(Intent(unknown).setData(Uri.parse("${unknown.data}".replace("DONE", "EXPLODE"))))
        assertEquals(listOf("Disinfect Blue"), phone.titles)
        phone.pass(11)
        phone.deliver(unknown)
        assertEquals(listOf("Blue is clean"), phone.titles)
    }

    @Test
    fun `what the engine refuses without words for the screen is said, too`() {
        showFirst()
        val button = Answer("disinfect:of-no-roller:10", AnswerKind.THREW_AWAY, EVENING).intent(phone.app, 7)
        phone.deliver(shadowOf(button).savedIntent)
        assertEquals(setOf("Disinfect Blue", "Nothing was recorded"), phone.titles.toSet())
        assertTrue(phone.ladder.isNotEmpty())
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
