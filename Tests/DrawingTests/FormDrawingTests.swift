import OogstDashboard
import Testing
import VirtualTerminal

extension DrawingTests {
  /// What a form sends for a key: as little as readers need to say what happened, and no more.
  ///
  /// Within the suite of all that is drawn: curses has one terminal.
  @Suite struct FormDrawingTests {
    private func form(_ mode: Settings.Mode) async throws -> DrawnSession {
      let drawn = try await DrawnSession(mode)
      for key in [Key.character("3"), .character("a"), .pageUp] { try await drawn.press(key) }
      return drawn
    }

    @Test(arguments: [Settings.Mode.seeing, .listening])
    func aLetterAtTheEndIsSentByItself(mode: Settings.Mode) async throws {
      let drawn = try await form(mode)
      // The first one brings the lines for what can be done with a form that was changed.
      try await drawn.press(.character("x"))
      for letter in "Wandel samen é" {
        try await drawn.press(.character(letter))
        #expect(drawn.sent.count <= 12, "\(letter): \(drawn.sent.count)")
        #expect(drawn.facts.texts.map(\.text) == [String(letter)], "\(letter)")
      }
      try await drawn.press(.backspace)
      #expect(drawn.sent.count <= 12)
    }

    /// The letters behind it are moved by the terminal: written again, they would be read again.
    @Test func aLetterInTheMiddleMovesTheOthers() async throws {
      let drawn = try await form(.listening)
      for key in "Wandel samen".map(Key.character) + [.left, .left, .left] {
        try await drawn.press(key)
      }
      try await drawn.press(.character("x"))
      #expect(drawn.facts.texts.map(\.text) == ["x"])
      #expect(drawn.sent.count <= 12)
      try await drawn.press(.backspace)
      #expect(drawn.facts.cells == 0)
      #expect(drawn.sent.count <= 12)
      #expect(drawn.terminal.rows[3] == "Les: Wandel samen")
      try await drawn.press(.left)
      #expect(drawn.sent.count <= 12 && drawn.facts.cells == 0)
    }

    @Test func anArrowWritesTheRowOfTheFieldOnce() async throws {
      let drawn = try await form(.listening)
      for letter in "Wandel samen" { try await drawn.press(.character(letter)) }
      try await drawn.press(.down)
      #expect(drawn.facts.texts.map(\.text) == ["Nummer: "])
      #expect(drawn.terminal.cursor == Place(row: 4, column: 8))
      try await drawn.press(.up)
      #expect(drawn.facts.texts.map(\.text) == ["Les: Wandel samen"])
      #expect(drawn.terminal.cursor == Place(row: 3, column: 5))
      #expect(drawn.sent.count <= 45, "\(drawn.sent.count)")
    }

    /// Readers say nothing of a Tab: the field is written on the lines for news, too.
    @Test func aTabAlsoSaysTheField() async throws {
      let drawn = try await form(.listening)
      try await drawn.press(.tab)
      #expect(drawn.facts.texts.contains { $0.row < 2 && $0.text == "Nummer: leeg" })
      #expect(drawn.terminal.cursor == Place(row: 4, column: 8))
    }

    @Test func amongOptionsOnlyTheCursorMoves() async throws {
      let drawn = try await form(.listening)
      for key in [Key.down, .down, .enter, .home] { try await drawn.press(key) }
      #expect(drawn.terminal.rows[drawn.terminal.cursor.row] == "waarneming")
      try await drawn.press(.down)
      #expect(drawn.facts.cells == 0)
      #expect(drawn.terminal.rows[drawn.terminal.cursor.row] == "concept")
      try await drawn.press(.enter)
      #expect(drawn.terminal.rows[drawn.terminal.cursor.row] == "Status: concept")
      #expect(drawn.facts.texts.filter { $0.text.hasPrefix("Status: concept") }.count == 1)
    }

    @Test(arguments: [Settings.Mode.seeing, .listening])
    func aLetterOfALongTextIsSentByItself(mode: Settings.Mode) async throws {
      let drawn = try await form(mode)
      for _ in 0..<20
      where !drawn.terminal.rows[drawn.terminal.cursor.row].hasPrefix("Teksten, ") {
        try await drawn.press(.down)
      }
      // Its texts come into sight, with the cursor on the first of them.
      try await drawn.press(.enter)
      #expect(drawn.terminal.rows[drawn.terminal.cursor.row].hasPrefix("Wat gebeurde er?"))
      try await drawn.press(.enter)
      for letter in "Iets " { try await drawn.press(.character(letter)) }
      for letter in "gedaan" {
        try await drawn.press(.character(letter))
        #expect(drawn.sent.count <= 12)
        #expect(drawn.facts.texts.map(\.text) == [String(letter)])
      }
      try await drawn.press(.left)
      #expect(drawn.facts.cells == 0)
    }
  }
}
