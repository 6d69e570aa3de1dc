package com.rollcare.api

import java.time.Instant

/**
 * The outcome with the rules that led to it, the strongest first.
 *
 * @property outcome What the findings come to.
 * @property findings The rules that apply.
 * @property packVersion The version of the rule pack that said so.
 */
public data class Verdict(
    public val outcome: Outcome,
    public val findings: List<Finding>,
    public val packVersion: String,
)

/** What a person may do. Later ones are stronger. */
public enum class Outcome {
    /** Nothing speaks against it. */
    ALLOW,

    /** Go on, but read this. */
    WARN,

    /** Not before a clinician has cleared it. */
    ASK,

    /** Do not. */
    STOP,
}

/**
 * One rule that applies, in words and with its sources.
 *
 * @property rule The rule's id.
 * @property severity What it asks for here.
 * @property statement The rule in a sentence.
 * @property sources Its sources.
 * @property value The value that decided, where there is one.
 * @property clearedBy What would clear it.
 * @property overridden Why the person goes on although it applies, if they said so. It is a warning then.
 */
public data class Finding(
    public val rule: String,
    public val severity: Severity,
    public val statement: String,
    public val sources: List<Citation>,
    public val value: Deciding?,
    public val clearedBy: ClearedBy?,
    public val overridden: OverrideReason?,
)

/** What a rule asks for when it applies. Later ones are stronger. */
public enum class Severity {
    /** Tell only. */
    INFO,

    /** Show and go on. */
    WARN,

    /** Stop until a clinician has cleared it. */
    ASK,

    /** Refuse. */
    STOP,
}

/** The value that made a rule apply. */
public sealed interface Deciding {
    /**
     * A needle length in micrometres.
     *
     * @property length The length.
     */
    public data class Length(public val length: Micrometres) : Deciding

    /**
     * A number of sessions, uses or years.
     *
     * @property count The number.
     */
    public data class Count(public val count: Int) : Deciding

    /**
     * Days that have passed.
     *
     * @property days How many, civil or times 24 hours as the rule counts.
     */
    public data class Days(public val days: Int) : Deciding

    /**
     * Signs on the skin.
     *
     * @property signs Which ones.
     */
    public data class Signs(public val signs: List<SkinSign>) : Deciding

    /**
     * An answer of the person.
     *
     * @property reply What was answered.
     */
    public data class Answer(public val reply: Reply) : Deciding

    /**
     * A product, and the words on its label.
     *
     * @property product The product's name.
     * @property words The words; none when the label could not be read.
     */
    public data class Words(public val product: String, public val words: List<String>) : Deciding
}

/** What would make a rule apply no longer. */
public sealed interface ClearedBy {
    /**
     * Waiting until then.
     *
     * @property at From this instant on.
     */
    public data class Time(public val at: Instant) : ClearedBy

    /** The after-use checklist, done whole. */
    public data object Checklist : ClearedBy

    /** Another roller, or a shorter needle. */
    public data object OtherRoller : ClearedBy

    /** A clinician who cleared it. */
    public data object Clinician : ClearedBy

    /** Skin that has healed, and says so at a new look. */
    public data object Healing : ClearedBy

    /**
     * This many more good check-ins, one a day.
     *
     * @property left How many.
     */
    public data class CheckIns(public val left: Int) : ClearedBy

    /** Leaving out the product, or using it at another time. */
    public data object OtherProduct : ClearedBy

    /** Nothing: it stays. */
    public data object Nothing : ClearedBy
}

/**
 * An override to record.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property rule The rule's id.
 * @property reason Why.
 * @property note Why, in the person's words: 1 to 2,000 characters.
 */
public data class NewOverride(
    public val id: OverrideId? = null,
    public val rule: String,
    public val reason: OverrideReason,
    public val note: String,
)

/** Why a rule is overridden. */
public enum class OverrideReason {
    /** A clinician looked at it and cleared it. */
    CLEARED_BY_CLINICIAN,

    /** The person's own decision. */
    OWN_CHOICE,
}

/**
 * An override as stored. It shows on every verdict that the rule would have decided, until it is deleted.
 *
 * @property id Its id.
 * @property rule The rule's id.
 * @property reason Why.
 * @property note Why, in the person's words: 1 to 2,000 characters.
 * @property at When.
 */
public data class RuleOverride(
    public val id: OverrideId,
    public val rule: String,
    public val reason: OverrideReason,
    public val note: String,
    public val at: Instant,
)
