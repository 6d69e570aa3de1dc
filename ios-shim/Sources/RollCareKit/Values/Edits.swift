// An edit begins with what is stored: take its details, change some, give them back.

extension Roller {
    /// What can be edited.
    public var details: EditRoller { EditRoller(id: id, name: name, firstUsed: firstUsed) }
}

extension Session {
    /// What can be edited.
    public var details: EditSession {
        EditSession(
            roller: roller, started: started, ended: ended, zone: zone, areas: areas, passes: passes,
            pressureNote: pressureNote, products: products, skinBefore: skinBefore, skinAfter: skinAfter,
            note: note)
    }
}

extension Schedule {
    /// What can be edited.
    public var details: EditSchedule {
        EditSchedule(areas: areas, roller: roller, rhythm: rhythm, at: at, from: from, until: until)
    }
}

extension Pause {
    /// What can be edited.
    public var details: EditPause { EditPause(areas: areas, from: from, to: to, reason: reason, note: note) }
}

extension Product {
    /// What can be edited.
    public var details: EditProduct {
        EditProduct(
            name: name, kind: kind, ingredients: ingredients, opened: opened,
            monthsAfterOpening: monthsAfterOpening)
    }
}

extension Visit {
    /// What can be edited.
    public var details: EditVisit {
        EditVisit(at: at, zone: zone, areas: areas, treatment: treatment, note: note)
    }
}
