public import Foundation

/// A checklist that can be begun, in words.
public struct ChecklistView: Hashable, Sendable, Identifiable {
    /// Its id: a bundled one's, such as `after-use`, or the id of one that somebody wrote.
    public let id: String

    /// Its newest version.
    public let version: Int

    /// Its name, in words.
    public let title: String

    /// What it is for.
    public let purpose: Purpose

    /// Whether it makes a roller clean by the present rules.
    public let cleans: Bool

    /// Whether it came with the engine.
    public let isBundled: Bool

    /// Its steps, in order.
    public let steps: [StepView]
}

/// A step of a checklist, in words.
public struct StepView: Hashable, Sendable {
    /// Its id within the checklist.
    public let step: String

    /// What to do.
    public let title: String

    /// How long it takes.
    public let timer: StepTimer?

    /// What is to disinfect in it, if anything.
    public let agent: Agent?

    /// The rules behind it.
    public let rules: [String]
}

/// How long a step takes.
public struct StepTimer: Hashable, Sendable {
    /// Time.
    public let duration: Duration

    /// Whether less does not count. Otherwise the time only helps the person.
    public let isContactTime: Bool
}

/// What a checklist is for.
public enum Purpose: Hashable, Sendable, CaseIterable {
    /// To clean and disinfect a roller. Only such a checklist, with its full contact time, makes a roller
    /// clean.
    case clean
    /// To prepare a session.
    case prepare
    /// To keep the case clean.
    case `case`
    /// To dispose of a roller. A roller that was disposed of is retired.
    case dispose
}

/// An agent with its strength.
public struct Agent: Hashable, Sendable {
    /// What it is.
    public var kind: AgentKind

    /// Its strength in percent, 1 to 100; absent if nobody knows.
    public var percent: Int?

    /// All that it says.
    public init(
        kind: AgentKind, percent: Int? = nil
    ) {
        self.kind = kind
        self.percent = percent
    }
}

/// What kind of agent it is. Whether it disinfects is for the rules to say.
public enum AgentKind: Hashable, Sendable, CaseIterable {
    /// Isopropyl alcohol.
    case isopropyl
    /// Ethyl alcohol.
    case ethanol
    /// Hydrogen peroxide.
    case peroxide
    /// Chlorhexidine.
    case chlorhexidine
    /// Denture tablets.
    case dentureTablets
    /// Household bleach.
    case bleach
    /// A UV light box.
    case uv
    /// Boiling water.
    case boilingWater
    /// A dishwasher.
    case dishwasher
    /// A microwave oven.
    case microwave
    /// Soap and water.
    case soap
    /// Anything else.
    case other
}

/// A checklist as stored. An edit makes a new version; a run keeps the one it was begun with.
public struct CustomChecklist: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: ChecklistId

    /// Its version, from 1 on; never given twice.
    public let version: Int

    /// Its owner's name for it, 1 to 2,000 characters.
    public let name: String

    /// What it is for.
    public let purpose: Purpose

    /// Its steps, to be done in this order: 1 to 30.
    public let steps: [CustomStep]

    /// When this version was saved.
    public let saved: Date
}

/// A checklist to save.
public struct NewChecklist: Hashable, Sendable {
    /// Which checklist to change, or the id of a new one; absent makes a new one.
    public var id: ChecklistId?

    /// Its owner's name for it, 1 to 2,000 characters.
    public var name: String

    /// What it is for.
    public var purpose: Purpose

    /// Its steps, to be done in this order: 1 to 30.
    public var steps: [CustomStep]

    /// All that it says.
    public init(
        id: ChecklistId? = nil, name: String, purpose: Purpose, steps: [CustomStep]
    ) {
        self.id = id
        self.name = name
        self.purpose = purpose
        self.steps = steps
    }
}

/// One line of a checklist that somebody wrote. Its id within the checklist is its place: `1`, `2` and so on.
public struct CustomStep: Hashable, Sendable {
    /// What to do, 1 to 2,000 characters.
    public var title: String

    /// How long it takes, up to a day. With an agent it is a contact time: less does not count.
    public var duration: Duration?

    /// What disinfects in this step; such a step needs its time.
    public var agent: Agent?

    /// All that it says.
    public init(
        title: String, duration: Duration? = nil, agent: Agent? = nil
    ) {
        self.title = title
        self.duration = duration
        self.agent = agent
    }
}
