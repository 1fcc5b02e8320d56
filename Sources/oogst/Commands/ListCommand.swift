import ArgumentParser
import Glibc
import OogstDashboard
import OogstExchange
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

  @Flag(help: "One JSON array with every field, or with those of --columns.")
  var json = false

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let words = process.words
    var (kind, query) = try await asked.query(process, store)
    if sort.count > 1 { throw process.fail(words.oneOrder(sort)) }
    if let sort = sort.first { query.order = try order(sort, kind, process) }
    if let columns {
      switch FieldNames(kind.fields.filter(\.canBeColumn)).fields(columns) {
      case .failure(let problem): throw process.fail(problem.text(process.language))
      case .success(let fields): query.columns = fields.map(\.name)
      }
    }
    process.sayExample()
    let printer = RowPrinter(store: store, process: process, isJSON: json)
    try await printer.printAll(query)
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

/// Prints every row of a list as it comes, so that a million rows need no more memory than a thousand.
struct RowPrinter {
  let store: SQLiteStore
  let process: ProcessEnvironment
  let isJSON: Bool

  private static let batch = 500

  /// Ends with an error when the output cannot be written, but for a reader that has had enough.
  private func write(_ text: String) throws -> Bool {
    if Output.write(text) { return true }
    let lost = OutputLost(errno)
    if lost.hadEnough { return false }
    throw process.failure(lost)
  }

  func printAll(_ query: ListQuery) async throws {
    var place: PageCursor? = .first
    let look = Look(order: query.order, columns: query.columns, isMixed: query.kind == nil)
    let isEmpty = try await printPages(look) {
      guard let from = place else { return nil }
      let page = try await store.page(query, from, count: Self.batch)
      place = page.reachesEnd ? nil : page.rows.last.map { PageCursor.after($0.key) }
      return page
    }
    if isEmpty, !isJSON { sayNothing(query) }
  }

  /// Some records by their ids, as a search through every kind gives them.
  func printAll(_ ids: [RecordID]) async throws {
    var rest = ids[...]
    _ = try await printPages(Look(order: .lastEnteredFirst, columns: [], isMixed: true)) {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(Self.batch) }
      return try await page(of: rest.prefix(Self.batch))
    }
  }

  private func page(of ids: ArraySlice<RecordID>) async throws -> ListPage {
    var rows: [ListRow] = []
    for id in ids {
      if let row = try await store.row(of: id, in: ListQuery(id.kind)) { rows.append(row) }
    }
    let named = Set(rows.flatMap(\.values).flatMap(\.referenced))
    return ListPage(rows: rows, titles: try await store.titles(of: named))
  }

  /// Prints pages until none comes; gives whether there was nothing on any of them.
  private func printPages(
    _ look: Look, _ next: () async throws -> ListPage?
  ) async throws -> Bool {
    var isFirst = true
    do {
      if isJSON { guard try write("[") else { return false } }
      while let page = try await next() {
        let lines = isJSON ? try await objects(page, look) : rows(page, look)
        if !lines.isEmpty {
          let text =
            isJSON
            ? (isFirst ? "\n" : ",\n") + lines.joined(separator: ",\n")
            : lines.joined(separator: "\n") + "\n"
          guard try write(text) else { return false }
          isFirst = false
        }
      }
      if isJSON { _ = try write("\n]\n") }
    } catch let error as StoreError {
      throw process.fail(process.words.shared.failure(error))
    }
    return isFirst
  }

  /// An empty answer is an answer, too; on standard error, so that a pipe stays empty.
  private func sayNothing(_ query: ListQuery) {
    let text = Cleaning.short(query.text)
    let words = process.words
    let news = text.isEmpty ? words.nothingListed : words.shared.nothingFound(text)
    _ = Output.write(news + "\n", to: STDERR_FILENO)
  }

  /// What of a row is printed.
  private struct Look {
    var order: Order
    var columns: [String]
    var isMixed: Bool
  }

  private func rows(_ page: ListPage, _ look: Look) -> [String] {
    let text = ValueText(process.language)
    return page.rows.compactMap { row in
      store.kinds[code: row.id.kind].map {
        row.id.description + " "
          + text.cells(
            row, $0, page.titles, .full, order: look.order, columns: look.columns,
            today: process.today, isMixed: look.isMixed
          )
          .joined(width: 1_000, cutsTitle: true)
      }
    }
  }

  private func objects(_ page: ListPage, _ look: Look) async throws(StoreError) -> [String] {
    let records = try await store.records(page.rows.map(\.id))
    let titles = try await store.titles(of: Set(records.flatMap(\.values).flatMap(\.referenced)))
    return records.compactMap { record in
      store.kinds[code: record.id.kind].map { kind in
        let values = zip(kind.fields, record.values).filter { field, _ in
          look.columns.isEmpty || field.uses.contains(.title) || look.columns.contains(field.name)
        }
        return JSONWriter.object(
          record.id, kind, values, titles: titles,
          origin: record.meta.origin, externalID: record.meta.externalID)
      }
    }
  }
}
