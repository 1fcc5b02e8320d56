/// How characters come on the screen, and how the screen moves.
extension VirtualTerminal {
  mutating func put(_ scalar: Unicode.Scalar) {
    let width = CharacterWidth.of(scalar)
    if width == 0 { return join(scalar) }
    lastCharacter = scalar
    if isWrapPending || place.column + width > columnCount {
      if wrapsAround {
        carriageReturn()
        lineFeed()
      } else {
        place.column = max(0, columnCount - width)
      }
    }
    if inserts { insertCells(width) }
    write(Cell(text: String(scalar)), at: place.column)
    if width == 2 { write(Cell(text: ""), at: place.column + 1) }
    note(String(scalar), width: width)
    place.column += width
    isWrapPending = place.column >= columnCount
    if isWrapPending {
      place.column = columnCount - 1
      isWrapPending = wrapsAround
    }
  }

  /// A mark joins the character before it.
  private mutating func join(_ scalar: Unicode.Scalar) {
    var column = isWrapPending ? place.column : place.column - 1
    if column > 0, cells[place.row][column].text.isEmpty { column -= 1 }
    guard column >= 0 else { return }
    cells[place.row][column].text.unicodeScalars.append(scalar)
    if !rowsDrawn.isEmpty { rowsDrawn[rowsDrawn.count - 1].text.unicodeScalars.append(scalar) }
  }

  /// Half a wide character cannot be left standing: its other half becomes a space.
  private mutating func write(_ cell: Cell, at column: Int) {
    guard column < columnCount else { return }
    let old = cells[place.row][column].text
    if old.isEmpty, !cell.text.isEmpty, column > 0 { cells[place.row][column - 1] = Cell() }
    cells[place.row][column] = cell
    if column + 1 < columnCount, cells[place.row][column + 1].text.isEmpty, !cell.text.isEmpty {
      cells[place.row][column + 1] = Cell()
    }
  }

  private mutating func note(_ text: String, width: Int) {
    cellsDrawn += width
    if let last = rowsDrawn.last, last.row == place.row,
      last.column + last.text.count == place.column
    {
      rowsDrawn[rowsDrawn.count - 1].text += text
    } else {
      rowsDrawn.append(DrawnText(row: place.row, column: place.column, text: text))
    }
  }

  mutating func move(row: Int, column: Int) {
    place.row = min(max(row, 0), rowCount - 1)
    place.column = min(max(column, 0), columnCount - 1)
    isWrapPending = false
  }

  mutating func carriageReturn() { move(row: place.row, column: 0) }

  mutating func lineFeed() {
    isWrapPending = false
    if place.row == bottom {
      scrollUp(1)
    } else {
      move(row: place.row + 1, column: place.column)
    }
  }

  mutating func reverseLineFeed() {
    isWrapPending = false
    if place.row == top {
      scrollDown(1)
    } else {
      move(row: place.row - 1, column: place.column)
    }
  }

  var emptyRow: [Cell] { Array(repeating: Cell(), count: columnCount) }

  mutating func scrollUp(_ count: Int, from first: Int? = nil) {
    let first = first ?? top
    for _ in 0..<min(count, bottom - first + 1) {
      cells.remove(at: first)
      cells.insert(emptyRow, at: bottom)
    }
  }

  mutating func scrollDown(_ count: Int, from first: Int? = nil) {
    let first = first ?? top
    for _ in 0..<min(count, bottom - first + 1) {
      cells.remove(at: bottom)
      cells.insert(emptyRow, at: first)
    }
  }

  mutating func insertCells(_ count: Int) {
    for _ in 0..<min(count, columnCount - place.column) {
      cells[place.row].insert(Cell(), at: place.column)
      cells[place.row].removeLast()
    }
  }

  mutating func deleteCells(_ count: Int) {
    for _ in 0..<min(count, columnCount - place.column) {
      cells[place.row].remove(at: place.column)
      cells[place.row].append(Cell())
    }
  }

  mutating func erase(row: Int, columns: Range<Int>) {
    for column in columns.clamped(to: 0..<columnCount) { cells[row][column] = Cell() }
  }

  mutating func eraseRows(_ range: Range<Int>) {
    for row in range.clamped(to: 0..<rowCount) { cells[row] = emptyRow }
  }
}
