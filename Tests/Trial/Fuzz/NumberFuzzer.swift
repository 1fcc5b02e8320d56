import OogstModel

/// Numbers, amounts and ranges in any writing: what can be read is the same when it was written and is read again.
struct NumberFuzzer: Fuzzer {
  static let name = "numbers"

  struct Input {
    var cells: [String]
    var column: Int
    var currency: String?
  }

  private let columns = ColumnTrip.all { [.number, .money, .range].contains($0) }

  func input(_ chance: inout Chance) -> Input {
    Input(
      cells: chance.many(chance.within(1...8)) { CellTexts.number(&$0) },
      column: chance.below(columns.count),
      currency: chance.pick([nil, nil, nil, "EUR", "usd", "XYZ", "", "E\u{1B}R"]))
  }

  func readable(_ input: Input) -> String {
    let column = columns[input.column]
    return
      "\(column.kind.name) \(column.kind.fields[column.index].name), \(input.currency ?? "no currency"): "
      + input.cells.map { "\"" + Readable.text($0) + "\"" }.joined(separator: ", ")
  }

  func trouble(with input: Input) async -> String? {
    let column = columns[input.column]
    // Only amounts have a currency beside them.
    let hasCurrency = column.kind.fields[column.index].type == .money
    return column.trouble(with: input.cells, currency: hasCurrency ? input.currency : nil)
  }
}
