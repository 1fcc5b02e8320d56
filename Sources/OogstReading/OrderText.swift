public import OogstModel

/// Reads an order as people type it, and as the program says it: `bedrag`, `-bedrag`, `bedrag aflopend`,
/// `op bedrag, aflopend`, `nieuwste eerst`.
public struct OrderText {
  private let kind: Kind

  /// Of the lists of a kind.
  public init(_ kind: Kind) { self.kind = kind }

  /// What the fixed orders are called, wherever they are said.
  public static let newest = Label("nieuwste eerst", "newest first")
  public static let oldest = Label("oudste eerst", "oldest first")
  public static let lastEntered = Label("laatst ingevoerd eerst", "last entered first")
  public static let firstEntered = Label("eerst ingevoerd eerst", "first entered first")
  public static let ascending = Label("oplopend", "ascending")
  public static let descending = Label("aflopend", "descending")

  /// The order that a text asks for; nil when it is none of this kind.
  public func order(_ text: some StringProtocol) -> Order? {
    let text = String(text).trimmingSpaces
    let fixed: [(Label, Order)] =
      [
        (Self.lastEntered, .lastEnteredFirst), (Self.firstEntered, Order(by: .number)),
        (Self.newest, kind.newestFirst),
      ] + (kind.dated.map { [(Self.oldest, Order(by: .field($0)))] } ?? [])
    if text.first?.isLetter == true,
      let order = fixed.first(where: { Self.says(text, $0.0) })?.1
    {
      return order
    }
    if text.hasPrefix("-") {
      return field(String(text.dropFirst())).map { Order(by: .field($0), isDescending: true) }
    }
    if let name = field(text) { return Order(by: .field(name)) }
    for (label, isDescending) in [(Self.descending, true), (Self.ascending, false)] {
      for word in label.both {
        guard let rest = Self.without(word, atEndOf: text), let name = field(rest) else { continue }
        return Order(by: .field(name), isDescending: isDescending)
      }
    }
    return nil
  }

  /// The name of a field that lists can be ordered by, with or without *op* before it.
  private func field(_ text: String) -> String? {
    let fields = kind.fields(.sorted)
    if let field = fields.first(where: { $0.answers(to: text) }) { return field.name }
    for start in ["op ", "by "] where text.lowercased().hasPrefix(start) {
      let rest = String(text.dropFirst(start.count))
      if let field = fields.first(where: { $0.answers(to: rest) }) { return field.name }
    }
    return nil
  }

  private static func says(_ text: String, _ label: Label) -> Bool {
    label.both.contains { Folding.folded($0) == Folding.folded(text) }
  }

  /// What stands before the last word, when that is the one.
  private static func without(_ word: String, atEndOf text: String) -> String? {
    guard let space = text.lastIndex(of: " "),
      Folding.folded(text[text.index(after: space)...]) == Folding.folded(word)
    else { return nil }
    let rest = text[..<space]
    return String(rest.hasSuffix(",") ? rest.dropLast() : rest).trimmingSpaces
  }

  /// The order in words, with its direction where that must be said.
  public static func words(
    _ order: Order, _ kind: Kind?, _ language: Language, saysAscending: Bool = false
  ) -> String {
    switch order.key {
    case .number: return (order.isDescending ? lastEntered : firstEntered)[language]
    case .fit: return language.say("best passend eerst", "best fit first")
    case .field(let name) where name == kind?.dated:
      return (order.isDescending ? newest : oldest)[language]
    case .field(let name):
      let label = kind?.field(name)?.label[language] ?? name
      let text = language.say("op ", "by ") + label.prefix(1).lowercased() + label.dropFirst()
      if order.isDescending { return text + ", " + descending[language] }
      return saysAscending ? text + ", " + ascending[language] : text
    }
  }
}
