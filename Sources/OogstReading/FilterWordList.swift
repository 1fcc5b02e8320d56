import OogstModel

/// The values behind the sign of a filter: divided by commas, but for those in quotes, behind a backslash, or before
/// the decimals of an amount.
enum FilterWordList {
  static func words(
    _ text: Substring, of field: Field, _ sign: Filter.Comparison
  ) -> Result<[String], FilterText.Problem> {
    // Of *at least* and *at most* there is one value.
    let isOne = sign.isOrdered || sign == .contains
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var rest = text
    func end() {
      let trimmed = word.trimmingWhitespace
      if !trimmed.isEmpty { words.append(trimmed) }
      word = ""
    }
    while let character = rest.popFirst() {
      switch character {
      case "\\": if let next = rest.popFirst() { word.append(next) }
      case "\"": isQuoted.toggle()
      case "," where isOne || isQuoted: word.append(character)
      case "," where field.hasDecimals && isBeforeDecimals(word, rest): word.append(character)
      case "," where field.isOfNumbers && isBeforeThousands(word, rest):
        return .failure(.unclearComma(String(text)))
      case ",": end()
      default: word.append(character)
      }
    }
    end()
    return .success(words)
  }

  /// Whether a comma stands between a digit and three more, as in `1,000`: that may be two numbers as well.
  private static func isBeforeThousands(_ before: String, _ after: Substring) -> Bool {
    before.last?.isNumber == true && after.prefix { $0.isNumber }.count == 3
  }

  /// Whether a comma stands between a digit and one or two last digits: `90.000,50`.
  private static func isBeforeDecimals(_ before: String, _ after: Substring) -> Bool {
    let digits = after.prefix { $0.isNumber }
    return before.last?.isNumber == true && (1...2).contains(digits.count)
      && !before.contains(",")
      && after.dropFirst(digits.count).first.map { $0 == "," || $0.isWhitespace } ?? true
  }
}

extension Field {
  fileprivate var hasDecimals: Bool { type == .money || decimals > 0 }
  fileprivate var isOfNumbers: Bool { type == .money || type == .number || type == .range }
}
