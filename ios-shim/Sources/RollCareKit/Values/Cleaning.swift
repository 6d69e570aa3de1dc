public import Foundation

/// A run to begin.
public struct NewChecklistRun: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: RunId?

    /// The roller it is done for.
    public var roller: RollerId

    /// Which checklist: a bundled one's id such as `after-use`, or the id of one that somebody wrote.
    public var checklist: String

    /// When it was begun, not in the future; absent means now.
    public var started: Date?

    /// All that it says.
    public init(
        id: RunId? = nil, roller: RollerId, checklist: String, started: Date? = nil
    ) {
        self.id = id
        self.roller = roller
        self.checklist = checklist
        self.started = started
    }
}

/// A run with its steps as they stand.
public struct RunProgress: Hashable, Sendable {
    /// The run.
    public let run: RunId

    /// The roller it is done for.
    public let roller: RollerId

    /// Which checklist.
    public let checklist: String

    /// The checklist's name, in words.
    public let title: String

    /// What it is for.
    public let purpose: Purpose

    /// When it was begun.
    public let started: Date

    /// Its steps, in order.
    public let steps: [StepProgress]

    /// Since when it is paused, if it is.
    public let paused: Date?

    /// When it was given up, if it was.
    public let abandoned: Date?

    /// When its last step was done, if all are.
    public let completed: Date?
}

/// One step with its state.
public struct StepProgress: Hashable, Sendable {
    /// The step's id.
    public let step: String

    /// The step in words.
    public let title: String

    /// How long it takes.
    public let timer: StepTimer?

    /// What disinfects in it, if anything: what somebody said, or else what the checklist asks for.
    public let agent: Agent?

    /// How it stands.
    public let state: StepState
}

/// How one step stands.
public enum StepState: Hashable, Sendable {
    /// Steps before it come first, or the run was given up.
    case waiting
    /// It is the next to do.
    case due
    /// It was begun and takes its time.
    ///
    /// `ends`: when it can be ticked at the earliest, by the phone's clock. `remaining`: time until then;
    /// never more than the step takes, wherever the clock was put.
    case running(ends: Date, remaining: Duration)
    /// The disinfectant did not act long enough: begin again.
    ///
    /// `had`: time that it is known to have acted. `needs`: time that it takes. `clockWentBack`: whether the
    /// clock was set back meanwhile, so that nobody knows.
    case tooShort(had: Duration, needs: Duration, clockWentBack: Bool)
    /// What it was put into does not disinfect, or nobody knows whether it does: begin again with one that
    /// does.
    ///
    /// `agent`: what it was. `rule`: the rule that says so.
    case wrongAgent(agent: Agent, rule: String)
    /// The run is paused while this step took its time.
    ///
    /// `remaining`: time that are left of it; a contact time begins anew.
    case held(remaining: Duration)
    /// Done.
    ///
    /// `at`: when.
    case done(at: Date)
}

/// A step to tick.
public struct NewStepTick: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: TickId?

    /// The run it belongs to.
    public var run: RunId

    /// Which step, such as `soak`.
    public var step: String

    /// What it says. Whoever pauses, resumes or gives up names the step that is due.
    public var kind: TickKind

    /// What disinfects in it. Only where the step has a contact time, and when it is begun or done.
    public var agent: Agent?

    /// When, not in the future and not before what was ticked last; absent means now.
    public var at: Date?

    /// All that it says.
    public init(
        id: TickId? = nil, run: RunId, step: String, kind: TickKind, agent: Agent? = nil, at: Date? = nil
    ) {
        self.id = id
        self.run = run
        self.step = step
        self.kind = kind
        self.agent = agent
        self.at = at
    }
}

/// What a tick says.
public enum TickKind: Hashable, Sendable, CaseIterable {
    /// The step was begun: the disinfectant starts to act.
    case begun
    /// The step was done.
    case done
    /// The run was paused at this step. Nobody looks after the roller until it is resumed.
    case paused
    /// The run was resumed at this step.
    case resumed
    /// The run was given up at this step. It never cleans the roller.
    case abandoned
}

/// A session and the cleaning after it.
public struct Cleaning: Hashable, Sendable {
    /// The session.
    public let session: SessionId

    /// When the roller was last on the skin.
    public let lastContact: Date

    /// The run whose disinfectant had its full time before the roller was used again, if one did.
    public let run: RunId?

    /// Time from the last contact until the disinfectant had acted its full time, rounded up.
    public let took: Duration?
}

/// How the roller was cleaned after sessions.
public struct HygieneRecord: Hashable, Sendable {
    /// The sessions that are over, earliest first, each with its cleaning.
    public let cleanings: [Cleaning]

    /// How many of them were followed by a disinfection before the next use.
    public let disinfected: Int

    /// How many within the hour.
    public let withinHour: Int

    /// The median of the minutes that it took, of an even number the lower middle; absent if none was
    /// disinfected.
    public let median: Duration?
}
