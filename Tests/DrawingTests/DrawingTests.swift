import Foundation
import OogstDashboard
import OogstModel
import OogstTerminal
import Testing
import VirtualTerminal

/// What is sent to a terminal, to the byte: how much, what is written on which row, where the cursor is.
@Suite(.serialized) struct DrawingTests {
  @Test(arguments: [Settings.Mode.seeing, .listening], Language.allCases)
  func everyKeySendsWhatIsRecorded(mode: Settings.Mode, language: Language) async throws {
    var lines: [String] = []
    for tour in Tour.all {
      let drawn = try await DrawnSession(mode, language)
      lines.append("== " + tour.name)
      // Every tour starts on the overview: once is enough.
      if lines.count == 1 { lines += fact("start", drawn.sent.count, drawn.facts, drawn.terminal) }
      for key in tour.keys {
        try await drawn.press(key)
        let name = Words(language).name(of: key)
        lines += fact(name, drawn.sent.count, drawn.facts, drawn.terminal)
      }
    }
    try expectRecorded(lines, "\(language.rawValue)-\(mode.rawValue)")
  }

  private func fact(
    _ name: String, _ bytes: Int, _ facts: DrawnFacts, _ terminal: VirtualTerminal
  ) -> [String] {
    let place = terminal.cursor
    let under = terminal.text(row: place.row, from: place.column)
    return [
      "\(name): \(bytes) bytes, \(facts.cells) cells, cursor \(place.row),\(place.column) on: \(under)"
    ] + facts.texts.map { "    \($0.row),\($0.column) \($0.text)" }
  }

