// What the platform asks of values and UniFFI does not write.

// With an id of their own.
extension CheckIn: Identifiable {}
extension ChecklistView: Identifiable {}
extension CitedRule: Identifiable {}
extension Clearance: Identifiable {}
extension CustomChecklist: Identifiable {}
extension Declaration: Identifiable {}
extension ImportItem: Identifiable {}
extension Inspection: Identifiable {}
extension Pause: Identifiable {}
extension Photo: Identifiable {}
extension PlannedNotification: Identifiable {}
extension ProductUse: Identifiable {}
extension Question: Identifiable {}
extension ReadProduct: Identifiable {}
extension ReminderAction: Identifiable {}
extension Roller: Identifiable {}
extension RuleOverride: Identifiable {}
extension Schedule: Identifiable {}
extension Session: Identifiable {}
extension SkinProduct: Identifiable {}
extension Skip: Identifiable {}
extension Visit: Identifiable {}
extension ZoneMove: Identifiable {}

// What was recorded has the id of its fact.
extension RecordedCheckIn: Identifiable {
    /// The check-in's id.
    public var id: CheckInID { fact.id }
}
extension RecordedRoller: Identifiable {
    /// The roller's id.
    public var id: RollerID { fact.id }
}
extension RecordedSchedule: Identifiable {
    /// The schedule's id.
    public var id: ScheduleID { fact.id }
}
extension RecordedSession: Identifiable {
    /// The session's id.
    public var id: SessionID { fact.id }
}
extension RecordedUse: Identifiable {
    /// The id of the use.
    public var id: UseID { fact.id }
}
extension RecordedVisit: Identifiable {
    /// The visit's id.
    public var id: VisitID { fact.id }
}

// With an obvious one.
extension AftercareItem: Identifiable {
    /// The rule, which gives one item for each session.
    public var id: String { rule }
}
extension AreaOutlook: Identifiable {
    /// The areas, which are in no other outlook.
    public var id: [Area] { areas }
}
extension CalendarDay: Identifiable {
    /// The day.
    public var id: Day { date }
}
extension Citation: Identifiable {
    /// The source's key.
    public var id: String { key }
}
extension Cleaning: Identifiable {
    /// The session.
    public var id: SessionID { session }
}
extension ExportFile: Identifiable {
    /// The file's name.
    public var id: String { name }
}
extension Finding: Identifiable {
    /// The rule; with the product's name where it is about one of several.
    public var id: String {
        if case .words(let product, _) = value { "\(rule) \(product)" } else { rule }
    }
}
extension FamilyReading: Identifiable {
    /// The family.
    public var id: IngredientFamily { family }
}
extension ProductRecord: Identifiable {
    /// The product.
    public var id: ProductID { product }
}
extension ProductView: Identifiable {
    /// The product's id.
    public var id: ProductID { product.id }
}
extension RecoveryState: Identifiable {
    /// The rule and the area.
    public var id: String { "\(rule) \(area)" }
}
extension RollerView: Identifiable {
    /// The roller's id.
    public var id: RollerID { roller.id }
}
extension RunProgress: Identifiable {
    /// The run.
    public var id: RunID { run }
}
extension SkinDay: Identifiable {
    /// The day.
    public var id: Day { date }
}
extension SnoozeChoice: Identifiable {
    /// Its length, which no other choice of the same moment has.
    public var id: SnoozeLength { length }
}
extension StepProgress: Identifiable {
    /// The step's id within its run.
    public var id: String { step }
}
extension StepView: Identifiable {
    /// The step's id within its checklist.
    public var id: String { step }
}
extension WearPoint: Identifiable {
    /// The day.
    public var id: Day { date }
}
extension WeekProgress: Identifiable {
    /// Its first day.
    public var id: Day { begins }
}

// From mild to severe, as their cases are listed.
extension Severity: Comparable {
    /// Whether `first` is the milder one.
    public static func < (first: Severity, second: Severity) -> Bool { isListed(first, before: second) }
}
extension VerdictOutcome: Comparable {
    /// Whether `first` is the milder one.
    public static func < (first: VerdictOutcome, second: VerdictOutcome) -> Bool { isListed(first, before: second) }
}
extension Urgency: Comparable {
    /// Whether `first` is the less urgent one.
    public static func < (first: Urgency, second: Urgency) -> Bool { isListed(first, before: second) }
}
extension WearTier: Comparable {
    /// Whether `first` is the less worn one.
    public static func < (first: WearTier, second: WearTier) -> Bool { isListed(first, before: second) }
}

private func isListed<T: CaseIterable & Equatable>(_ first: T, before second: T) -> Bool {
    first != second && T.allCases.first { $0 == first || $0 == second } == first
}
