/// Hears from the engine after each commit, and passes the change on to every reader.
///
/// The engine keeps this alive and this keeps no engine alive. A reader's mailbox lives as long as its stream.
final class ChangeNotices: ChangeObserver {
    private struct Reader {
        weak var mailbox: Mailbox?
    }

    private struct Inside {
        var readers: [Reader] = []
        var revision: Revision = 0
        var isFinished = false
    }

    private let inside = Guarded(Inside())

    func mailbox(isForHome: Bool) -> Mailbox {
        let mailbox = Mailbox(isForHome: isForHome)
        let isFinished = inside.with { inside in
            inside.readers.removeAll { $0.mailbox == nil }
            inside.readers.append(Reader(mailbox: mailbox))
            return inside.isFinished
        }
        if isFinished { mailbox.finish() }
        return mailbox
    }

    func onChanged(revision: UInt64, scopes: [ChangeScope]) {
        let revision = Revision(truncatingIfNeeded: revision)
        let change = Change(revision: revision, scopes: Set(scopes))
        inside.with { $0.revision = max($0.revision, revision) }
        for mailbox in mailboxes { mailbox.post(change) }
    }

    func refreshHome() {
        let revision = inside.with { $0.revision }
        for mailbox in mailboxes where mailbox.isForHome {
            mailbox.post(Change(revision: revision, scopes: []))
        }
    }

    func finish() {
        inside.with { $0.isFinished = true }
        for mailbox in mailboxes { mailbox.finish() }
    }

    private var mailboxes: [Mailbox] {
        inside.with { $0.readers.compactMap(\.mailbox) }
    }
}
