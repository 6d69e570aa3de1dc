public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// Puts a product on the shelf.
    @discardableResult
    public func addProduct(_ new: NewProduct, at now: Date = .now) throws(RollCareStoreError) -> Product {
        try ask { try Product($0.addProduct(new: new.lowered(), now: now)) }
    }

    /// Changes what is said of a product.
    @discardableResult
    public func editProduct(_ product: ProductId, details: EditProduct, at now: Date = .now)
        throws(RollCareStoreError) -> Product
    {
        try ask { try Product($0.editProduct(id: product.lowered(), details: details.lowered(), now: now)) }
    }

    /// Logs that a product was used.
    @discardableResult
    public func logProductUse(_ new: NewProductUse, at now: Date = .now) throws(RollCareStoreError)
        -> ProductUse
    {
        try ask { try ProductUse($0.logProductUse(new: new.lowered(), now: now)) }
    }

    /// The uses from `since` on, in the order of use.
    public func productUses(since: Date) throws(RollCareStoreError) -> [ProductUse] {
        try ask { try $0.productUses(since: since).map(ProductUse.init) }
    }

    /// The shelf, the product added first at the top, each with its reading by the present rule pack.
    public func products(at now: Date = .now, in zone: TimeZone = .current) throws(RollCareStoreError)
        -> [ProductView]
    {
        try ask { try $0.products(now: now, zone: Zone(zone).lowered()).map(ProductView.init) }
    }

    /// May this product be used on these areas then, after the sessions that were and before the one that is
    /// planned. No areas means anywhere. A planned session elsewhere does not matter.
    public func productAdvice(
        for product: ProductId, areas: [Area] = [], at when: Date = .now, planned: ScreenRequest? = nil
    ) throws(RollCareStoreError) -> ProductAdvice {
        try ask {
            try ProductAdvice(
                $0.productAdvice(
                    product: product.lowered(), areas: areas.map { $0.lowered() }, at: when,
                    planned: planned?.lowered()))
        }
    }

    /// The products used in `span`, the one used most first. A use was recorded without a zone: it counts for
    /// the day that it had in `zone`.
    public func productRecord(during span: DaySpan, in zone: TimeZone = .current) throws(RollCareStoreError)
        -> [ProductRecord]
    {
        try ask {
            try $0.productRecord(span: span.lowered(), zone: Zone(zone).lowered()).map(ProductRecord.init)
        }
    }
}
