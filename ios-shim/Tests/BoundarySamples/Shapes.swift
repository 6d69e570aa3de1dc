/// The shapes that values have: each field of each record as nil and set, empty and long, true and false, and
/// each variant of each enum.
package struct Shapes {
    package private(set) var seen = Set<String>()

    package init() {}

    package mutating func see(_ value: Any) {
        let mirror = Mirror(reflecting: value)
        let type = String(describing: mirror.subjectType)
        switch mirror.displayStyle {
        case .struct:
            for child in mirror.children { see(child, of: type) }
        case .enum:
            see(variant: value, mirror, of: type)
        default:
            for child in mirror.children { see(child.value) }
        }
    }

    private mutating func see(variant value: Any, _ mirror: Mirror, of type: String) {
        guard let payload = mirror.children.first, let name = payload.label else {
            seen.insert("\(type).\(value)")
            return
        }
        seen.insert("\(type).\(name)")
        for field in Mirror(reflecting: payload.value).children { see(field, of: "\(type).\(name)") }
    }

    private mutating func see(_ field: Mirror.Child, of type: String) {
        let name = "\(type).\(field.label ?? "")"
        let mirror = Mirror(reflecting: field.value)
        switch mirror.displayStyle {
        case .optional: seen.insert("\(name) is \(mirror.children.isEmpty ? "nil" : "set")")
        case .collection where mirror.children.isEmpty: seen.insert("\(name) is empty")
        case .collection where mirror.children.count >= 100: seen.insert("\(name) is long")
        default: seen.insert(field.value is Bool ? "\(name) is \(field.value)" : name)
        }
        see(field.value)
    }
}
