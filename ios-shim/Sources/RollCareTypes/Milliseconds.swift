import Foundation

/// The whole millisecond nearest to `date`, counted from 1970 in UTC: what an instant is to the engine.
///
/// A date that no `Int64` can say, or that is not a number, becomes one of its ends. Those lie outside the
/// years that the engine knows, so it answers with an error where a conversion would end the app.
public func milliseconds(_ date: Date) -> Int64 {
    let nearest = (date.timeIntervalSince1970 * 1000).rounded()
    return Int64(exactly: nearest) ?? (nearest < 0 ? .min : .max)
}
