import ArgumentParser
import OogstDashboard
import OogstModel
import OogstReading
import OogstStore
import OogstTerminal

struct CountCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", _superCommandName: "oogst",
    abstract: "Count the records of one kind, in groups and with sums.", aliases: ["tel", "tellen"])

  @OptionGroup var asked: QueryArguments

  @Option(help: "FIELD[,FIELD]: count by the answers to one or two fields, of a date by its year.")
  var by: String?

  @Option(help: "Add up this field, each currency by itself.")
  var sum: String?

  @OptionGroup var format: FormatOptions

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let (kind, query, groups) = try await asked.query(process, store)
    let text = GroupingText(kind)
    let fields = try taken(text.fields(by ?? groups.joined(separator: ",")), process)
    let summed = try sum.map { try taken(text.summed($0), process) }
    process.sayExample()
    try await ExportPrinter(process, format.form(process)).print(
      groupsOf: query, by: fields.map(\.name), sums: summed.map { [$0.name] } ?? [], from: store)
  }

  private func taken<Value>(
    _ read: Result<Value, GroupingText.Problem>, _ process: ProcessEnvironment
  ) throws -> Value {
    switch read {
    case .success(let value): return value
    case .failure(let problem): throw process.fail(problem.text(process.language))
    }
  }
}
