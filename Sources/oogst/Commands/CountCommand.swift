import ArgumentParser
import OogstDashboard
import OogstExchange
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

  @Flag(help: "One JSON object.")
  var json = false

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let (kind, query) = try await asked.query(process, store)
    let text = GroupingText(kind)
    let fields = try taken(text.fields(by ?? ""), process)
    let summed = try sum.map { try taken(text.summed($0), process) }
    process.sayExample()
    let grouping = Grouping(by: fields.map(\.name), summed: summed?.name)
    let (groups, titles) = try await store.read(.front) { store throws(StoreError) in
      let groups = try store.groups(query, grouping)
      return (
        groups, try store.titles(of: Set(groups.groups.flatMap(\.values).flatMap(\.referenced)))
      )
    }
    let printed =
      json
      ? GroupsJSON(kind: kind, fields: fields, summed: summed, titles: titles).object(groups)
      : lines(groups, kind, fields, summed, titles, process.language).joined(separator: "\n")
    try process.print(printed)
  }

  private func taken<Value>(
    _ read: Result<Value, GroupingText.Problem>, _ process: ProcessEnvironment
  ) throws -> Value {
    switch read {
    case .success(let value): return value
    case .failure(let problem): throw process.fail(problem.text(process.language))
    }
  }

  /// The whole first, then a line for each group: labels, count, sums.
  private func lines(
    _ groups: Groups, _ kind: Kind, _ fields: [Field], _ summed: Field?,
    _ titles: [RecordID: String], _ language: Language
  ) -> [String] {
    let words = Words(language)
    func line(_ name: String, _ totals: Totals) -> String {
      let sums = totals.sums.map { sum in
        summed?.type == .money
          ? words.money(Money(cents: sum.sum, currency: sum.currency))
          : words.number(sum.sum, decimals: summed?.decimals ?? 0)
      }
      let unknown =
        summed != nil && totals.unknown > 0
        ? [language.say("bij \(totals.unknown) onbekend", "unknown of \(totals.unknown)")] : []
      return ([name + ": " + words.number(totals.count)] + sums + unknown).joined(separator: ", ")
    }
    let text = ValueText(language)
    return [line(kind.plural[language].capitalisedFirst, groups.all)]
      + groups.groups.map { group in
        let names = zip(fields, group.values).map { text.text($1, $0, titles) }
        return line(names.joined(separator: ", "), group.totals)
      }
  }
}
