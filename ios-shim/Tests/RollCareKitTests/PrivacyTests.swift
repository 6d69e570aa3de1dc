import Foundation
import Testing

@testable import RollCareKit

/// Rule: the privacy manifest goes with the package, and declares what it is to declare and nothing else.
@Test func thePrivacyManifestIsInTheBundle() throws {
    let file = try #require(Bundle.module.url(forResource: "PrivacyInfo", withExtension: "xcprivacy"))
    let list = try PropertyListSerialization.propertyList(from: try Data(contentsOf: file), format: nil)
    let manifest = try #require(list as? [String: Any])
    #expect(manifest["NSPrivacyTracking"] as? Bool == false)
    #expect((manifest["NSPrivacyTrackingDomains"] as? [Any])?.isEmpty == true)
    #expect((manifest["NSPrivacyCollectedDataTypes"] as? [Any])?.isEmpty == true)
    let accessed = try #require(manifest["NSPrivacyAccessedAPITypes"] as? [[String: Any]])
    let reasons = accessed.map {
        [$0["NSPrivacyAccessedAPIType"] as? String]
            + ($0["NSPrivacyAccessedAPITypeReasons"] as? [String] ?? [])
    }
    #expect(
        reasons == [
            ["NSPrivacyAccessedAPICategoryFileTimestamp", "C617.1"],
            ["NSPrivacyAccessedAPICategoryDiskSpace", "E174.1"],
        ])
}
