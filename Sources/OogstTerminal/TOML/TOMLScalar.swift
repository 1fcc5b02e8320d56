/// Values without quotes or brackets: numbers, dates and times, true and false.
enum TOMLScalar {
  /// What a word stands for; `word` has no blanks but the one between a date and a time.
  static func value(_ word: ArraySlice<UInt8>) throws(TOMLError.Reason) -> TOMLValue {
    if word.elementsEqual("true".utf8) { return .boolean(true) }
    if word.elementsEqual("false".utf8) { return .boolean(false) }
    let unsigned = word.first == .plus || word.first == .minus ? word.dropFirst() : word
    if unsigned.elementsEqual("inf".utf8) || unsigned.elementsEqual("nan".utf8)
      || isDateOrTime(word)
    {
      return other(word)
    }
    guard unsigned.first?.digit(base: 10) != nil else {
      throw unsigned.count < word.count ? .badNumber : .unknownValue
    }
    if unsigned.count == word.count, let base = base(word) {
      var rest = word.dropFirst(2)
      let digits = try digits(of: &rest, base: base)
      guard rest.isEmpty else { throw .badNumber }
      return .integer(try number(digits, base: base, isNegative: false))
    }
    var rest = unsigned
    let digits = try digits(of: &rest, base: 10)
    guard digits.count == 1 || digits.first != 0 else { throw .badNumber }
    if rest.isEmpty {
      return .integer(try number(digits, base: 10, isNegative: word.first == .minus))
    }
    try passFraction(&rest)
    return other(word)
  }

  private static func other(_ word: ArraySlice<UInt8>) -> TOMLValue {
    .other(String(decoding: word, as: UTF8.self))
  }

  private static func base(_ word: ArraySlice<UInt8>) -> Int? {
    if word.starts(with: "0x".utf8) { return 16 }
    if word.starts(with: "0o".utf8) { return 8 }
    return word.starts(with: "0b".utf8) ? 2 : nil
  }

  /// Takes one or more digits off, with single underscores between them.
  private static func digits(
    of rest: inout ArraySlice<UInt8>, base: Int
  ) throws(TOMLError.Reason) -> [Int] {
    var digits: [Int] = []
    var endsInDigit = false
    while let byte = rest.first {
      if let digit = byte.digit(base: base) {
        digits.append(digit)
        endsInDigit = true
      } else if byte == .underscore, endsInDigit {
        endsInDigit = false
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard endsInDigit else { throw .badNumber }
    return digits
  }

  /// Counts downward for a negative number, because the lowest one has no positive counterpart.
  private static func number(
    _ digits: [Int], base: Int, isNegative: Bool
  ) throws(TOMLError.Reason) -> Int {
    var number = 0
    for digit in digits {
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: base)
      let (sum, isOver) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      guard !isTooLarge, !isOver else { throw .numberTooLarge }
      number = sum
    }
    return number
  }

  /// What makes a number no integer: `.5`, `e6` or both, and then the end.
  private static func passFraction(
    _ rest: inout ArraySlice<UInt8>
  ) throws(TOMLError.Reason) {
    if rest.first == .dot {
      rest = rest.dropFirst()
      _ = try digits(of: &rest, base: 10)
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == .plus || rest.first == .minus { rest = rest.dropFirst() }
      _ = try digits(of: &rest, base: 10)
    }
    guard rest.isEmpty else { throw .badNumber }
  }
}

// MARK: - Dates and times

extension TOMLScalar {
  /// Whether a word is a date by itself, so that a time may follow after a blank.
  static func isDate(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    return pass("dddd-dd-dd", &rest) && rest.isEmpty
  }

  /// Whether it has the shape of a date, a time or both; a thirteenth month is nobody's business here.
  private static func isDateOrTime(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    guard pass("dddd-dd-dd", &rest) else { return passTime(&rest) && rest.isEmpty }
    if rest.isEmpty { return true }
    guard pass("T", &rest) || pass("t", &rest) || pass(" ", &rest), passTime(&rest) else {
      return false
    }
    if !rest.isEmpty {
      _ = pass("Z", &rest) || pass("z", &rest) || pass("+dd:dd", &rest) || pass("-dd:dd", &rest)
    }
    return rest.isEmpty
  }

  private static func passTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard pass("dd:dd:dd", &rest) else { return false }
    if pass(".d", &rest) { rest = rest.drop { $0.digit(base: 10) != nil } }
    return true
  }

  /// Takes bytes of this shape off; a `d` in it is any digit.
  private static func pass(_ shape: String, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.count >= shape.utf8.count else { return false }
    for (byte, wanted) in zip(rest, shape.utf8) {
      let fits = wanted == UInt8(ascii: "d") ? byte.digit(base: 10) != nil : byte == wanted
      guard fits else { return false }
    }
    rest = rest.dropFirst(shape.utf8.count)
    return true
  }
}
