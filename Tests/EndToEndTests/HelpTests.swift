import Foundation
import Testing

@testable import oogst

/// What the command line says of itself, and to who mistypes it.
struct HelpTests {
  @Test(arguments: [
    nil, "dashboard", "list", "show", "search", "import", "kinds", "accessibility", "importeer",
    "export-all", "manual", "count", "add", "edit", "remove", "restore", "undo", "log", "backup",
    "restore-backup", "check",
  ])
  func dutchHelpNamesTheSameOptionsAsTheCommands(_ command: String?) throws {
    let arguments = command.map { ["help", $0] } ?? ["--help"]
    let dutch = try run(program, arguments, environment: ["OOGST_LANGUAGE": "nl"])
    let english = try run(program, arguments, environment: ["OOGST_LANGUAGE": "en"])
    #expect(dutch.status == 0 && english.status == 0)
    #expect(dutch.output.contains("Gebruik: oogst"))
    #expect(english.output.contains("USAGE: oogst"))
    // The help of the whole program gives the dashboard's options in Dutch, and a list of commands in English.
    guard command != nil else { return }
    #expect(Self.options(dutch.output) == Self.options(english.output))
  }

  private static func options(_ text: String) -> Set<String> {
    Set(
      text.split { !$0.isLetter && $0 != "-" }.filter { $0.hasPrefix("--") && $0.count > 2 }
        .map(String.init))
  }

  @Test func aMistypedCommandIsToldWithTheOneThatIsMeant() throws {
    let result = try run(program, ["lst", "project"])
    #expect(result.status != 0)
    #expect(result.errors == "oogst: er is geen opdracht lst. Bedoelt u oogst list?\n")
    let other = try run(program, ["xyzzy"], environment: ["OOGST_LANGUAGE": "en"])
    #expect(other.errors.contains("there is no command xyzzy. oogst help names them all."))
  }

  @Test(arguments: [
    (["--example", "list", "gesprekken"], ["list", "--example", "gesprekken"]),
    (["--language", "en", "lijst", "lessen"], ["lijst", "--language", "en", "lessen"]),
    (["--database", "list", "--plain"], ["--database", "list", "--plain"]),
    (["list", "list"], ["list", "list"]), (["--plain"], ["--plain"]), ([], []),
  ])
  func optionsOfAllCommandsMayStandBeforeTheCommand(_ typed: [String], _ read: [String]) {
    #expect(GivenArguments(all: typed, names: ["list", "lijst"]).commandFirst == read)
  }

  @Test func theDatabaseMayBeNamedBeforeTheCommand() throws {
    let result = try run(program, ["--example", "list", "gesprekken"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("GES-"))
  }

  @Test(arguments: ["projects", "projecten", "lessons", "progress"])
  func aFirstScreenIsNamedInEitherLanguage(_ screen: String) throws {
    #expect(try run(program, ["--example", "--plain", "--screen", screen]).status == 0)
  }

  /// Line by line the same but for the words; the words of an option are those of its help.
  @Test(arguments: ["zsh", "fish", "bash"])
  func completionsSpeakDutch(_ shell: String) throws {
    let arguments = ["--generate-completion-script", shell]
    let dutch = try run(program, arguments, environment: ["OOGST_LANGUAGE": "nl"])
    let english = try run(program, arguments, environment: ["OOGST_LANGUAGE": "en"])
    #expect(dutch.status == 0)
    let lines = dutch.output.split(separator: "\n")
    let others = english.output.split(separator: "\n")
    #expect(lines.count == others.count)
    #expect((dutch.output == english.output) == (shell == "bash"))
    // Whatever has words beside it has Dutch ones.
    let mark = shell == "zsh" ? "[" : " -d '"
    for (line, other) in zip(lines, others) where shell != "bash" {
      let isWorded = other.contains(mark) && (other.contains("'--") || other.contains(" -d '"))
      #expect(!isWorded || line != other, "\(line)")
    }
    #expect(shell == "bash" || dutch.output.contains("JSON met alle velden."))
  }

  /// The shells read it without a complaint, where they are there.
  @Test(arguments: ["zsh", "fish"]) func shellsReadTheDutchCompletions(_ shell: String) throws {
    let path = "/usr/bin/" + shell
    guard FileManager.default.isExecutableFile(atPath: path) else {
      print("\(shell) is not installed: its completions are not read")
      return
    }
    let script = try run(
      program, ["--generate-completion-script", shell], environment: ["OOGST_LANGUAGE": "nl"])
    let read = try run(path, ["-n"], input: script.output)
    #expect(read.status == 0 && read.errors.isEmpty, "\(read.errors)")
  }

  /// In lines the place is written at every line: whatever ends the program, the next start finds it.
  @Test func aLineThatBreaksInLinesIsGoneOnFrom() throws {
    try #require(Tmux.path != nil)
    let folder = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    let database = folder + "/oogst.sqlite"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = folder + "/een.csv"
    try Data("title\nWandelen\nZwemmen\n".utf8).write(to: URL(fileURLWithPath: file))
    try run(program, ["import", file, "--as", "project", "--database", database])
    let command = "\(program) --plain --database \(database)"
    let tmux = try Tmux(command, environment: ["XDG_STATE_HOME": folder])
    try tmux.wait(for: "Overzicht>")
    try tmux.press("PRJ-2", "Enter")
    try tmux.wait(for: "PRJ-2>")
    _ = try run("/usr/bin/pkill", ["-KILL", "-f", database])
    let again = try Tmux(command, environment: ["XDG_STATE_HOME": folder])
    try again.wait(for: "De vorige keer brak de verbinding af.")
    try again.press("daarnet", "Enter")
    try again.wait(for: "1 ")
    try again.press("1", "Enter")
    try again.wait(for: "Zwemmen")
  }
}
