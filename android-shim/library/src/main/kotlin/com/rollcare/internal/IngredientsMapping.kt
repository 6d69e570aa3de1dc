package com.rollcare.internal

import com.rollcare.api.Family
import com.rollcare.api.FamilyReading
import com.rollcare.api.IngredientToken
import com.rollcare.api.Level
import com.rollcare.api.ProductReading

internal fun com.rollcare.ProductReading.toFace(): ProductReading = ProductReading(
    tokens = tokens.map { it.toFace() },
    families = families.map { it.toFace() },
    unknownShare = unknownShare,
)

internal fun com.rollcare.IngredientToken.toFace(): IngredientToken = IngredientToken(
    text = text,
    families = families.map { it.toFace() },
)

internal fun com.rollcare.FamilyReading.toFace(): FamilyReading = FamilyReading(
    family = family.toFace(),
    level = level.toFace(),
    words = words,
)

internal fun com.rollcare.Family.toFace(): Family = when (this) {
    com.rollcare.Family.RETINOID -> Family.RETINOID
    com.rollcare.Family.VITAMIN_C -> Family.VITAMIN_C
    com.rollcare.Family.AHA -> Family.AHA
    com.rollcare.Family.BHA -> Family.BHA
    com.rollcare.Family.PHA -> Family.PHA
    com.rollcare.Family.BENZOYL_PEROXIDE -> Family.BENZOYL_PEROXIDE
    com.rollcare.Family.EXFOLIANT -> Family.EXFOLIANT
    com.rollcare.Family.DRYING_ALCOHOL -> Family.DRYING_ALCOHOL
    com.rollcare.Family.FRAGRANCE -> Family.FRAGRANCE
    com.rollcare.Family.PLUMPER -> Family.PLUMPER
    com.rollcare.Family.MINOXIDIL -> Family.MINOXIDIL
    com.rollcare.Family.CHEMICAL_SUNSCREEN -> Family.CHEMICAL_SUNSCREEN
    com.rollcare.Family.NUMBING -> Family.NUMBING
    com.rollcare.Family.HYALURONIC -> Family.HYALURONIC
    com.rollcare.Family.PEPTIDE -> Family.PEPTIDE
    com.rollcare.Family.CERAMIDE -> Family.CERAMIDE
    com.rollcare.Family.HYDRATOR -> Family.HYDRATOR
    com.rollcare.Family.BARRIER -> Family.BARRIER
    com.rollcare.Family.OCCLUSIVE -> Family.OCCLUSIVE
}

internal fun com.rollcare.Level.toFace(): Level = when (this) {
    com.rollcare.Level.TRACE -> Level.TRACE
    com.rollcare.Level.LOW -> Level.LOW
    com.rollcare.Level.ACTIVE -> Level.ACTIVE
    com.rollcare.Level.PRESCRIPTION -> Level.PRESCRIPTION
}
