import OogstModel

/// What a search and a filter are called.
struct QueryWords: Bilingual {
  let language: Language

  func with(_ text: String) -> String { say("met \(text)", "with \(text)") }

  func inCurrency(_ field: String, _ currency: String) -> String {
    say("\(field) in \(currency)", "\(field) in \(currency)")
  }

  /// Both ends of a range, which are part of it; the higher one is not where it is open.
  func between(
    _ field: String, _ low: String, _ high: String, isDate: Bool, isOpen: Bool
  ) -> String {
    if isOpen {
      return say("\(field) van \(low) tot \(high)", "\(field) from \(low) up to \(high)")
    }
    return isDate
      ? say("\(field) \(low) tot en met \(high)", "\(field) from \(low) up to \(high)")
      : say("\(field) van \(low) tot en met \(high)", "\(field) from \(low) to \(high)")
  }

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
    case .under where isDate: say("\(field) vóór \(joined)", "\(field) before \(joined)")
    case .under: say("\(field) minder dan \(joined)", "\(field) less than \(joined)")
    case .over where isDate: say("\(field) na \(joined)", "\(field) after \(joined)")
    case .over: say("\(field) meer dan \(joined)", "\(field) more than \(joined)")
    case .contains: say("\(field) met \(joined)", "\(field) with \(joined)")
    case .atLeast where isDate: say("\(field) vanaf \(joined)", "\(field) from \(joined)")
    case .atLeast: say("\(field) minstens \(joined)", "\(field) at least \(joined)")
    }
  }
}
