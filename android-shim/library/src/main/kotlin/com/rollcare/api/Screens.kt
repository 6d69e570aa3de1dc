package com.rollcare.api

import java.time.Instant

/**
 * A session that somebody would like to have.
 *
 * @property roller With which roller.
 * @property areas Where; none means anywhere.
 * @property at When; a time that has passed counts as now.
 * @property signs What is seen or felt on the skin of these areas today. None means that somebody looked and found
 * none; absent means that nobody looked, which is asked back.
 * @property answers Answers of today. Answers about health and procedures that were declared before hold as well; of
 * two to one question, the more careful counts.
 * @property planned Products to be used in the session or after it.
 */
public data class ScreenRequest(
    public val roller: RollerId,
    public val areas: List<Area>,
    public val at: Instant,
    public val signs: List<SkinSign>? = null,
    public val answers: List<Answer> = emptyList(),
    public val planned: List<PlannedUse> = emptyList(),
)

/**
 * A product that is to be used.
 *
 * @property product Which product of the shelf.
 * @property at When; absent means in the session itself.
 */
public data class PlannedUse(public val product: ProductId, public val at: Instant? = null)

/**
 * The answer: what the rules say of the session.
 *
 * @property verdict What the rules say. It is never better than [Outcome.ASK] while questions are open.
 * @property questions The questions that are not answered yet.
 * @property earliest The first instant from the planned one on at which no rule that waiting can clear stops the
 * session.
 */
public data class Screening(
    public val verdict: Verdict,
    public val questions: List<Question>,
    public val earliest: Instant,
)

/**
 * One thing to do or to leave after a session.
 *
 * @property rule The rule's id.
 * @property advice Whether it is to be done or to be left.
 * @property from From then on.
 * @property until Until then.
 * @property statement The rule in a sentence.
 * @property sources Its sources.
 * @property severity How much it matters.
 */
public data class AftercareItem(
    public val rule: String,
    public val advice: Advice,
    public val from: Instant,
    public val until: Instant,
    public val statement: String,
    public val sources: List<Citation>,
    public val severity: Severity,
)

/** Whether something is to be done or to be left. */
public enum class Advice {
    /** Do it. */
    DO,

    /** Leave it. */
    AVOID,
}
