// One builder for each value that the tests make: a field with a default that is new costs no edit, another one here.

package import Foundation
package import RollCareKit

/// As many as a limit can be.
package let unlimited = Int(Int32.max)

/// What an iPhone can hold for one app, less four.
package let phone = Capabilities(platform: .ios, slots: 60)

/// The same for somebody who allows no notifications.
package let mutePhone = Capabilities(platform: .ios, slots: 60, notifications: false)

/// 0.25 mm, or another length.
package func newRoller(
    _ name: String, needle: NeedleLength = NeedleLength(millimeters: 0.25), firstUsed: Day? = nil, id: RollerID? = nil
) -> NewRoller {
    NewRoller(details: RollerDetails(name: name, kind: .roller, needle: needle, firstUsed: firstUsed), id: id)
}

/// A session on the lips with nothing said but what must be.
package func newSession(
    _ roller: RollerID, from started: Date, to ended: Date?, zone: Zone = berlin, areas: [Area] = [.lips],
    passes: Int? = nil, products: [String] = [], pressure: String? = nil, skinAfter: SkinCheck? = nil,
    note: String? = nil
) -> NewSession {
    NewSession(
        details: SessionDetails(
            roller: roller, started: started, ended: ended, zone: zone, areas: areas, passes: passes,
            pressureNote: pressure, products: products, skinAfter: skinAfter, note: note))
}

/// A serum that was opened on the last day of May and keeps for six months.
package func newSerum(_ name: String, label: String? = nil, months: Int? = 6) -> NewProduct {
    NewProduct(
        details: ProductDetails(
            name: name, kind: .serum, ingredients: label, opened: "2026-05-31", monthsAfterOpening: months))
}

/// Two or three evenings a week on the lips, from a Monday on.
package func newSchedule(
    areas: [Area] = [.lips], roller: RollerID? = nil, rhythm: Rhythm = .perWeek(least: 2, most: 3),
    from: Day = "2026-11-23", until: Day? = nil
) -> NewSchedule {
    NewSchedule(
        details: ScheduleDetails(
            areas: areas, roller: roller, rhythm: rhythm, at: "20:00", from: from, until: until))
}

/// A holiday from home needling.
package func newPause(
    areas: [Area] = [], from: Day = "2026-11-23", to: Day? = nil, reason: PauseReason = .holiday,
    note: String? = nil
) -> NewPause {
    NewPause(
        details: PauseDetails(areas: areas, from: from, to: to, reason: reason, note: note))
}

/// A visit in Berlin for the lips.
package func newVisit(
    at when: LocalDateTime = "2026-12-01T10:30", zone: Zone = berlin, areas: [Area] = [.lips],
    treatment: String = "proc.pro-needling", note: String? = nil
) -> NewVisit {
    NewVisit(
        details: VisitDetails(at: when, zone: zone, areas: areas, treatment: treatment, note: note))
}

/// A look at the lips in Berlin.
package func newCheckIn(
    _ signs: [SkinSign] = [], answers: [Answer] = [], note: String? = nil
) -> NewCheckIn {
    NewCheckIn(zone: berlin, area: .lips, signs: signs, answers: answers, note: note)
}

/// A photo of the lips whose file has these 64 digits.
package func newPhoto(
    _ file: String, taken: Date, digits: String = String(repeating: "0a", count: 32)
) -> NewPhoto {
    NewPhoto(taken: taken, zone: berlin, area: .lips, file: file, sha256: digits)
}

/// One line of a checklist.
package func step(
    _ title: String = "Wipe it", _ duration: Duration? = nil, in agent: Agent? = nil, part: CleaningPart? = nil
) -> CustomStep {
    CustomStep(title: title, duration: duration, agent: agent, part: part)
}

/// Isopropyl alcohol.
package func alcohol(_ percent: Int? = 70) -> Agent { Agent(kind: .isopropyl, percent: percent) }

/// A checklist of one step that cleans no roller.
package func newCaseChecklist(_ steps: [CustomStep] = [step()]) -> NewChecklist {
    NewChecklist(name: "Case", purpose: .case, steps: steps)
}

/// May this session be: without signs nobody looked.
package func request(
    _ roller: RollerID, at when: Date, signs: [SkinSign]? = nil, answers: [Answer] = [], planned: [PlannedUse] = []
) -> PrecheckRequest {
    PrecheckRequest(roller: roller, areas: [.lips], at: when, signs: signs, answers: answers, planned: planned)
}

/// What Loop Habit Tracker exports of one habit that was kept on two evenings of three.
package func newLoopImport(
    _ roller: RollerID, checkmarks: String = "2026-11-21,2\n2026-11-20,0\n2026-11-19,2\n", habit: String? = nil,
    areas: [Area] = [.lips], duration: Duration = .seconds(300)
) -> LoopImport {
    LoopImport(
        checkmarks: checkmarks, habit: habit, roller: roller, areas: areas, at: "20:00", duration: duration,
        zone: berlin)
}

extension RollCareSettings {
    /// The same with something else in it.
    package func with(_ change: (inout RollCareSettings) -> Void) -> RollCareSettings {
        var settings = self
        change(&settings)
        return settings
    }

    /// The same for somebody whose day starts then.
    package func starting(_ time: TimeOfDay) -> RollCareSettings { with { $0.dayStarts = time } }

    /// The same for somebody who wants no reminders of these kinds.
    package func without(_ kinds: [ReminderKind]) -> RollCareSettings { with { $0.remindersOff = kinds } }
}

/// Ids that nobody has, the first and last instants that the engine knows, and texts that are easily broken.
package enum Sample {
    package static func id<Fact>(_ number: Int) -> FactID<Fact> {
        FactID("01937f2e-5a00-7000-8000-0000000000\(number < 16 ? "0" : "")\(String(number, radix: 16))")
    }

    package static let roller: RollerID = id(1)
    package static let session: SessionID = id(2)
    package static let run: RunID = id(3)
    package static let inspection: InspectionID = id(5)
    package static let checkIn: CheckInID = id(8)
    package static let product: ProductID = id(9)
    package static let use: UseID = id(10)
    package static let override: OverrideID = id(11)
    package static let checklist: ChecklistID = id(12)
    package static let schedule: ScheduleID = id(13)
    package static let pause: PauseID = id(14)
    package static let skip: SkipID = id(15)
    package static let visit: VisitID = id(16)
    package static let photo: PhotoID = id(17)
    package static let clearance: ClearanceID = id(18)

    package static let first = instant(-2_208_988_800_000)
    package static let last = instant(7_258_118_399_999)
    package static let text = "👩‍👩‍👧 café שלום\n\u{0}\u{FEFF}"
}
