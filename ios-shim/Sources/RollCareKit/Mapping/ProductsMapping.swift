import Foundation
import RollCareGenerated
import RollCareTypes

extension Product {
    init(_ made: RollCareGenerated.Product) throws {
        id = ProductId(made.id)
        name = made.name
        kind = ProductKind(made.kind)
        ingredients = made.ingredients
        opened = try made.opened.map(civilComponents)
        monthsAfterOpening = made.monthsAfterOpening.map(Int.init)
        added = made.added
    }
}

extension NewProduct {
    func lowered() throws -> RollCareGenerated.NewProduct {
        try RollCareGenerated.NewProduct(
            id: id?.lowered(), details: details.lowered())
    }
}

extension EditProduct {
    func lowered() throws -> RollCareGenerated.EditProduct {
        try RollCareGenerated.EditProduct(
            name: name, kind: kind.lowered(), ingredients: ingredients,
            opened: opened.map { try localDate($0, "opened") },
            monthsAfterOpening: monthsAfterOpening.map { try number($0, "monthsAfterOpening") })
    }
}

extension ProductKind {
    init(_ made: RollCareGenerated.ProductKind) {
        self =
            switch made {
            case .serum: .serum
            case .moisturiser: .moisturiser
            case .cleanser: .cleanser
            case .toner: .toner
            case .treatment: .treatment
            case .sunscreen: .sunscreen
            case .lip: .lip
            case .medicine: .medicine
            case .other: .other
            }
    }

    func lowered() -> RollCareGenerated.ProductKind {
        switch self {
        case .serum: .serum
        case .moisturiser: .moisturiser
        case .cleanser: .cleanser
        case .toner: .toner
        case .treatment: .treatment
        case .sunscreen: .sunscreen
        case .lip: .lip
        case .medicine: .medicine
        case .other: .other
        }
    }
}

extension ProductView {
    init(_ made: RollCareGenerated.ProductView) throws {
        product = try Product(made.product)
        reading = ReadProduct(made.reading)
        keepsUntil = try made.keepsUntil.map(civilComponents)
        isExpired = made.isExpired
    }
}

extension ProductUse {
    init(_ made: RollCareGenerated.ProductUse) {
        id = UseId(made.id)
        product = ProductId(made.product)
        at = made.at
        areas = made.areas.map(Area.init)
    }
}

extension NewProductUse {
    func lowered() -> RollCareGenerated.NewProductUse {
        RollCareGenerated.NewProductUse(
            id: id?.lowered(), product: product.lowered(), at: at, areas: areas.map { $0.lowered() })
    }
}

extension ProductAdvice {
    init(_ made: RollCareGenerated.ProductAdvice) throws {
        verdict = try Verdict(made.verdict)
        earliest = made.earliest
    }
}

extension ProductRecord {
    init(_ made: RollCareGenerated.ProductRecord) throws {
        product = ProductId(made.product)
        name = made.name
        uses = Int(made.uses)
        days = try made.days.map(civilComponents)
        areas = made.areas.map(Area.init)
    }
}

extension PlannedUse {
    func lowered() -> RollCareGenerated.PlannedUse {
        RollCareGenerated.PlannedUse(
            product: product.lowered(), at: at)
    }
}
