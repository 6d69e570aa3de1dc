import RollCareGenerated
import RollCareTypes

// What charts show. The shapes are as in SampleFacts.swift.
extension Sample {
    package static var spans: [DaySpan] {
        [DaySpan(from: day, to: day), DaySpan(from: LocalDate("1900-01-01"), to: LocalDate("2199-12-31"))]
    }

    package static var calendar: [CalendarDay] {
        [
            CalendarDay(
                date: day, sessions: 0, areas: [], checkIns: 0, visits: 0, isPaused: false, isSkipped: false),
            CalendarDay(
                date: day, sessions: .max, areas: long(Area.allCases), checkIns: .max, visits: .max,
                isPaused: true, isSkipped: true),
        ]
    }

    package static var hygieneRecords: [HygieneRecord] {
        let cleanings = [
            Cleaning(session: sessionId, lastContact: first, run: nil, tookMin: nil),
            Cleaning(session: sessionId, lastContact: last, run: runId, tookMin: .max),
        ]
        return [
            HygieneRecord(cleanings: [], disinfected: 0, withinHour: 0, medianMin: nil),
            HygieneRecord(
                cleanings: long(cleanings), disinfected: .max, withinHour: .max, medianMin: .max),
        ]
    }

    package static var wearPoints: [WearPoint] {
        Tier.allCases.map { WearPoint(date: day, uses: .max, days: 0, tier: $0) }
    }

    package static var skinDays: [SkinDay] {
        [
            SkinDay(date: day, looks: 0, signs: [], hasRedFlag: false),
            SkinDay(date: day, looks: .max, signs: long(SkinSign.allCases), hasRedFlag: true),
        ]
    }

    package static var productRecords: [ProductRecord] {
        [
            ProductRecord(product: productId, name: "", uses: 0, days: [], areas: []),
            ProductRecord(
                product: productId, name: text, uses: .max, days: long([day]), areas: long(Area.allCases)),
        ]
    }
}
