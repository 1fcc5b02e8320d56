import ArgumentParser

@main
struct Oogst: AsyncParsableCommand {
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
}