  @Test(
    arguments: [
      "xterm-256color", "linux", "vt100", "screen", "tmux-256color", "xterm",
    ], [Settings.Mode.seeing, .listening])
  func everyTerminalShowsTheGridWithTheCursorOnTheFocus(
    type: String, mode: Settings.Mode
  ) async throws {
    var sizes = [(24, 80)]
    if type == "xterm-256color" { sizes += [(12, 40), (30, 120)] }
    for size in sizes {
      for tour in Tour.all {
        let drawn = try await DrawnSession(
          mode, type: type, rows: size.0, columns: size.1)
        for key in tour.keys {
          try await drawn.press(key)
          let canvas = drawn.canvas
          let place = drawn.terminal.cursor
          try #require(
            drawn.terminal.rows == canvas.lines.map { trimmed($0) }, "\(tour.name) \(key) \(size)")
          #expect(drawn.terminal.unknown.isEmpty)
          #expect(drawn.terminal.isCursorVisible)
          #expect(place.row == canvas.cursor.row && place.column == canvas.cursor.column)
          // On the first letter of something, unless text is being typed.
          let isTyping = drawn.session.screen.prompt != nil
          #expect(isTyping || !drawn.underCursor.isEmpty, "\(tour.name) \(key)")
        }
      }
    }
  }

  @Test func upAndDownInsideTheWindowCostTwelveBytesInListeningModeAndNothingIsDrawn() async throws
  {
    let drawn = try await DrawnSession(.listening)
    for screen in ["1", "2", "3", "4", "9", "0", "?", "m"] {
      try await drawn.press(.character(Character(screen)))
      for key in [Key.down, .down, .up, .up, .down] {
        try await drawn.press(key)
        #expect(drawn.sent.count <= 12, "\(screen) \(key)")
        #expect(drawn.facts.cells == 0)
      }
    }
  }

  @Test(arguments: [(Settings.Highlight.row, 130), (.mark, 42), (.none, 12)])
  func upAndDownInsideTheWindowAreCheapInSeeingMode(
    highlight: Settings.Highlight, most: Int
  ) async throws {
    let drawn = try await DrawnSession(.seeing, highlight: highlight)
    for screen in ["2", "3", "4", "9", "0"] {
      try await drawn.press(.character(Character(screen)))
      for key in [Key.down, .down, .up, .up, .down] {
        try await drawn.press(key)
        #expect(drawn.sent.count <= most, "\(screen) \(key) \(highlight)")
      }
    }
  }

  @Test func headingsAndNewsAreWrittenFromTheirFirstLetterToTheirLast() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      for tour in Tour.all {
        let drawn = try await DrawnSession(mode)
        var heading = drawn.terminal.rows[drawn.canvas.headingRow]
        var serial = 0
        for key in tour.keys {
          try await drawn.press(key)
          let texts = drawn.facts.texts
          let row = drawn.canvas.headingRow
          let new = drawn.terminal.rows[row]
          if new != heading {
            #expect(
              texts.contains { $0.row == row && trimmed($0.text) == new }, "\(tour.name) \(new)")
          }
          heading = new
          // News, and in listening mode the row that has the focus.
          let messages = drawn.session.screen.messages
          if messages.generation != serial, drawn.session.screen.prompt == nil {
            for line in messages.lines where !line.isEmpty {
              #expect(texts.contains { trimmed($0.text) == line }, "\(tour.name) \(key) \(line)")
            }
          }
          serial = messages.generation
        }
      }
    }
  }

  /// A reader that looks in between would say what is half drawn.
  @Test func everyKeyIsAnsweredInOnePiece() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      for tour in Tour.all {
        let drawn = try await DrawnSession(mode)
        for key in tour.keys {
          try await drawn.press(key)
          #expect(drawn.pieces <= 1, "\(tour.name) \(key)")
        }
      }
    }
  }

  @Test func typedTextIsEchoedByItself() async throws {
    let drawn = try await DrawnSession(.listening)
    for key in [Key.character("3"), .character("3"), .character("/"), .character("a")] {
      try await drawn.press(key)
    }
    try await drawn.press(.character("b"))
    #expect(drawn.facts.texts.map(\.text) == ["b"])
    try await drawn.press(.backspace)
    #expect(drawn.facts.cells <= 1)
  }

  /// What is typed between letters is sent alone; the terminal itself moves those behind it.
  @Test(arguments: ["linux", "xterm-256color", "screen", "tmux-256color"])
  func aLetterBetweenOthersIsSentWithoutThose(type: String) async throws {
    let drawn = try await DrawnSession(.listening, type: type)
    for key in "3/vraag".map(Key.character) + [.left, .left, .left] { try await drawn.press(key) }
    try await drawn.press(.character("x"))
    #expect(drawn.facts.texts.map(\.text) == ["x"])
    #expect(drawn.terminal.rows[0] == "Zoek: vrxaag" && drawn.terminal.cursor.column == 9)
    try await drawn.press(.backspace)
    #expect(drawn.facts.cells == 0)
    #expect(drawn.terminal.rows[0] == "Zoek: vraag" && drawn.terminal.cursor.column == 8)
    try await drawn.press(.delete)
    #expect(drawn.facts.cells == 0 && drawn.terminal.rows[0] == "Zoek: vrag")
    try await drawn.press(.character("é"))
    try await drawn.press(.end)
    #expect(drawn.terminal.rows[0] == "Zoek: vréag" && drawn.terminal.cursor.column == 11)
  }

  /// The sentence that matters is heard before the rows that changed with it.
  @Test func whatAnswersAKeyIsSentBeforeTheRowsThatArePaintedAnew() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      let drawn = try await DrawnSession(mode)
      for key in [Key.character("2"), .character("s"), .down, .down, .enter] {
        try await drawn.press(key)
      }
      let news = drawn.session.screen.messages.lines.first { !$0.isEmpty } ?? "none"
      #expect(drawn.facts.texts.first.map { trimmed($0.text) } == news, "\(mode)")
      #expect(drawn.facts.texts.count > 10)
    }
  }

  @Test func onBackTheRowComesRightAfterTheHeading() async throws {
    let drawn = try await DrawnSession(.listening)
    for key in [Key.character("3"), .down, .down, .enter, .backspace] { try await drawn.press(key) }
    let texts = drawn.facts.texts.map { trimmed($0.text) }
    #expect(texts.first == drawn.terminal.rows[drawn.canvas.headingRow])
    #expect(texts.dropFirst().first == drawn.underCursor)
  }

  @Test func theSameKeysAreNotNamedAgain() async throws {
    let drawn = try await DrawnSession(.listening)
    for key in [Key.character("2"), .character("3")] { try await drawn.press(key) }
    #expect(!drawn.facts.texts.contains { $0.row == 23 })
  }

  @Test func inListeningModeARowIsSentWholeOrNotAtAll() async throws {
    for tour in Tour.all {
      let drawn = try await DrawnSession(.listening)
      for key in tour.keys {
        try await drawn.press(key)
        // To go on by a character, its letter may be sent.
        guard drawn.session.screen.prompt == nil, key != .left, key != .right,
          drawn.session.screen.mode == .listening
        else { continue }
        for text in drawn.facts.texts where !trimmed(text.text).isEmpty {
          #expect(trimmed(text.text) == drawn.terminal.rows[text.row], "\(tour.name) \(key)")
        }
      }
    }
  }

  /// There are readers that say a row of their own accord only when the cursor went one row up or down.
  @Test func inListeningModeAnArrowGoesOneRowOrTheRowIsWritten() async throws {
    let pages = ["1", "2", "3", "4", "9", "0", "?", "m"].map { Character($0) }
    for page in pages {
      for first in [Key.down, .end] {
        let drawn = try await DrawnSession(.listening)
        try await drawn.press(.character(page))
        try await drawn.press(first)
        for number in 0..<40 {
          let row = drawn.terminal.cursor.row
          try await drawn.press(first == .end && number < 30 ? .up : .down)
          let isNext = abs(drawn.terminal.cursor.row - row) == 1
          #expect(isNext || !drawn.facts.texts.isEmpty, "\(page) \(number)")
        }
      }
    }
  }

  /// Its heading stands there already: a reader of what is new would be silent.
  @Test func theSameSearchAgainIsWrittenAgain() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      let drawn = try await DrawnSession(mode)
      let search = "/ervarings".map(Key.character) + [.enter]
      for key in [.character("3")] + search + [.down] + search { try await drawn.press(key) }
      #expect(
        drawn.facts.texts.contains {
          trimmed($0.text) == drawn.terminal.rows[drawn.canvas.headingRow]
        }, "\(mode)")
      // And only then.
      try await drawn.press(.down)
      #expect(mode == .seeing || drawn.facts.cells == 0)
    }
  }

  @Test func nothingIsSentWithoutANeed() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      let drawn = try await DrawnSession(mode)
      for key in [Key.character("2"), .left, .right, .left, .left] { try await drawn.press(key) }
      #expect(drawn.sent.isEmpty)
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Compares with the file of that name; `RECORD=1` writes it anew.
  private func expectRecorded(_ lines: [String], _ name: String) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Facts/\(name).txt")
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: path)
      return
    }
    let recorded = String(decoding: try Data(contentsOf: path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, pair) in zip(lines, recorded).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name), line \(index + 1): sent \(pair.0), recorded \(pair.1)")
      return
    }
    #expect(lines.count == recorded.count - 1)
  }
}
