package com.rollcare.api

import java.time.Instant
import java.time.LocalDate

/** What a roller is in. */
public sealed interface RollerState {
    /**
     * A whole checklist was done since it last touched skin.
     *
     * @property since When it was completed.
     */
    public data class Clean(public val since: Instant) : RollerState

    /**
     * A session goes on.
     *
     * @property session Which one.
     */
    public data class InUse(public val session: SessionId) : RollerState

    /**
     * Not known to be clean.
     *
     * @property reason Why.
     */
    public data class Dirty(public val reason: DirtyReason) : RollerState

    /**
     * It lies in the disinfectant.
     *
     * @property run The run.
     * @property ends When it may come out.
     */
    public data class Soaking(public val run: RunId, public val ends: Instant) : RollerState

    /**
     * Disinfected, but not dried and stored yet.
     *
     * @property run The run.
     * @property since When the soak was done.
     */
    public data class Drying(public val run: RunId, public val since: Instant) : RollerState

    /**
     * Not to be used any more.
     *
     * @property at Since when.
     * @property reason Why.
     */
    public data class Retired(public val at: Instant, public val reason: RetiredReason) : RollerState
}

/** Why a roller counts as dirty. */
public enum class DirtyReason {
    /** It was used, and no checklist was begun. */
    USED,

    /** A checklist was begun and is not done. */
    UNFINISHED,

    /** A checklist was begun, and the roller touched skin again after that. */
    OVERTAKEN,

    /** It was never cleaned here; nobody knows. */
    NEVER_CLEANED,
}

/** Why a roller is retired. */
public sealed interface RetiredReason {
    /**
     * Its owner retired it.
     *
     * @property reason Why.
     */
    public data class Owner(public val reason: RetirementReason) : RetiredReason

    /**
     * An inspection found this.
     *
     * @property defects What was found.
     */
    public data class Inspection(public val defects: List<Defect>) : RetiredReason

    /**
     * A checklist that disposes of it was done.
     *
     * @property run The run.
     */
    public data class Disposal(public val run: RunId) : RetiredReason
}

/**
 * How worn a roller is, and from what.
 *
 * @property uses Sessions it was used in, as logged here.
 * @property firstUsed Its first use: as declared, or the first session's date, whichever is earlier.
 * @property days Civil days since the first use.
 * @property tier What they come to.
 * @property limits The limits of its life, in the order of their rules.
 * @property boundBy The rule that binds: the one that ends its life first, or has ended it; absent where nobody
 * knows.
 * @property replaceOn When it is due for replacement if sessions go on as scheduled; absent where nobody knows.
 */
public data class Wear(
    public val uses: Int,
    public val firstUsed: LocalDate?,
    public val days: Int,
    public val tier: Tier,
    public val limits: List<LifeLimit>,
    public val boundBy: String?,
    public val replaceOn: LocalDate?,
)

/** How worn a roller is. */
public enum class Tier {
    /** Not used yet. */
    FRESH,

    /** Within its life. */
    FINE,

    /** Due for replacement. */
    DUE,

    /** Not to be used any more. */
    STOP,
}

/**
 * One limit of a roller's life.
 *
 * @property rule The rule behind it.
 * @property unit What it counts.
 * @property used How much is used.
 * @property due From how many on it is due for replacement.
 * @property stop From how many on it is not used any more.
 * @property left How much is left until it is due.
 * @property dueOn When it is due if sessions go on as scheduled; absent where nobody knows.
 */
public data class LifeLimit(
    public val rule: String,
    public val unit: LifeUnit,
    public val used: Int,
    public val due: Int,
    public val stop: Int,
    public val left: Int,
    public val dueOn: LocalDate?,
)

/** What a roller's life is counted in. */
public enum class LifeUnit {
    /** Sessions. */
    USES,

    /** Civil days since the first use. */
    DAYS,
}
