public import Foundation

/// A product as stored.
public struct Product: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: ProductId

    /// Its name, 1 to 2,000 characters. Words such as "retinol" in it count as much as the label.
    public let name: String

    /// What kind of product it is.
    public let kind: ProductKind

    /// The ingredients as on the label, at most 20,000 characters; absent if nobody copied them.
    public let ingredients: String?

    /// When it was opened.
    public let opened: DateComponents?

    /// For how many months it keeps after opening, 1 to 120.
    public let monthsAfterOpening: Int?

    /// When it was added.
    public let added: Date
}

/// A product to add.
public struct NewProduct: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: ProductId?

    /// What it is.
    public var details: EditProduct

    /// All that it says.
    public init(
        id: ProductId? = nil, details: EditProduct
    ) {
        self.id = id
        self.details = details
    }
}

/// Everything of a product that its owner says, and may say otherwise later.
public struct EditProduct: Hashable, Sendable {
    /// Its name, 1 to 2,000 characters. Words such as "retinol" in it count as much as the label.
    public var name: String

    /// What kind of product it is.
    public var kind: ProductKind

    /// The ingredients as on the label, at most 20,000 characters; absent if nobody copied them.
    public var ingredients: String?

    /// When it was opened.
    public var opened: DateComponents?

    /// For how many months it keeps after opening, 1 to 120.
    public var monthsAfterOpening: Int?

    /// All that it says.
    public init(
        name: String, kind: ProductKind, ingredients: String? = nil, opened: DateComponents? = nil,
        monthsAfterOpening: Int? = nil
    ) {
        self.name = name
        self.kind = kind
        self.ingredients = ingredients
        self.opened = opened
        self.monthsAfterOpening = monthsAfterOpening
    }
}

/// What kind of product it is.
public enum ProductKind: Hashable, Sendable, CaseIterable {
    /// A serum or an essence.
    case serum
    /// A cream, lotion or oil.
    case moisturiser
    /// A cleanser.
    case cleanser
    /// A toner.
    case toner
    /// A peel, scrub or mask.
    case treatment
    /// A sunscreen.
    case sunscreen
    /// A balm, gloss or plumper for the lips.
    case lip
    /// A medicine.
    case medicine
    /// Anything else.
    case other
}

/// A product of the shelf with what its label says.
public struct ProductView: Hashable, Sendable {
    /// The product.
    public let product: Product

    /// What its name and label speak of.
    public let reading: ReadProduct

    /// The last day on which it keeps, where it is known when it was opened and for how long it keeps.
    public let keepsUntil: DateComponents?

    /// Whether that day has passed.
    public let isExpired: Bool
}

/// A use of a product as stored.
public struct ProductUse: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: UseId

    /// The product.
    public let product: ProductId

    /// When it was used; not in the future.
    public let at: Date

    /// Where; none means that nobody said, and counts as anywhere.
    public let areas: [Area]
}

/// A use of a product to log.
public struct NewProductUse: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: UseId?

    /// The product.
    public var product: ProductId

    /// When it was used; not in the future.
    public var at: Date

    /// Where; none means that nobody said, and counts as anywhere.
    public var areas: [Area]

    /// All that it says.
    public init(
        id: UseId? = nil, product: ProductId, at: Date, areas: [Area] = []
    ) {
        self.id = id
        self.product = product
        self.at = at
        self.areas = areas
    }
}

/// What speaks for and against the use of a product.
public struct ProductAdvice: Hashable, Sendable {
    /// What the rules say.
    public let verdict: Verdict

    /// The first instant from the asked one on at which no rule stops the use.
    public let earliest: Date
}

/// The uses of one product.
public struct ProductRecord: Hashable, Sendable {
    /// The product.
    public let product: ProductId

    /// Its name, as it is or as it last was.
    public let name: String

    /// How often it was used.
    public let uses: Int

    /// The days on which it was, each once.
    public let days: [DateComponents]

    /// Where, each area once; none means that nobody said.
    public let areas: [Area]
}

/// A product that is to be used.
public struct PlannedUse: Hashable, Sendable {
    /// Which product of the shelf.
    public var product: ProductId

    /// When; absent means in the session itself.
    public var at: Date?

    /// All that it says.
    public init(
        product: ProductId, at: Date? = nil
    ) {
        self.product = product
        self.at = at
    }
}
