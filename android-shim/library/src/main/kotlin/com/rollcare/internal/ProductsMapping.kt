package com.rollcare.internal

import com.rollcare.api.EditProduct
import com.rollcare.api.NewProduct
import com.rollcare.api.NewProductUse
import com.rollcare.api.Product
import com.rollcare.api.ProductAdvice
import com.rollcare.api.ProductKind
import com.rollcare.api.ProductUse
import com.rollcare.api.ProductView
import com.rollcare.api.ReadProduct

internal fun com.rollcare.Product.toFace(): Product = Product(
    id = id,
    name = name,
    kind = kind.toFace(),
    ingredients = ingredients,
    opened = opened,
    monthsAfterOpening = monthsAfterOpening?.asInt(),
    added = added,
)

internal fun com.rollcare.ProductKind.toFace(): ProductKind = when (this) {
    com.rollcare.ProductKind.SERUM -> ProductKind.SERUM
    com.rollcare.ProductKind.MOISTURISER -> ProductKind.MOISTURISER
    com.rollcare.ProductKind.CLEANSER -> ProductKind.CLEANSER
    com.rollcare.ProductKind.TONER -> ProductKind.TONER
    com.rollcare.ProductKind.TREATMENT -> ProductKind.TREATMENT
    com.rollcare.ProductKind.SUNSCREEN -> ProductKind.SUNSCREEN
    com.rollcare.ProductKind.LIP -> ProductKind.LIP
    com.rollcare.ProductKind.MEDICINE -> ProductKind.MEDICINE
    com.rollcare.ProductKind.OTHER -> ProductKind.OTHER
}

internal fun ProductKind.toEngine(): com.rollcare.ProductKind = when (this) {
    ProductKind.SERUM -> com.rollcare.ProductKind.SERUM
    ProductKind.MOISTURISER -> com.rollcare.ProductKind.MOISTURISER
    ProductKind.CLEANSER -> com.rollcare.ProductKind.CLEANSER
    ProductKind.TONER -> com.rollcare.ProductKind.TONER
    ProductKind.TREATMENT -> com.rollcare.ProductKind.TREATMENT
    ProductKind.SUNSCREEN -> com.rollcare.ProductKind.SUNSCREEN
    ProductKind.LIP -> com.rollcare.ProductKind.LIP
    ProductKind.MEDICINE -> com.rollcare.ProductKind.MEDICINE
    ProductKind.OTHER -> com.rollcare.ProductKind.OTHER
}

internal fun EditProduct.toEngine(): com.rollcare.EditProduct = com.rollcare.EditProduct(
    name = name,
    kind = kind.toEngine(),
    ingredients = ingredients,
    opened = opened,
    monthsAfterOpening = monthsAfterOpening?.unsignedByte("months_after_opening"),
)

internal fun NewProduct.toEngine(): com.rollcare.NewProduct = com.rollcare.NewProduct(
    id = id,
    details = details.toEngine(),
)

internal fun com.rollcare.ProductUse.toFace(): ProductUse = ProductUse(
    id = id,
    product = product,
    at = at,
    areas = areas.map { it.toFace() },
)

internal fun NewProductUse.toEngine(): com.rollcare.NewProductUse = com.rollcare.NewProductUse(
    id = id,
    product = product,
    at = at,
    areas = areas.map { it.toEngine() },
)

internal fun com.rollcare.ProductView.toFace(): ProductView = ProductView(
    product = product.toFace(),
    reading = reading.toFace(),
    keepsUntil = keepsUntil,
    isExpired = isExpired,
)

internal fun com.rollcare.ReadProduct.toFace(): ReadProduct = ReadProduct(
    id = id,
    name = name,
    families = families.map { it.toFace() },
    unknownPercent = unknownPercent?.asInt(),
)

internal fun com.rollcare.ProductAdvice.toFace(): ProductAdvice = ProductAdvice(
    verdict = verdict.toFace(),
    earliest = earliest,
)
