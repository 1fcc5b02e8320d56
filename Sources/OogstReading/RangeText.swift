/// A range as it stands in a cell: `60`, `60-80`, `60 – 80`, `60 tot 80`, `60 t/m 80`, `1.000-1.500`.
package struct RangeText: Equatable, Sendable {
  package typealias Trouble = ValueReader.Trouble

  package var low: WrittenNumber
  package var high: WrittenNumber

  /// The longest first: "tot" stands in "tot en met".
  private static let words = ["tot en met", "t/m", "tot", "to", "tm"]

  package init(_ text: String) throws(Trouble) {
    do {
      // A number with a minus is no range.
      low = try MoneyText(text).number
      high = low
    } catch {
      guard let (low, high) = Self.byWord(text) ?? Self.byDash(text) else { throw error }
      self.low = low
      self.high = high
    }
  }

  private static func byWord(_ text: String) -> (WrittenNumber, WrittenNumber)? {
    for word in words {
      for spelling in [word, word.uppercased()] {
        guard let range = text.firstRange(of: spelling) else { continue }
        if let ends = ends(text[..<range.lowerBound], text[range.upperBound...]) { return ends }
      }
    }
    return nil
  }

  /// A dash can also be a minus or the end of `1.500,-`: one between spaces divides before any other, and
  /// one that no other follows before the rest.
  private static func byDash(_ text: String) -> (WrittenNumber, WrittenNumber)? {
    let scalars = text.unicodeScalars
    let dashes = scalars.indices.filter { index in
      scalars[index].isDash && index > scalars.startIndex
        && scalars.index(after: index) < scalars.endIndex
    }
    func isSpaced(_ index: String.Index) -> Bool {
      scalars[scalars.index(before: index)].isSpace && scalars[scalars.index(after: index)].isSpace
    }
    func isLast(_ index: String.Index) -> Bool { !scalars[scalars.index(after: index)].isDash }
    for suits in [isSpaced, isLast, { _ in true }] {
      for index in dashes where suits(index) {
        let left = text[..<index]
        let right = text[scalars.index(after: index)...]
        // In `60-80-` a dash is left over: it is no minus there.
        guard isSpaced(index) || (!endsInMinus(left) && !endsInMinus(right)) else { continue }
        if let ends = ends(left, right) { return ends }
      }
    }
    return nil
  }

  private static func endsInMinus(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.last?.isDash == true && scalars.dropLast().last?.isDigit == true
  }

  private static func ends(
    _ one: Substring, _ other: Substring
  ) -> (WrittenNumber, WrittenNumber)? {
    guard let low = try? MoneyText(one), let high = try? MoneyText(other),
      low.currency == nil || high.currency == nil || low.currency == high.currency
    else { return nil }
    return (low.number, high.number)
  }
}
