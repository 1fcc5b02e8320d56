import ArgumentParser
import OogstDashboard
import OogstTerminal

/// The accessibility statement; the same page as in the program.
struct AccessibilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accessibility", _superCommandName: "oogst",
    abstract: "What was tested with which screen reader, and what is known not to work.",
    aliases: ["toegankelijkheid"])

  @OptionGroup var options: Options

  func run() throws {
    let process = ProcessEnvironment(options.given)
    let lines = Dashboard.accessibilityStatement(process.language)
    try process.print(lines.joined(separator: "\n"))
  }
}
