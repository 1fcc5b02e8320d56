/// What each control and escape sequence does.
extension VirtualTerminal {
  mutating func perform(_ item: SequenceParser.Item) {
    switch item {
    case .character(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .csi(let sequence): csi(sequence)
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: move(row: place.row, column: place.column - 1)
    case 0x09: move(row: place.row, column: nextTabStop)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: carriageReturn()
    // Filling (0), the bell (7), the other letter set (SO, SI), and the character that was deleted.
    case 0x00, 0x07, 0x0E, 0x0F, 0x7F: break
    default: unknown.append("control \(byte)")
    }
  }

  private var nextTabStop: Int {
    tabStops.filter { $0 > place.column }.min() ?? columnCount - 1
  }

  private mutating func escape(_ intermediates: String, _ final: Character) {
    switch (intermediates, final) {
    case ("", "7"): saved = place
    case ("", "8"): move(row: saved.row, column: saved.column)
    case ("", "D"): lineFeed()
    case ("", "E"):
      carriageReturn()
      lineFeed()
    case ("", "H"): tabStops.insert(place.column)
    case ("", "M"): reverseLineFeed()
    case ("", "c"): reset()
    // The keypad, the end of a string, and letter sets: nothing to see.
    case ("", "="), ("", ">"), ("", "\\"): break
    case ("(", _), (")", _), ("*", _), ("+", _), ("%", _): break
    default: unknown.append("ESC " + intermediates + String(final))
    }
  }

  private mutating func reset() {
    let fresh = VirtualTerminal(rows: rowCount, columns: columnCount)
    let (drawn, texts, before) = (cellsDrawn, rowsDrawn, unknown)
    self = fresh
    (cellsDrawn, rowsDrawn, unknown) = (drawn, texts, before)
  }

  private mutating func csi(_ sequence: ControlSequence) {
    switch (sequence.prefix, sequence.intermediates) {
    case ("", ""):
      if !moves(sequence) && !edits(sequence) && !settles(sequence) {
        unknown.append(sequence.readable)
      }
    case ("?", ""): privateMode(sequence)
    // Questions to the terminal, keyboard settings, soft reset and the shape of the cursor: nothing to see.
    case (">", _), ("=", _), ("<", _), ("", "!"), ("", " "), ("?", "$"): break
    default: unknown.append(sequence.readable)
    }
  }

  private mutating func moves(_ sequence: ControlSequence) -> Bool {
    let count = sequence.count()
    switch sequence.final {
    case "A": move(row: upwards(count), column: place.column)
    case "B", "e": move(row: downwards(count), column: place.column)
    case "C", "a": move(row: place.row, column: place.column + count)
    case "D": move(row: place.row, column: place.column - count)
    case "E": move(row: downwards(count), column: 0)
    case "F": move(row: upwards(count), column: 0)
    case "G", "`": move(row: place.row, column: count - 1)
    case "d": move(row: count - 1, column: place.column)
    case "H", "f": move(row: count - 1, column: sequence.count(1) - 1)
    case "s": saved = place
    case "u": move(row: saved.row, column: saved.column)
    default: return false
    }
    return true
  }

  /// A cursor inside the scrolling rows does not leave them by going up or down.
  private func upwards(_ count: Int) -> Int {
    place.row >= top ? max(top, place.row - count) : place.row - count
  }

  private func downwards(_ count: Int) -> Int {
    place.row <= bottom ? min(bottom, place.row + count) : place.row + count
  }

  private mutating func edits(_ sequence: ControlSequence) -> Bool {
    let count = sequence.count()
    let isInside = (top...bottom).contains(place.row)
    switch sequence.final {
    case "J": eraseScreen(sequence.number(0, else: 0))
    case "K": eraseRow(sequence.number(0, else: 0))
    case "@": insertCells(count)
    case "P": deleteCells(count)
    case "X": erase(row: place.row, columns: place.column..<place.column + count)
    case "L": if isInside { scrollDown(count, from: place.row) }
    case "M": if isInside { scrollUp(count, from: place.row) }
    case "S": scrollUp(count)
    case "T": scrollDown(count)
    case "b": for _ in 0..<count { put(lastCharacter) }
    default: return false
    }
    isWrapPending = sequence.final == "b" ? isWrapPending : false
    return true
  }

  private mutating func eraseScreen(_ how: Int) {
    switch how {
    case 0:
      eraseRow(0)
      eraseRows(place.row + 1..<rowCount)
    case 1:
      eraseRows(0..<place.row)
      eraseRow(1)
    default: eraseRows(0..<rowCount)
    }
  }

  private mutating func eraseRow(_ how: Int) {
    let columns = [0: place.column..<columnCount, 1: 0..<place.column + 1]
    erase(row: place.row, columns: columns[how] ?? 0..<columnCount)
  }

  private mutating func settles(_ sequence: ControlSequence) -> Bool {
    switch sequence.final {
    case "r":
      let first = sequence.count() - 1
      let last = min(sequence.number(1, else: rowCount), rowCount) - 1
      (top, bottom) = first < last ? (first, last) : (0, rowCount - 1)
      move(row: 0, column: 0)
    case "h", "l": if sequence.numbers == [4] { inserts = sequence.final == "h" }
    case "g":
      if sequence.number(0, else: 0) == 3 { tabStops = [] } else { tabStops.remove(place.column) }
    // Colour, queries, lamps, the window: nothing that can be read.
    case "m", "n", "c", "q", "t", "x": break
    default: return false
    }
    return true
  }

  private mutating func privateMode(_ sequence: ControlSequence) {
    guard "hl".contains(sequence.final) else {
      if !"cnrsuW".contains(sequence.final) { unknown.append(sequence.readable) }
      return
    }
    let isOn = sequence.final == "h"
    for number in sequence.numbers.map({ $0 ?? 0 }) {
      switch number {
      case 1: hasApplicationCursorKeys = isOn
      case 7: wrapsAround = isOn
      case 25: isCursorVisible = isOn
      case 47, 1047, 1049: eraseRows(0..<rowCount)
      // Column width, speed, reverse screen, blinking, mouse, focus, paste, synchronised output and the like.
      case 3, 4, 5, 6, 8, 9, 12, 45, 69, 1000...1006, 1015, 1016, 1034, 1036, 1039, 1048, 2004,
        2026:
        break
      default: unknown.append(sequence.readable)
      }
    }
  }
}
