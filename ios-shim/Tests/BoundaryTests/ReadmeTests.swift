import Foundation
import RollCareGenerated
import RollCareTypes
import Testing

/// Rule: what README.md says under "From Swift" compiles and runs as it stands there.
@Test func theSnippetOfTheReadmeRuns() throws {
    let desk = try Desk()
    let path = desk.path
    // README
    let engine = try RollCare.open(path: path)
    let changes = try engine.subscribe { revision, scopes in print("changed: \(scopes)") }
    let (now, zone) = (Date.now, Zone(TimeZone.current))
    let blue = NewRoller(name: "Blue", kind: .roller, needleUm: 250)
    let roller = try engine.addRoller(new: blue, now: now)
    let details = EditSession(
        roller: roller.id, started: now, ended: now, zone: zone, areas: [.lips], passes: nil,
        pressureNote: nil, products: [], skinBefore: nil, skinAfter: nil, note: nil)
    _ = try engine.logSession(new: NewSession(details: details), now: now)
    let phone = Capabilities(platform: .ios, slots: 60)
    let holds = PhoneHolds.listed(pending: [])  // the ids that iOS lists, with their hashes
    let todo = try engine.reconcile(holds: holds, now: now, zone: zone, capabilities: phone)
    for reminder in todo.add + todo.replace { print(reminder.civil, reminder.title) }
    try engine.confirmArmed(armed: (todo.add + todo.replace).map(\.id), withdrawn: todo.cancel.map(\.id))
    // end README
    #expect(try engine.home(now: now, zone: zone).nextReminders.first?.title == "Disinfect Blue")
    try changes.cancel()
}
