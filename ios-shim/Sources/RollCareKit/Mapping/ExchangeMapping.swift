import Foundation
import RollCareGenerated
import RollCareTypes

extension ExportFile {
    init(_ made: RollCareGenerated.ExportFile) {
        name = made.name
        text = made.text
    }
}

extension ImportReport {
    init(_ made: RollCareGenerated.ImportReport) {
        isTrial = made.isTrial
        kinds = made.kinds.map(ImportKind.init)
        changed = made.changed.map(ImportItem.init)
        refused = made.refused.map(ImportItem.init)
    }
}

extension ImportKind {
    init(_ made: RollCareGenerated.ImportKind) {
        kind = made.kind
        added = Int(made.added)
        changed = Int(made.changed)
        same = Int(made.same)
        refused = Int(made.refused)
    }
}

extension ImportItem {
    init(_ made: RollCareGenerated.ImportItem) {
        kind = made.kind
        id = made.id
        reason = made.reason
    }
}

extension ImportProgress {
    init(_ made: RollCareGenerated.ImportProgress) {
        done = made.done
        total = made.total
    }
}

extension LoopImport {
    func lowered() throws -> RollCareGenerated.LoopImport {
        try RollCareGenerated.LoopImport(
            checkmarks: checkmarks, habit: habit, roller: roller.lowered(), areas: areas.map { $0.lowered() },
            at: localTime(at, "at"), minutes: whole(duration, in: .minutes(1), "duration"),
            zone: zone.lowered())
    }
}
