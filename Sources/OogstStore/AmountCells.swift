import OogstModel

/// Reads amounts and numbers from their cells as ``Codec`` writes them, digit by digit: of a million rows no two are the
/// same, and a text made of each would take longer than reading it.
struct AmountCells {
  private let isMoney: Bool
  private let isNumber: Bool
  /// Currencies as they stand behind the amount, with their numbers.
  private var currencies: [(bytes: [UInt8], number: Int)] = []

  /// `type` is that of the field; nil adds nothing up.
  init(_ type: FieldType?) {
    isMoney = type == .money
    isNumber = type == .number
  }

  /// Nil for what is not known, and for words that are no amount.
  mutating func amount(
    _ cells: Cells, _ column: Int, _ counting: inout GroupCounting
  ) -> GroupCounting.Amount? {
    if isNumber {
      guard case .integer(let number) = cells[column] else { return nil }
      return GroupCounting.Amount(number, currency: counting.currency(nil))
    }
    guard isMoney else { return nil }
    return cells.withBytes(column) { bytes in
      guard let (cents, end) = Self.number(bytes) else { return nil }
      guard end < bytes.count else {
        return GroupCounting.Amount(cents, currency: counting.currency(nil))
      }
      guard bytes[end] == UInt8(ascii: " ") else { return nil }
      let name = bytes[(end + 1)...]
      if let known = currencies.first(where: { $0.bytes.elementsEqual(name) }) {
        return GroupCounting.Amount(cents, currency: known.number)
      }
      let number = counting.currency(String(decoding: name, as: UTF8.self))
      currencies.append((Array(name), number))
      return GroupCounting.Amount(cents, currency: number)
    }
  }

  /// The number that a text begins with, and where it ends.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> (Int, end: Int)? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    var at = first
    var number = 0
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) {
      let (tens, overflows) = number.multipliedReportingOverflow(by: 10)
      // Below zero there is one more number than above.
      let digit = Int(bytes[at] - UInt8(ascii: "0"))
      let (sum, overflowsToo) = tens.addingReportingOverflow(isNegative ? -digit : digit)
      if overflows || overflowsToo { return nil }
      number = sum
      at += 1
    }
    return at > first ? (number, at) : nil
  }
}
