/// Tables in which each answer of a choice stands in one row, such as the parts of a Hexagon.
extension Rows {
  /// The answers that stand in more than one row, in their usual order.
  func repeated<Key: Choice>(_ key: (Row) -> Key?) -> [Key] {
    let given = rows.compactMap(key)
    return Key.allCases.filter { one in given.count { $0 == one } > 1 }
  }

  /// What the rows say of each answer; nothing where two rows contradict each other.
  func said<Key: Choice, Said: Hashable>(
    of key: (Row) -> Key?, _ value: (Row) -> Said?
  ) -> [Key: Said] {
    var all: [Key: Set<Said>] = [:]
    for row in rows {
      if let key = key(row), let value = value(row) { all[key, default: []].insert(value) }
    }
    return all.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}

extension Sequence where Element: Choice {
  /// Their labels with commas, in both languages.
  var labels: Label {
    let labels = map(\.label)
    return Label(
      labels.map(\.dutch).joined(separator: ", "), labels.map(\.english).joined(separator: ", "))
  }
}
