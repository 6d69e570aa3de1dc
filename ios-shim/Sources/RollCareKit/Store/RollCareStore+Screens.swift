public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// Everything that the main screen shows.
    public func homeSnapshot(at now: Date = .now, in zone: TimeZone = .current) throws(RollCareStoreError)
        -> Home
    {
        try ask { try Home($0.home(now: now, zone: Zone(zone).lowered())) }
    }

    /// The days of `span` on which something happened, was planned or was left out on purpose; paused days
    /// are among them. `zone` is where the person is: it says where to look. What was recorded elsewhere
    /// stays on the day that it had there.
    public func calendar(during span: DaySpan, in zone: TimeZone = .current) throws(RollCareStoreError)
        -> [CalendarDay]
    {
        try ask { try $0.calendar(span: span.lowered(), zone: Zone(zone).lowered()).map(CalendarDay.init) }
    }

    /// May this session be, and why. Asking changes nothing.
    public func screen(_ request: ScreenRequest, at now: Date = .now, in zone: TimeZone = .current)
        throws(RollCareStoreError) -> Screening
    {
        try ask { try Screening($0.screen(request: request.lowered(), now: now, zone: Zone(zone).lowered())) }
    }

    /// The rules that this engine was built with, with their sources.
    public func rulePack() throws(RollCareStoreError) -> RulePack {
        try ask { try RulePack($0.rulePack()) }
    }
}
