import ArgumentParser

/// The full screen, or lines where there is none: what `oogst` does when nothing else is asked.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", _superCommandName: "oogst",
    abstract: "Open the dashboard; the same as oogst alone.",
    aliases: ["bladeren"])

  @OptionGroup var options: Options

  @Flag(help: "Listening mode: for people who work with speech or braille.")
  var listen = false

  @Flag(help: "Only look: nothing can be changed.")
  var readOnly = false

  @Flag(help: "Lines of text instead of a full screen.")
  var plain = false

  @Option(help: "The screen to begin with: overzicht, projecten, lessen, voortgang, alles.")
  var screen: String?

  @Option(help: "Work in one programme, such as PRG-1.")
  var programme: String?

  @Option(help: "The theme: standaard, contrast, donker, licht, mono, or a file.")
  var theme: String?

  @Flag(
    help: ArgumentHelp(
      "Nothing but the dashboard: for ForceCommand of sshd.",
      discussion:
        "Takes no settings from the environment or the home folder. Wants --database or --example.")
  )
  var restricted = false

  @Option(
    help: "With --restricted: the folder where mode, programme and orders are remembered.",
    completion: .directory)
  var memory: String?

  var asked: DashboardOptions {
    DashboardOptions(
      common: options.given, listen: listen, readOnly: readOnly, plain: plain, screen: screen,
      programme: programme,
      theme: theme, restricted: restricted, memory: memory)
  }

  func run() throws { try DashboardStart(options: asked).run() }
}
