package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import java.time.Instant
import java.time.ZoneId

/** The shelf, the product added first at the top, each with its reading by the present rule pack. */
public suspend fun RollCareRepository.products(now: Instant = now(), zone: ZoneId = here()): List<ProductView> =
    ask { engine -> engine.products(now, Zone(zone)).map { it.toFace() } }

/** Puts a product on the shelf. */
public suspend fun RollCareRepository.addProduct(new: NewProduct, now: Instant = now()): Product =
    ask { engine -> engine.addProduct(new.toEngine(), now).toFace() }

/** Changes what is said of a product. */
public suspend fun RollCareRepository.editProduct(id: ProductId, details: EditProduct, now: Instant = now()): Product =
    ask { engine -> engine.editProduct(id, details.toEngine(), now).toFace() }

/** Logs that a product was used. */
public suspend fun RollCareRepository.logProductUse(new: NewProductUse, now: Instant = now()): ProductUse =
    ask { engine -> engine.logProductUse(new.toEngine(), now).toFace() }

/** The uses from [since] on, in the order of use. */
public suspend fun RollCareRepository.productUses(since: Instant): List<ProductUse> =
    ask { engine -> engine.productUses(since).map { it.toFace() } }

/**
 * May this product be used on these areas then, after the sessions that were and before the one that is planned. No
 * areas means anywhere. A planned session elsewhere does not matter.
 */
public suspend fun RollCareRepository.productAdvice(
    product: ProductId,
    areas: List<Area> = emptyList(),
    at: Instant = now(),
    planned: ScreenRequest? = null,
): ProductAdvice =
    ask { engine -> engine.productAdvice(product, areas.map { it.toEngine() }, at, planned?.toEngine()).toFace() }

/**
 * The products used in [span], the one used most first. A use was recorded without a zone: it counts for the day that
 * it had in [zone].
 */
public suspend fun RollCareRepository.productRecord(span: DaySpan, zone: ZoneId = here()): List<ProductRecord> =
    ask { engine -> engine.productRecord(span.toEngine(), Zone(zone)).map { it.toFace() } }

/** Reads a list of ingredients, as it stands on a label. Nothing is stored. */
public suspend fun RollCareRepository.readIngredients(text: String): ProductReading =
    ask { com.rollcare.readIngredients(text).toFace() }
