// swift-tools-version: 6.0
import Foundation
import PackageDescription

// `RollCareFFI` is the C side of what UniFFI generates; the Swift side is compiled into RollCareKit itself. On Linux
// both are symbolic links into target/bindings, where scripts/bindings.sh makes them; test.sh says how to build. An
// app sees the products alone.

/// The native library of a release, as build-xcframework.sh packs it. There is no release yet: the address
/// leads nowhere on purpose, and the checksum is none. The first release sets both.
let release = (
    url: "https://example.invalid/rollcare/0.0.0/RollCareFFI.xcframework.zip",
    checksum: String(repeating: "0", count: 64)
)

/// Imports are private unless they say otherwise, so that nothing of the C side slips into what is public.
let settings: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")]

#if os(Linux)
    let library = Target.systemLibrary(name: "RollCareFFI")
    // Linux has no UserNotifications. The tests bring one with Apple's signatures and behaviour, so that the
    // adapter to the real one is compiled and tested too.
    let notificationCentre: [Target.Dependency] = ["UserNotifications"]
    let testOnly: [Target] = [
        .target(name: "UserNotifications", path: "Tests/UserNotifications"),
        // Functions that only tests call. They are in another library than the one that ships.
        .systemLibrary(name: "RollCareHooksFFI", path: "Tests/RollCareHooksFFI"),
        .target(name: "RollCareHooks", dependencies: ["RollCareHooksFFI", "RollCareKit"], path: "Tests/RollCareHooks"),
        // An evening on the library that ships: see pair.sh.
        .executableTarget(name: "PairEvening", dependencies: ["RollCareKit"], path: "Tests/PairEvening"),
    ]
    let hooks: [Target.Dependency] = ["RollCareHooks"]
#else
    let testOnly: [Target] = []
    let notificationCentre: [Target.Dependency] = []
    let hooks: [Target.Dependency] = []
    let local = "RollCareFFI.xcframework"
    let isBuilt = FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(local)")
    let library =
        isBuilt
        ? Target.binaryTarget(name: "RollCareFFI", path: local)
        : Target.binaryTarget(name: "RollCareFFI", url: release.url, checksum: release.checksum)
#endif

let shipped: [Target] = [
    library,
    .target(name: "RollCareWidget", swiftSettings: settings),
    .target(
        name: "RollCareKit", dependencies: ["RollCareFFI", "RollCareWidget"],
        resources: [.process("PrivacyInfo.xcprivacy")], swiftSettings: settings),
    .target(
        name: "RollCareNotifications", dependencies: ["RollCareKit"] + notificationCentre, swiftSettings: settings),
]

let tests: [Target] = [
    .target(name: "TestSupport", dependencies: ["RollCareKit"], path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "BoundaryTests", dependencies: ["RollCareKit", "TestSupport"] + hooks),
    .testTarget(name: "RollCareKitTests", dependencies: ["RollCareKit", "RollCareWidget", "TestSupport"] + hooks),
    .testTarget(
        name: "RollCareNotificationsTests",
        dependencies: ["RollCareKit", "RollCareNotifications", "TestSupport"] + notificationCentre),
]

let package = Package(
    name: "RollCareKit",
    platforms: [.iOS(.v16), .macOS(.v13)],
    products: [
        .library(name: "RollCareKit", targets: ["RollCareKit"]),
        .library(name: "RollCareWidget", targets: ["RollCareWidget"]),
        .library(name: "RollCareNotifications", targets: ["RollCareNotifications"]),
    ],
    targets: shipped + tests + testOnly,
    swiftLanguageModes: [.v6]
)
