// swift-tools-version: 6.0
import Foundation
import PackageDescription

// What stays private: `RollCareFFI` and `RollCareGenerated` are UniFFI's, and `RollCareTypes` is what they are
// made of. On Linux their sources are symbolic links into target/bindings, where scripts/bindings.sh makes
// them; test.sh says how to build. An app sees the products alone.

/// The native library of a release, as build-xcframework.sh packs it. There is no release yet: the address
/// leads nowhere on purpose, and the checksum is none. The first release sets both.
let release = (
    url: "https://example.invalid/rollcare/0.0.0/RollCareFFI.xcframework.zip",
    checksum: String(repeating: "0", count: 64)
)

#if os(Linux)
    let library = Target.systemLibrary(name: "RollCareFFI")
    // Linux has no UserNotifications. The tests bring one with Apple's signatures and behaviour, so that the
    // adapter to the real one is compiled and tested too.
    let testOnly = [Target.target(name: "UserNotifications", path: "Tests/UserNotifications")]
    let notificationCentre: [Target.Dependency] = ["UserNotifications"]
#else
    let testOnly: [Target] = []
    let notificationCentre: [Target.Dependency] = []
    let local = "RollCareFFI.xcframework"
    let isBuilt = FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(local)")
    let library =
        isBuilt
        ? Target.binaryTarget(name: "RollCareFFI", path: local)
        : Target.binaryTarget(name: "RollCareFFI", url: release.url, checksum: release.checksum)
#endif

/// Imports are private unless they say otherwise, so that nothing generated slips into what is public.
let settings: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")]

let package = Package(
    name: "RollCareKit",
    platforms: [.iOS(.v16), .macOS(.v13)],
    products: [
        .library(name: "RollCareKit", targets: ["RollCareKit"]),
        .library(name: "RollCareWidget", targets: ["RollCareWidget"]),
        .library(name: "RollCareNotifications", targets: ["RollCareNotifications"]),
    ],
    targets: [
        library,
        .target(name: "RollCareTypes"),
        .target(name: "RollCareWidget", swiftSettings: settings),
        .target(name: "RollCareGenerated", dependencies: ["RollCareFFI", "RollCareTypes"]),
        .target(
            name: "RollCareKit", dependencies: ["RollCareGenerated", "RollCareTypes", "RollCareWidget"],
            resources: [.process("PrivacyInfo.xcprivacy")],
            swiftSettings: settings),
        .target(
            name: "RollCareNotifications",
            dependencies: ["RollCareKit", "RollCareGenerated", "RollCareTypes"] + notificationCentre,
            swiftSettings: settings),
        // One generated value of every shape, for the tests of both layers.
        .target(
            name: "BoundarySamples", dependencies: ["RollCareGenerated", "RollCareTypes"],
            path: "Tests/BoundarySamples"),
        .testTarget(
            name: "BoundaryTests", dependencies: ["BoundarySamples", "RollCareGenerated", "RollCareTypes"]),
        .testTarget(
            name: "RollCareKitTests",
            dependencies: [
                "BoundarySamples", "RollCareKit", "RollCareGenerated", "RollCareTypes", "RollCareWidget",
            ]),
        .testTarget(
            name: "RollCareNotificationsTests",
            dependencies: ["RollCareKit", "RollCareGenerated", "RollCareTypes", "RollCareNotifications"]
                + notificationCentre),
    ] + testOnly,
    swiftLanguageModes: [.v6]
)
