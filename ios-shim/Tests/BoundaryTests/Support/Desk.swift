import Foundation
import TestSupport

@testable import RollCareKit

/// A folder of its own, and the path of one database file in it. test.sh removes the folders when all tests
/// are done: an engine may outlive the desk that it was opened at.
struct Desk {
    let path: String

    init() throws {
        let folder = newFolder()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "rollcare.db").path
    }

    func open() throws -> Engine {
        try Engine.open(path: path)
    }
}
