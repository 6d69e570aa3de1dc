import RollCareGenerated
import RollCareTypes

// What a person says of themselves and has on the shelf. The shapes are as in SampleFacts.swift.
extension Sample {
    package static let declarationId = DeclarationId("01937f2e-5a00-7000-8000-000000000007")
    package static let checkInId = CheckInId("01937f2e-5a00-7000-8000-000000000008")
    package static let productId = ProductId("01937f2e-5a00-7000-8000-000000000009")
    package static let useId = UseId("01937f2e-5a00-7000-8000-00000000000a")
    package static let overrideId = OverrideId("01937f2e-5a00-7000-8000-00000000000b")

    package static var replies: [Reply] {
        [.no, .on(date: day), .yes]
    }

    package static var given: [Answer] {
        [Answer(question: "", reply: .no)] + replies.map { Answer(question: text, reply: $0) }
    }

    package static var declarations: [Declaration] {
        [
            Declaration(id: declarationId, at: first, answers: []),
            Declaration(id: declarationId, at: last, answers: long(given)),
        ]
    }

    package static var newDeclarations: [NewDeclaration] {
        [NewDeclaration(id: nil, answers: []), NewDeclaration(id: declarationId, answers: long(given))]
    }

    package static var checkIns: [CheckIn] {
        let least = CheckIn(
            id: checkInId, at: first, zone: Zone("UTC"), area: .lips, signs: [], answers: [], note: nil)
        let areas = Area.allCases.map {
            CheckIn(
                id: checkInId, at: last, zone: berlin, area: $0, signs: long(SkinSign.allCases),
                answers: long(given), note: text)
        }
        return [least] + areas
    }

    package static var newCheckIns: [NewCheckIn] {
        [
            NewCheckIn(id: nil, zone: Zone("UTC"), area: .lips, signs: [], answers: [], note: nil),
            NewCheckIn(
                id: checkInId, zone: berlin, area: .body, signs: long(SkinSign.allCases),
                answers: long(given), note: text),
        ]
    }

    package static var products: [Product] {
        let least = Product(
            id: productId, name: "", kind: .serum, ingredients: nil, opened: nil, monthsAfterOpening: nil,
            added: first)
        let kinds = ProductKind.allCases.map {
            Product(
                id: productId, name: text, kind: $0, ingredients: text, opened: day,
                monthsAfterOpening: .max, added: last)
        }
        return [least] + kinds
    }

    package static var productEdits: [EditProduct] {
        products.map {
            EditProduct(
                name: $0.name, kind: $0.kind, ingredients: $0.ingredients, opened: $0.opened,
                monthsAfterOpening: $0.monthsAfterOpening)
        }
    }

    package static var newProducts: [NewProduct] {
        productEdits.flatMap { [NewProduct(id: nil, details: $0), NewProduct(id: productId, details: $0)] }
    }

    package static var productUses: [ProductUse] {
        [
            ProductUse(id: useId, product: productId, at: first, areas: []),
            ProductUse(id: useId, product: productId, at: last, areas: long(Area.allCases)),
        ]
    }

    package static var newProductUses: [NewProductUse] {
        [
            NewProductUse(id: nil, product: productId, at: first, areas: []),
            NewProductUse(id: useId, product: productId, at: last, areas: long(Area.allCases)),
        ]
    }

    package static var overrides: [RuleOverride] {
        OverrideReason.allCases.map {
            RuleOverride(id: overrideId, rule: text, reason: $0, note: text, at: last)
        }
    }

    package static var newOverrides: [NewOverride] {
        [
            NewOverride(id: nil, rule: "", reason: .ownChoice, note: ""),
            NewOverride(id: overrideId, rule: text, reason: .clearedByClinician, note: text),
        ]
    }
}
