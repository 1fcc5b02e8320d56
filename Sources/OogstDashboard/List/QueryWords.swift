import OogstModel

/// What a search, a filter and an order are called.
struct QueryWords: Bilingual {
  let language: Language

  func with(_ text: String) -> String { say("met \(text)", "with \(text)") }

  func filter(_ field: String, _ comparison: Filter.Comparison, _ values: [String]) -> String {
    let joined = values.joined(separator: say(" of ", " or "))
    return switch comparison {
    case .equals: "\(field) \(joined)"
    case .differs: say("\(field) niet \(joined)", "\(field) not \(joined)")
    case .atMost: say("\(field) hoogstens \(joined)", "\(field) at most \(joined)")
    case .atLeast: say("\(field) minstens \(joined)", "\(field) at least \(joined)")
    }
  }

  func order(_ order: Order, _ kind: Kind?) -> String {
    switch order.key {
    case .number:
      order.isDescending
        ? say("nieuwste eerst", "newest first") : say("oudste eerst", "oldest first")
    case .fit: say("best passend eerst", "best fit first")
    case .field(let name):
      say("op ", "by ") + (kind?.field(name)?.label[language].lowercasedFirst ?? name)
        + (order.isDescending ? say(", aflopend", ", descending") : "")
    }
  }
}
