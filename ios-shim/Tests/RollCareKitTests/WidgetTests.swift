import Foundation
import RollCareKit
import RollCareWidget
import TestSupport
import Testing

/// Rule: the widget reads what the app wrote, without the engine, and a retired roller is not in it.
@Test func aWidgetReadsWhatTheAppWrote() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let now = try at("2026-11-23T20:05:00+01:00")
    let file = newFolder()
    #expect(try WidgetSnapshot.read(from: file) == nil)
    let blue = try await store.add("Blue", at: now)
    let old = try await store.add("Old", at: now)
    _ = try await store.retireRoller(old.id, reason: .gone, at: now)
    try await store.logLips(blue.id, at: now)
    try await store.writeWidget(to: file, at: now, in: berlin)
    let snapshot = try #require(try WidgetSnapshot.read(from: file))
    #expect(snapshot.madeAt == now && snapshot.nextSession == nil)
    #expect(snapshot.rollers == [WidgetSnapshot.Roller(id: blue.id.text, name: "Blue", state: .dirty)])
    #expect(snapshot.reminders.first?.title == "Disinfect Blue")
    #expect(snapshot.reminders.first?.at == now.addingTimeInterval(600))
}

/// Rule: the file is replaced by renaming: who reads the old one reads it to its end, and nothing else is left.
@Test func theWidgetsFileIsReplacedWhole() throws {
    let folder = newFolder()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "widget.json")
    let rollers = (0..<1_000).map { WidgetSnapshot.Roller(id: "\($0)", name: "Roller", state: .clean) }
    let long = WidgetSnapshot(madeAt: .distantPast, rollers: rollers, reminders: [], nextSession: nil)
    try long.write(to: file)
    let before = try Data(contentsOf: file)
    let reader = try FileHandle(forReadingFrom: file)
    let short = WidgetSnapshot(madeAt: .distantPast, rollers: [], reminders: [], nextSession: nil)
    try short.write(to: file)
    #expect(try reader.readToEnd() == before)
    #expect(try WidgetSnapshot.read(from: file) == short)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["widget.json"])
}

/// Rule: what a newer app adds does not keep an older widget from reading; a state that it has no word for is not
/// clean.
@Test func anOlderWidgetReadsANewersFile() throws {
    let file = newFolder()
    let text = """
        {"madeAt":0,"new":1,"nextSession":5,"reminders":[{"at":1,"title":"A"}],
        "rollers":[{"id":"1","name":"Blue","state":"boiling","colour":"blue"}]}
        """
    try Data(text.utf8).write(to: file)
    let snapshot = try #require(try WidgetSnapshot.read(from: file))
    #expect(snapshot.rollers.map(\.state) == [.unknown] && snapshot.reminders.count == 1)
    try Data("{".utf8).write(to: file)
    #expect(throws: (any Error).self) { try WidgetSnapshot.read(from: file) }
}
