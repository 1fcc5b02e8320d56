import OogstModel

/// How a column writes its numbers; found from all of its cells, because one cell can be read two ways.
struct NumberStyle: Equatable, Sendable {
  /// The character before the decimals.
  var decimal: Character

  static let dutch = NumberStyle(decimal: ",")
  static let english = NumberStyle(decimal: ".")

  /// Gathers what the cells of a column say of its style.
  struct Evidence: Equatable, Sendable {
    private var forComma = 0
    private var forPoint = 0

    mutating func add(_ text: String) {
      let marks = text.filter { $0 == "," || $0 == "." }
      guard let last = marks.last else { return }
      let behind = text.split(separator: last, omittingEmptySubsequences: false).last ?? ""
      let digits = behind.prefix { $0.isNumber }.count
      let isDecimal = marks.contains { $0 != last } || (marks.count == 1 && digits != 3)
      if isDecimal {
        if last == "," { forComma += 1 } else { forPoint += 1 }
      } else {
        // Groups of three: the other mark is the decimal one.
        if last == "," {
          forPoint += marks.count > 1 ? 1 : 0
        } else {
          forComma += marks.count > 1 ? 1 : 0
        }
      }
    }

    /// What the column's cells agree on; a file's separator decides when they say nothing.
    func style(separator: UInt8) -> NumberStyle {
      if forComma != forPoint { return forComma > forPoint ? .dutch : .english }
      return separator == UInt8(ascii: ",") ? .english : .dutch
    }
  }

  /// Reads a number with at most two decimals kept, in hundredths; nil for what is no number.
  func hundredths(_ text: String) -> Int? {
    var digits = ""
    var decimals: String?
    /// Digits since the last mark between groups; nil before the first.
    var group: Int?
    var isNegative = false
    var rest = text[...]
    for sign in ["-", "\u{2212}"] where rest.hasPrefix(sign) {
      isNegative = true
      rest = rest.dropFirst()
    }
    // "1.500,-" is how Dutch writes whole euros.
    if rest.hasSuffix(String(decimal) + "-") { rest = rest.dropLast(2) }
    for character in rest {
      switch character {
      case "0"..."9":
        if decimals == nil {
          digits.append(character)
          group = group.map { $0 + 1 }
        } else {
          decimals?.append(character)
        }
      case decimal where decimals == nil:
        guard group ?? 3 == 3 else { return nil }
        decimals = ""
      case ".", ",", " ", "\u{A0}", "\u{202F}", "'", "\u{2019}":
        // Groups are of three: anything else would be read as another number than was meant.
        guard decimals == nil, (1...3).contains(digits.count) || group == 3 else { return nil }
        guard group ?? 3 == 3 else { return nil }
        group = 0
      default: return nil
      }
    }
    guard decimals != nil || group ?? 3 == 3 else { return nil }
    guard !digits.isEmpty || decimals?.isEmpty == false, digits.count <= 15 else { return nil }
    let fraction = (decimals ?? "").prefix(3)
    let padded = fraction + String(repeating: "0", count: 3 - fraction.count)
    guard let whole = Int(digits.isEmpty ? "0" : digits), let thousandths = Int(padded) else {
      return nil
    }
    let amount = whole * 100 + (thousandths + 5) / 10
    // Rounded up it may have a digit more than can be read back.
    guard amount < 100_000_000_000_000_000 else { return nil }
    return isNegative ? -amount : amount
  }
}
