import ArgumentParser

@main
struct Oogst: ParsableCommand {
  // The dashboard is a command like the others: options of the root would be taken from all of them.
  static let configuration = CommandConfiguration(
    commandName: "oogst",
    abstract:
      "Browse projects, lessons and progress; --listen (luisterstand) for speech and braille.",
    discussion: """
      --plain (regelstand) works in lines of text. oogst accessibility says what was tested.
      """,
    version: "0.1.0",
    subcommands: [
      DashboardCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
      ImportCommand.self, KindsCommand.self, AccessibilityCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self)

  /// Reads the arguments as those of the one command that they name. Where that fails, and for help, they
  /// are read as those of the whole program, which takes three times as long.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let options = DashboardOptions(arguments) {
      do { return try DashboardStart(options: options).run() } catch { exit(withError: error) }
    }
    let named = configuration.subcommands.first { command in
      let names = [command.configuration.commandName] + command.configuration.aliases
      return names.contains(arguments.first)
    }
    guard let named, var command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    else { return main(arguments) }
    do { try command.run() } catch { exit(withError: error) }
  }
}
