import Testing
import VirtualTerminal

@Suite struct VirtualTerminalTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var sent: String
    var rows: [String]
    var cursor: Place
    var testDescription: String { sent.debugDescription }

    init(_ sent: String, _ rows: [String], _ row: Int, _ column: Int) {
      self.sent = sent
      self.rows = rows
      cursor = Place(row: row, column: column)
    }
  }

  @Test(arguments: [
    Example("ab\r\ncd", ["ab", "cd", ""], 1, 2),
    Example("ab\u{8}c", ["ac", "", ""], 0, 2),
    Example("a\tb", ["a       b", "", ""], 0, 9),
    Example("\u{1B}[2;3Hx", ["", "  x", ""], 1, 3),
    Example("\u{1B}[99;99H", ["", "", ""], 2, 9),
    Example("\u{1B}[3d\u{1B}[4Gy\u{1B}[2D", ["", "", "   y"], 2, 2),
    Example("\u{1B}[2;2H\u{1B}[A\u{1B}[3C\u{1B}[2Bz", ["", "", "    z"], 2, 5),
    Example("\u{1B}[2Ea\u{1B}[Fb", ["", "b", "a"], 1, 1),
    Example("a\u{1B}7bc\u{1B}8d", ["adc", "", ""], 0, 2),
    // The last column: the cursor waits, and the next character wraps.
    Example("0123456789", ["0123456789", "", ""], 0, 9),
    Example("0123456789a", ["0123456789", "a", ""], 1, 1),
    Example("0123456789\r", ["0123456789", "", ""], 0, 0),
    Example("\u{1B}[?7l0123456789ab", ["012345678b", "", ""], 0, 9),
    // Scrolling.
    Example("a\r\nb\r\nc\r\nd", ["b", "c", "d"], 2, 1),
    Example("a\r\nb\r\nc\u{1B}[H\u{1B}M", ["", "a", "b"], 0, 0),
    Example("a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2;1H\nx", ["b", "x", "c"], 1, 1),
    Example("a\r\nb\r\nc\u{1B}[S", ["b", "c", ""], 2, 1),
    Example("a\r\nb\r\nc\u{1B}[T", ["", "a", "b"], 2, 1),
    Example("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[L", ["a", "", "b"], 1, 0),
    Example("a\r\nb\r\nc\u{1B}[1;1H\u{1B}[2M", ["c", "", ""], 0, 0),
    Example("a\u{1B}Db\u{1B}Ec", ["a", " b", "c"], 2, 1),
    // Erasing, inserting, deleting.
    Example("abc\u{1B}[2G\u{1B}[K", ["a", "", ""], 0, 1),
    Example("abc\u{1B}[2G\u{1B}[1K", ["  c", "", ""], 0, 1),
    Example("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[J", ["a", "", ""], 1, 0),
    Example("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[1J", ["", "", "c"], 1, 0),
    Example("a\r\nb\u{1B}[2J", ["", "", ""], 1, 1),
    Example("abc\u{1B}[1G\u{1B}[2@", ["  abc", "", ""], 0, 0),
    Example("abc\u{1B}[1G\u{1B}[2P", ["c", "", ""], 0, 0),
    Example("abc\u{1B}[1G\u{1B}[2X", ["  c", "", ""], 0, 0),
    Example("ac\u{1B}[4h\u{1B}[2Gb\u{1B}[4l", ["abc", "", ""], 0, 2),
    Example("-\u{1B}[4b", ["-----", "", ""], 0, 5),
    // Letters outside ASCII.
    Example("à la", ["à la", "", ""], 0, 4),
    Example("e\u{301}n", ["e\u{301}n", "", ""], 0, 2),
    Example("日本", ["日本", "", ""], 0, 4),
    Example("日\u{1B}[2Gx", [" x", "", ""], 0, 2),
    // Nothing to see.
    Example("\u{1B}[1;31;48;5;7ma\u{1B}[m\u{1B}(B\u{1B})0", ["a", "", ""], 0, 1),
    Example("\u{1B}]0;title\u{7}a\u{1B}P+q\u{1B}\\b", ["ab", "", ""], 0, 2),
    Example("a\u{1B}[?1049h\u{1B}=\u{1B}[?2004h\u{1B}[6n\u{1B}[c", ["", "", ""], 0, 1),
    Example("a\u{1B}c", ["", "", ""], 0, 0),
  ]) func whatIsSentIsShown(example: Example) {
    var whole = VirtualTerminal(rows: 3, columns: 10)
    whole.feed(example.sent.utf8)
    #expect(whole.rows == example.rows)
    #expect(whole.cursor == example.cursor)
    #expect(whole.unknown.isEmpty)
    // The same, a byte at a time: a sequence may be cut anywhere.
    var cut = VirtualTerminal(rows: 3, columns: 10)
    for byte in example.sent.utf8 { cut.feed([byte]) }
    #expect(cut.rows == example.rows)
    #expect(cut.cursor == example.cursor)
  }

  @Test func modesAreKept() {
    var terminal = VirtualTerminal(rows: 3, columns: 10)
    terminal.feed("\u{1B}[?25l\u{1B}[?1h".utf8)
    #expect(!terminal.isCursorVisible)
    #expect(terminal.hasApplicationCursorKeys)
    terminal.feed("\u{1B}[?25h\u{1B}[?1l".utf8)
    #expect(terminal.isCursorVisible)
    #expect(!terminal.hasApplicationCursorKeys)
  }

  @Test func whatWasDrawnIsCountedAndNamed() {
    var terminal = VirtualTerminal(rows: 3, columns: 10)
    terminal.feed("een\r\ntwee".utf8)
    let facts = terminal.takeFacts()
    #expect(facts.cells == 7)
    #expect(
      facts.texts == [
        DrawnText(row: 0, column: 0, text: "een"), DrawnText(row: 1, column: 0, text: "twee"),
      ])
    terminal.feed("\u{1B}[1;1H".utf8)
    #expect(terminal.takeFacts().cells == 0)
  }

  @Test func whatIsNotKnownIsNamed() {
    var terminal = VirtualTerminal(rows: 3, columns: 10)
    terminal.feed("\u{1B}[?9999h\u{1B}[5y\u{1B}#8a".utf8)
    #expect(terminal.unknown == ["ESC [?9999h", "ESC [5y", "ESC #8"])
    #expect(terminal.rows[0] == "a")
  }

  @Test func aNewSizeKeepsTheTextAndTheRowOfTheCursor() {
    var terminal = VirtualTerminal(rows: 3, columns: 10)
    terminal.feed("een\r\ntwee\r\ndrie".utf8)
    terminal.resize(rows: 2, columns: 3)
    #expect(terminal.rows == ["twe", "dri"])
    #expect(terminal.cursor == Place(row: 1, column: 2))
    terminal.resize(rows: 4, columns: 12)
    #expect(terminal.rows == ["twe", "dri", "", ""])
  }
}
