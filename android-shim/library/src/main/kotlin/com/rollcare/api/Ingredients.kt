package com.rollcare.api

/**
 * What a label says.
 *
 * @property tokens The ingredients, in the label's order.
 * @property families The families, in order.
 * @property unknownShare The share of ingredients that the engine does not know, 0 to 1. A label without any is 1:
 * what cannot be read is unknown, never safe.
 */
public data class ProductReading(
    public val tokens: List<IngredientToken>,
    public val families: List<FamilyReading>,
    public val unknownShare: Double,
)

/**
 * One ingredient of a label.
 *
 * @property text As it is on the label, without the space around it.
 * @property families The families that it belongs to, in order; mostly none.
 */
public data class IngredientToken(public val text: String, public val families: List<Family>)

/**
 * A family that a label names.
 *
 * @property family The family.
 * @property level How much it matters: the strongest of all its ingredients.
 * @property words The words of the label that decided, in their order; never empty.
 */
public data class FamilyReading(public val family: Family, public val level: Level, public val words: List<String>)

/** A class of ingredients that the rules speak of. */
public enum class Family {
    /** Vitamin A and its relatives: tretinoin, retinol, retinal, the esters. */
    RETINOID,

    /** L-ascorbic acid, its salts and derivatives. */
    VITAMIN_C,

    /** Alpha hydroxy acids: glycolic, lactic, mandelic, malic, tartaric, citric. */
    AHA,

    /** Salicylic acid, its salts, and willow bark. */
    BHA,

    /** Polyhydroxy and bionic acids: gluconolactone, lactobionic acid. */
    PHA,

    /** Benzoyl peroxide. */
    BENZOYL_PEROXIDE,

    /**
     * What else peels, bleaches or is an acne drug: azelaic acid, enzymes, scrubs, sulfur, hydroquinone, antibiotics.
     */
    EXFOLIANT,

    /** Alcohols and solvents that dry the skin out; not the fatty alcohols. */
    DRYING_ALCOHOL,

    /** Perfume, essential oils and their allergens. */
    FRAGRANCE,

    /** What swells lips by irritating them: capsicum, cinnamon, menthol, ginger. */
    PLUMPER,

    /** Minoxidil, for the scalp. */
    MINOXIDIL,

    /** Sunscreen filters that absorb; not zinc oxide and titanium dioxide. */
    CHEMICAL_SUNSCREEN,

    /** Local anaesthetics. */
    NUMBING,

    /** Hyaluronic acid, its salts and forms. */
    HYALURONIC,

    /** Peptides. */
    PEPTIDE,

    /** Ceramides. */
    CERAMIDE,

    /** What binds water or soothes: glycerin, panthenol, squalane, centella, allantoin. */
    HYDRATOR,

    /** What else the skin's barrier is made of or mended with: cholesterol, phytosphingosine, niacinamide. */
    BARRIER,

    /** What seals: petrolatum, lanolin, thick waxes. */
    OCCLUSIVE,
}

/** How much a family matters in a product. Later ones are stronger. */
public enum class Level {
    /** Its place in the list says that it only adjusts the acidity, keeps the product, or dissolves something. */
    TRACE,

    /** A mild form, such as retinyl palmitate, a vitamin C derivative or willow bark. */
    LOW,

    /** It is there to act. */
    ACTIVE,

    /** A medicine that is prescribed in most countries. */
    PRESCRIPTION,
}
