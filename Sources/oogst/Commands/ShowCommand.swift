import ArgumentParser
import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore
import OogstTerminal

struct ShowCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: "oogst", abstract: "Show one record as text.",
    aliases: ["toon", "tonen"])

  @Argument(help: "The number of the record, such as LES-2.")
  var id: String

  @Flag(help: "One JSON object with every field.")
  var json = false

  @OptionGroup var options: Options

  func run(_ surroundings: Surroundings, _ store: SQLiteStore) async throws {
    let wording = surroundings.wording
    do {
      guard let id = RecordID(id), let detail = try await store.detail(id),
        let kind = store.kinds[code: id.kind]
      else { throw surroundings.fail(wording.noSuchRecord(id)) }
      surroundings.sayExample()
      let lines =
        json
        ? [
          JSONWriter.object(
            id, kind, Array(zip(kind.fields, detail.record.values)), titles: detail.titles,
            origin: detail.record.meta.origin)
        ] : Dashboard.reading(of: detail, store.kinds, surroundings.language)
      try surroundings.print(lines.joined(separator: "\n"))
    } catch let error as StoreError {
      throw surroundings.fail(wording.failure(error))
    }
  }
}
