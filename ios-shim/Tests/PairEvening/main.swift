// The evening of `make demo` on the library that ships: what an app calls, and nothing else. Exits with 1 where
// something is otherwise than it must be. pair.sh builds it and runs it.

import Foundation
import RollCareKit

func check(_ isSo: Bool, _ words: String) {
    print(isSo ? "  \(words)" : "NOT SO: \(words)")
    if !isSo { exit(1) }
}

let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt
let folder = FileManager.default.temporaryDirectory.appending(path: "rollcare-pair-\(UUID().uuidString)")

let care = LazyStore(in: folder)
let store = try await care.open()
let maps = String(
    decoding: try FileHandle(forReadingFrom: URL(filePath: "/proc/self/maps")).readToEnd() ?? Data(), as: UTF8.self)
let loaded = maps.split(separator: "\n").compactMap { $0.split(separator: " ").last }.filter {
    $0.contains("librollcare")
}
check(Set(loaded) == Set(CommandLine.arguments.dropFirst().map { $0[...] }), "the engine is the library of the pair")

var now = LocalDateTime(Day(year: 2026, month: 11, day: 23), TimeOfDay(hour: 20, minute: 5)).date(in: berlin)
@MainActor func wait(_ time: Duration) { now += time / .seconds(1) }

@MainActor func disinfect() async throws -> [PlannedNotification] {
    try await store.plan(at: now, in: berlin).notifications.filter { $0.kind == .disinfect }
}

@MainActor func roller() async throws -> RollerView? { try await store.rollers(at: now, in: berlin).first }

// A new roller is used on the lips.
let details = RollerDetails(name: "Blue", kind: .roller, needle: NeedleLength(millimeters: 0.25))
let blue = try await store.addRoller(NewRoller(details: details), at: now - 3_600)
let lips = SessionDetails(
    roller: blue.id, started: now - 300, ended: now, zone: Zone(berlin), areas: [.lips], passes: 4)
let session = try await store.logSession(NewSession(details: lips), at: now)
check(try await store.session(session.id).details == lips, "the session is stored as it was said")
check(try await roller()?.state == .dirty(reason: .used), "the roller is not clean")
let ladder = try await disinfect()
check(ladder.count == 12 && ladder.first?.at == now + 600, "twelve reminders ask to disinfect it, from ten minutes on")
check(
    ladder.first?.title == "Disinfect Blue" && ladder.first?.civil.time == TimeOfDay(hour: 20, minute: 15), "in words")

// The soak is ended after four minutes, and counts for nothing.
wait(.seconds(60))
var run = try await store.startChecklist(NewChecklistRun(roller: blue.id, checklist: "after-use"), at: now)

@MainActor func tick(_ kind: TickKind) async throws {
    guard let step = run.currentStep else { return check(false, "there is a step to tick") }
    run = try await store.tickStep(NewStepTick(run: run.run, step: step.step, kind: kind), at: now)
}

while run.currentStep?.timer?.isContactTime == false || run.currentStep?.timer == nil { try await tick(.done) }
let needed = run.currentStep?.timer?.duration ?? .zero
check(needed > .seconds(240), "the soak takes its time: \(needed)")
try await tick(.begun)
wait(.seconds(240))
try await tick(.done)
check(
    run.currentStep?.state == .tooShort(had: .seconds(240), needed: needed, clockWentBack: false),
    "four minutes are too short")
check(try await roller()?.state == .dirty(reason: .unfinished), "the roller is still not clean")
check(try await disinfect().count == 12, "the reminders stay")

// Once more, and in full.
try await tick(.begun)
wait(needed)
while run.currentStep != nil { try await tick(.done) }
check(run.completed == now, "the checklist is done")
check(try await roller()?.state == .clean(since: now), "a full soak makes it clean")
check(try await disinfect().isEmpty, "nothing asks to disinfect it any more")
check(try await roller()?.verdict.outcome == .allow, "it may be used again")

// It was not put away after all.
check(try await store.undo(at: now).command == "tick step", "undo undoes the last tick")
check(try await !disinfect().isEmpty, "and the reminders are back")

try await store.close()
var refusal: RollCareStoreError?
do { _ = try await store.rollers() } catch { refusal = error }
if case .conflict = refusal { check(true, "a closed store refuses") } else { check(false, "a closed store refuses") }
