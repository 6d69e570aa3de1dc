package com.rollcare.api

/**
 * The versioned set of rules.
 *
 * @property version Its version; a verdict is remembered with it.
 * @property rules The rules, in the order in which they are shown.
 * @property sources All sources that the rules name.
 */
public data class RulePack(
    public val version: String,
    public val rules: List<Rule>,
    public val sources: List<Citation>,
)

/**
 * One cited statement with its parameters.
 *
 * @property id Its id, such as `hyg.soak.min`.
 * @property severity What it asks for when it applies.
 * @property kind Its kind and parameters.
 * @property grade The best grade among its sources.
 * @property sources Keys of its sources; never empty.
 * @property spread What is published, value by value.
 * @property ourChoice Whether the value is our own choice.
 * @property unverified Whether it has not been checked against a source.
 * @property fixed Whether no override reaches it.
 */
public data class Rule(
    public val id: String,
    public val severity: Severity,
    public val kind: RuleKind,
    public val grade: Grade,
    public val sources: List<String>,
    public val spread: List<Spread>,
    public val ourChoice: Boolean,
    public val unverified: Boolean,
    public val fixed: Boolean,
)

/**
 * A source that a rule names.
 *
 * @property key Short key, such as `CDC-CHEM`.
 * @property grade How good it is.
 * @property title Title or author.
 * @property address Where it was read.
 */
public data class Citation(
    public val key: String,
    public val grade: Grade,
    public val title: String,
    public val address: String,
)

/** How good the best source of a rule is. */
public enum class Grade {
    /** A regulator, law, official guideline or peer-reviewed paper. */
    A,

    /** A device manual, a professional body, or a clinician under their own name. */
    B,

    /** A clinic, spa, maker or shop. */
    C,

    /** A blog or an anonymous page. */
    D,
}

/**
 * A published value and who publishes it: sources disagree, and the person may see it.
 *
 * @property value The value in words, such as `5–10 min`.
 * @property sources Keys of its sources.
 */
public data class Spread(public val value: String, public val sources: List<String>)

/**
 * Two numbers: one for short needles, one for all others. What is short is a rule of its own.
 *
 * @property short For short needles.
 * @property long For all others.
 */
public data class ByNeedle(public val short: Int, public val long: Int)
