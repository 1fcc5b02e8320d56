import ArgumentParser
import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore
import OogstTerminal

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one record as text.", aliases: ["toon", "tonen"])

  @Argument(help: "The number of the record, such as LES-2.")
  var id: String

  @Flag(help: "One JSON object with every field.")
  var json = false

  @OptionGroup var options: Options

  func run() async throws {
    let surroundings = Surroundings(options)
    let store = try await surroundings.openStore()
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
      _ = Output.write(lines.joined(separator: "\n") + "\n")
    } catch let error as StoreError {
      throw surroundings.fail(wording.failure(error))
    }
  }
}

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

struct KindsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", abstract: "List the kinds of record, with their fields.",
    aliases: ["soorten"])

  @Flag(help: "One JSON array.")
  var json = false

  @OptionGroup var options: Options

  func run() async throws {
    let surroundings = Surroundings(options)
    let language = surroundings.language
    let kinds = Kind.all
    if json {
      let objects = kinds.map { kind in
        "{\"code\": \(JSONWriter.string(kind.code)), \"kind\": \(JSONWriter.string(kind.name)), "
          + "\"fields\": [" + kind.fields.map { JSONWriter.string($0.name) }.joined(separator: ", ")
          + "]}"
      }
      _ = Output.write("[\n" + objects.joined(separator: ",\n") + "\n]\n")
      return
    }
    for kind in kinds {
      let fields = kind.fields.map { $0.label[language] }.joined(separator: ", ")
      _ = Output.write("\(kind.code) \(kind.plural[language]) (\(kind.name)): \(fields)\n")
    }
  }
}
