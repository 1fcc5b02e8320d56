public import OogstModel

/// Reads what is typed for one field as a range, or as words: `2014-2016`, `vanaf 100.000`, `van 5 tot 10`, `zorg`.
extension FilterText {
  /// What narrows a list to it; one value alone is that value, of a year all of it.
  public func narrowing(_ text: String, of field: Field) -> Result<[Filter], Problem> {
    let text = text.trimmingWhitespace
    if field.type.hasWords {
      let nothing = filter(field.name + "=" + text)
      if case .success(let filter) = nothing, filter.values == [.unknown] {
        return .success([filter])
      }
      return filter(field.name + "~" + text).map { [$0] }
    }
    if let first = text.first, "<>=!~".contains(first) {
      return filter(field.name + text).map { [$0] }
    }
    if let (comparison, rest) = Self.oneEnd(text) { return end(comparison, rest, field) }
    // An end that is open: *1000-*.
    if text.hasSuffix("-"), text.dropLast().contains(where: \.isNumber) {
      return end(.atLeast, String(text.dropLast()).trimmingWhitespace, field)
    }
    let bare = Self.without(["van ", "from ", "tussen ", "between "], text)
    guard let (low, high) = Self.ends(bare, field) else { return end(.equals, text, field) }
    return end(.atLeast, low, field).flatMap { one in
      end(.atMost, high, field).map { other in
        let ends = (one + other).filter { $0.comparison != .contains }
        let currencies = (one + other).filter { $0.comparison == .contains }
        return Self.inOrder(ends) + currencies.prefix(1)
      }
    }
  }

  private func end(
    _ comparison: Filter.Comparison, _ text: String, _ field: Field
  ) -> Result<[Filter], Problem> {
    // A name that any language has, whatever the label is.
    let part = field.name + comparison.rawValue + text
    return filter(part).map { [$0] + currency(in: part, of: $0) }
  }

  // MARK: - Words

  private static let beginnings: [(words: [String], comparison: Filter.Comparison)] = [
    (["vanaf", "sinds", "minstens", "at least", "since"], .atLeast),
    (["tot en met", "t/m", "hoogstens", "at most", "up to", "tot", "until"], .atMost),
    (["meer dan", "more than", "na", "after"], .over),
    (["minder dan", "less than", "vóór", "voor", "before"], .under),
  ]

  /// One end by its word; *van* and *from* only where no other end follows.
  private static func oneEnd(_ text: String) -> (Filter.Comparison, String)? {
    for (words, comparison) in beginnings {
      for word in words where text.lowercased().hasPrefix(word + " ") {
        return (comparison, String(text.dropFirst(word.count + 1)))
      }
    }
    for word in ["van ", "from "] where text.lowercased().hasPrefix(word) {
      let rest = String(text.dropFirst(word.count))
      if dividers.allSatisfy({ !rest.lowercased().contains($0) }) { return (.atLeast, rest) }
    }
    return nil
  }

  private static func without(_ words: [String], _ text: String) -> String {
    let word = words.first { text.lowercased().hasPrefix($0) }
    return String(text.dropFirst(word?.count ?? 0))
  }

  /// The longest first: *tot* stands in *tot en met*.
  private static let dividers = [
    " tot en met ", " t/m ", " tot ", " up to ", " to ", " en ", " and ", "..", " - ", " \u{2013} ",
    "\u{2013}",
  ]

  private static func ends(_ text: String, _ field: Field) -> (String, String)? {
    let lower = text.lowercased()
    for divider in dividers {
      guard let range = lower.firstRange(of: divider) else { continue }
      let (low, high) = (text[..<range.lowerBound], text[range.upperBound...])
      if !low.isEmpty, !high.isEmpty { return (String(low), String(high)) }
    }
    // A hyphen divides years and numbers; it stands in days and before what is less than nothing.
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map {
      String($0).trimmingWhitespace
    }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    if field.type == .date {
      guard parts.allSatisfy({ $0.count == 4 && $0.allSatisfy(\.isNumber) }) else { return nil }
    }
    return (parts[0], parts[1])
  }

  /// Who types the higher end first means the same.
  private static func inOrder(_ ends: [Filter]) -> [Filter] {
    guard ends.count == 2, let low = ends[0].values.first, let high = ends[1].values.first,
      isLess(high, low)
    else { return ends }
    return [
      Filter(ends[0].field, .atLeast, [high]), Filter(ends[0].field, .atMost, [low]),
    ]
  }

  private static func isLess(_ one: Value, _ other: Value) -> Bool {
    switch (one, other) {
    case (.date(let one), .date(let other)): one.firstDay < other.firstDay
    case (.money(let one), .money(let other)): one.cents < other.cents
    case (.number(let one), .number(let other)): one < other
    case (.range(let one), .range(let other)): one.low < other.low
    default: false
    }
  }
}
