// swift-tools-version:6.2
import PackageDescription

let house: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "consentry",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "consentry", targets: ["Consentry"]),
        .executable(name: "consentry-imaging", targets: ["ImagingWorker"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
        .systemLibrary(name: "CHEIF", pkgConfig: "libheif", providers: [.apt(["libheif-dev"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(name: "SchoolMedia", swiftSettings: house),
        .target(name: "CSandbox"),
        .target(name: "Imaging", dependencies: ["SchoolMedia", "CSandbox"], swiftSettings: house),
        .target(
            name: "Decoding",
            dependencies: ["SchoolMedia", "Imaging", "CTurboJPEG", "CHEIF", "CPNG", "CWebP"],
            swiftSettings: house
        ),
        .executableTarget(
            name: "ImagingWorker",
            dependencies: ["SchoolMedia", "Imaging", "Decoding", "CSandbox"],
            swiftSettings: house
        ),
        .target(name: "AuditTrail", dependencies: ["SchoolMedia", crypto], swiftSettings: house),
        .target(name: "Vault", dependencies: ["SchoolMedia", "Imaging", crypto], swiftSettings: house),
        .target(name: "Archiving", dependencies: ["SchoolMedia", "CArchive"], swiftSettings: house),
        .target(name: "Registry", dependencies: ["SchoolMedia", grdb], swiftSettings: house),
        .target(
            name: "Operations",
            dependencies: [
                "SchoolMedia", "Imaging", "AuditTrail", "Vault", "Archiving", "Registry", "CQRCode", crypto,
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Audit/Export/verify-trail")],
            swiftSettings: house
        ),
        .target(
            name: "Web",
            dependencies: [
                "SchoolMedia", "AuditTrail", "Vault", "Registry", "Operations", hummingbird, logging,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: house
        ),
        .executableTarget(
            name: "Consentry",
            dependencies: [
                "SchoolMedia", "Imaging", "AuditTrail", "Vault", "Archiving", "Registry", "Operations", "Web",
                hummingbird, logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house
        ),
        .executableTarget(name: "SandboxProbe", dependencies: ["CSandbox"], path: "Tests/SandboxProbe"),
        .executableTarget(
            name: "FuzzSeeds",
            dependencies: ["TestSupport"],
            path: "Tests/Fuzzing/Seeds",
            swiftSettings: house
        ),
        .target(name: "TestSupport", dependencies: ["SchoolMedia"], path: "Tests/TestSupport", swiftSettings: house),
        .testTarget(name: "SchoolMediaTests", dependencies: ["SchoolMedia", "TestSupport"], swiftSettings: house),
        .testTarget(
            name: "ImagingTests",
            dependencies: ["Imaging", "Decoding", "ImagingWorker", "SandboxProbe", "SchoolMedia", "TestSupport"],
            swiftSettings: house
        ),
        .testTarget(
            name: "AuditTrailTests",
            dependencies: ["AuditTrail", "SchoolMedia", "TestSupport", crypto],
            swiftSettings: house
        ),
        .testTarget(
            name: "VaultTests",
            dependencies: ["Vault", "Imaging", "SchoolMedia", crypto],
            swiftSettings: house
        ),
        .testTarget(name: "ArchivingTests", dependencies: ["Archiving", "SchoolMedia"], swiftSettings: house),
        .testTarget(
            name: "RegistryTests",
            dependencies: ["Registry", "SchoolMedia", "TestSupport", grdb],
            swiftSettings: house
        ),
        .testTarget(
            name: "OperationsTests",
            dependencies: [
                "Operations", "Imaging", "Decoding", "SchoolMedia", "AuditTrail", "Registry", "Vault", "TestSupport",
                crypto,
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "EndToEnd",
            dependencies: [
                "Consentry", "ImagingWorker", "TestSupport", "SchoolMedia", "Imaging", "Decoding", "Operations", "Web",
                hummingbird, logging,
            ],
            path: "Tests/EndToEnd",
            swiftSettings: house
        ),
    ],
    swiftLanguageModes: [.v6]
)
