import Foundation
import RollCareGenerated
import RollCareKit
import RollCareTypes

/// Compares a value of the face with the generated one that it was made from, field by field and variant by
/// variant, however deep. Gives what differs.
struct Likeness {
    /// Fields that have another name in the face, because they have another type there.
    static let renamed = [
        "needleUm": "needleLength", "Deciding.length.um": "needle", "RuleKind.life.fromUm": "fromLength",
        "upToUm": "upTo", "warnAboveUm": "warnAbove", "stopAboveUm": "stopAbove", "aboveUm": "above",
        "RuleKind.stepTime.seconds": "least", "RuleKind.contactTime.seconds": "least", "seconds": "duration",
        "remainingS": "remaining", "hadS": "had", "needsS": "needs", "tookMin": "took", "medianMin": "median",
        "LoopImport.minutes": "duration", "RuleKind.remind.minutes": "after",
        "RuleKind.duration.minutes": "longest",
    ]

    /// Fields that the face leaves out, and why.
    static let leftOut = [
        "PlannedNotification.requestCode": "Android's", "PlannedNotification.exact": "Android's",
        "PlannedNotification.contentHash": "the scheduler's business",
        "Capabilities.platform": "it is iOS", "Capabilities.exactAlarms": "Android's",
    ]

    private(set) var differences: [String] = []

    init(_ face: Any, _ made: Any) { compare(face, made, "") }

    private mutating func compare(_ face: Any, _ made: Any, _ path: String) {
        let (mirror, other) = (Mirror(reflecting: face), Mirror(reflecting: made))
        if mirror.displayStyle == .optional || other.displayStyle == .optional {
            guard mirror.children.count == other.children.count else { return differ(face, made, path) }
            guard let inner = mirror.children.first, let its = other.children.first else { return }
            return compare(inner.value, its.value, path)
        }
        if let isSame = Self.leaf(face, made, path) {
            if !isSame { differ(face, made, path) }
            return
        }
        switch mirror.displayStyle {
        case .collection:
            guard mirror.children.count == other.children.count else { return differ(face, made, path) }
            for (one, its) in zip(mirror.children, other.children) { compare(one.value, its.value, path) }
        case .struct:
            fields(mirror, other, "\(type(of: made))", path)
        case .enum:
            guard let payload = mirror.children.first, let its = other.children.first else {
                if "\(face)" != "\(made)" { differ(face, made, path) }
                return
            }
            guard payload.label == its.label, let name = its.label else { return differ(face, made, path) }
            fields(
                Mirror(reflecting: payload.value), Mirror(reflecting: its.value),
                "\(type(of: made)).\(name)", path)
        default: differ(face, made, path)
        }
    }

    private mutating func fields(_ face: Mirror, _ made: Mirror, _ owner: String, _ path: String) {
        var missing = Dictionary(
            face.children.map { ($0.label ?? "", $0.value) }, uniquingKeysWith: { first, _ in first })
        for child in made.children {
            let label = child.label ?? ""
            if Self.leftOut["\(owner).\(label)"] != nil { continue }
            let name = Self.renamed["\(owner).\(label)"] ?? Self.renamed[label] ?? label
            guard let value = missing.removeValue(forKey: name) ?? missing.removeValue(forKey: label) else {
                differences.append("\(owner).\(label) has no counterpart")
                continue
            }
            compare(value, child.value, "\(path) \(owner).\(label)")
        }
        for name in missing.keys { differences.append("\(owner) has \(name) from nowhere") }
    }

    /// Nil where there is more inside.
    private static func leaf(_ face: Any, _ made: Any, _ path: String) -> Bool? {
        switch face {
        case let face as String: face == made as? String
        case let face as Bool: face == made as? Bool
        case let face as Double: face == made as? Double
        case let face as Date: face == made as? Date
        case let face as Int: (made as? any BinaryInteger).flatMap { Int(exactly: $0) } == face
        case let face as UInt64: face == made as? UInt64
        case let face as Duration:
            (made as? any BinaryInteger).map {
                face == .seconds(Int64($0) * (path.hasSuffix("Min") || path.hasSuffix("minutes") ? 60 : 1))
            }
        case let face as Measurement<UnitLength>:
            (made as? UInt32).map {
                (face.converted(to: .micrometers).value - Double($0)).magnitude < 1e-5
            }
        case let face as DateComponents:
            face == (made as? LocalDate)?.components ?? (made as? LocalTime)?.components
                ?? (made as? LocalDateTime)?.components
        case let face as RollCareKit.Zone: face.name == (made as? RollCareTypes.Zone)?.text
        case let face as any FactId: face.text == (made as? any TextValue)?.text
        default: nil
        }
    }

    private mutating func differ(_ face: Any, _ made: Any, _ path: String) {
        differences.append("\(path): \(face) is not \(made)")
    }
}
