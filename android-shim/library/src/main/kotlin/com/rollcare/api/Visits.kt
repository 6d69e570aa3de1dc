package com.rollcare.api

import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime

/**
 * A visit as stored. One that lies in the past counts as kept; delete one that was not.
 *
 * @property id Its id.
 * @property at When, on the wall of the practice.
 * @property zone The practice's zone. It is pinned: the person's journeys do not move the visit.
 * @property areas Where on the body: at least one area, each once.
 * @property treatment What is done there: the id of a rule about procedures, such as `proc.pro-needling`.
 * @property note Free text, at most 2,000 characters.
 * @property added When it was added.
 */
public data class Visit(
    public val id: VisitId,
    public val at: LocalDateTime,
    public val zone: Zone,
    public val areas: List<Area>,
    public val treatment: String,
    public val note: String?,
    public val added: Instant,
)

/**
 * Everything of a visit that its owner says, and may say otherwise later.
 *
 * @property at When, on the wall of the practice.
 * @property zone The practice's zone. It is pinned: the person's journeys do not move the visit.
 * @property areas Where on the body: at least one area, each once.
 * @property treatment What is done there: the id of a rule about procedures, such as `proc.pro-needling`.
 * @property note Free text, at most 2,000 characters.
 */
public data class EditVisit(
    public val at: LocalDateTime,
    public val zone: Zone,
    public val areas: List<Area>,
    public val treatment: String,
    public val note: String? = null,
)

/**
 * A visit to add.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property details What it is.
 */
public data class NewVisit(public val id: VisitId? = null, public val details: EditVisit)

/**
 * The visits of one treatment on areas that they share.
 *
 * @property treatment The treatment: the id of a rule about procedures.
 * @property areas Where.
 * @property visits The visits, earliest first.
 * @property kept How many of them are over.
 * @property usual How many such visits are usual, where a rule says so.
 * @property nextOn When the next visit that is not planned yet would follow the last one, where a rule says so;
 * absent once there are as many as usual.
 * @property fadesOn When the result of the visits that are over fades at the latest, where a rule says so.
 * @property rule The rule that says so.
 * @property blocks The times without home sessions that are not over.
 */
public data class Course(
    public val treatment: String,
    public val areas: List<Area>,
    public val visits: List<Visit>,
    public val kept: Int,
    public val usual: Int?,
    public val nextOn: LocalDate?,
    public val fadesOn: LocalDate?,
    public val rule: String?,
    public val blocks: List<VisitBlock>,
)

/**
 * A time around a visit in which there is no home session.
 *
 * @property visit The visit.
 * @property rule The rule that asks for it.
 * @property from From when on.
 * @property until Until when.
 */
public data class VisitBlock(
    public val visit: VisitId,
    public val rule: String,
    public val from: Instant,
    public val until: Instant,
)
