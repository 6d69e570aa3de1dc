import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// One person with a clean roller of 0.25 mm and two serums, who answered every question that is asked once.
private struct Person {
    let engine: Engine
    let now: Date
    let blue: Roller
    let night: SkinProduct
    let plump: SkinProduct

    init() throws {
        engine = try Desk().open()
        now = try at("2026-11-23T20:00:00+01:00")
        let before = now.plus(minutes: -180)
        blue = try engine.addRoller(new: newRoller("Blue"), now: before).fact
        #expect(try engine.clean(blue.id, from: before) < now)
        night = try engine.addProduct(new: newSerum("Night", label: retinolLabel), now: before)
        let later = before.plus(minutes: 1)
        plump = try engine.addProduct(new: newSerum("Plump", label: hyaluronicLabel), now: later)
        let questions = try engine.setUp().questions
        let births = questions.filter(\.takesDate)
        let answers = questions.map { question in
            Answer(
                question: question.id, reply: question.takesDate ? .on(date: "1990-05-17") : .no,
                area: question.scope == .area ? .lips : nil)
        }
        _ = try engine.declare(new: NewDeclaration(answers: answers), now: before)
        #expect(!births.isEmpty)
        #expect(try engine.setUp().declared.map(\.answer) == answers.sorted { $0.question < $1.question })
    }

    /// May this session on the lips be? Without answers nobody looked and nobody was asked.
    func screen(
        _ roller: Roller? = nil, at time: Date? = nil, looked: Bool = true, planned: [PlannedUse] = []
    ) throws -> Precheck {
        var new = request((roller ?? blue).id, at: time ?? now, planned: planned)
        let asked = try engine.precheck(request: new, now: new.at, zone: berlin)
        if !looked { return asked }
        (new.signs, new.answers) = ([], asked.questions.filter { $0.id != "signs" }.noToAll)
        return try engine.precheck(request: new, now: new.at, zone: berlin)
    }

    func checkIn(_ signs: [SkinSign], _ answers: [Answer], at time: Date) throws -> CheckIn {
        try engine.checkIn(new: newCheckIn(signs, answers: answers), now: time).fact
    }

    /// The flag that stops sessions and is as urgent as this.
    func flag(of urgency: Urgency, among flags: [Question]) throws -> String {
        for flag in flags {
            let answers = flags.map { Answer(question: $0.id, reply: $0.id == flag.id ? .yes : .no) }
            let check = try checkIn([], answers, at: now.plus(minutes: -60))
            let result = try engine.checkInResult(id: check.id)
            try engine.delete(fact: .checkIn(id: check.id), now: now)
            if result.urgency == urgency, result.findings.allSatisfy({ $0.severity == .stop }) { return flag.id }
        }
        throw Unexpected(value: urgency)
    }

    /// The questions that a check-in without answers leaves open.
    func flags() throws -> [Question] {
        let check = try checkIn([], [], at: now.plus(minutes: -60))
        let result = try engine.checkInResult(id: check.id)
        #expect(result.urgency == .watch && result.findings.isEmpty, "what was not asked is not fine")
        try engine.delete(fact: .checkIn(id: check.id), now: now)
        return result.questions
    }
}

private let retinolLabel = "Aqua, Glycerin, Retinol, Phenoxyethanol"
private let hyaluronicLabel = "Aqua, Sodium Hyaluronate, Phenoxyethanol"
private let unknownLabel = "Xyzzyl Plughate, Frobnicol"

/// Rule: what nobody answered is asked back and never allowed; with every answer good the session may be.
@Test func aSessionIsAllowedOnceEveryQuestionIsAnswered() throws {
    let person = try Person()
    let asked = try person.screen(looked: false)
    #expect(asked.verdict.outcome == .ask)
    #expect(asked.questions.first?.id == "signs" && asked.questions.count > 1)
    #expect(asked.questions.allSatisfy { $0.topic == .skin && !$0.text.isEmpty })
    let answered = try person.screen()
    #expect(answered.verdict.outcome == .allow && answered.questions.isEmpty)
    let under = try person.screen(planned: [PlannedUse(product: person.plump.id)])
    #expect(under.verdict.outcome == .warn, "nothing under the needles")
    #expect(answered.earliest == person.now)
}

