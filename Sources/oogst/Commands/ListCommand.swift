import ArgumentParser
import Glibc
import OogstDashboard
import OogstExport
import OogstModel
import OogstReading
import OogstStore
import OogstTerminal

struct ListCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", _superCommandName: "oogst", abstract: "List the records of one kind.",
    aliases: ["lijst"])

  @OptionGroup var asked: QueryArguments

  @Option(parsing: .unconditionalSingleValue, help: "Order by this field; -FIELD for descending.")
  var sort: [String] = []

  @Option(
    help: "Show these fields behind the title, divided by commas: FIELD,FIELD.")
  var columns: String?

  @OptionGroup var format: FormatOptions

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let words = process.words
    var (kind, query, _) = try await asked.query(process, store)
    if sort.count > 1 { throw process.fail(words.oneOrder(sort)) }
    if let sort = sort.first { query.order = try order(sort, kind, process) }
    if let columns {
      // The title stands first whatever is asked: to ask for it is no mistake.
      let title = kind.fields[kind.titleIndex]
      switch FieldNames([title] + kind.fields.filter(\.canBeColumn)).fields(columns) {
      case .failure(let problem): throw process.fail(problem.text(process.language))
      case .success(let fields): query.columns = fields.filter { $0 != title }.map(\.name)
      }
    }
    if asked.search != nil {
      // As in the dashboard: what fits best first, unless somebody says otherwise.
      if sort.isEmpty { query.order = query.order(ofFound: try await store.count(query)) }
    }
    process.sayExample()
    try await ExportPrinter(process, format.form(process)).print(.list(query), from: store)
  }

  private func order(_ text: String, _ kind: Kind, _ process: ProcessEnvironment) throws -> Order {
    guard let order = OrderText(kind).order(text) else {
      throw process.fail(
        process.words.shared.noSuchOrder(
          kind.fields(.sorted).map { $0.label[process.language] }))
    }
    return order
  }
}
