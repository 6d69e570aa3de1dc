#if os(Linux)
    import Foundation
    import TestSupport
    import Testing

    @testable import RollCareKit

    /// Rule: opening and closing one file again and again holds nothing back: no file, no memory.
    @Test func tenThousandOpeningsLeaveNothingBehind() throws {
        let desk = try Desk()
        try openAndClose(desk, 1_000)  // fills what is kept on purpose: caches, the allocator's free lists
        let (files, memory) = (try openFiles(), try residentBytes())
        try openAndClose(desk, 10_000)
        #expect(try openFiles() == files)
        // A leak of one kilobyte a cycle, less than any connection holds, would be 10 MB.
        let grown = try residentBytes() - memory
        #expect(grown < 5_000_000, "grew by \(grown) bytes")
    }

    /// Closes every second one by a call and the others by letting go of them.
    private func openAndClose(_ desk: Desk, _ times: Int) throws {
        for number in 0..<times {
            let engine = try desk.open()
            let subscription = try engine.subscribe { _, _ in }
            if number.isMultiple(of: 2) { try engine.closeStore() }
            withExtendedLifetime(subscription) {}
        }
    }

    private func openFiles() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }

    /// The second number of statm counts pages.
    private func residentBytes() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return try #require(Int(fields[1])) * sysconf(Int32(_SC_PAGESIZE))
    }
#endif