/// Rule: a retinoid keeps needles away until the third day after its use begins, and says until when; without it, or when
/// somebody goes on all the same, nothing stops.
@Test func retinolStopsASessionForThreeDays() throws {
    let person = try Person()
    let engine = person.engine
    let yesterday = try at("2026-11-22T21:30:00+01:00")
    let rested = try at("2026-11-25T00:00:00+01:00")
    let use = NewProductUse(product: person.night.id, at: yesterday, areas: [.lips])
    let used = try engine.logProductUse(new: use, now: person.now, zone: berlin).fact
    #expect(try engine.productUses(since: yesterday) == [used])
    #expect(try person.screen(looked: false).questions.count > 1)

    let stopped = try person.screen()
    #expect(stopped.verdict.outcome == .stop && stopped.earliest == rested)
    let stops = stopped.verdict.findings.filter { $0.severity == .stop }
    #expect(stops.map(\.clearedBy) == [.time(at: rested)])
    #expect(stops.map(\.value) == [.words(product: "Night", words: ["Retinol"])])
    #expect(stops.allSatisfy { !$0.statement.isEmpty && !$0.sources.isEmpty })
    #expect(try person.screen(at: instant(ms(rested) - 1)).verdict.outcome == .stop)
    #expect(try person.screen(at: rested).verdict.outcome == .allow)

    let rule = try #require(stops.first?.rule)
    let override = try engine.overrideRule(
        new: NewOverride(rule: rule, reason: .ownChoice, note: "a wedding"), now: person.now)
    #expect(try engine.overrides() == [override])
    let seen = try engine.overrideViews(now: person.now)
    #expect(seen.map(\.made) == [override] && seen.allSatisfy { $0.holds })
    let overridden = try person.screen()
    #expect(overridden.verdict.outcome == .warn && overridden.earliest == person.now)
    #expect(overridden.verdict.findings.first { $0.rule == rule }?.overridden == .ownChoice)
    try engine.delete(fact: .override(id: override.id), now: person.now)
    #expect(try person.screen() == stopped)

    try engine.delete(fact: .use(id: used.id), now: person.now)
    #expect(try person.screen().verdict.outcome == .allow)
}

/// Rule: 0.5 mm is too long for lips, and no override lets anybody.
@Test func aLongNeedleOnLipsStopsAndNobodyMayGoOn() throws {
    let person = try Person()
    let new = newRoller("Red", needle: NeedleLength(millimeters: 0.5))
    let long = try person.engine.addRoller(new: new, now: person.now.plus(minutes: -120)).fact
    _ = try person.engine.clean(long.id, from: person.now.plus(minutes: -120))
    let screening = try person.screen(long)
    #expect(screening.verdict.outcome == .stop)
    let finding = try #require(screening.verdict.findings.first)
    #expect(finding.value == .length(needle: NeedleLength(micrometers: 500)) && finding.clearedBy == .shorterNeedle)
    try expectInvalid("rule") {
        let new = NewOverride(rule: finding.rule, reason: .clearedByClinician, note: "a doctor said so")
        _ = try person.engine.overrideRule(new: new, now: person.now)
    }
    #expect(try person.engine.overrides().isEmpty)
    #expect(try person.screen(long) == screening)
}

/// Rule: cracked lips recover first: three days with a good check-in, whatever the time between.
@Test func crackedLipsAreNursedBack() throws {
    let person = try Person()
    let answers = try person.flags().noToAll
    let days = try ["19T21", "20T08", "21T22", "22T07"].map { try at("2026-11-\($0):00:00+01:00") }
    let cracked = try person.checkIn([.cracked], answers, at: days[0])
    #expect(try person.engine.checkInResult(id: cracked.id).urgency == .watch)
    for (good, day) in days.dropFirst().enumerated() {
        let going = try #require(try person.engine.recoveries(now: day).first)
        #expect(going.area == .lips && going.started == days[0])
        #expect(going.good == good && going.needed == 3)
        let verdict = try person.screen(at: day).verdict
        #expect(verdict.outcome == .stop)
        #expect(
            verdict.findings.contains {
                $0.rule == going.rule && $0.clearedBy == .checkIns(left: going.needed - going.good)
            })
        let check = try person.checkIn([], answers, at: day)
        #expect(try person.engine.checkInResult(id: check.id).urgency == .normal)
    }
    #expect(try person.engine.recoveries(now: person.now).isEmpty)
    #expect(try person.engine.checkIns(area: .lips, limit: 10).map(\.at) == days)
    #expect(try person.screen().verdict.outcome == .allow)
}

