/// A number as it stands in a cell, before anyone knows which of its marks comes before the decimals.
///
/// Both finding out how a column writes numbers and reading them begin here, so that they cannot differ
/// over what a number is.
package struct WrittenNumber: Equatable, Sendable {
  package typealias Trouble = ValueReader.Trouble

  package enum Mark: Equatable, Sendable { case point, comma, space, quote }

  /// A mark, and how many of all digits stand before it.
  package struct Place: Equatable, Sendable {
    package var mark: Mark
    package var digitsBefore: Int
  }

  package private(set) var isNegative = false
  package private(set) var digits: [UInt8] = []
  package private(set) var marks: [Place] = []
  /// The power of ten of `1.2E+05`.
  package private(set) var exponent: Int?

  package init(_ text: some StringProtocol) throws(Trouble) {
    try self.init(Array(text.unicodeScalars)[...])
  }

  package init(_ scalars: ArraySlice<Unicode.Scalar>) throws(Trouble) {
    let text = scalars.trimmingSpaces
    guard text.contains(where: \.isDigit) else {
      let isNarrow = text.count > 1 && text.allSatisfy { $0 == "#" }
      throw isNarrow ? .narrowColumn : .noNumber
    }
    if text.first == "%" || text.last == "%" { throw .percent }
    var rest = text
    takeSigns(&rest)
    try takeExponent(&rest)
    for scalar in rest {
      if scalar.isDigit {
        digits.append(UInt8(truncatingIfNeeded: scalar.value - 0x30))
      } else if let mark = Self.mark(scalar) {
        // Marks stand between digits; only that of the decimals may have none before it.
        guard marks.last?.digitsBefore != digits.count, !digits.isEmpty || mark.isPointOrComma
        else { throw .noNumber }
        marks.append(Place(mark: mark, digitsBefore: digits.count))
      } else {
        throw scalar.properties.isAlphabetic ? .word : .noNumber
      }
    }
    guard !digits.isEmpty else { throw .noNumber }
  }

  /// Takes `-500`, `500-` and `(500)` apart, and the dash of `500,-`; what is left over is no number.
  private mutating func takeSigns(_ rest: inout ArraySlice<Unicode.Scalar>) {
    if rest.first == "(", rest.last == ")" {
      isNegative = true
      rest = rest.dropFirst().dropLast().trimmingSpaces
    } else if let first = rest.first, first.isDash || first == "+" {
      isNegative = first != "+"
      rest = rest.dropFirst().trimmingSpaces
    } else if rest.last?.isDash == true, rest.dropLast().last?.isDigit == true {
      isNegative = true
      rest = rest.dropLast()
      return
    }
    // `1.500,-`, `1.500,--` and `1.500,=` are whole.
    let tail = rest.suffix { $0.isDash || $0 == "=" }
    guard (1...2).contains(tail.count), let mark = rest.dropLast(tail.count).last,
      Self.mark(mark)?.isPointOrComma == true
    else { return }
    rest = rest.dropLast(tail.count)
  }

  private mutating func takeExponent(_ rest: inout ArraySlice<Unicode.Scalar>) throws(Trouble) {
    guard let letter = rest.firstIndex(where: { $0 == "E" || $0 == "e" }), letter > rest.startIndex,
      rest[letter - 1].isDigit
    else { return }
    var power = rest[(letter + 1)...]
    let isBelow = power.first?.isDash == true
    if isBelow || power.first == "+" { power = power.dropFirst() }
    guard (1...3).contains(power.count), power.allSatisfy(\.isDigit) else { return }
    let size = power.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    exponent = isBelow ? -size : size
    rest = rest[..<letter]
  }

  private static func mark(_ scalar: Unicode.Scalar) -> Mark? {
    switch scalar {
    case ".": .point
    case ",": .comma
    case "'", "\u{2019}": .quote
    // The spaces that typists and typesetters group with; a line break divides two numbers.
    case " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}": .space
    default: nil
    }
  }

  /// Whether there is a point or a comma: without one every convention reads the same.
  package var hasMark: Bool { marks.contains { $0.mark.isPointOrComma } }

  /// How many of the digits stand before the decimals when `decimal` is the mark before those; nil when
  /// it cannot be: groups are of three digits, of one kind, and do not begin with a zero.
  package func wholeDigits(_ decimal: Mark) -> Int? {
    var groups = marks[...]
    var end = digits.count
    if let last = groups.last, last.mark == decimal {
      end = last.digitsBefore
      groups = groups.dropLast()
    }
    guard let first = groups.first else { return end }
    // A power of ten has one digit before its decimals, and so no groups.
    guard exponent == nil, digits[0] != 0, (1...3).contains(first.digitsBefore) else { return nil }
    var before = first.digitsBefore - 3
    for group in groups {
      guard group.mark == first.mark, group.mark != decimal, group.digitsBefore == before + 3
      else { return nil }
      before = group.digitsBefore
    }
    return end == before + 3 ? end : nil
  }

  /// Whether its only mark may be one of thousands or of decimals: `25.000`.
  package var isThousandShaped: Bool {
    hasMark && wholeDigits(.comma) != nil && wholeDigits(.point) != nil
  }
}

extension WrittenNumber.Mark {
  package var isPointOrComma: Bool { self == .point || self == .comma }
}

extension Unicode.Scalar {
  /// One of 0 to 9.
  package var isDigit: Bool { (0x30...0x39).contains(value) }

  /// A minus, and the hyphens and dashes that are typed for one.
  package var isDash: Bool {
    switch value {
    case 0x2D, 0x2212, 0x2010...0x2014: true
    default: false
    }
  }

  package var isSpace: Bool {
    // Looking up what is no ASCII takes far longer.
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension ArraySlice<Unicode.Scalar> {
  package var trimmingSpaces: ArraySlice<Unicode.Scalar> {
    guard first?.isSpace == true || last?.isSpace == true else { return self }
    return drop(while: \.isSpace).dropLast(while: \.isSpace)
  }

  /// The longest end of which every scalar suits.
  fileprivate func suffix(_ suits: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    var start = endIndex
    while start > startIndex, suits(self[start - 1]) { start -= 1 }
    return self[start...]
  }

  private func dropLast(while suits: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    dropLast(suffix(suits).count)
  }
}
