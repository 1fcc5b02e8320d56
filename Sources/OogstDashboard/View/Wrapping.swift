/// Breaks text into rows, for moving and for drawing alike.
enum Wrapping {
  /// One row of a text: where it begins, in characters, and what it shows.
  struct Piece: Equatable {
    var start: Int
    var text: String
  }

  /// Breaks at spaces; a word that is wider than a row is broken where the row ends. Never empty.
  static func wrap(_ text: String, width: Int, indent: Int = 0) -> [Piece] {
    let width = max(width, 1)
    var pieces: [Piece] = []
    var row = ""
    var rowWidth = 0
    var rowStart = 0
    var offset = 0

    func endRow(at next: Int) {
      pieces.append(Piece(start: rowStart, text: row))
      row = ""
      rowWidth = 0
      rowStart = next
    }

    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let wordWidth = DisplayWidth.of(word)
      if !row.isEmpty, rowWidth + 1 + wordWidth > width { endRow(at: offset) }
      if !row.isEmpty {
        row += " "
        rowWidth += 1
      }
      if rowWidth + wordWidth <= width {
        row += word
        rowWidth += wordWidth
        offset += word.count + 1
      } else {
        for character in word {
          let cells = DisplayWidth.of(character)
          if rowWidth + cells > width, !row.isEmpty { endRow(at: offset) }
          row.append(character)
          rowWidth += cells
          offset += 1
        }
        offset += 1
      }
    }
    endRow(at: offset)
    return pieces
  }

  /// As much of a text as fits, whole words where that leaves something.
  static func cut(_ text: String, width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    return wrap(text, width: width)[0].text
  }
}
