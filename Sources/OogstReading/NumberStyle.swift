import OogstModel

/// How a column writes its numbers; found from all of its cells, because one cell can be read two ways.
package struct NumberStyle: Equatable, Sendable {
  package typealias Trouble = ValueReader.Trouble

  /// The character before the decimals.
  package var decimal: Character
  package var basis = Basis.assumed
  /// Whether a cell has a point or a comma: without one there is nothing to choose, or to tell.
  package var isNeeded = false
  /// Whether the column contradicts itself, so that `25.000` may be either.
  package var isAmbiguous = false

  package static let dutch = NumberStyle(decimal: ",")
  package static let english = NumberStyle(decimal: ".")

  /// A number that was read.
  package struct Amount: Equatable, Sendable {
    /// Rounded to two decimals.
    package var hundredths: Int
    /// Whether nothing but zeros stood behind the decimal mark.
    package var isWhole: Bool
    package var oddity: Oddity?
  }

  /// Gathers what the cells of a column say of its style.
  package struct Evidence: Equatable, Sendable {
    private var forComma = 0
    private var forPoint = 0
    private var thousandsByPoint = 0
    private var thousandsByComma = 0

    package init() {}

    /// What is no number says nothing.
    package mutating func add(_ text: String) {
      // Most cells have no mark, and then need not be taken apart.
      guard text.utf8.contains(where: { $0 == 0x2E || $0 == 0x2C }),
        let money = try? MoneyText(text)
      else { return }
      add(money.number)
    }

    package mutating func add(_ number: WrittenNumber) {
      guard number.hasMark else { return }
      switch (number.wholeDigits(.comma) != nil, number.wholeDigits(.point) != nil) {
      case (true, true):
        // Its only mark, else one of the two could not be.
        if number.marks.last?.mark == .point {
          thousandsByPoint += 1
        } else {
          thousandsByComma += 1
        }
      case (true, false): forComma += 1
      case (false, true): forPoint += 1
      case (false, false): break
      }
    }

    /// What was told, else what the cells show, else that a mark before three digits is of thousands.
    package func style(_ told: DecimalMark? = nil) -> NumberStyle {
      let isNeeded = forComma + forPoint + thousandsByPoint + thousandsByComma > 0
      if let told {
        return NumberStyle(decimal: told.character, basis: .told, isNeeded: isNeeded)
      }
      if forComma + forPoint > 0 {
        return NumberStyle(
          decimal: forComma >= forPoint ? "," : ".", basis: .shown, isNeeded: isNeeded,
          isAmbiguous: forComma > 0 && forPoint > 0)
      }
      return NumberStyle(
        decimal: thousandsByComma > thousandsByPoint ? "." : ",", isNeeded: isNeeded,
        isAmbiguous: thousandsByPoint > 0 && thousandsByComma > 0)
    }
  }

  /// Reads a number, with or without a currency, in hundredths; nil for what is no number.
  package func hundredths(_ text: String) -> Int? {
    guard let money = try? MoneyText(text) else { return nil }
    return try? amount(money.number).hundredths
  }

  /// What a number in this style amounts to.
  package func amount(_ number: WrittenNumber) throws(Trouble) -> Amount {
    if isAmbiguous, number.isThousandShaped { throw .ambiguousNumber }
    let (mark, other): (WrittenNumber.Mark, WrittenNumber.Mark) =
      decimal == "," ? (.comma, .point) : (.point, .comma)
    guard let end = number.wholeDigits(mark) else {
      throw number.wholeDigits(other) == nil ? .noNumber : .otherDecimal
    }
    guard let exponent = number.exponent else {
      return try amount(number.digits, end, isNegative: number.isNegative)
    }
    return try power(number, end, exponent)
  }

  /// Excel writes powers of ten with two decimals (as Scientific) or at most five (as General), and rounds
  /// to those: a number with so many may have had more, and one with others was written out in full.
  private func power(
    _ number: WrittenNumber, _ end: Int, _ exponent: Int
  ) throws(Trouble) -> Amount {
    let decimals = number.digits.count - end
    guard decimals != 2, decimals < 5 else { throw .shortened }
    // Beyond that there is no number of 15 digits left to read.
    guard (-15...15).contains(exponent) else { throw .noNumber }
    let zeros = [UInt8](repeating: 0, count: abs(exponent))
    let digits = exponent < 0 ? zeros + number.digits : number.digits + zeros
    let place = exponent < 0 ? end : end + exponent
    // The zeros of a power are no decimals.
    guard digits[min(place + 2, digits.count)...].allSatisfy({ $0 == 0 }) else { throw .noNumber }
    var amount = try amount(digits, place, isNegative: number.isNegative)
    amount.oddity = .exponent
    return amount
  }

  private func amount(
    _ digits: [UInt8], _ end: Int, isNegative: Bool
  ) throws(Trouble) -> Amount {
    guard end <= 15 else { throw .noNumber }
    var thousandths = 0
    for place in 0..<(end + 3) {
      thousandths = thousandths * 10 + (place < digits.count ? Int(digits[place]) : 0)
    }
    let hundredths = (thousandths + 5) / 10
    // Rounded up it may have a digit more than can be read back.
    guard hundredths < 100_000_000_000_000_000 else { throw .noNumber }
    let isRounded = digits[min(end + 2, digits.count)...].contains { $0 != 0 }
    return Amount(
      hundredths: isNegative ? -hundredths : hundredths,
      isWhole: digits[min(end, digits.count)...].allSatisfy { $0 == 0 },
      oddity: isRounded ? .rounded : nil)
  }
}

extension NumberStyle {
  /// As a number by itself says: a mark before one or two last digits is that of the decimals, and so is the last of
  /// two kinds; one before three is of thousands.
  package init(of number: WrittenNumber) {
    let marks = number.marks.filter(\.mark.isPointOrComma)
    guard let last = marks.last else {
      self = .dutch
      return
    }
    let isThousands =
      number.digits.count - last.digitsBefore == 3 && marks.allSatisfy { $0.mark == last.mark }
    let isComma = (last.mark == .comma) != isThousands
    self = isComma ? .dutch : .english
  }
}
