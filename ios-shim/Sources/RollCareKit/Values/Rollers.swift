public import Foundation

/// A roller as stored.
public struct Roller: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: RollerId

    /// Its owner's name for it, 1 to 2,000 characters.
    public let name: String

    /// What kind of tool it is.
    public let kind: RollerKind

    /// Needle length, 50 to 3,000 (0.25 mm is 250).
    public let needleLength: Measurement<UnitLength>

    /// When it was added.
    public let added: Date

    /// The first use before it was added here, if there was one.
    public let firstUsed: DateComponents?

    /// When and why its owner retired it.
    public let retired: Retirement?
}

/// A roller to add.
public struct NewRoller: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: RollerId?

    /// Its owner's name for it, 1 to 2,000 characters.
    public var name: String

    /// What kind of tool it is.
    public var kind: RollerKind

    /// Needle length, 50 to 3,000 (0.25 mm is 250).
    public var needleLength: Measurement<UnitLength>

    /// The first use before it was added here, if there was one.
    public var firstUsed: DateComponents?

    /// All that it says.
    public init(
        id: RollerId? = nil, name: String, kind: RollerKind, needleLength: Measurement<UnitLength>,
        firstUsed: DateComponents? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.needleLength = needleLength
        self.firstUsed = firstUsed
    }
}

/// What may be changed of a roller. The needles cannot: other needles are another roller.
public struct EditRoller: Hashable, Sendable {
    /// Which roller.
    public var id: RollerId

    /// Its owner's name for it, 1 to 2,000 characters.
    public var name: String

    /// The first use before it was added here, if there was one.
    public var firstUsed: DateComponents?

    /// All that it says.
    public init(
        id: RollerId, name: String, firstUsed: DateComponents? = nil
    ) {
        self.id = id
        self.name = name
        self.firstUsed = firstUsed
    }
}

/// What kind of home needling tool it is.
public enum RollerKind: Hashable, Sendable, CaseIterable {
    /// A drum with needles.
    case roller
    /// A stamp.
    case stamp
    /// One cartridge of a pen.
    case penCartridge
}

/// When and why a roller was retired.
public struct Retirement: Hashable, Sendable {
    /// When.
    public let at: Date

    /// Why.
    public let reason: RetirementReason
}

/// Why somebody retired a roller.
public enum RetirementReason: Hashable, Sendable, CaseIterable {
    /// Its life was used up.
    case wornOut
    /// Bent, missing, rusty or dull needles.
    case damaged
    /// Used on skin that was, or turned out to be, infected.
    case infected
    /// Lost or given away.
    case gone
    /// Anything else.
    case other
}

/// A roller with everything there is to say of it.
public struct RollerView: Hashable, Sendable {
    /// The roller.
    public let roller: Roller

    /// Whether it is clean.
    public let state: RollerState

    /// How worn it is.
    public let wear: Wear

    /// Whether it may be used, and the rules that say so.
    public let verdict: Verdict

    /// What to do with it next.
    public let next: RollerTask
}

/// What a roller is in.
public enum RollerState: Hashable, Sendable {
    /// A whole checklist was done since it last touched skin.
    ///
    /// `since`: when it was completed.
    case clean(since: Date)
    /// A session goes on.
    ///
    /// `session`: which one.
    case inUse(session: SessionId)
    /// Not known to be clean.
    ///
    /// `reason`: why.
    case dirty(reason: DirtyReason)
    /// It lies in the disinfectant.
    ///
    /// `run`: the run. `ends`: when it may come out.
    case soaking(run: RunId, ends: Date)
    /// Disinfected, but not dried and stored yet.
    ///
    /// `run`: the run. `since`: when the soak was done.
    case drying(run: RunId, since: Date)
    /// Not to be used any more.
    ///
    /// `at`: since when. `reason`: why.
    case retired(at: Date, reason: RetiredReason)
}

/// Why a roller counts as dirty.
public enum DirtyReason: Hashable, Sendable, CaseIterable {
    /// It was used, and no checklist was begun.
    case used
    /// A checklist was begun and is not done.
    case unfinished
    /// A checklist was begun, and the roller touched skin again after that.
    case overtaken
    /// It was never cleaned here; nobody knows.
    case neverCleaned
}

/// Why a roller is retired.
public enum RetiredReason: Hashable, Sendable {
    /// Its owner retired it.
    ///
    /// `reason`: why.
    case owner(reason: RetirementReason)
    /// An inspection found this.
    ///
    /// `defects`: what was found.
    case inspection(defects: [Defect])
    /// A checklist that disposes of it was done.
    ///
    /// `run`: the run.
    case disposal(run: RunId)
}

/// What to do with a roller next.
public enum RollerTask: Hashable, Sendable {
    /// Nothing: it can be used, or it is gone for good.
    case nothing
    /// Say that its session has ended.
    ///
    /// `session`: which session.
    case finishSession(session: SessionId)
    /// Begin the checklist that cleans it.
    ///
    /// `checklist`: which checklist: the one for a new roller, or the one after use.
    case clean(checklist: String)
    /// Go on with a checklist; one that is paused is resumed first.
    ///
    /// `run`: the run. `step`: the step that is due.
    case goOn(run: RunId, step: String)
    /// Wait until it may come out of the disinfectant.
    ///
    /// `run`: the run. `until`: until when.
    case wait(run: RunId, until: Date)
    /// Get another one soon.
    case replace
    /// Throw it away: begin the checklist for that.
    ///
    /// `checklist`: which checklist.
    case dispose(checklist: String)
}

/// An inspection as stored. No defects means that somebody looked and found none.
public struct Inspection: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: InspectionId

    /// The roller that was looked at.
    public let roller: RollerId

    /// When.
    public let at: Date

    /// What was found, each once.
    public let defects: [Defect]

    /// Free text, at most 2,000 characters.
    public let note: String?
}

/// An inspection to record.
public struct NewInspection: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: InspectionId?

    /// The roller that was looked at.
    public var roller: RollerId

    /// What was found, each once.
    public var defects: [Defect]

    /// Free text, at most 2,000 characters.
    public var note: String?

    /// All that it says.
    public init(
        id: InspectionId? = nil, roller: RollerId, defects: [Defect], note: String? = nil
    ) {
        self.id = id
        self.roller = roller
        self.defects = defects
        self.note = note
    }
}

/// What can be wrong with needles. Each retires the roller.
public enum Defect: Hashable, Sendable, CaseIterable {
    /// Bent or tilted needles.
    case bent
    /// Missing needles.
    case missing
    /// Rust.
    case rusty
    /// Dull: drags, scratches, hurts more than before.
    case dull
    /// It fell on something hard.
    case dropped
}
