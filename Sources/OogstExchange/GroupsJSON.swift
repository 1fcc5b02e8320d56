public import OogstModel

/// A list counted in groups as JSON for programs: `count`, `sums` and `groups`, each with the answers that it is of.
public struct GroupsJSON {
  private let kind: Kind
  private let fields: [Field]
  private let summed: Field?
  private let titles: [RecordID: String]

  public init(kind: Kind, fields: [Field], summed: Field?, titles: [RecordID: String]) {
    self.kind = kind
    self.fields = fields
    self.summed = summed
    self.titles = titles
  }

  /// One object, a group a line.
  public func object(_ groups: Groups) -> String {
    let lines = groups.groups.map { group in
      let answers = zip(fields, group.values).map { field, value in
        JSONWriter.string(field.name) + ": " + answer(value, field)
      }
      return "  {\"by\": {" + answers.joined(separator: ", ") + "}, " + members(group.totals) + "}"
    }
    let all = "{\"kind\": " + JSONWriter.string(kind.name) + ", " + members(groups.all)
    return all + ", \"groups\": ["
      + (lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n")
      + "]}"
  }

  /// Of a date that counts by its year, the year.
  private func answer(_ value: Value, _ field: Field) -> String {
    if case .date(let date) = value { return String(date.year) }
    return JSONWriter.value(value, field, titles)
  }

  private func members(_ totals: Totals) -> String {
    let count = "\"count\": \(totals.count)"
    guard let summed else { return count }
    let sums = totals.sums.map { sum in
      var members: [String] = []
      if summed.type == .money {
        members.append("\"currency\": " + (sum.currency.map(JSONWriter.string) ?? "null"))
      }
      members.append("\"sum\": " + written(sum.sum))
      if let median = sum.median { members.append("\"median\": " + written(median)) }
      members.append("\"known\": \(sum.count)")
      return "{" + members.joined(separator: ", ") + "}"
    }
    return count + ", \"sums\": [" + sums.joined(separator: ", ")
      + "], \"unknown\": \(totals.unknown)"
  }

  private func written(_ amount: Int) -> String {
    guard summed?.type == .money else { return amount.written(decimals: summed?.decimals ?? 0) }
    return amount % 100 == 0 ? String(amount / 100) : amount.written(decimals: 2)
  }
}
