import ArgumentParser
import OogstDashboard
import OogstModel
import OogstStore
import OogstTerminal

struct SearchCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", _superCommandName: "oogst", abstract: "Search every kind of record.",
    aliases: ["zoek", "zoeken"])

  @Argument(help: "Words, each the beginning of a word, or the number that a file gives a record.")
  var words: [String]

  @OptionGroup var format: FormatOptions

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    process.sayExample()
    let query = ListQuery(nil, text: words.joined(separator: " "), order: .lastEnteredFirst)
    try await ExportPrinter(process, format.form(process)).print(.list(query), from: store)
  }
}
