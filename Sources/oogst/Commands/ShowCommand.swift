import ArgumentParser
import OogstDashboard
import OogstModel
import OogstStore
import OogstTerminal

struct ShowCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: "oogst", abstract: "Show one record as text.",
    discussion: "With a number of a file that several records have: the list of these.",
    aliases: ["toon", "tonen"])

  @Argument(help: "The number of the record, such as LES-2, or the one that its file gives it.")
  var id: String

  @OptionGroup var format: FormatOptions

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let words = process.words
    let printer = ExportPrinter(process, format.form(process))
    do {
      // A record's own id goes before the same word in a file.
      if let id = RecordID(id), try await !store.records([id]).isEmpty {
        process.sayExample()
        return try await printer.print(.record(id), from: store)
      }
      let ids = try await store.ids(external: id)
      guard let first = ids.first else {
        guard let number = RecordID(id) else { throw process.fail(words.shared.noSuchRecord(id)) }
        throw process.fail(
          try await EntryWords(language: process.language).isNowhere(number, store, process))
      }
      process.sayExample()
      if ids.count == 1 { return try await printer.print(.record(first), from: store) }
      try await printer.print(ids, from: store)
    } catch let error as StoreError {
      throw process.fail(words.shared.failure(error))
    }
  }
}
