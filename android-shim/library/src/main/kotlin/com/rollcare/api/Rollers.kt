package com.rollcare.api

import java.time.Instant
import java.time.LocalDate

/**
 * A roller as stored.
 *
 * @property id Its id.
 * @property name Its owner's name for it, 1 to 2,000 characters.
 * @property kind What kind of tool it is.
 * @property needle Needle length, 50 to 3,000 micrometres (0.25 mm is 250).
 * @property added When it was added.
 * @property firstUsed The first use before it was added here, if there was one.
 * @property retired When and why its owner retired it.
 */
public data class Roller(
    public val id: RollerId,
    public val name: String,
    public val kind: RollerKind,
    public val needle: Micrometres,
    public val added: Instant,
    public val firstUsed: LocalDate?,
    public val retired: Retirement?,
)

/** What kind of home needling tool it is. */
public enum class RollerKind {
    /** A drum with needles. */
    ROLLER,

    /** A stamp. */
    STAMP,

    /** One cartridge of a pen. */
    PEN_CARTRIDGE,
}

/**
 * A roller to add.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property name Its owner's name for it, 1 to 2,000 characters.
 * @property kind What kind of tool it is.
 * @property needle Needle length, 50 to 3,000 micrometres (0.25 mm is 250).
 * @property firstUsed The first use before it was added here, if there was one.
 */
public data class NewRoller(
    public val id: RollerId? = null,
    public val name: String,
    public val kind: RollerKind,
    public val needle: Micrometres,
    public val firstUsed: LocalDate? = null,
)

/**
 * What may be changed of a roller. The needles cannot: other needles are another roller.
 *
 * @property id Which roller.
 * @property name Its owner's name for it, 1 to 2,000 characters.
 * @property firstUsed The first use before it was added here, if there was one.
 */
public data class EditRoller(public val id: RollerId, public val name: String, public val firstUsed: LocalDate? = null)

/**
 * When and why a roller was retired.
 *
 * @property at When.
 * @property reason Why.
 */
public data class Retirement(public val at: Instant, public val reason: RetirementReason)

/** Why somebody retired a roller. */
public enum class RetirementReason {
    /** Its life was used up. */
    WORN_OUT,

    /** Bent, missing, rusty or dull needles. */
    DAMAGED,

    /** Used on skin that was, or turned out to be, infected. */
    INFECTED,

    /** Lost or given away. */
    GONE,

    /** Anything else. */
    OTHER,
}

/**
 * A roller with everything there is to say of it.
 *
 * @property roller The roller.
 * @property state Whether it is clean.
 * @property wear How worn it is.
 * @property verdict Whether it may be used, and the rules that say so.
 * @property next What to do with it next.
 */
public data class RollerView(
    public val roller: Roller,
    public val state: RollerState,
    public val wear: Wear,
    public val verdict: Verdict,
    public val next: RollerTask,
)

/** What to do with a roller next. */
public sealed interface RollerTask {
    /** Nothing: it can be used, or it is gone for good. */
    public data object Nothing : RollerTask

    /**
     * Say that its session has ended.
     *
     * @property session Which session.
     */
    public data class FinishSession(public val session: SessionId) : RollerTask

    /**
     * Begin the checklist that cleans it.
     *
     * @property checklist Which checklist: the one for a new roller, or the one after use.
     */
    public data class Clean(public val checklist: String) : RollerTask

    /**
     * Go on with a checklist; one that is paused is resumed first.
     *
     * @property run The run.
     * @property step The step that is due.
     */
    public data class GoOn(public val run: RunId, public val step: String) : RollerTask

    /**
     * Wait until it may come out of the disinfectant.
     *
     * @property run The run.
     * @property until Until when.
     */
    public data class Wait(public val run: RunId, public val until: Instant) : RollerTask

    /** Get another one soon. */
    public data object Replace : RollerTask

    /**
     * Throw it away: begin the checklist for that.
     *
     * @property checklist Which checklist.
     */
    public data class Dispose(public val checklist: String) : RollerTask
}

/**
 * An inspection as stored. No defects means that somebody looked and found none.
 *
 * @property id Its id.
 * @property roller The roller that was looked at.
 * @property at When.
 * @property defects What was found, each once.
 * @property note Free text, at most 2,000 characters.
 */
public data class Inspection(
    public val id: InspectionId,
    public val roller: RollerId,
    public val at: Instant,
    public val defects: List<Defect>,
    public val note: String?,
)

/**
 * An inspection to record.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property roller The roller that was looked at.
 * @property defects What was found, each once.
 * @property note Free text, at most 2,000 characters.
 */
public data class NewInspection(
    public val id: InspectionId? = null,
    public val roller: RollerId,
    public val defects: List<Defect>,
    public val note: String? = null,
)

/** What can be wrong with needles. Each retires the roller. */
public enum class Defect {
    /** Bent or tilted needles. */
    BENT,

    /** Missing needles. */
    MISSING,

    /** Rust. */
    RUSTY,

    /** Dull: drags, scratches, hurts more than before. */
    DULL,

    /** It fell on something hard. */
    DROPPED,
}
