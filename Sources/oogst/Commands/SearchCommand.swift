import ArgumentParser
import OogstDashboard
import OogstModel
import OogstTerminal

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search every kind of record.", aliases: ["zoek", "zoeken"])

  @Argument(help: "Words, each the beginning of a word.")
  var words: [String]

  @Flag(help: "One JSON array with every field.")
  var json = false

  @OptionGroup var options: Options

  func run() async throws {
    let surroundings = Surroundings(options)
    let store = try await surroundings.openStore()
    surroundings.sayExample()
    let question = Question(nil, text: words.joined(separator: " "), order: .newestFirst)
    try await RowPrinter(store: store, surroundings: surroundings, isJSON: json).printAll(question)
  }
}
