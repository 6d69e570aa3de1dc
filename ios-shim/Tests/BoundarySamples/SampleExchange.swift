import RollCareGenerated
import RollCareTypes

// Photos, and facts on their way out and in. The shapes are as in SampleFacts.swift.
extension Sample {
    package static let photoId = PhotoId("01937f2e-5a00-7000-8000-000000000011")

    package static var photos: [Photo] {
        [Photo(id: photoId, taken: first, zone: Zone("UTC"), area: .lips, file: "", sha256: "")]
            + Area.allCases.map {
                Photo(id: photoId, taken: last, zone: berlin, area: $0, file: text, sha256: text)
            }
    }

    package static var newPhotos: [NewPhoto] {
        [
            NewPhoto(id: nil, taken: first, zone: Zone("UTC"), area: .lips, file: "", sha256: ""),
            NewPhoto(id: photoId, taken: last, zone: berlin, area: .body, file: text, sha256: text),
        ]
    }

    package static var seenFiles: [SeenFile] {
        [SeenFile(file: "", sha256: nil), SeenFile(file: text, sha256: text)]
    }

    package static var photoReports: [PhotoReport] {
        [
            PhotoReport(missing: [], changed: [], orphans: []),
            PhotoReport(missing: long(photos), changed: long(photos), orphans: long([text])),
        ]
    }

    package static var exportFiles: [ExportFile] {
        [ExportFile(name: "", text: ""), ExportFile(name: text, text: text)]
    }

    package static var loopImports: [LoopImport] {
        [
            LoopImport(
                checkmarks: "", habit: nil, roller: rollerId, areas: [], at: LocalTime("00:00"), minutes: 0,
                zone: Zone("UTC")),
            LoopImport(
                checkmarks: text, habit: text, roller: rollerId, areas: long(Area.allCases),
                at: LocalTime("23:59:59.999"), minutes: .max, zone: berlin),
        ]
    }

    package static var importReports: [ImportReport] {
        let kinds = [
            ImportKind(kind: "", added: 0, changed: 0, same: 0, refused: 0),
            ImportKind(kind: text, added: .max, changed: .max, same: .max, refused: .max),
        ]
        let items = [
            ImportItem(kind: "", id: "", reason: ""), ImportItem(kind: text, id: text, reason: text),
        ]
        return [
            ImportReport(isTrial: true, kinds: [], changed: [], refused: []),
            ImportReport(isTrial: false, kinds: long(kinds), changed: long(items), refused: long(items)),
        ]
    }

    package static var importProgresses: [ImportProgress] {
        [ImportProgress(done: 0, total: .max), ImportProgress(done: .max, total: 0)]
    }
}
