import OogstModel

/// What a search and a filter are called.
struct QueryWords: Bilingual {
  let language: Language

  func with(_ text: String) -> String { say("met \(text)", "with \(text)") }

  /// What was so at an earlier moment.
  func then(_ filter: String, _ moment: String) -> String {
    say("\(filter) in \(moment)", "\(filter) in \(moment)")
  }

  /// A condition in words: of a date *vanaf*, of an amount *minstens*.
  func filter(
    _ field: String, _ comparison: Filter.Comparison, _ values: [String], isDate: Bool
  ) -> String {
    let joined = values.joined(separator: say(" of ", " or "))
    return switch comparison {
    case .equals: "\(field) \(joined)"
    case .differs: say("\(field) niet \(joined)", "\(field) not \(joined)")
    case .atMost where isDate: say("\(field) tot en met \(joined)", "\(field) up to \(joined)")
    case .atMost: say("\(field) hoogstens \(joined)", "\(field) at most \(joined)")
    case .atLeast where isDate: say("\(field) vanaf \(joined)", "\(field) from \(joined)")
    case .atLeast: say("\(field) minstens \(joined)", "\(field) at least \(joined)")
    }
  }
}
