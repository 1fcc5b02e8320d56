/// Breaks text into rows, for moving and for drawing alike.
enum Wrapping {
  /// One row of a text: where it begins, in characters, and what it shows.
  struct Piece: Equatable {
    var start: Int
    var text: String
  }

  /// Breaks at spaces; a word that is wider than a row is broken where the row ends. Never empty.
  static func wrap(_ text: String, width: Int) -> [Piece] {
    let width = max(width, 1)
    var text = text
    return text.withUTF8 { DisplayWidth.isPlain($0) ? wrapPlain($0, width) : nil }
      ?? wrapAny(text, width)
  }

  /// Any text, character by character.
  static func wrapAny(_ text: String, _ width: Int) -> [Piece] {
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

  /// Text of which every character is one scalar and one cell: its rows are stretches of its bytes.
  private static func wrapPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ width: Int) -> [Piece] {
    var pieces: [Piece] = []
    var row = 0..<0
    var rowWidth = 0
    var rowStart = 0
    var offset = 0

    func endRow(at next: Int) {
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[row]), as: UTF8.self)
      pieces.append(Piece(start: rowStart, text: text))
      row = 0..<0
      rowWidth = 0
      rowStart = next
    }

    func add(_ stretch: Range<Int>, cells: Int) {
      row = (row.isEmpty ? stretch.lowerBound : row.lowerBound)..<stretch.upperBound
      rowWidth += cells
      offset += cells
    }

    var start = 0
    while true {
      let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
      let word = start..<end
      let wordWidth = bytes[word].count { $0 & 0xC0 != 0x80 }
      if !row.isEmpty, rowWidth + 1 + wordWidth > width { endRow(at: offset) }
      if !row.isEmpty { rowWidth += 1 }
      if rowWidth + wordWidth <= width {
        add(word, cells: wordWidth)
      } else {
        var at = start
        while at < end {
          // The bytes behind the first of a scalar belong to it.
          let next = bytes[(at + 1)..<end].firstIndex { $0 & 0xC0 != 0x80 } ?? end
          if rowWidth + 1 > width, !row.isEmpty { endRow(at: offset) }
          add(at..<next, cells: 1)
          at = next
        }
      }
      offset += 1
      if end == bytes.count { break }
      start = end + 1
    }
    // As if the text ended behind its last word.
    endRow(at: offset)
    return pieces
  }

  /// As much of a text as fits, whole words where that leaves something; with a sign that it goes on.
  static func cut(_ text: String, width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    guard width > 1 else { return wrap(text, width: width)[0].text }
    return wrap(text, width: width - 1)[0].text + "…"
  }
}
