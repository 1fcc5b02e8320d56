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

  @Flag(help: "One JSON array with every field.")
  var json = false

  @OptionGroup var options: Options

  func run(_ surroundings: Surroundings, _ store: SQLiteStore) async throws {
    surroundings.sayExample()
    let question = Question(nil, text: words.joined(separator: " "), order: .newestFirst)
    try await RowPrinter(store: store, surroundings: surroundings, isJSON: json).printAll(question)
  }
}
