public import Foundation

extension RollCareStore {
    /// Adds a product to the shelf.
    @discardableResult
    public func addProduct(_ new: NewProduct, at now: Date = .now) throws(RollCareStoreError) -> SkinProduct {
        try ask { try $0.addProduct(new: new, now: now) }
    }

    /// Corrects what is stored of a product. `change` gets what is stored.
    @discardableResult
    public func editProduct(
        _ id: ProductID, at now: Date = .now, _ change: @Sendable (inout ProductDetails) -> Void
    ) throws(RollCareStoreError) -> SkinProduct {
        try ask { engine in
            var details = try engine.product(id: id).details
            change(&details)
            return try engine.editProduct(id: id, details: details, now: now)
        }
    }

    /// One product as stored.
    public func product(_ id: ProductID) throws(RollCareStoreError) -> SkinProduct {
        try ask { try $0.product(id: id) }
    }

    /// The shelf, the product added first at the top, each with its reading by the present rule pack.
    public func products(at now: Date = .now, in zone: TimeZone = .current) throws(RollCareStoreError) -> [ProductView]
    {
        try ask { try $0.products(now: now, zone: Zone(zone)) }
    }

    /// Logs that a product was used, and says what the rules say of it. The days that rules ask for are those of
    /// `zone`.
    @discardableResult
    public func logProductUse(
        _ new: NewProductUse, at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> RecordedUse {
        try ask { try $0.logProductUse(new: new, now: now, zone: Zone(zone)) }
    }

    /// The uses from `since` on that were logged by themselves, in the order of use. Those in sessions are in the
    /// sessions.
    public func productUses(since: Date) throws(RollCareStoreError) -> [ProductUse] {
        try ask { try $0.productUses(since: since) }
    }

    /// May this product be used on these areas then, after the past sessions and before the planned one. No areas
    /// means anywhere. A planned session elsewhere does not matter. Days are counted in `zone`.
    public func productAdvice(
        for product: ProductID, areas: [Area] = [], at when: Date = .now, planned: PrecheckRequest? = nil,
        in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> ProductAdvice {
        let zone = Zone(zone)
        return try ask {
            try $0.productAdvice(product: product, areas: areas, at: when, planned: planned, zone: zone)
        }
    }

    /// The products used in `span`, the one used most first. A use is recorded without a zone: it counts for
    /// the day that it had in `zone`.
    public func productRecord(
        during span: DaySpan, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> [ProductRecord] {
        try ask { try $0.productRecord(span: span, zone: Zone(zone)) }
    }
}
