package com.rollcare.api

import java.time.Instant

/**
 * A session as stored.
 *
 * @property id Its id.
 * @property roller The roller that was used.
 * @property started When it began.
 * @property ended When it ended; absent while it goes on.
 * @property zone The zone it was logged in.
 * @property areas Where: at least one area, each once.
 * @property passes Passes per direction, 1 to 30.
 * @property pressureNote How hard it was pressed, in the person's words, at most 2,000 characters.
 * @property products Names of the products used with it, each at most 2,000 characters, at most 50.
 * @property skinBefore The skin before it; absent if nobody said.
 * @property skinAfter The skin after it; absent if nobody said.
 * @property note Free text, at most 2,000 characters.
 * @property logged When it was first logged.
 */
public data class Session(
    public val id: SessionId,
    public val roller: RollerId,
    public val started: Instant,
    public val ended: Instant?,
    public val zone: Zone,
    public val areas: List<Area>,
    public val passes: Int?,
    public val pressureNote: String?,
    public val products: List<String>,
    public val skinBefore: SkinCheck?,
    public val skinAfter: SkinCheck?,
    public val note: String?,
    public val logged: Instant,
)

/**
 * Everything of a session that its owner says, and may say otherwise later.
 *
 * @property roller The roller that was used.
 * @property started When it began; not in the future.
 * @property ended When it ended; absent while it goes on; not before the start, not in the future.
 * @property zone The zone it was logged in.
 * @property areas Where: at least one area, each once.
 * @property passes Passes per direction, 1 to 30.
 * @property pressureNote How hard it was pressed, in the person's words, at most 2,000 characters.
 * @property products Names of the products used with it, each at most 2,000 characters, at most 50.
 * @property skinBefore The skin before it; absent if nobody said.
 * @property skinAfter The skin after it; absent if nobody said.
 * @property note Free text, at most 2,000 characters.
 */
public data class EditSession(
    public val roller: RollerId,
    public val started: Instant,
    public val ended: Instant? = null,
    public val zone: Zone,
    public val areas: List<Area>,
    public val passes: Int? = null,
    public val pressureNote: String? = null,
    public val products: List<String> = emptyList(),
    public val skinBefore: SkinCheck? = null,
    public val skinAfter: SkinCheck? = null,
    public val note: String? = null,
)

/**
 * A session to log.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property details What happened.
 */
public data class NewSession(public val id: SessionId? = null, public val details: EditSession)

/**
 * What is said when a session that goes on ends.
 *
 * @property id Which session.
 * @property ended When it ended, not in the future; absent means now.
 * @property passes Passes per direction, 1 to 30; absent leaves what was said.
 * @property skinAfter The skin after it; absent leaves what was said.
 * @property note Free text, at most 2,000 characters; absent leaves what was said.
 */
public data class FinishSession(
    public val id: SessionId,
    public val ended: Instant? = null,
    public val passes: Int? = null,
    public val skinAfter: SkinCheck? = null,
    public val note: String? = null,
)

/**
 * A session to log as the last one was.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property zone The zone it is logged in.
 */
public data class RepeatSession(public val id: SessionId? = null, public val zone: Zone)

/**
 * A look at the skin. No signs means that somebody looked and found none.
 *
 * @property signs What was seen or felt, each once.
 */
public data class SkinCheck(public val signs: List<SkinSign>)

/** A treated zone of the body. */
public enum class Area {
    /** The red of the lips. */
    LIPS,

    /** The skin around the lips. */
    PERIORAL,

    /** Cheeks, forehead, chin. */
    FACE,

    /** Neck, décolleté and hands. */
    NECK,

    /** Under the eye, on bone only. */
    EYE,

    /** Scalp. */
    SCALP,

    /** Anywhere else. */
    BODY,
}

/** Something seen or felt on the skin. */
public enum class SkinSign {
    /** Light pink. */
    PINK,

    /** Clearly red. */
    RED,

    /** Dry or tight. */
    DRY,

    /** Flaking. */
    FLAKING,

    /** Cracked. */
    CRACKED,

    /** Sore to the touch. */
    SORE,

    /** Swollen. */
    SWOLLEN,

    /** Blood was seen. */
    BLEEDING,

    /** A scab. */
    SCAB,

    /** Spots or blisters. */
    SPOTS,
}
