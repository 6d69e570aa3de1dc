import Foundation

/// What is done to the database's folder before the database is in it.
protocol FolderGuard: Sendable {
    /// Sets how the phone treats the folder, and with it all files that are made in it.
    func protect(_ folder: URL) throws
}

/// What a phone offers.
struct PhoneGuard: FolderGuard {
    func protect(_ folder: URL) throws {
        // SQLite as Apple builds it can set the class of each file. Ours cannot, so the folder's is inherited.
        #if os(iOS)
            try FileManager.default.setAttributes(
                [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication],
                ofItemAtPath: folder.path)
        #endif
        #if canImport(Darwin)
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            var folder = folder
            try folder.setResourceValues(values)
        #endif
    }
}
