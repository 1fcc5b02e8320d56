import OogstModel

/// Reads the cells of one column as values of one field, in the column's own style.
struct CellReader {
  let field: Field
  var numbers: NumberStyle
  var dates: DateStyle
  /// The choice that a word means, by bare word: names, labels, usual words, and those of `--values`.
  var words: [String: String] = [:]

  init(field: Field, numbers: NumberStyle = .english, dates: DateStyle = DateStyle()) {
    self.field = field
    self.numbers = numbers
    self.dates = dates
    guard case .choice(let options) = field.type else { return }
    for option in options {
      for word in [option.name] + option.label.both + option.words {
        let bare = Folding.bare(word)
        if words[bare] == nil { words[bare] = option.name }
      }
    }
  }

  /// Why a cell cannot be read.
  enum Trouble: Equatable, Sendable { case noDate, noNumber, noAmount }

  /// What stands for "not known" in a spreadsheet.
  private static let blanks: Set<String> = [
    "", "-", "--", "n.v.t.", "nvt", "n.v.t", "null", "onbekend", "unknown", "n/a", "na", "#n/b",
    "#n/a", "none", "?",
  ]

  func value(_ cell: String, currency: String?) -> Result<Value, TroubleError> {
    let text = cell.trimmingWhitespace
    if text.isEmpty { return .success(.unknown) }
    switch field.type {
    case .text, .link: return .success(.text(text))
    case .choice: return .success(choice(text))
    default: break
    }
    if Self.blanks.contains(text.lowercased()) { return .success(.unknown) }
    switch field.type {
    case .number:
      guard let hundredths = numbers.hundredths(text), hundredths % 100 == 0 else {
        return .failure(TroubleError(trouble: .noNumber))
      }
      return .success(.number(hundredths / 100))
    case .range: return range(text)
    case .money: return money(text, currency)
    case .date:
      return dates.date(text).map { .success(.date($0)) }
        ?? .failure(TroubleError(trouble: .noDate))
    case .time:
      return .success(TimeOfDay(text).map(Value.time) ?? .kept(text))
    case .yesNo: return .success(yesNo(text))
    case .tags:
      let tags = text.split { $0 == ";" || $0 == "|" || $0 == "\u{1F}" }
        .map { String($0).trimmingWhitespace }.filter { !$0.isEmpty }
      return .success(tags.isEmpty ? .unknown : .tags(tags))
    case .reference: return .success(.kept(text))
    case .references:
      let entries = text.split { $0 == ";" || $0 == "|" || $0 == "\u{1F}" }
        .map { String($0).trimmingWhitespace }.filter { !$0.isEmpty }.map(Referent.words)
      return .success(entries.isEmpty ? .unknown : .references(entries))
    case .text, .link, .choice: return .success(.text(text))
    }
  }

  struct TroubleError: Error, Equatable { var trouble: Trouble }

  private func choice(_ text: String) -> Value {
    if let name = words[Folding.bare(text)] { return .choice(name) }
    return Self.blanks.contains(text.lowercased()) ? .unknown : .kept(text)
  }

  private func yesNo(_ text: String) -> Value {
    switch text.lowercased() {
    case "ja", "yes", "waar", "true", "1", "x", "j", "y": .yesNo(true)
    case "nee", "no", "onwaar", "false", "0", "n": .yesNo(false)
    default: .kept(text)
    }
  }

  /// `60`, `60-80`, `60 tot 80`.
  private func range(_ text: String) -> Result<Value, TroubleError> {
    let ends = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard (1...2).contains(ends.count) else { return .failure(TroubleError(trouble: .noNumber)) }
    return .success(.range(NumberRange(ends[0], ends[ends.count - 1])))
  }

  private static let signs: [(String, String)] = [
    ("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("euro", "EUR"), ("eur", "EUR"),
  ]

  /// Three capitals in an amount that say how large it is, and not of what.
  private static let sizes: Set<String> = ["MLN", "MLD", "MRD", "BLN", "TSD", "DUI"]

  /// The codes that may stand in an amount in small letters too (ISO 4217); any other letters make it
  /// unreadable, so that "mln" is not taken for one.
  private static let currencies: Set<String> = [
    "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN",
    "TRY",
    "CAD", "AUD", "NZD", "JPY", "CNY", "INR", "BRL", "ZAR", "KES", "UGX", "TZS", "GHS", "ETB",
    "XOF",
    "XAF", "MXN", "IDR", "PHP", "VND", "THB", "ANG", "AWG", "SRD", "NLG",
  ]

  /// Whether a word has the shape of a currency's code: three capitals.
  static func isCurrency(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private func money(_ text: String, _ currency: String?) -> Result<Value, TroubleError> {
    var amount = text
    var found = currency
    for (sign, code) in Self.signs where amount.lowercased().contains(sign) {
      found = code
      if let range = amount.lowercased().firstRange(of: sign) {
        let start = amount.lowercased().distance(
          from: amount.lowercased().startIndex, to: range.lowerBound)
        let begin = amount.index(amount.startIndex, offsetBy: start)
        amount.removeSubrange(begin..<amount.index(begin, offsetBy: sign.count))
      }
      break
    }
    let letters = amount.filter(\.isLetter)
    if Self.currencies.contains(letters.uppercased())
      || (Self.isCurrency(letters) && !Self.sizes.contains(letters))
    {
      found = letters.uppercased()
      amount.removeAll(where: \.isLetter)
    }
    guard let cents = numbers.hundredths(amount.trimmingWhitespace) else {
      return .failure(TroubleError(trouble: .noAmount))
    }
    return .success(.money(Money(cents: cents, currency: found ?? "EUR")))
  }
}

extension String {
  /// Without white space at either end, the non-breaking kind included.
  var trimmingWhitespace: String {
    guard let start = firstIndex(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }),
      let end = lastIndex(where: { !$0.isWhitespace && $0 != "\u{FEFF}" })
    else { return "" }
    return String(self[start...end])
  }
}
