import ArgumentParser
import OogstDashboard
import OogstModel

/// What every command takes.
struct Options: ParsableArguments {
  @Option(help: "The database to use.", completion: .file(extensions: ["sqlite"]))
  var database: String?

  @Flag(help: "Use the built-in example, whatever else there is.")
  var example = false

  @Option(help: "The language: nl or en.")
  var language: String?

  @Option(help: "The day that counts as today, such as 2024-03-15.")
  var today: String?

  var given: GivenOptions {
    GivenOptions(database: database, example: example, language: language, today: today)
  }

  func validate() throws {
    if let language, Language(rawValue: language) == nil {
      throw ValidationError("--language is nl of en / is nl or en.")
    }
    if let today, Day(today) == nil {
      throw ValidationError(
        "--today is een dag zoals 2024-03-15 / is a day such as 2024-03-15, not \(today).")
    }
  }
}

/// The options of every command, as they were given.
struct GivenOptions: Equatable, Sendable {
  var database: String?
  var example = false
  var language: String?
  var today: String?
}
