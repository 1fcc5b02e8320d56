import OogstReading

/// Finds where a row ends, and takes it apart, over bytes that lie together.
///
/// Two readings of quotes: the standard one (RFC 4180), and a loose one in which a quote closes a cell only
/// before a separator or the end of a line, and is text anywhere else.
struct RowSplitter {
  let dialect: CSVDialect

  /// Where a row ends, as far as the bytes tell.
  struct End {
    /// Behind its last byte, without the line end.
    var end: Int
    /// Where the next row begins.
    var next: Int
    /// Line ends inside its quotes.
    var innerLines = 0
    /// Where a quote was opened that text follows behind, or that is open at the end of the bytes.
    var trouble: Int?
    var isOpen = false
    /// A quote behind spaces, or a backslash before one: signs of another dialect.
    var hasSpacedQuote = false
    var hasBackslashQuote = false
    /// Whether a cell that no quote opens ends with one.
    var hasLooseClosing = false
    /// Whether it has more cells than a sheet, so that its end was not looked for.
    var hasTooManyCells = false
  }

  private enum State { case cellStart, unquoted, quoted, quoteInQuoted }

  /// The end of the row that begins at `start`; nil when more bytes are needed to tell.
  func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> End? {
    var end = End(end: start, next: start)
    var state = State.cellStart
    var opened = start
    var separators = 0
    // Quotes in the cell that no quote opens, and cells with an odd number of them.
    var quotes = 0
    var oddCells = 0
    func endCell() {
      if quotes % 2 == 1 { oddCells += 1 }
      quotes = 0
      // One may be an inch; two are a quoted text that a separator cut in two.
      if oddCells == 2, end.trouble == nil { end.trouble = start }
    }
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      switch state {
      case .quoted:
        if byte == 0x22 {
          if place > opened + 1, bytes[place - 1] == 0x5C { end.hasBackslashQuote = true }
          state = .quoteInQuoted
        } else if byte == 0x5C, dialect.hasBackslashes {
          guard place + 1 < bytes.count || isLast else { return nil }
          if place + 1 < bytes.count, bytes[place + 1] == 0x22 || bytes[place + 1] == 0x5C {
            if bytes[place + 1] == 0x22 { end.hasBackslashQuote = true }
            place += 1
          }
        } else if byte == 0x0A || (byte == 0x0D && !isNewline(bytes, place + 1)) {
          end.innerLines += 1
        }
      case .quoteInQuoted where byte == 0x22: state = .quoted
      default:
        if byte == 0x0A || byte == 0x0D {
          // Whether a line end of two bytes is whole is seen by the byte behind it.
          if byte == 0x0D, place + 1 == bytes.count, !isLast { return nil }
          endCell()
          end.end = place
          end.next = place + (byte == 0x0D && isNewline(bytes, place + 1) ? 2 : 1)
          return end
        }
        if byte == dialect.separator {
          if state == .unquoted, bytes[place - 1] == 0x22 { end.hasLooseClosing = true }
          endCell()
          state = .cellStart
          separators += 1
          if separators >= CSVReader.mostCells {
            end.hasTooManyCells = true
            return end
          }
        } else if byte == 0x22, state == .cellStart {
          state = .quoted
          opened = place
        } else if state == .cellStart, byte == 0x20 {
          let quote = bytes[place...].firstIndex { $0 != 0x20 }
          guard quote != nil || isLast else { return nil }
          if let quote, bytes[quote] == 0x22 {
            end.hasSpacedQuote = true
            if dialect.hasSpacedQuotes {
              place = quote
              continue
            }
          }
          state = .unquoted
        } else if state == .quoteInQuoted, dialect.hasSpacedQuotes, byte == 0x20 {
          // Blanks between a closing quote and the separator.
        } else {
          if state == .quoteInQuoted, end.trouble == nil { end.trouble = opened }
          if byte == 0x22 {
            quotes += 1
            if place > start, bytes[place - 1] == 0x5C { end.hasBackslashQuote = true }
          }
          state = .unquoted
        }
      }
      place += 1
    }
    guard isLast else { return nil }
    endCell()
    end.end = bytes.count
    end.next = bytes.count
    if state == .quoted {
      end.trouble = end.trouble ?? opened
      end.isOpen = true
    }
    return end
  }

  private func isNewline(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place < bytes.count && bytes[place] == 0x0A
  }

  // MARK: - Cells

  /// The cells between two places; nil when there are more than a sheet can have.
  func cells(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isLoose: Bool
  ) -> (bytes: [UInt8], ends: [Int])? {
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    var ends: [Int] = []
    var place = range.lowerBound
    while true {
      place = appendCell(bytes, place, range.upperBound, isLoose, &content)
      ends.append(content.count)
      guard place < range.upperBound else { break }
      guard ends.count < CSVReader.mostCells else { return nil }
      place += 1
    }
    return (content, ends)
  }

  /// Takes one cell, and gives the place of the separator behind it, or the row's end.
  private func appendCell(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ isLoose: Bool,
    _ content: inout [UInt8]
  ) -> Int {
    var place = start
    if dialect.hasSpacedQuotes {
      var quote = place
      while quote < end, bytes[quote] == 0x20 { quote += 1 }
      if quote < end, bytes[quote] == 0x22 { place = quote }
    }
    let before = content.count
    if place < end, bytes[place] == 0x22 {
      if let behind = appendQuoted(bytes, place, end, isLoose, &content) { return behind }
      // Nothing closes it: it is a cell like any other.
      content.removeLast(content.count - before)
    }
    var stop = place
    while stop < end, bytes[stop] != dialect.separator { stop += 1 }
    content.append(contentsOf: bytes[place..<stop])
    return stop
  }

  private func appendQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ isLoose: Bool,
    _ content: inout [UInt8]
  ) -> Int? {
    var place = start + 1
    var copied = place
    while place < end {
      if bytes[place] == 0x5C, dialect.hasBackslashes, place + 1 < end,
        bytes[place + 1] == 0x22 || bytes[place + 1] == 0x5C
      {
        content.append(contentsOf: bytes[copied..<place])
        copied = place + 1
        place += 2
        continue
      }
      guard bytes[place] == 0x22 else {
        place += 1
        continue
      }
      if place + 1 < end, bytes[place + 1] == 0x22 {
        content.append(contentsOf: bytes[copied...place])
        place += 2
        copied = place
        continue
      }
      var behind = place + 1
      if dialect.hasSpacedQuotes { while behind < end, bytes[behind] == 0x20 { behind += 1 } }
      if behind == end || bytes[behind] == dialect.separator {
        content.append(contentsOf: bytes[copied..<place])
        return behind
      }
      // Text behind a closing quote, which no standard allows: in the standard reading the quotes go.
      guard isLoose else {
        content.append(contentsOf: bytes[copied..<place])
        var stop = place + 1
        while stop < end, bytes[stop] != dialect.separator { stop += 1 }
        content.append(contentsOf: bytes[(place + 1)..<stop])
        return stop
      }
      place += 1
    }
    return nil
  }
}
