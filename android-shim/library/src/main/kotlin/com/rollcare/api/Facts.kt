package com.rollcare.api

import java.time.Instant

/** A fact that can be deleted. Rollers are retired instead. */
public sealed interface FactRef {
    /**
     * A session.
     *
     * @property id Its id.
     */
    public data class Session(public val id: SessionId) : FactRef

    /**
     * A checklist run with its ticks.
     *
     * @property id Its id.
     */
    public data class Run(public val id: RunId) : FactRef

    /**
     * A checklist that somebody wrote. Its runs stay.
     *
     * @property id Its id.
     */
    public data class Checklist(public val id: ChecklistId) : FactRef

    /**
     * A look at the needles.
     *
     * @property id Its id.
     */
    public data class Inspection(public val id: InspectionId) : FactRef

    /**
     * A look at the skin.
     *
     * @property id Its id.
     */
    public data class CheckIn(public val id: CheckInId) : FactRef

    /**
     * A product. Its uses stay.
     *
     * @property id Its id.
     */
    public data class Product(public val id: ProductId) : FactRef

    /**
     * A use of a product.
     *
     * @property id Its id.
     */
    public data class Use(public val id: UseId) : FactRef

    /**
     * An override of a rule.
     *
     * @property id Its id.
     */
    public data class Override(public val id: OverrideId) : FactRef

    /**
     * A schedule.
     *
     * @property id Its id.
     */
    public data class Schedule(public val id: ScheduleId) : FactRef

    /**
     * A pause.
     *
     * @property id Its id.
     */
    public data class Pause(public val id: PauseId) : FactRef

    /**
     * A skipped day.
     *
     * @property id Its id.
     */
    public data class Skip(public val id: SkipId) : FactRef

    /**
     * A visit.
     *
     * @property id Its id.
     */
    public data class Visit(public val id: VisitId) : FactRef

    /**
     * A photo's reference. The file is the app's.
     *
     * @property id Its id.
     */
    public data class Photo(public val id: PhotoId) : FactRef
}

/**
 * What was taken back.
 *
 * @property command The command, such as `log session`.
 * @property at When it was given.
 */
public data class Undone(public val command: String, public val at: Instant)

/** A part of the facts. */
public enum class ChangeScope {
    /** Rollers and inspections. */
    ROLLERS,

    /** Sessions. */
    SESSIONS,

    /** Checklist runs, their ticks, and checklists that somebody wrote. */
    CHECKLISTS,

    /** Answers to reminders. */
    REMINDERS,

    /** Declarations and overrides. */
    PERSON,

    /** Check-ins. */
    CHECK_INS,

    /** Products and their uses. */
    PRODUCTS,

    /** Schedules, pauses and skipped days. */
    SCHEDULES,

    /** Visits. */
    VISITS,

    /** Photos. */
    PHOTOS,

    /** Settings. */
    SETTINGS,
}

/**
 * What this engine was built from.
 *
 * @property engine This engine.
 * @property zoneDatabase The bundled zone database, to compare with the phone's.
 * @property rulePack The bundled rule pack.
 * @property sqlite The bundled SQLite.
 */
public data class Versions(
    public val engine: String,
    public val zoneDatabase: String,
    public val rulePack: String,
    public val sqlite: String,
)
