package com.rollcare.api

import java.time.Instant
import java.time.LocalDate

/**
 * A product as stored.
 *
 * @property id Its id.
 * @property name Its name, 1 to 2,000 characters. Words such as "retinol" in it count as much as the label.
 * @property kind What kind of product it is.
 * @property ingredients The ingredients as on the label, at most 20,000 characters; absent if nobody copied them.
 * @property opened When it was opened.
 * @property monthsAfterOpening For how many months it keeps after opening, 1 to 120.
 * @property added When it was added.
 */
public data class Product(
    public val id: ProductId,
    public val name: String,
    public val kind: ProductKind,
    public val ingredients: String?,
    public val opened: LocalDate?,
    public val monthsAfterOpening: Int?,
    public val added: Instant,
)

/** What kind of product it is. */
public enum class ProductKind {
    /** A serum or an essence. */
    SERUM,

    /** A cream, lotion or oil. */
    MOISTURISER,

    /** A cleanser. */
    CLEANSER,

    /** A toner. */
    TONER,

    /** A peel, scrub or mask. */
    TREATMENT,

    /** A sunscreen. */
    SUNSCREEN,

    /** A balm, gloss or plumper for the lips. */
    LIP,

    /** A medicine. */
    MEDICINE,

    /** Anything else. */
    OTHER,
}

/**
 * Everything of a product that its owner says, and may say otherwise later.
 *
 * @property name Its name, 1 to 2,000 characters. Words such as "retinol" in it count as much as the label.
 * @property kind What kind of product it is.
 * @property ingredients The ingredients as on the label, at most 20,000 characters; absent if nobody copied them.
 * @property opened When it was opened.
 * @property monthsAfterOpening For how many months it keeps after opening, 1 to 120.
 */
public data class EditProduct(
    public val name: String,
    public val kind: ProductKind,
    public val ingredients: String? = null,
    public val opened: LocalDate? = null,
    public val monthsAfterOpening: Int? = null,
)

/**
 * A product to add.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property details What it is.
 */
public data class NewProduct(public val id: ProductId? = null, public val details: EditProduct)

/**
 * A use of a product as stored.
 *
 * @property id Its id.
 * @property product The product.
 * @property at When it was used; not in the future.
 * @property areas Where; none means that nobody said, and counts as anywhere.
 */
public data class ProductUse(
    public val id: UseId,
    public val product: ProductId,
    public val at: Instant,
    public val areas: List<Area>,
)

/**
 * A use of a product to log.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property product The product.
 * @property at When it was used; not in the future.
 * @property areas Where; none means that nobody said, and counts as anywhere.
 */
public data class NewProductUse(
    public val id: UseId? = null,
    public val product: ProductId,
    public val at: Instant,
    public val areas: List<Area> = emptyList(),
)

/**
 * A product of the shelf with what its label says.
 *
 * @property product The product.
 * @property reading What its name and label speak of.
 * @property keepsUntil The last day on which it keeps, where it is known when it was opened and for how long it
 * keeps.
 * @property isExpired Whether that day has passed.
 */
public data class ProductView(
    public val product: Product,
    public val reading: ReadProduct,
    public val keepsUntil: LocalDate?,
    public val isExpired: Boolean,
)

/**
 * A product with its reading.
 *
 * @property id Its id.
 * @property name Its name.
 * @property families The families of ingredients that its name and label speak of.
 * @property unknownPercent How much of the label is unknown, in percent, rounded up; absent if there is no label.
 */
public data class ReadProduct(
    public val id: ProductId,
    public val name: String,
    public val families: List<FamilyReading>,
    public val unknownPercent: Int?,
)

/**
 * What speaks for and against the use of a product.
 *
 * @property verdict What the rules say.
 * @property earliest The first instant from the asked one on at which no rule stops the use.
 */
public data class ProductAdvice(public val verdict: Verdict, public val earliest: Instant)
