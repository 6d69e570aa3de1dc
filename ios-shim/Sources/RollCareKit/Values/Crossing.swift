// What Foundation's own types are to the engine. The generated code converts with these.

package import Foundation

extension Date {
    /// The instant so many milliseconds after 1970 began in UTC.
    package init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// The whole millisecond nearest to it, counted from 1970 in UTC.
    ///
    /// A date beyond `Int64`, or one that is not a number, becomes one of its ends. Those lie outside the years that
    /// the engine knows, so it answers with an error where a conversion would end the app.
    package var milliseconds: Int64 {
        let nearest = (timeIntervalSince1970 * 1000).rounded()
        return Int64(exactly: nearest) ?? (nearest < 0 ? .min : .max)
    }
}

extension Duration {
    /// Its milliseconds. A duration beyond `Int64` becomes one of its ends.
    ///
    /// The engine takes whole seconds or minutes. So a part of a millisecond becomes an odd number of them, which it
    /// refuses: rounded, 1.0005 seconds would pass for one.
    var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, isTooMuch) = seconds.multipliedReportingOverflow(by: 1000)
        let (milliseconds, rest) = attoseconds.quotientAndRemainder(dividingBy: 1_000_000_000_000_000)
        let (sum, isBeyond) = product.addingReportingOverflow(milliseconds)
        if isTooMuch || isBeyond { return seconds < 0 ? .min : .max }
        return rest == 0 ? sum : sum | 1
    }
}
