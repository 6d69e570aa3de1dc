package com.rollcare.platform

import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import com.rollcare.ActionId
import com.rollcare.Engine
import com.rollcare.NewReminderAction
import com.rollcare.ReminderActionKind
import com.rollcare.Zone
import com.rollcare.milliseconds
import java.nio.ByteBuffer
import java.security.MessageDigest
import java.time.Instant
import java.util.UUID

/** What the person can answer without opening the app, in the order of their worth. */
internal enum class AnswerKind { DONE, SNOOZE, SKIP, DISMISS }

/**
 * An answer to a notification. Its id follows from what was answered, so a button that is pressed twice, or a broadcast
 * that comes twice, is one answer.
 *
 * @property reminder Which reminder is answered: of a notification that speaks of several, the one the button names.
 * @property shown When the notification was shown.
 */
internal data class Answer(val reminder: String, val kind: AnswerKind, val shown: Instant) {
    /** A UUID of version 7 of the time it was shown, whose other bits are a hash and not chance. */
    val id: ActionId
        get() {
            val millis = milliseconds(shown)
            val hash = MessageDigest.getInstance("SHA-256").digest("$kind $millis $reminder".toByteArray())
            val bits = ByteBuffer.wrap(hash)
            val high = (millis shl TIME_SHIFT) or VERSION_7 or (bits.getLong() and RANDOM_A)
            return ActionId(UUID(high, Long.MIN_VALUE or (bits.getLong() ushr 2)).toString())
        }

    /** Records it. Of the ways to wait the first is taken, the shortest. */
    fun record(engine: Engine, now: Instant, zone: Zone) {
        val action = when (kind) {
            AnswerKind.DONE -> ReminderActionKind.Done
            AnswerKind.SKIP -> ReminderActionKind.Skip
            AnswerKind.DISMISS -> ReminderActionKind.Dismiss
            AnswerKind.SNOOZE -> ReminderActionKind.Snooze(engine.snoozeChoices(now, zone).first().until)
        }
        engine.answerReminder(NewReminderAction(reminder, action, id), now)
    }

    /** What a button sends. All that counts is in its address, so no two answers replace one another. */
    fun intent(context: Context, number: Int): PendingIntent {
        val address = Alarms.uri("answer", reminder, kind.name, milliseconds(shown).toString())
        val intent = Intent(context, ActionReceiver::class.java).setAction(ACTION_ANSWER).setData(address)
        val flags = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
        return PendingIntent.getBroadcast(context, number, intent, flags)
    }

    internal companion object {
        const val ACTION_ANSWER = "com.rollcare.platform.ANSWER"
        private const val TIME_SHIFT = 16
        private const val VERSION_7 = 0x7000L
        private const val RANDOM_A = 0x0FFFL

        /** What a button sent, or null where that was something else. */
        fun of(intent: Intent): Answer? {
            val parts = intent.data?.pathSegments ?: return null
            val (reminder, name, shown) = parts.takeIf { it.size == 3 } ?: return null
            val kind = AnswerKind.entries.firstOrNull { it.name == name } ?: return null
            return shown.toLongOrNull()?.let { Answer(reminder, kind, Instant.ofEpochMilli(it)) }
        }
    }
}
