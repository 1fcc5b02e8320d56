import ArgumentParser
import OogstExchange
import OogstModel
import OogstStore
import OogstTerminal

struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", _superCommandName: "oogst",
    abstract: "Explain the kinds of record, or one of them with its fields.",
    aliases: ["soorten"])

  @Argument(help: "A kind, such as project or lessen; none for a line of each.")
  var kind: String?

  @Flag(help: "JSON: an array of kinds, or an object for one.")
  var json = false

  @Flag(help: "A CSV file to fill in, with one example line.")
  var template = false

  @OptionGroup var options: Options

  func run() throws {
    let process = ProcessEnvironment(options.given)
    let text = KindsText(language: process.language)
    guard let word = kind else {
      if template { throw process.fail(text.templateOfWhat) }
      if json {
        return try process.print("[\n" + Kind.all.map(text.json).joined(separator: ",\n") + "\n]")
      }
      return try process.print(Kind.all.map(text.line).joined(separator: "\n"))
    }
    guard let kind = Kind.all.answering(to: word) else {
      throw process.fail(process.words.noSuchKind(word, Kind.all))
    }
    if json { return try process.print(text.json(kind)) }
    let writer = CSVWriter(templateOf: kind, process.language)
    let store = try ProcessEnvironment.exampleStore()
    let example = writer.row(try wait(for: { try await Self.example(of: kind, store) }))
    if template { return try process.print(file: writer.header + example) }
    try process.print(text.page(kind, writer.header + example))
  }

  /// The record of the built-in example that says most, without the records that it names: those are nowhere else.
  private static func example(of kind: Kind, _ store: SQLiteStore) async throws -> Record {
    let rows = try await store.page(
      ListQuery(kind.code, order: Order(by: .number)), .first, count: 200
    ).rows
    let records = try await store.records(rows.map(\.id))
    let alone = records.map { record in
      var record = record
      record.values = zip(kind.fields, record.values).map { $1.withoutReferences($0.type) }
      return record
    }
    // One that contradicts itself without what it names would be told of when it is imported.
    let fullest = alone.filter { kind.issues(of: $0).isEmpty }.max { one, other in
      one.values.count { !$0.isUnknown } < other.values.count { !$0.isUnknown }
    }
    if let fullest { return fullest }
    var record = Record(
      id: RecordID(kind.code, 0), values: kind.fields.map { _ in Value.unknown })
    record.values[kind.titleIndex] = .text(kind.label.dutch.capitalisedFirst)
    return record
  }
}

extension Value {
  /// The same without the records that it names.
  fileprivate func withoutReferences(_ type: FieldType) -> Value {
    switch self {
    case .reference, .references: .unknown
    case .rows(let rows):
      if case .table(let columns) = type {
        .rows(rows.map { row in zip(columns, row).map { $1.withoutReferences($0.type) } })
      } else {
        .unknown
      }
    case .unknown, .unrecognised, .text, .number, .range, .money, .date, .time, .yesNo, .choice,
      .tags:
      self
    }
  }
}
