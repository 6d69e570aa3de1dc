package com.rollcare.platform

import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import com.rollcare.ActionId
import com.rollcare.ButtonKind
import com.rollcare.ButtonOutcome
import com.rollcare.ButtonPress
import com.rollcare.Engine
import com.rollcare.NewReminderAction
import com.rollcare.ReminderActionKind
import com.rollcare.Zone
import com.rollcare.milliseconds
import java.nio.ByteBuffer
import java.security.MessageDigest
import java.time.Instant
import java.util.UUID

/**
 * What the person can say without opening the app. The names stand in notifications on the screen, also in those that
 * an older version showed: none is ever renamed.
 *
 * @property button The button that says it; null for a notification that was swept away.
 */
internal enum class AnswerKind(val button: ButtonKind?) {
    DONE(ButtonKind.DONE),
    SNOOZE(ButtonKind.SNOOZE),
    SKIP(ButtonKind.SKIP),
    DISMISS(null),
    DID_IT(ButtonKind.DID_IT),
    LOG(ButtonKind.LOG),
    THREW_AWAY(ButtonKind.THREW_AWAY),
    UNDO(ButtonKind.UNDO),
    ;

    internal companion object {
        /** What this button says; null for one that opens the app. */
        fun of(button: ButtonKind): AnswerKind? = entries.firstOrNull { it.button == button }
    }
}

/**
 * An answer to a notification.
 *
 * @property reminder Which reminder is answered: the one that the button names.
 * @property shown When the notification was shown.
 */
internal data class Answer(val reminder: String, val kind: AnswerKind, val shown: Instant) {
    /** What tells it from all other answers. A broadcast that comes twice has the same. */
    val key: String get() = "$kind ${milliseconds(shown)} $reminder"

    /** A UUID of version 7 of the time it was shown, whose other bits are a hash and not chance. */
    val id: ActionId
        get() {
            val millis = milliseconds(shown)
            val hash = MessageDigest.getInstance("SHA-256").digest(key.toByteArray())
            val bits = ByteBuffer.wrap(hash)
            val high = (millis shl TIME_SHIFT) or VERSION_7 or (bits.getLong() and RANDOM_A)
            return ActionId(UUID(high, Long.MIN_VALUE or (bits.getLong() ushr 2)).toString())
        }

    /** Gives it to the engine. What comes back is to be shown; of a notification that was swept away nothing is. */
    fun give(engine: Engine, now: Instant, zone: Zone): ButtonOutcome? {
        val button = kind.button
        if (button == null) {
            engine.answerReminder(NewReminderAction(reminder, ReminderActionKind.Dismiss, id), now, zone)
            return null
        }
        // Older versions asked so whether a roller is clean.
        val meant = if (button == ButtonKind.DONE && reminder.startsWith(DISINFECT)) ButtonKind.DID_IT else button
        return engine.pressButton(ButtonPress(meant, reminder), now, zone)
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
        private const val DISINFECT = "disinfect:"
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
