/// What stands between the entries of a list in one cell; found from all cells of its column.
package struct ListStyle: Equatable, Sendable {
  /// What divides in any file: semicolons, bars, and the mark that machines use.
  package static let firm: Set<Character> = [";", "|", "\u{1F}"]

  package var separators = Self.firm
  package var basis = Basis.assumed
  /// Whether a cell has a comma or a separator: else there is nothing to tell.
  package var isNeeded = false

  package init(
    separators: Set<Character> = Self.firm, basis: Basis = .assumed, isNeeded: Bool = false
  ) {
    self.separators = separators
    self.basis = basis
    self.isNeeded = isNeeded
  }

  /// Gathers what the cells of a column say of its separators.
  package struct Evidence: Equatable, Sendable {
    private var firm = 0
    private var commas = 0
    private var phrases = 0

    package init() {}

    package mutating func add(_ text: String) {
      var hasComma = false
      for byte in text.utf8 {
        switch byte {
        case 0x3B, 0x7C, 0x1F:
          firm += 1
          return
        case 0x2C: hasComma = true
        default: break
        }
      }
      guard hasComma else { return }
      if ListStyle.isPhrase(text) { phrases += 1 } else { commas += 1 }
    }

    /// Commas divide when no cell has another separator, unless every cell with commas is a phrase.
    package func style(_ told: Character? = nil) -> ListStyle {
      let isNeeded = firm + commas + phrases > 0
      if let told {
        return ListStyle(separators: [told, "\u{1F}"], basis: .told, isNeeded: isNeeded)
      }
      if firm > 0 { return ListStyle(basis: .shown, isNeeded: isNeeded) }
      return ListStyle(
        separators: commas > 0 ? ListStyle.firm.union([","]) : ListStyle.firm, isNeeded: isNeeded)
    }
  }

  /// The entries of a cell; a comma between digits is one of decimals.
  package func entries(_ text: String) -> [String] {
    // By scalar: a set of characters takes far longer to ask.
    let marks = separators.compactMap(\.unicodeScalars.first)
    let scalars = text.unicodeScalars
    var entries: [String] = []
    var start = scalars.startIndex
    func end(_ index: String.Index) {
      let entry = String(scalars[start..<index]).trimmingWhitespace
      if !entry.isEmpty { entries.append(entry) }
    }
    for index in scalars.indices where marks.contains(scalars[index]) {
      if scalars[index] == ",", Self.isBetweenDigits(scalars, index) { continue }
      end(index)
      start = scalars.index(after: index)
    }
    end(scalars.endIndex)
    return entries
  }

  private static func isBetweenDigits(
    _ scalars: String.UnicodeScalarView, _ index: String.Index
  ) -> Bool {
    let next = scalars.index(after: index)
    return index > scalars.startIndex && next < scalars.endIndex
      && scalars[scalars.index(before: index)].isDigit && scalars[next].isDigit
  }

  /// Whether the commas may be those of one phrase, as in "Zorg, welzijn en wonen": what stands behind the
  /// last comma has an "en", "and" or "&" between words.
  private static func isPhrase(_ text: String) -> Bool {
    guard let comma = text.lastIndex(of: ",") else { return false }
    let words = text[text.index(after: comma)...].split(whereSeparator: \.isWhitespace)
    return words.dropLast().contains { ["en", "and", "&"].contains($0.lowercased()) }
  }
}
