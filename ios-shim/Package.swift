// swift-tools-version: 6.0
import PackageDescription

// The names that stay are RollCareKit's. `RollCareFFI` and `RollCareGenerated` are UniFFI's: their sources
// are symbolic links into target/bindings, where scripts/bindings.sh makes them; test.sh says how to build.
let package = Package(
    name: "RollCareKit",
    platforms: [.iOS(.v16), .macOS(.v13)],
    products: [.library(name: "RollCareKit", targets: ["RollCareKit"])],
    targets: [
        .systemLibrary(name: "RollCareFFI"),
        .target(name: "RollCareTypes"),
        .target(name: "RollCareGenerated", dependencies: ["RollCareFFI", "RollCareTypes"]),
        .target(name: "RollCareKit", dependencies: ["RollCareGenerated", "RollCareTypes"]),
        .testTarget(name: "RollCareKitTests", dependencies: ["RollCareKit"]),
    ],
    swiftLanguageModes: [.v6]
)
