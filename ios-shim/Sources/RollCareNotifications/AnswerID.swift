package import Foundation
package import RollCareKit

/// Numbers that differ whenever texts differ: FNV-1a in 64 bits twice, the second with another start. Unlike
/// `Hasher` it is the same in every run of the app.
func scatter(_ text: String) -> (UInt64, UInt64) {
    func hash(from offset: UInt64) -> UInt64 {
        text.utf8.reduce(offset) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
    return (hash(from: 0xcbf2_9ce4_8422_2325), hash(from: 0x8422_2325_cbf2_9ce4))
}

extension ActionID {
    /// The id of an answer, a version 7 UUID: always the same for the same button of the same notification as it was
    /// shown at that time. So an answer that is given to the engine twice is recorded once.
    package init(answering identifier: String, shown: Date, with action: String) {
        self.init(at: shown, bits: scatter("\(identifier)\n\(shown.milliseconds)\n\(action)"))
    }
}
