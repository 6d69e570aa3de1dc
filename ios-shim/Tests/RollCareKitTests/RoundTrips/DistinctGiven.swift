import BoundarySamples
import Foundation
import RollCareGenerated
import RollCareTypes

@testable import RollCareKit

extension Mapping {
    /// Values whose fields of one type differ, so that no two can change places unseen.
    static let distinctGiven: [Mapping] = [
        Mapping(
            given: "AftercareItem",
            {
                [
                    RollCareGenerated.AftercareItem(
                        rule: "a", advice: .`do`, from: instant(3), until: instant(4), statement: "e",
                        sources: [Sample.citations[0]], severity: .info)
                ]
            }, RollCareKit.AftercareItem.init(_:)),
        Mapping(
            given: "AreaOutlook",
            {
                [
                    RollCareGenerated.AreaOutlook(
                        areas: [.lips], roller: Sample.rollerId, schedule: Sample.schedules[0],
                        last: LocalDate("2024-01-14"), nextAllowed: instant(5),
                        boundBy: RollCareGenerated.Bound(rule: "g", statement: "h", until: instant(9)),
                        nextPlanned: LocalDateTime("2024-01-20T20:15"), deadline: LocalDate("2024-01-21"),
                        pause: Sample.pauses[0],
                        week: RollCareGenerated.WeekProgress(
                            begins: LocalDate("2024-01-24"), done: 15, least: 16, most: 17, outcome: .reached,
                            scorePercent: 19),
                        streak: RollCareGenerated.Streak(
                            weeks: 21, isLonger: true, since: LocalDate("2024-01-33")), outcome: .stopped)
                ]
            }, RollCareKit.AreaOutlook.init(_:)),
        Mapping(
            given: "Bound", { [RollCareGenerated.Bound(rule: "a", statement: "b", until: instant(3))] },
            RollCareKit.Bound.init(_:)),
        Mapping(
            given: "ByNeedle", { [RollCareGenerated.ByNeedle(short: 1, long: 2)] },
            RollCareKit.ByNeedle.init(_:)),
        Mapping(
            given: "CalendarDay",
            {
                [
                    RollCareGenerated.CalendarDay(
                        date: LocalDate("2024-01-11"), sessions: 2, areas: [.lips], checkIns: 4, visits: 5,
                        isPaused: true, isSkipped: false)
                ]
            }, RollCareKit.CalendarDay.init(_:)),
        Mapping(
            given: "ChecklistView",
            {
                [
                    RollCareGenerated.ChecklistView(
                        id: "a", version: 2, title: "c", purpose: .clean, cleans: true, isBundled: false,
                        steps: [
                            RollCareGenerated.StepView(
                                step: "h", title: "i",
                                timer: RollCareGenerated.StepTimer(seconds: 11, isContactTime: false),
                                agent: Sample.agents[0], rules: ["n"])
                        ])
                ]
            }, RollCareKit.ChecklistView.init(_:)),
        Mapping(
            given: "Citation",
            { [RollCareGenerated.Citation(key: "a", grade: .a, title: "c", address: "d")] },
            RollCareKit.Citation.init(_:)),
        Mapping(
            given: "Course",
            {
                [
                    RollCareGenerated.Course(
                        treatment: "a", areas: [.lips], visits: [Sample.visits[0]], kept: 4, usual: 5,
                        nextOn: LocalDate("2024-01-16"), fadesOn: LocalDate("2024-01-17"), rule: "h",
                        blocks: [
                            RollCareGenerated.VisitBlock(
                                visit: Sample.visitId, rule: "k", from: instant(12), until: instant(13))
                        ])
                ]
            }, RollCareKit.Course.init(_:)),
        Mapping(
            given: "Deciding", { [RollCareGenerated.Deciding.words(product: "a", words: ["b"])] },
            RollCareKit.Deciding.init(_:)),
        Mapping(
            given: "ExportFile", { [RollCareGenerated.ExportFile(name: "a", text: "b")] },
            RollCareKit.ExportFile.init(_:)),
        Mapping(
            given: "Finding",
            {
                [
                    RollCareGenerated.Finding(
                        rule: "a", severity: .info, statement: "c", sources: [Sample.citations[0]],
                        value: .length(um: 6), clearedBy: .time(at: instant(8)),
                        overridden: .clearedByClinician)
                ]
            }, RollCareKit.Finding.init(_:)),
        Mapping(
            given: "HygieneRecord",
            {
                [
                    RollCareGenerated.HygieneRecord(
                        cleanings: [
                            RollCareGenerated.Cleaning(
                                session: Sample.sessionId, lastContact: instant(3), run: Sample.runId,
                                tookMin: 5)
                        ], disinfected: 6, withinHour: 7, medianMin: 8)
                ]
            }, RollCareKit.HygieneRecord.init(_:)),
        Mapping(
            given: "ImportItem", { [RollCareGenerated.ImportItem(kind: "a", id: "b", reason: "c")] },
            RollCareKit.ImportItem.init(_:)),
        Mapping(
            given: "ImportKind",
            { [RollCareGenerated.ImportKind(kind: "a", added: 2, changed: 3, same: 4, refused: 5)] },
            RollCareKit.ImportKind.init(_:)),
        Mapping(
            given: "ImportProgress", { [RollCareGenerated.ImportProgress(done: 1, total: 2)] },
            RollCareKit.ImportProgress.init(_:)),
        Mapping(
            given: "LifeLimit",
            {
                [
                    RollCareGenerated.LifeLimit(
                        rule: "a", unit: .uses, used: 3, due: 4, stop: 5, left: 6,
                        dueOn: LocalDate("2024-01-17"))
                ]
            }, RollCareKit.LifeLimit.init(_:)),
        Mapping(
            given: "OutcomeClock",
            {
                [
                    RollCareGenerated.OutcomeClock.running(
                        weeks: 1, needed: 2, earliest: LocalDate("2024-01-13"), rule: "d")
                ]
            }, RollCareKit.OutcomeClock.init(_:)),
        Mapping(
            given: "Pause",
            {
                [
                    RollCareGenerated.Pause(
                        id: Sample.pauseId, areas: [.lips], from: LocalDate("2024-01-13"),
                        to: LocalDate("2024-01-14"), reason: .holiday, note: "f", added: instant(7))
                ]
            }, RollCareKit.Pause.init(_:)),
        Mapping(
            given: "Photo",
            {
                [
                    RollCareGenerated.Photo(
                        id: Sample.photoId, taken: instant(2), zone: BoundarySamples.berlin, area: .lips,
                        file: "e", sha256: "f")
                ]
            }, RollCareKit.Photo.init(_:)),
        Mapping(
            given: "PlannedNotification",
            {
                [
                    RollCareGenerated.PlannedNotification(
                        id: "a", requestCode: 2, at: instant(3), civil: LocalDateTime("2024-01-14T20:15"),
                        policy: .elapsed, pinnedTo: BoundarySamples.berlin, exact: true, kind: .disinfect,
                        roller: Sample.rollerId, channel: .disinfect, priority: .timeSensitive, thread: "l",
                        category: "m",
                        buttons: [
                            RollCareGenerated.ReminderButton(kind: .`open`, notification: "p", title: "q")
                        ], deepLink: "r", title: "s", body: "t",
                        wording: [
                            RollCareGenerated.Wording(
                                key: "v", arguments: [RollCareGenerated.TextArgument(name: "x", value: "y")])
                        ], rule: "z", merged: ["27"], contentHash: 28)
                ]
            }, RollCareKit.PlannedNotification.init(_:)),
        Mapping(
            given: "Product",
            {
                [
                    RollCareGenerated.Product(
                        id: Sample.productId, name: "b", kind: .serum, ingredients: "d",
                        opened: LocalDate("2024-01-15"), monthsAfterOpening: 6, added: instant(7))
                ]
            }, RollCareKit.Product.init(_:)),
    ]
}
