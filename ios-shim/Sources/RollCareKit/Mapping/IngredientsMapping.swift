import Foundation
import RollCareGenerated
import RollCareTypes

extension ProductReading {
    init(_ made: RollCareGenerated.ProductReading) {
        tokens = made.tokens.map(IngredientToken.init)
        families = made.families.map(FamilyReading.init)
        unknownShare = made.unknownShare
    }
}

extension ReadProduct {
    init(_ made: RollCareGenerated.ReadProduct) {
        id = ProductId(made.id)
        name = made.name
        families = made.families.map(FamilyReading.init)
        unknownPercent = made.unknownPercent.map(Int.init)
    }
}

extension FamilyReading {
    init(_ made: RollCareGenerated.FamilyReading) {
        family = Family(made.family)
        level = Level(made.level)
        words = made.words
    }
}

extension IngredientToken {
    init(_ made: RollCareGenerated.IngredientToken) {
        text = made.text
        families = made.families.map(Family.init)
    }
}

extension Family {
    init(_ made: RollCareGenerated.Family) {
        self =
            switch made {
            case .retinoid: .retinoid
            case .vitaminC: .vitaminC
            case .aha: .aha
            case .bha: .bha
            case .pha: .pha
            case .benzoylPeroxide: .benzoylPeroxide
            case .exfoliant: .exfoliant
            case .dryingAlcohol: .dryingAlcohol
            case .fragrance: .fragrance
            case .plumper: .plumper
            case .minoxidil: .minoxidil
            case .chemicalSunscreen: .chemicalSunscreen
            case .numbing: .numbing
            case .hyaluronic: .hyaluronic
            case .peptide: .peptide
            case .ceramide: .ceramide
            case .hydrator: .hydrator
            case .barrier: .barrier
            case .occlusive: .occlusive
            }
    }
}

extension Level {
    init(_ made: RollCareGenerated.Level) {
        self =
            switch made {
            case .trace: .trace
            case .low: .low
            case .active: .active
            case .prescription: .prescription
            }
    }
}
