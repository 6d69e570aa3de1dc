import Foundation
import RollCareKit
import TestSupport
import Testing

/// The detail of the conflict that a call fails with.
private func conflict(_ call: () async throws -> Void, at place: SourceLocation = #_sourceLocation) async throws
    -> String
{
    let error = try await refusal(call, at: place)
    guard case .conflict(let detail) = error else {
        Issue.record("\(error) is no conflict", sourceLocation: place)
        return ""
    }
    return detail
}

/// Rule: an act is answered with the rules that it touches, the worst first, and with what to do now; it is stored
/// also against them.
@Test func aSessionWithADirtyRollerIsStoredAndAnswered() async throws {
    let store = try await RollCareStore.inMemory()
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.addRoller(newRoller("Blue"), at: now.plus(minutes: -60))
    #expect(blue.id == blue.fact.id && blue.next.contains { $0.deepLink == "rollcare://roller/\(blue.id)/clean" })
    let new = newSession(blue.id, from: now.plus(minutes: -5), to: now, skinAfter: SkinCheck(signs: [.bleeding]))
    let session = try await store.logSession(new, at: now)
    let verdict = try #require(session.verdict)
    #expect(verdict.outcome == .stop && (1...3).contains(verdict.findings.count))
    #expect(verdict.findings.map(\.severity) == verdict.findings.map(\.severity).sorted(by: >))
    #expect(verdict.findings.allSatisfy { !$0.sources.isEmpty })
    #expect(session.next.first.map { !$0.text.isEmpty } == true)
    #expect(session.next.contains { $0.deepLink == "rollcare://roller/\(blue.id)/clean" })
    #expect(try await store.session(session.id) == session.fact)
}

/// Rule: what cannot have happened is refused; what looks odd is asked about, and taken when the person says so.
@Test func whatLooksOddIsAskedAbout() async throws {
    let store = try await RollCareStore.inMemory()
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.add("Blue", at: now.plus(minutes: -600))
    let taken = try await refusal { try await store.addRoller(newRoller("Blue"), at: now) }
    guard case .invalid("name", _) = taken else {
        Issue.record("\(taken) is not about the name")
        return
    }
    var second = newRoller("Blue")
    second.confirmed = true
    try await store.addRoller(second, at: now)

    let session = try await store.logLips(blue.id, at: now)
    let soon = now.plus(minutes: 3)
    _ = try await conflict { try await store.logSession(newSession(blue.id, from: now, to: soon), at: soon) }
    var another = newSession(blue.id, from: now, to: soon)
    another.isAnother = true
    try await store.logSession(another, at: soon)
    let overlap = newSession(blue.id, from: now.plus(minutes: -2), to: soon, areas: [.face])
    _ = try await conflict { try await store.logSession(overlap, at: soon) }

    let long = { @Sendable (details: inout SessionDetails) in details.started = now.plus(minutes: -240) }
    _ = try await refusal { try await store.editSession(session.id, at: soon, long) }
    let edited = try await store.editSession(session.id, confirmed: true, at: soon, long)
    #expect(edited.fact.details.started == now.plus(minutes: -240))
}

/// Rule: a schedule beyond the rules is refused with the rule, and kept where the person wants it despite them.
@Test func aScheduleBeyondTheRulesIsRefusedWithTheRule() async throws {
    let store = try await RollCareStore.inMemory()
    let now = try at("2026-11-23T12:00:00+01:00")
    var daily = newSchedule(rhythm: .everyDays(days: 1))
    let error = try await refusal { try await store.addSchedule(daily, at: now) }
    guard case .againstRule("rhythm", let rule, let statement) = error else {
        Issue.record("\(error) names no rule")
        return
    }
    #expect(try await store.rulePack().rules.contains { $0.id == rule } && !statement.hasSuffix("."))
    #expect(error.description.contains(rule))
    daily.despiteRules = true
    let kept = try await store.addSchedule(daily, at: now)
    #expect(try await store.schedules(from: "2026-11-23") == [kept.fact])
}

/// Rule: an evening with two rollers is answered as one, and a product that it names is the shelf's.
@Test func anEveningWithTwoRollersIsAnsweredAsOne() async throws {
    let store = try await RollCareStore.inMemory()
    let now = try at("2026-11-23T20:05:00+01:00")
    let rollers = [try await store.add("Blue", at: now), try await store.add("Red", at: now)]
    let serum = try await store.addProduct(newSerum("Plump"), at: now)
    let later = now.plus(minutes: 20)
    let both = rollers.map { newSession($0.id, from: now, to: later, products: ["plump"]) }
    let recorded = try await store.logSessions(both, at: later)
    #expect(recorded.facts.map(\.details.roller) == rollers.map(\.id) && recorded.verdict != nil)
    #expect(recorded.facts.allSatisfy { $0.shelfProducts == [serum.id] })
    #expect(Set(recorded.next).count == recorded.next.count && !recorded.next.isEmpty)
}

/// Rule: an answer says when the reminder comes again, as the plan then holds; "done" cleans no roller.
@Test func anAnswerSaysWhenItComesAgain() async throws {
    let store = try await RollCareStore.inMemory()
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.add("Blue", at: now.plus(minutes: -60))
    let session = try await store.logLips(blue.id, at: now)
    let rung = "disinfect:\(session.id):10"
    let until = now.plus(minutes: 25)
    let snooze = NewReminderAction(notification: rung, kind: .snooze(until: until))
    let answer = try await store.answerReminder(snooze, at: now.plus(minutes: 11), in: berlin)
    #expect(answer.comesAgain == until && answer.action.notification == rung)
    let done = NewReminderAction(notification: rung, kind: .done)
    guard case .invalid("kind", _) = try await refusal({ try await store.answerReminder(done, in: berlin) }) else {
        Issue.record("a roller was cleaned by an answer")
        return
    }
}
