/// What one reader has not read yet, joined into one change.
final class Mailbox: Sendable {
    private struct Inside {
        var unread: Change?
        var isFinished = false
        var readers: [Int: CheckedContinuation<Change?, Never>] = [:]
        var cancelled: Set<Int> = []
        var last = 0
    }

    let isForHome: Bool
    private let inside = Guarded(Inside())

    init(isForHome: Bool) { self.isForHome = isForHome }

    var isFinished: Bool { inside.with { $0.isFinished } }

    func post(_ change: Change) {
        let reader: CheckedContinuation<Change?, Never>? = inside.with { inside in
            guard !inside.isFinished else { return nil }
            if let number = inside.readers.keys.min() { return inside.readers.removeValue(forKey: number) }
            inside.unread = inside.unread.map { $0.joined(with: change) } ?? change
            return nil
        }
        reader?.resume(returning: change)
    }

    /// What was posted since the last call, or the next that is; nil when it ends and when the task is
    /// cancelled.
    func next() async -> Change? {
        let number = inside.with { inside in
            inside.last += 1
            return inside.last
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { reader in
                let answer: Change?? = inside.with { inside in
                    if inside.cancelled.remove(number) != nil { return .some(nil) }
                    if let unread = inside.unread {
                        inside.unread = nil
                        return unread
                    }
                    if inside.isFinished { return .some(nil) }
                    inside.readers[number] = reader
                    return nil
                }
                if let answer { reader.resume(returning: answer) }
            }
        } onCancel: {
            // The task may be cancelled before its reader waits.
            let reader: CheckedContinuation<Change?, Never>? = inside.with { inside in
                if let reader = inside.readers.removeValue(forKey: number) { return reader }
                inside.cancelled.insert(number)
                return nil
            }
            reader?.resume(returning: nil)
        }
    }

    /// Ends it. What was posted before can still be read.
    func finish() {
        let readers = inside.with { inside in
            inside.isFinished = true
            defer { inside.readers = [:] }
            return Array(inside.readers.values)
        }
        for reader in readers { reader.resume(returning: nil) }
    }
}