/// Rule: a red flag sends to a doctor, or calls for help at once, and stops the next session.
@Test(arguments: [Urgency.seeDoctor, .emergency])
func aRedFlagIsUrgent(urgency: Urgency) throws {
    let person = try Person()
    let flags = try person.flags()
    let rule = try person.flag(of: urgency, among: flags)
    let answers = flags.map { Answer(question: $0.id, reply: $0.id == rule ? .yes : .no) }
    let check = try person.checkIn([], answers, at: person.now)
    let result = try person.engine.checkInResult(id: check.id)
    #expect(result.urgency == urgency && result.questions.isEmpty)
    #expect(result.findings.map(\.rule) == [rule])
    #expect(result.findings.map(\.value) == [.answer(reply: .yes)])
    #expect(result.findings.map(\.clearedBy) == [.clinician])
    #expect(try person.screen().verdict.outcome == .stop)
    let later = person.now.plus(minutes: 1)
    _ = try person.checkIn([], flags.noToAll, at: later)
    #expect(try person.screen(at: later).verdict.outcome == .stop)
    let new = NewClearance(rule: rule, area: .lips, on: Day("2026-11-23"))
    let clearance = try person.engine.recordClearance(new: new, now: later, zone: berlin)
    #expect(try person.engine.clearances() == [clearance])
    #expect(try person.screen(at: later).verdict.outcome == .allow)
}

/// Rule: what follows from a session comes in the order of time, and a retinoid waits for three days.
@Test func aftercareIsSortedByTime() throws {
    let person = try Person()
    let ended = person.now.plus(minutes: 5)
    let new = newSession(person.blue.id, from: person.now, to: ended)
    let session = try person.engine.logSession(new: new, now: ended)
    let items = try person.engine.aftercare(id: session.id)
    #expect(Set(items.map(\.advice)) == Set(AftercareAdvice.allCases))
    #expect(items.first?.from == ended && items.contains { $0.from > ended })
    for (item, next) in zip(items, items.dropFirst()) {
        #expect((item.from, item.until) <= (next.from, next.until))
    }
    #expect(items.allSatisfy { $0.from < $0.until && !$0.statement.isEmpty && !$0.sources.isEmpty })

    let advice = { (product: SkinProduct) in
        try person.engine.productAdvice(product: product.id, areas: [.lips], at: ended, planned: nil, zone: berlin)
    }
    let healed = try at("2026-11-26T00:00:00+01:00")
    let retinol = try advice(person.night)
    #expect(retinol.verdict.outcome == .stop && retinol.earliest == healed)
    #expect(try advice(person.plump).verdict.outcome == .allow)
}

/// Rule: a label is read into families with the words that decided. What nobody knows is unknown, never safe.
@Test func aLabelIsReadAndAnUnknownOneIsNotSafe() throws {
    let person = try Person()
    let retinol = try readIngredients(text: retinolLabel)
    #expect(retinol.families.first == FamilyReading(family: .retinoid, level: .active, words: ["Retinol"]))
    #expect(retinol.tokens.map(\.text) == ["Aqua", "Glycerin", "Retinol", "Phenoxyethanol"])
    #expect(retinol.tokens[2].families == [.retinoid] && retinol.unknownShare == 0)
    for text in [unknownLabel, ""] {
        let unknown = try readIngredients(text: text)
        #expect(unknown.families.isEmpty && unknown.unknownShare == 1)
    }
    let added = person.now
    let strange = try person.engine.addProduct(new: newSerum("Strange", label: unknownLabel), now: added)
    let shelf = try person.engine.products(now: try at("2026-12-01T12:00:00+01:00"), zone: berlin)
    #expect(shelf.map(\.product) == [person.night, person.plump, strange])
    #expect(shelf.map(\.reading.unknownPercent) == [0, 0, 100])
    #expect(shelf[1].reading.families.map(\.family) == [.hyaluronic])
    #expect(shelf.allSatisfy { $0.keepsUntil == Day("2026-11-30") && $0.isExpired })
    let lastDay = try at("2026-11-30T23:59:59+01:00")
    #expect(try person.engine.products(now: lastDay, zone: berlin).allSatisfy { !$0.isExpired })
    let verdict = try person.screen(planned: [PlannedUse(product: strange.id)]).verdict
    #expect(verdict.outcome == .warn)
    #expect(verdict.findings.map(\.value).contains(.words(product: "Strange", words: [])))
}

extension [Question] {
    /// Nothing of what was asked is so.
    fileprivate var noToAll: [Answer] {
        map { Answer(question: $0.id, reply: .no) }
    }
}

private func ms(_ at: Date) -> Int64 {
    Int64((at.timeIntervalSince1970 * 1000).rounded())
}
