// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own targets; a dependency's warnings are its own affair.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// What tests themselves do takes no time: they are compiled in half of it as they are written.
let tested: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"])]

/// The command carries the Swift runtime inside it: it starts in half the time, and runs where no toolchain is.
/// Only the command's link is static, so that tests share every compiled module with it.
let selfContained: [LinkerSetting] = [
    .unsafeFlags([
        "-static-stdlib", "-Xlinker", "--gc-sections", "-Xlinker", "-s",
        "-Xlinker", "--start-group",
        "-lFoundationNetworking", "-l_CFURLSessionInterface", "-lFoundationEssentials",
        "-lFoundationInternationalization", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims",
        "-l_FoundationCollections", "-lswiftSynchronization",
        "-Xlinker", "--end-group",
        "-lcurl", "-lstdc++",
        // Many small values live in many threads: jemalloc takes a sixth off a large build's processor time.
        "-ljemalloc",
    ])
]

let package = Package(
    name: "portavoz",
    products: [.executable(name: "portavoz", targets: ["portavoz"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
        .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
        .systemLibrary(name: "CSpawn"),
        .target(name: "PortavozDiagnostics", swiftSettings: strict),
        .target(name: "PortavozYAML", dependencies: ["CYAML", "PortavozDiagnostics"], swiftSettings: strict),
        .target(name: "PortavozMarkdown", dependencies: ["CCmark", "PortavozDiagnostics"], swiftSettings: strict),
        .target(name: "PortavozTemplate", dependencies: ["PortavozDiagnostics"], swiftSettings: strict),
        .target(
            name: "PortavozKit",
            dependencies: [
                "PortavozDiagnostics", "PortavozYAML", "PortavozMarkdown", "PortavozTemplate", "CXXHash", "CCrypto",
                "CMinizip", "CHunspell", "CSpawn",
            ],
            swiftSettings: strict),
        .target(
            name: "PortavozServer",
            dependencies: ["PortavozKit", "PortavozTemplate", .product(name: "FlyingFox", package: "FlyingFox")],
            swiftSettings: strict),
        .executableTarget(
            name: "portavoz",
            dependencies: [
                "PortavozKit", "PortavozServer", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict, linkerSettings: selfContained),
        .testTarget(name: "PortavozDiagnosticsTests", dependencies: ["PortavozDiagnostics"], swiftSettings: tested),
        .testTarget(name: "PortavozYAMLTests", dependencies: ["PortavozYAML"], swiftSettings: tested),
        .testTarget(
            name: "PortavozMarkdownTests", dependencies: ["PortavozMarkdown"],
            exclude: ["site-dialect", "hostile.json"],
            swiftSettings: tested),
        .testTarget(name: "PortavozTemplateTests", dependencies: ["PortavozTemplate"], swiftSettings: tested),
        .testTarget(
            name: "PortavozKitTests", dependencies: ["PortavozKit"], exclude: ["sites", "defects"],
            swiftSettings: tested),
        .testTarget(
            name: "PortavozServerTests", dependencies: ["PortavozServer", "PortavozKit"], swiftSettings: tested),
    ]
)
