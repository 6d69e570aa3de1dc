import Foundation
import RollCareGenerated
import RollCareTypes

extension CheckIn {
    init(_ made: RollCareGenerated.CheckIn) throws {
        id = CheckInId(made.id)
        at = made.at
        zone = Zone(made.zone)
        area = Area(made.area)
        signs = made.signs.map(SkinSign.init)
        answers = try made.answers.map(Answer.init)
        note = made.note
    }
}

extension NewCheckIn {
    func lowered() throws -> RollCareGenerated.NewCheckIn {
        try RollCareGenerated.NewCheckIn(
            id: id?.lowered(), zone: zone.lowered(), area: area.lowered(), signs: signs.map { $0.lowered() },
            answers: answers.map { try $0.lowered() }, note: note)
    }
}

extension CheckInResult {
    init(_ made: RollCareGenerated.CheckInResult) throws {
        urgency = Urgency(made.urgency)
        findings = try made.findings.map(Finding.init)
        questions = made.questions.map(Question.init)
    }
}

extension SkinDay {
    init(_ made: RollCareGenerated.SkinDay) throws {
        date = try civilComponents(made.date)
        looks = Int(made.looks)
        signs = made.signs.map(SkinSign.init)
        hasRedFlag = made.hasRedFlag
    }
}

extension RecoveryState {
    init(_ made: RollCareGenerated.RecoveryState) {
        rule = made.rule
        area = Area(made.area)
        started = made.started
        good = Int(made.good)
        needed = Int(made.needed)
    }
}

extension Urgency {
    init(_ made: RollCareGenerated.Urgency) {
        self =
            switch made {
            case .normal: .normal
            case .watch: .watch
            case .seeDoctor: .seeDoctor
            case .emergency: .emergency
            }
    }
}

extension Photo {
    init(_ made: RollCareGenerated.Photo) {
        id = PhotoId(made.id)
        taken = made.taken
        zone = Zone(made.zone)
        area = Area(made.area)
        file = made.file
        sha256 = made.sha256
    }
}

extension NewPhoto {
    func lowered() -> RollCareGenerated.NewPhoto {
        RollCareGenerated.NewPhoto(
            id: id?.lowered(), taken: taken, zone: zone.lowered(), area: area.lowered(), file: file,
            sha256: sha256)
    }
}

extension PhotoReport {
    init(_ made: RollCareGenerated.PhotoReport) {
        missing = made.missing.map(Photo.init)
        changed = made.changed.map(Photo.init)
        orphans = made.orphans
    }
}

extension SeenFile {
    func lowered() -> RollCareGenerated.SeenFile {
        RollCareGenerated.SeenFile(
            file: file, sha256: sha256)
    }
}
