public import Foundation

extension RollCareStore {
    /// Records a look at the skin of an area, and says what follows from it.
    @discardableResult
    public func logCheckIn(_ new: NewCheckIn, at now: Date = .now) throws(RollCareStoreError) -> RecordedCheckIn {
        try ask { try $0.checkIn(new: new, now: now) }
    }

    /// The last check-ins of an area in the order of looking, at most `limit`.
    public func checkIns(of area: Area, limit: Int) throws(RollCareStoreError) -> [CheckIn] {
        try ask { try $0.checkIns(area: area, limit: limit) }
    }

    /// What follows from a check-in, with the rules that say so and the questions that are still open.
    public func checkInResult(_ id: CheckInID) throws(RollCareStoreError) -> CheckInResult {
        try ask { try $0.checkInResult(id: id) }
    }

    /// The days of `span` on which somebody looked at the skin of an area. Days are those of ``calendar(during:in:)``.
    public func skinTrend(
        of area: Area, during span: DaySpan, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> [SkinDay] {
        try ask { try $0.skinTrend(area: area, span: span, zone: Zone(zone)) }
    }

    /// The ongoing recoveries, by rule and area.
    public func recoveries(at now: Date = .now) throws(RollCareStoreError) -> [RecoveryState] {
        try ask { try $0.recoveries(now: now) }
    }

    /// Adds the reference of a photo. No two name the same file.
    @discardableResult
    public func addPhoto(_ new: NewPhoto, at now: Date = .now) throws(RollCareStoreError) -> Photo {
        try ask { try $0.addPhoto(new: new, now: now) }
    }

    /// The photos taken from `since` up to but not including `until`, in the order of taking.
    public func photos(since: Date, until: Date) throws(RollCareStoreError) -> [Photo] {
        try ask { try $0.photos(since: since, until: until) }
    }

    /// Which photos have no file or another one, and which files no photo names. `seen` are all files in the
    /// app's folder of photos.
    public func photoReport(of seen: [SeenFile]) throws(RollCareStoreError) -> PhotoReport {
        try ask { try $0.checkPhotos(seen: seen) }
    }
}
