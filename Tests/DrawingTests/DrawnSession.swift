import Foundation
import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore
import OogstTerminal
import Testing
import VirtualTerminal

/// The example, drawn by curses into a file: what was sent for every key, to the byte, and what a terminal
/// then shows. No clock and no process is in it, so the same keys always give the same bytes.
///
/// One at a time: curses has one terminal.
final class DrawnSession {
  private(set) var session: Session<SQLiteStore>
  private(set) var terminal: VirtualTerminal
  private var curses: CursesTerminal
  private let output: FileHandle
  private let path: String
  /// What the last key made the program send.
  private(set) var sent = [UInt8]()
  private(set) var facts: DrawnFacts

  init(
    _ mode: Settings.Mode, _ language: Language = .dutch, highlight: Settings.Highlight = .row,
    type: String = "xterm-256color", rows: Int = 24, columns: Int = 80
  ) async throws {
    let store = try await Self.example.value
    session = Session(
      State(
        kinds: store.kinds, today: try #require(Day(ExampleData.today)), isExample: true,
        settings: Settings(language: language, mode: mode, highlight: highlight),
        size: Size(rows: rows, columns: columns)), store)
    path = NSTemporaryDirectory() + "oogst-drawn-" + UUID().uuidString
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    output = try #require(FileHandle(forUpdatingAtPath: path))
    setenv("TERM", type, 1)
    setenv("LINES", String(rows), 1)
    setenv("COLUMNS", String(columns), 1)
    let input = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    guard
      let curses = CursesTerminal(
        theme: .standard, crashMessage: nil, input: input.fileDescriptor,
        output: output.fileDescriptor)
    else { throw UnknownTerminal(type: type) }
    self.curses = curses
    terminal = VirtualTerminal(rows: rows, columns: columns)
    facts = terminal.takeFacts()
    await session.send(.started)
    try draw()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static let example = Task {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    try await ExampleData.load(into: store)
    return store
  }

  var canvas: Canvas { Panes.draw(session.screen, session.state) }

  func press(_ key: OogstDashboard.Key) async throws {
    await session.send(.pressed(key))
    await session.send(.settled)
    try draw()
  }

  func command(_ command: Command) async throws {
    await session.send(.command(command))
    try draw()
  }

  private func draw() throws {
    let before = try output.seekToEnd()
    curses.show(canvas)
    try output.seek(toOffset: before)
    sent = Array(try output.readToEnd() ?? Data())
    terminal.feed(sent)
    facts = terminal.takeFacts()
  }

  /// What stands under the cursor, from the cursor on.
  var underCursor: String {
    terminal.text(row: terminal.cursor.row, from: terminal.cursor.column)
  }
}

struct UnknownTerminal: Error {
  var type: String
}
