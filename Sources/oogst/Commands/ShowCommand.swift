import ArgumentParser
import OogstDashboard
import OogstExchange
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

  @Flag(help: "One JSON object with every field; of several records an array of them.")
  var json = false

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let words = process.words
    do {
      // A record's own id goes before the same word in a file.
      if let id = RecordID(id), let detail = try await store.detail(id) {
        return try show(detail, process, store)
      }
      let ids = try await store.ids(external: id)
      guard let first = ids.first else { throw process.fail(words.shared.noSuchRecord(id)) }
      if ids.count == 1, let detail = try await store.detail(first) {
        return try show(detail, process, store)
      }
      process.sayExample()
      let printer = RowPrinter(store: store, process: process, isJSON: json)
      try await printer.printAll(ids)
    } catch let error as StoreError {
      throw process.fail(words.shared.failure(error))
    }
  }

  private func show(
    _ detail: RecordDetail, _ process: ProcessEnvironment, _ store: SQLiteStore
  ) throws {
    let record = detail.record
    guard let kind = store.kinds[code: record.id.kind] else { return }
    process.sayExample()
    let lines =
      json
      ? [
        JSONWriter.object(
          record.id, kind, Array(zip(kind.fields, record.values)), titles: detail.titles,
          origin: record.meta.origin, externalID: record.meta.externalID)
      ] : Dashboard.reading(of: detail, store.kinds, process.language)
    try process.print(lines.joined(separator: "\n"))
  }
}
