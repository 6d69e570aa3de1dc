import RollCareGenerated
import RollCareTypes

// What the engine answers with. The shapes are as in SampleFacts.swift.
extension Sample {
    package static var rollerStates: [RollerState] {
        let dirty = DirtyReason.allCases.map { RollerState.dirty(reason: $0) }
        let owner = RetirementReason.allCases.map {
            RollerState.retired(at: last, reason: .owner(reason: $0))
        }
        return dirty + owner + [
            .clean(since: first), .inUse(session: sessionId), .soaking(run: runId, ends: last),
            .drying(run: runId, since: first), .retired(at: first, reason: .inspection(defects: [])),
            .retired(at: last, reason: .inspection(defects: long(Defect.allCases))),
            .retired(at: last, reason: .disposal(run: runId)),
        ]
    }

    private static var limits: [LifeLimit] {
        [LifeLimit(rule: "", unit: .uses, used: 0, due: 0, stop: 0, left: 0, dueOn: nil)]
            + LifeUnit.allCases.map {
                LifeLimit(
                    rule: text, unit: $0, used: .max, due: .max, stop: .max, left: .max, dueOn: day)
            }
    }

    package static var wears: [Wear] {
        let fresh = Wear(
            uses: 0, firstUsed: nil, days: 0, tier: .fresh, limits: [], boundBy: nil, replaceOn: nil)
        let tiers = Tier.allCases.map {
            Wear(
                uses: .max, firstUsed: day, days: .max, tier: $0, limits: long(limits), boundBy: text,
                replaceOn: day)
        }
        return [fresh] + tiers
    }

    package static var tasks: [RollerTask] {
        [
            .nothing, .finishSession(session: sessionId), .clean(checklist: text),
            .goOn(run: runId, step: text), .wait(run: runId, until: last), .replace, .dispose(checklist: ""),
        ]
    }

    package static var rollerViews: [RollerView] {
        let states = rollerStates.map {
            RollerView(
                roller: rollers[0], state: $0, wear: wears[0], verdict: verdicts[0], next: .nothing)
        }
        let worn = wears.map {
            RollerView(
                roller: rollers[1], state: rollerStates[0], wear: $0, verdict: verdicts[1], next: .replace)
        }
        let busy = tasks.map {
            RollerView(
                roller: rollers[0], state: rollerStates[0], wear: wears[0], verdict: verdicts[0], next: $0)
        }
        return states + worn + busy
    }

    package static var homes: [Home] {
        [
            Home(
                date: day, rollers: [], openRuns: [], areas: [], checkIns: [], recoveries: [],
                openQuestions: [], nextReminders: [], missed: missed[0]),
            Home(
                date: day, rollers: long(rollerViews), openRuns: long(progresses), areas: long(outlooks),
                checkIns: long(checkIns), recoveries: long(recoveries), openQuestions: long([text]),
                nextReminders: long(notifications), missed: missed[1]),
        ]
    }
}
