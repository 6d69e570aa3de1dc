import BoundarySamples
import Foundation
import RollCareGenerated
import RollCareTypes

@testable import RollCareKit

extension Mapping {
    /// The same for what the face takes.
    static let distinctTaken: [Mapping] = [
        Mapping(
            taken: "Capabilities",
            {
                [
                    RollCareGenerated.Capabilities(
                        platform: .ios, slots: 1, notifications: true, timeSensitive: false, zoneRules: "d")
                ]
            }, RollCareKit.Capabilities.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "DaySpan",
            { [RollCareGenerated.DaySpan(from: LocalDate("2024-01-11"), to: LocalDate("2024-01-12"))] },
            RollCareKit.DaySpan.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "EditPause",
            {
                [
                    RollCareGenerated.EditPause(
                        areas: [.lips], from: LocalDate("2024-01-12"), to: LocalDate("2024-01-13"),
                        reason: .holiday, note: "e")
                ]
            }, RollCareKit.EditPause.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "EditProduct",
            {
                [
                    RollCareGenerated.EditProduct(
                        name: "a", kind: .serum, ingredients: "c", opened: LocalDate("2024-01-14"),
                        monthsAfterOpening: 5)
                ]
            }, RollCareKit.EditProduct.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "EditSchedule",
            {
                [
                    RollCareGenerated.EditSchedule(
                        areas: [.lips], roller: Sample.rollerId, rhythm: .perWeek(least: 4, most: 5),
                        at: LocalTime("06:30"), from: LocalDate("2024-01-17"), until: LocalDate("2024-01-18"))
                ]
            }, RollCareKit.EditSchedule.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "EditSession",
            {
                [
                    RollCareGenerated.EditSession(
                        roller: Sample.rollerId, started: instant(2), ended: instant(3),
                        zone: BoundarySamples.berlin, areas: [.lips], passes: 6, pressureNote: "g",
                        products: ["h"], skinBefore: RollCareGenerated.SkinCheck(signs: [.pink]),
                        skinAfter: RollCareGenerated.SkinCheck(signs: [.pink]), note: "m")
                ]
            }, RollCareKit.EditSession.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "EditVisit",
            {
                [
                    RollCareGenerated.EditVisit(
                        at: LocalDateTime("2024-01-11T20:15"), zone: BoundarySamples.berlin, areas: [.lips],
                        treatment: "d", note: "e")
                ]
            }, RollCareKit.EditVisit.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "LoopImport",
            {
                [
                    RollCareGenerated.LoopImport(
                        checkmarks: "a", habit: "b", roller: Sample.rollerId, areas: [.lips],
                        at: LocalTime("05:30"), minutes: 6, zone: BoundarySamples.berlin)
                ]
            }, RollCareKit.LoopImport.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "NewOverride",
            {
                [
                    RollCareGenerated.NewOverride(
                        id: Sample.overrideId, rule: "b", reason: .clearedByClinician, note: "d")
                ]
            }, RollCareKit.NewOverride.init(_:), { $0.lowered() }),
        Mapping(
            taken: "NewPhoto",
            {
                [
                    RollCareGenerated.NewPhoto(
                        id: Sample.photoId, taken: instant(2), zone: BoundarySamples.berlin, area: .lips,
                        file: "e", sha256: "f")
                ]
            }, RollCareKit.NewPhoto.init(_:), { $0.lowered() }),
        Mapping(
            taken: "Rhythm", { [RollCareGenerated.Rhythm.perWeek(least: 1, most: 2)] },
            RollCareKit.Rhythm.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "SeenFile", { [RollCareGenerated.SeenFile(file: "a", sha256: "b")] },
            RollCareKit.SeenFile.init(_:), { $0.lowered() }),
        Mapping(
            taken: "Settings",
            {
                [
                    RollCareGenerated.Settings(
                        quietFrom: LocalTime("01:30"), quietTo: LocalTime("02:30"), urgentInQuietHours: true,
                        dailyAt: LocalTime("04:30"), dayStarts: LocalTime("05:30"),
                        weekStarts: Sample.weekdays[0], remindersOff: [.disinfect])
                ]
            }, RollCareKit.Settings.init(_:), { try $0.lowered() }),
    ]
}
