/// What a label says.
public struct ProductReading: Hashable, Sendable {
    /// The ingredients, in the label's order.
    public let tokens: [IngredientToken]

    /// The families, in order.
    public let families: [FamilyReading]

    /// The share of ingredients that the engine does not know, 0 to 1. A label without any is 1: what cannot
    /// be read is unknown, never safe.
    public let unknownShare: Double
}

/// A product with its reading.
public struct ReadProduct: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: ProductId

    /// Its name.
    public let name: String

    /// The families of ingredients that its name and label speak of.
    public let families: [FamilyReading]

    /// How much of the label is unknown, in percent, rounded up; absent if there is no label.
    public let unknownPercent: Int?
}

/// A family that a label names.
public struct FamilyReading: Hashable, Sendable {
    /// The family.
    public let family: Family

    /// How much it matters: the strongest of all its ingredients.
    public let level: Level

    /// The words of the label that decided, in their order; never empty.
    public let words: [String]
}

/// One ingredient of a label.
public struct IngredientToken: Hashable, Sendable {
    /// As it is on the label, without the space around it.
    public let text: String

    /// The families that it belongs to, in order; mostly none.
    public let families: [Family]
}

/// A class of ingredients that the rules speak of.
public enum Family: Hashable, Sendable, CaseIterable {
    /// Vitamin A and its relatives: tretinoin, retinol, retinal, the esters.
    case retinoid
    /// L-ascorbic acid, its salts and derivatives.
    case vitaminC
    /// Alpha hydroxy acids: glycolic, lactic, mandelic, malic, tartaric, citric.
    case aha
    /// Salicylic acid, its salts, and willow bark.
    case bha
    /// Polyhydroxy and bionic acids: gluconolactone, lactobionic acid.
    case pha
    /// Benzoyl peroxide.
    case benzoylPeroxide
    /// What else peels, bleaches or is an acne drug: azelaic acid, enzymes, scrubs, sulfur, hydroquinone,
    /// antibiotics.
    case exfoliant
    /// Alcohols and solvents that dry the skin out; not the fatty alcohols.
    case dryingAlcohol
    /// Perfume, essential oils and their allergens.
    case fragrance
    /// What swells lips by irritating them: capsicum, cinnamon, menthol, ginger.
    case plumper
    /// Minoxidil, for the scalp.
    case minoxidil
    /// Sunscreen filters that absorb; not zinc oxide and titanium dioxide.
    case chemicalSunscreen
    /// Local anaesthetics.
    case numbing
    /// Hyaluronic acid, its salts and forms.
    case hyaluronic
    /// Peptides.
    case peptide
    /// Ceramides.
    case ceramide
    /// What binds water or soothes: glycerin, panthenol, squalane, centella, allantoin.
    case hydrator
    /// What else the skin's barrier is made of or mended with: cholesterol, phytosphingosine, niacinamide.
    case barrier
    /// What seals: petrolatum, lanolin, thick waxes.
    case occlusive
}

/// How much a family matters in a product. Later ones are stronger.
public enum Level: Hashable, Sendable, CaseIterable {
    /// Its place in the list says that it only adjusts the acidity, keeps the product, or dissolves
    /// something.
    case trace
    /// A mild form, such as retinyl palmitate, a vitamin C derivative or willow bark.
    case low
    /// It is there to act.
    case active
    /// A medicine that is prescribed in most countries.
    case prescription
}
