import Foundation
import BoundarySamples
import RollCareGenerated
import RollCareTypes
import Testing

/// What an iPhone can hold for one app, less four.
let phone = Capabilities(platform: .ios, slots: 60)

/// The same for somebody who allows no notifications.
let mutePhone = Capabilities(platform: .ios, slots: 60, notifications: false)

/// The instant that an RFC 3339 text names.
func at(_ text: String) throws -> Date {
    try #require(ISO8601DateFormatter().date(from: text), "\(text) is no instant")
}

extension Date {
    func plus(minutes: Int) -> Date {
        addingTimeInterval(Double(minutes) * 60)
    }
}

/// 0.25 mm.
func newRoller(_ name: String, firstUsed: LocalDate? = nil) -> NewRoller {
    NewRoller(id: nil, name: name, kind: .roller, needleUm: 250, firstUsed: firstUsed)
}

/// A session with nothing said but what must be.
func newSession(
    _ roller: RollerId, from started: Date, to ended: Date?, zone: Zone = berlin, products: [String] = [],
    pressure: String? = nil, note: String? = nil
) -> NewSession {
    let details = EditSession(
        roller: roller, started: started, ended: ended, zone: zone, areas: [.lips], passes: nil,
        pressureNote: pressure, products: products, skinBefore: nil, skinAfter: nil, note: note)
    return NewSession(id: nil, details: details)
}

/// A serum that was opened on the last day of May and keeps for six months.
func newSerum(_ name: String, label: String? = nil) -> NewProduct {
    let details = EditProduct(
        name: name, kind: .serum, ingredients: label, opened: LocalDate("2026-05-31"), monthsAfterOpening: 6)
    return NewProduct(details: details)
}

/// Two or three evenings a week on the lips, from a Monday on.
func newSchedule(
    areas: [Area] = [.lips], roller: RollerId? = nil, rhythm: Rhythm = .perWeek(least: 2, most: 3),
    from: String = "2026-11-23", until: String? = nil
) -> NewSchedule {
    let details = EditSchedule(
        areas: areas, roller: roller, rhythm: rhythm, at: LocalTime("20:00"), from: LocalDate(from),
        until: until.map { LocalDate($0) })
    return NewSchedule(details: details)
}

/// A visit in Berlin for the lips.
func newVisit(
    at wall: String = "2026-12-01T10:30", areas: [Area] = [.lips], treatment: String = "proc.pro-needling"
) -> NewVisit {
    let details = EditVisit(
        at: LocalDateTime(wall), zone: berlin, areas: areas, treatment: treatment, note: nil)
    return NewVisit(details: details)
}

/// A photo of the lips whose file has these 64 digits.
func newPhoto(_ file: String, taken: Date, digits: String = String(repeating: "0a", count: 32)) -> NewPhoto {
    NewPhoto(taken: taken, zone: berlin, area: .lips, file: file, sha256: digits)
}

/// A checklist of one step that cleans no roller.
func newCaseChecklist(
    _ steps: [CustomStep] = [CustomStep(title: "Wipe it", seconds: nil, agent: nil)]
) -> NewChecklist {
    NewChecklist(name: "Case", purpose: .case, steps: steps)
}

/// What Loop Habit Tracker exports of one habit that was kept on two evenings of three.
func newLoopImport(_ roller: RollerId) -> LoopImport {
    LoopImport(
        checkmarks: "2026-11-21,2\n2026-11-20,0\n2026-11-19,2\n", habit: nil, roller: roller,
        areas: [.lips], at: LocalTime("20:00"), minutes: 5, zone: berlin)
}

extension Settings {
    /// The same for somebody whose day starts then.
    func starting(_ time: String) -> Settings {
        Settings(
            quietFrom: quietFrom, quietTo: quietTo, urgentInQuietHours: urgentInQuietHours, dailyAt: dailyAt,
            dayStarts: LocalTime(time), weekStarts: weekStarts, remindersOff: remindersOff)
    }

    /// The same for somebody who wants no reminders of these kinds.
    func without(_ kinds: [ReminderKind]) -> Settings {
        Settings(
            quietFrom: quietFrom, quietTo: quietTo, urgentInQuietHours: urgentInQuietHours, dailyAt: dailyAt,
            dayStarts: dayStarts, weekStarts: weekStarts, remindersOff: kinds)
    }
}
