package com.rollcare

import com.rollcare.internal.corrected
import java.time.Instant
import java.time.ZoneId

/** The shelf, the product added first at the top, each with its reading by the present rule pack. */
public suspend fun RollCareRepository.products(now: Instant = now(), zone: ZoneId = here()): List<ProductView> =
    ask { it.products(now, Zone(zone)) }

/** One product as it is stored. */
public suspend fun RollCareRepository.product(id: ProductId): SkinProduct = ask { it.product(id) }

/** Puts a product on the shelf. */
public suspend fun RollCareRepository.addProduct(new: NewProduct, now: Instant = now()): SkinProduct =
    ask { it.addProduct(new, now) }

/**
 * Corrects what is said of a product: `editProduct(id) { it.copy(opened = today) }`.
 *
 * @param change Gives the corrected details for the stored ones. Nothing else is stored between the two.
 */
public suspend fun RollCareRepository.editProduct(
    id: ProductId,
    now: Instant = now(),
    change: (ProductDetails) -> ProductDetails,
): SkinProduct = ask { it.editProduct(id, corrected(it.product(id).details, change), now) }

/** Logs that a product was used, and says what the rules say of it. The days that they ask for are those of [zone]. */
public suspend fun RollCareRepository.logProductUse(
    new: NewProductUse,
    now: Instant = now(),
    zone: ZoneId = here(),
): RecordedUse = ask { it.logProductUse(new, now, Zone(zone)) }

/** The uses from [since] on that were logged by themselves, in the order of use. Those in sessions are in the sessions. */
public suspend fun RollCareRepository.productUses(since: Instant): List<ProductUse> = ask { it.productUses(since) }

/**
 * May this product be used on these areas then, after the sessions that were and before the one that is planned. No
 * areas means anywhere. A planned session elsewhere does not matter. The days that rules ask for are those of [zone].
 */
public suspend fun RollCareRepository.productAdvice(
    product: ProductId,
    areas: List<Area> = emptyList(),
    at: Instant = now(),
    planned: PrecheckRequest? = null,
    zone: ZoneId = here(),
): ProductAdvice = ask { it.productAdvice(product, areas, at, planned, Zone(zone)) }

/**
 * The products used in [span], the one used most first. A use was recorded without a zone: it counts for the day that
 * it had in [zone].
 */
public suspend fun RollCareRepository.productRecord(span: DaySpan, zone: ZoneId = here()): List<ProductRecord> =
    ask { it.productRecord(span, Zone(zone)) }

/** What a list of ingredients says, as it stands on a label. Nothing is stored. */
public suspend fun RollCareRepository.ingredientReading(text: String): ProductReading =
    ask { com.rollcare.readIngredients(text) }
