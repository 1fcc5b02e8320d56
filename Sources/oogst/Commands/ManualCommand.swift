import ArgumentParser
import OogstDashboard
import OogstModel

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", _superCommandName: "oogst",
    abstract: "Print the manual page, for man.", aliases: ["handleiding"])

  @OptionGroup var options: Options

  func run() throws {
    let process = ProcessEnvironment(options.given)
    try process.print(ManualPage(language: process.language).roff)
  }
}

/// The manual page in roff (man(7)), made from the tables that the program itself works with.
struct ManualPage: Bilingual {
  let language: Language

  var roff: String {
    var lines = [".TH OOGST 1 \"\" \"oogst\" \"\""]
    func section(_ name: String, _ text: [String]) { lines += [".SH " + name] + text }
    func listed(_ entries: [(String, String)]) -> [String] {
      entries.flatMap { [".TP", ".B " + Self.plain($0.0), Self.plain($0.1)] }
    }
    section(
      say("NAAM", "NAME"),
      [
        say(
          "oogst \\- blader door projecten, lessen en voortgang",
          "oogst \\- browse projects, lessons and progress")
      ])
    section(
      say("OVERZICHT", "SYNOPSIS"),
      commands.flatMap { [".br", ".B oogst " + Self.plain($0.name)] })
    section(
      say("OPDRACHTEN", "COMMANDS"),
      commands.flatMap { [".SS " + Self.plain($0.name), ".nf", Self.plain($0.help), ".fi"] })
    section(say("TOETSEN", "KEYS"), listed(keys))
    section(say("UITVOER", "OUTPUT"), [output])
    section(say("STATUS", "EXIT STATUS"), listed(statuses))
    return lines.joined(separator: "\n")
  }

  private var commands: [(name: String, help: String)] {
    Oogst.configuration.subcommands.map { command in
      let name = command.configuration.commandName ?? ""
      let help = language == .dutch ? DutchHelp.text(of: name) : Oogst.helpMessage(for: command)
      return (name, help ?? Oogst.helpMessage(for: command))
    }
  }

  /// From the one table of keys.
  private var keys: [(String, String)] {
    let words = CommandWords(language)
    return Command.all(.standard).compactMap { command in
      let keys = Keymap.standard.keys(for: command).map(Words(language).name(of:))
      return keys.isEmpty ? nil : (keys.joined(separator: ", "), words.describe(command))
    }
  }

  private var output: String {
    say(
      """
      Wat gevraagd is, komt op de standaarduitvoer; mededelingen en fouten op de andere. \\- in plaats van een bestand
      leest bij importeren de standaardinvoer. Zonder terminal, of met \\-\\-plain, werkt oogst in regels.
      """,
      """
      What was asked for goes to standard output; notices and errors to the other. \\- in place of a file reads
      standard input when importing. Without a terminal, or with \\-\\-plain, oogst works in lines.
      """)
  }

  private var statuses: [(String, String)] {
    [
      ("0", say("gelukt, ook als er niets gevonden is", "done, also when nothing was found")),
      ("1", say("mislukt: de melding zegt waarom", "failed: the message says why")),
      ("64", say("verkeerde opties", "wrong options")),
      ("128+N", say("gestopt door signaal N", "ended by signal N")),
    ]
  }

  /// Without what roff would take for a request or an escape.
  private static func plain(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let escaped = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }.joined(separator: "\n")
  }
}
