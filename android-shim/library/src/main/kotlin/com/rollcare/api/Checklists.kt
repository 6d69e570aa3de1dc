package com.rollcare.api

import java.time.Instant
import kotlin.time.Duration

/**
 * A checklist that can be begun, in words.
 *
 * @property id Its id: a bundled one's, such as `after-use`, or the id of one that somebody wrote.
 * @property version Its newest version.
 * @property title Its name, in words.
 * @property purpose What it is for.
 * @property cleans Whether it makes a roller clean by the present rules.
 * @property isBundled Whether it came with the engine.
 * @property steps Its steps, in order.
 */
public data class ChecklistView(
    public val id: String,
    public val version: Int,
    public val title: String,
    public val purpose: Purpose,
    public val cleans: Boolean,
    public val isBundled: Boolean,
    public val steps: List<StepView>,
)

/**
 * A step of a checklist, in words.
 *
 * @property step Its id within the checklist.
 * @property title What to do.
 * @property timer How long it takes.
 * @property agent What is to disinfect in it, if anything.
 * @property rules The rules behind it.
 */
public data class StepView(
    public val step: String,
    public val title: String,
    public val timer: StepTimer?,
    public val agent: Agent?,
    public val rules: List<String>,
)

/**
 * How long a step takes.
 *
 * @property length How long it runs.
 * @property isContactTime Whether less does not count. Otherwise the time only helps the person.
 */
public data class StepTimer(public val length: Duration, public val isContactTime: Boolean)

/**
 * An agent with its strength.
 *
 * @property kind What it is.
 * @property percent Its strength in percent, 1 to 100; absent if nobody knows.
 */
public data class Agent(public val kind: AgentKind, public val percent: Int? = null)

/** What kind of agent it is. Whether it disinfects is for the rules to say. */
public enum class AgentKind {
    /** Isopropyl alcohol. */
    ISOPROPYL,

    /** Ethyl alcohol. */
    ETHANOL,

    /** Hydrogen peroxide. */
    PEROXIDE,

    /** Chlorhexidine. */
    CHLORHEXIDINE,

    /** Denture tablets. */
    DENTURE_TABLETS,

    /** Household bleach. */
    BLEACH,

    /** A UV light box. */
    UV,

    /** Boiling water. */
    BOILING_WATER,

    /** A dishwasher. */
    DISHWASHER,

    /** A microwave oven. */
    MICROWAVE,

    /** Soap and water. */
    SOAP,

    /** Anything else. */
    OTHER,
}

/** What a checklist is for. */
public enum class Purpose {
    /** To clean and disinfect a roller. Only such a checklist, with its full contact time, makes a roller clean. */
    CLEAN,

    /** To prepare a session. */
    PREPARE,

    /** To keep the case clean. */
    CASE,

    /** To dispose of a roller. A roller that was disposed of is retired. */
    DISPOSE,
}

/**
 * A checklist as stored. An edit makes a new version; a run keeps the one it was begun with.
 *
 * @property id Its id.
 * @property version Its version, from 1 on; never given twice.
 * @property name Its owner's name for it, 1 to 2,000 characters.
 * @property purpose What it is for.
 * @property steps Its steps, to be done in this order: 1 to 30.
 * @property saved When this version was saved.
 */
public data class CustomChecklist(
    public val id: ChecklistId,
    public val version: Int,
    public val name: String,
    public val purpose: Purpose,
    public val steps: List<CustomStep>,
    public val saved: Instant,
)

/**
 * One line of a checklist that somebody wrote. Its id within the checklist is its place: `1`, `2` and so on.
 *
 * @property title What to do, 1 to 2,000 characters.
 * @property time How long it takes, in whole seconds, up to a day. With an agent it is a contact time: less does not
 * count.
 * @property agent What disinfects in this step; such a step needs its time.
 */
public data class CustomStep(
    public val title: String,
    public val time: Duration? = null,
    public val agent: Agent? = null,
)

/**
 * A checklist to save.
 *
 * @property id Which checklist to change, or the id of a new one; absent makes a new one.
 * @property name Its owner's name for it, 1 to 2,000 characters.
 * @property purpose What it is for.
 * @property steps Its steps, to be done in this order: 1 to 30.
 */
public data class NewChecklist(
    public val id: ChecklistId? = null,
    public val name: String,
    public val purpose: Purpose,
    public val steps: List<CustomStep>,
)
