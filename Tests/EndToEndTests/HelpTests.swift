import Foundation
import Testing

@testable import oogst

/// What the command line says of itself, and to who mistypes it.
struct HelpTests {
  @Test(arguments: [
    nil, "dashboard", "list", "show", "search", "import", "kinds", "accessibility", "importeer",
    "export-all", "manual", "count",
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
}
