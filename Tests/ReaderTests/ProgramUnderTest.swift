import Foundation

/// The program that is tried: the one that OOGST names, else the one that was built beside the tests.
enum ProgramUnderTest {
  static let path =
    ProcessInfo.processInfo.environment["OOGST"]
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("oogst").path

  static func command(_ arguments: [String]) -> [String] { [path] + arguments }
}
