/// An amount as it stands in a cell: a number, with a currency before or behind it or none.
///
/// Plain numbers are read through it, too, because `€ 60` in a column of numbers is as clear.
package struct MoneyText: Equatable, Sendable {
  package typealias Trouble = ValueReader.Trouble

  package var number: WrittenNumber
  package var currency: String?

  package init(_ text: some StringProtocol) throws(Trouble) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: CurrencyWord.isPart) else {
      number = try WrittenNumber(scalars[...])
      return
    }
    var rest: [Unicode.Scalar] = []
    var found: String?
    var place = 0
    var hasDigits = false
    while place < scalars.count {
      let scalar = scalars[place]
      guard CurrencyWord.isPart(scalar), !Self.isExponent(scalars, place) else {
        hasDigits = hasDigits || scalar.isDigit
        rest.append(scalar)
        place += 1
        continue
      }
      let end = scalars[place...].firstIndex { !CurrencyWord.isPart($0) } ?? scalars.count
      // Two may stand there when they mean the same: "€ 500 EUR".
      guard let code = Self.code(scalars[place..<end]), found ?? code == code else {
        throw scalars.contains(where: \.isDigit) ? .word : .noNumber
      }
      // "12 EUR 34" is not 1234.
      if hasDigits, scalars[end...].contains(where: \.isDigit) { throw .noNumber }
      found = code
      place = end
    }
    number = try WrittenNumber(rest[...])
    currency = found
  }

  private static func code(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars)
    return CurrencyWord.code(String(word))
  }

  /// Whether it is the E of `1.2E+05`.
  private static func isExponent(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    guard scalars[place] == "E" || scalars[place] == "e", place > 0, scalars[place - 1].isDigit,
      place + 1 < scalars.count
    else { return false }
    let next = scalars[place + 1]
    return next.isDigit || next == "+" || next.isDash
  }
}
