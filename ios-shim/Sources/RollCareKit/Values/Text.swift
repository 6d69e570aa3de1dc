// How the values that cross as text write their numbers and read them.

/// The number with leading zeros. One that is negative or too long keeps its length: then the text is no date or time,
/// and the engine refuses it.
func padded(_ number: Int, to length: Int) -> String {
    let text = String(number)
    return number < 0 ? text : String(repeating: "0", count: max(0, length - text.count)) + text
}

/// The numbers between the separators; nil if something else is there.
func numbers(in text: some StringProtocol, separator: Character) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
    return numbers.count == parts.count ? numbers : nil
}
