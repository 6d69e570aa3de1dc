import RollCareGenerated

extension RollCareStore {
    /// What this engine is made of. Needs no database.
    public static func versions() throws(RollCareStoreError) -> Versions {
        do { return try Versions(RollCareGenerated.versions()) } catch { throw RollCareStoreError(error) }
    }

    /// The JSON Schema of what ``exportJSON(at:)`` writes. Needs no database.
    public static func exportSchema() throws(RollCareStoreError) -> String {
        do { return try RollCareGenerated.exportSchema() } catch { throw RollCareStoreError(error) }
    }

    /// What a product's label says: each of its words with the families that the rules know it by. Needs no
    /// database.
    public static func readIngredients(_ text: String) throws(RollCareStoreError) -> ProductReading {
        do { return try ProductReading(RollCareGenerated.readIngredients(text: text)) } catch {
            throw RollCareStoreError(error)
        }
    }
}
