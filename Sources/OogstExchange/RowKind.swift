import OogstModel

/// What a row of a file is, when it is no record.
enum RowKind {
  /// A cell without the blanks around it.
  static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell.drop { $0 <= 0x20 }
    while let last = cell.last, last <= 0x20 { cell.removeLast() }
    return cell
  }

  private static let words: Set<String> = [
    "totaal", "total", "totals", "totalen", "totaalbedrag", "subtotaal", "subtotal", "eindtotaal",
    "grandtotal", "algemeentotaal", "totaalgeneraal", "som", "sum", "saldo",
  ]

  /// Whether words begin as those above a sum do: "Totaal toegekend".
  static func saysTotal(_ title: String) -> Bool {
    let word = title.prefix { $0.isLetter }
    return words.contains(Folding.folded(word))
  }

  /// Whether a row adds up others: its first words say so, and besides there are only numbers in it.
  static func isTotal(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    guard let first = filled.first, filled.count * 2 <= cells.count + 1 || filled.count <= 2 else {
      return false
    }
    let folded = Folding.folded(first)
    let word = folded.prefix { !("0"..."9").contains($0) }
    guard words.contains(String(word)) || words.contains(folded) else { return false }
    return filled.dropFirst().allSatisfy { cell in
      cell.contains { $0.isNumber } && cell.count { $0.isLetter } <= 3
    }
  }
}
