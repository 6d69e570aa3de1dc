package com.rollcare.api

import java.time.Instant
import java.time.LocalDate

/**
 * A question that has to be answered before anything can be said for sure.
 *
 * @property id Its id: the rule that asks it. `signs` asks for a look at the skin.
 * @property topic When it is asked.
 * @property text The question in words.
 * @property takesDate Whether a date can be answered: the day it ended, was done, or the day of birth.
 */
public data class Question(
    public val id: String,
    public val topic: Topic,
    public val text: String,
    public val takesDate: Boolean,
)

/** When a question is asked. */
public enum class Topic {
    /** Before each session: the skin of the area today. */
    SKIN,

    /** Once, and when it changes: the person's health. */
    HEALTH,

    /** Once, and when it changes: what was done to the area. */
    PROCEDURE,

    /** At a check-in: signs that something goes wrong. */
    RED_FLAG,
}

/**
 * One question with its answer. A question without one is not answered, which is never a pass.
 *
 * @property question The question: a rule's id, such as `skin.cold-sore`.
 * @property reply What was answered.
 */
public data class Answer(public val question: String, public val reply: Reply)

/** What somebody answered. */
public sealed interface Reply {
    /** It is not so, and never was as far as it matters. */
    public data object No : Reply

    /**
     * It was so, and ended on a day; it was done on a day; or the day that was asked for.
     *
     * @property date That day.
     */
    public data class On(public val date: LocalDate) : Reply

    /** It is so; or it was done, and nobody knows when. */
    public data object Yes : Reply
}

/**
 * Answers that hold from now on. The newest answer to a question counts.
 *
 * @property id Its id.
 * @property at When it was said.
 * @property answers What was answered: at least one, each question once.
 */
public data class Declaration(public val id: DeclarationId, public val at: Instant, public val answers: List<Answer>)

/**
 * A declaration to record.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property answers What was answered: at least one, each question once.
 */
public data class NewDeclaration(public val id: DeclarationId? = null, public val answers: List<Answer>)

/**
 * The questions that are asked once, and what was answered so far.
 *
 * @property questions All of them, in the pack's order.
 * @property declared The newest answer to each question, sorted by question.
 */
public data class SetUp(public val questions: List<Question>, public val declared: List<Answer>)
