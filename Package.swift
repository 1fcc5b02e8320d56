// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "oogst",
  products: [
    .library(name: "OogstModel", targets: ["OogstModel"]),
    .library(name: "OogstStore", targets: ["OogstStore"]),
    .executable(name: "oogst", targets: ["oogst"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(name: "OogstModel"),
    .target(
      name: "OogstStore",
      dependencies: [
        "OogstModel",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "OogstReading", dependencies: ["OogstModel"]),
    .target(name: "CExample", exclude: ["Example", "example.sqlite"]),
    .target(
      name: "OogstExchange",
      dependencies: ["OogstModel", "OogstReading", "CExample"]),
    .target(name: "OogstDashboard", dependencies: ["OogstModel", "OogstReading"]),
    .target(
      name: "OogstExport",
      dependencies: ["OogstModel", "OogstExchange", "OogstDashboard"]),
    .target(name: "CSignals"),
    .target(
      name: "CCurses",
      dependencies: ["CSignals"],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CTypedLine", dependencies: ["CSignals"]),
    .target(name: "CRestriction"),
    .target(name: "CDraft", dependencies: ["CSignals"]),
    .target(name: "OogstThemes", resources: [.embedInCode("themes")]),
    .target(
      name: "OogstTerminal",
      dependencies: [
        "OogstModel", "OogstDashboard", "OogstThemes", "CCurses", "CTypedLine",
      ]),
    .executableTarget(
      name: "oogst",
      dependencies: [
        "OogstModel", "OogstReading", "OogstStore", "OogstExchange", "OogstDashboard",
        "OogstExport", "OogstTerminal", "CRestriction", "CDraft",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "OogstModelTests", dependencies: ["OogstModel"]),
    .testTarget(name: "OogstReadingTests", dependencies: ["OogstModel", "OogstReading"]),
    .testTarget(name: "ModelAloneTests", dependencies: ["OogstModel"]),
    .testTarget(
      name: "OogstStoreTests",
      dependencies: [
        "OogstModel", "OogstReading", "OogstStore", "OogstExchange",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Files"]),
    .testTarget(
      name: "OogstExchangeTests",
      dependencies: ["OogstModel", "OogstReading", "OogstStore", "OogstExchange"]),
    .testTarget(
      name: "OogstDashboardTests",
      dependencies: [
        "OogstModel", "OogstReading", "OogstStore", "OogstExchange", "OogstDashboard",
        "OogstExport",
      ],
      exclude: ["Screens", "names.txt"]),
    .testTarget(
      name: "OogstTerminalTests",
      dependencies: ["OogstModel", "OogstDashboard", "OogstTerminal", "CCurses"]),
    .testTarget(
      name: "OogstExportTests",
      dependencies: [
        "OogstModel", "OogstReading", "OogstStore", "OogstExchange", "OogstDashboard",
        "OogstExport",
      ]),
    .target(name: "VirtualTerminal", path: "Tests/VirtualTerminal"),
    .testTarget(
      name: "DrawingTests",
      dependencies: [
        "OogstModel", "OogstStore", "OogstExchange", "OogstDashboard", "OogstTerminal",
        "VirtualTerminal",
      ],
      exclude: ["Facts"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "oogst", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "slow-line", path: "Tests/SlowLine"),
    .target(name: "Starting", path: "Tests/Starting"),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["oogst", "OogstModel", "VirtualTerminal", "slow-line", "Starting"],
      exclude: ["Figures", "Transcripts", "fenrir_launcher.py", "repaint_probe.sh"]),
    .target(name: "PracticeData", path: "Tests/PracticeData"),
    .executableTarget(
      name: "floor", path: "Tests/Floor",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo"), .linkedLibrary("sqlite3"),
      ]),
    .executableTarget(
      name: "oogst-bench",
      dependencies: [
        "OogstModel", "OogstStore", "OogstDashboard", "PracticeData", "VirtualTerminal", "floor",
        "slow-line", "Starting",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Tests/Bench"),
    .executableTarget(
      name: "oogst-trial",
      dependencies: [
        "OogstModel", "OogstReading", "OogstStore", "OogstExchange", "OogstDashboard",
        "OogstTerminal", "VirtualTerminal", "Starting",
      ],
      path: "Tests/Trial"),
    .testTarget(name: "BenchTests", dependencies: ["oogst-bench", "PracticeData"]),
  ],
  swiftLanguageModes: [.v6]
)

// One place for the settings of every target: strict, and no warning left standing.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]
}
