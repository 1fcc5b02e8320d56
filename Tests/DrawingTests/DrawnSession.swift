import Foundation
import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore
import OogstTerminal
import Testing
import VirtualTerminal

/// The example, drawn by curses into a pipe: what was sent for every key, to the byte, and what a terminal
/// then shows. No clock and no process is in it, so the same keys always give the same bytes.
///
/// One at a time: curses has one terminal.
final class DrawnSession {
  private(set) var session: Session<SQLiteStore>
  private(set) var terminal: VirtualTerminal
  private var curses: CursesTerminal?
  private var pipe: [Int32] = [-1, -1]
  /// What the last key made the program send.
  private(set) var sent = [UInt8]()
  /// In how many pieces it was sent.
  private(set) var pieces = 0
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
    // Every write is a packet of its own in such a pipe.
    let direct: Int32 = 0o40000
    try #require(Foundation.pipe(&pipe) == 0)
    try #require(fcntl(pipe[0], F_SETFL, O_NONBLOCK) == 0)
    try #require(fcntl(pipe[1], F_SETFL, direct) == 0)
    setenv("TERM", type, 1)
    setenv("LINES", String(rows), 1)
    setenv("COLUMNS", String(columns), 1)
    let input = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    do {
      curses = try CursesTerminal(
        theme: .standard, crashMessage: nil, input: input.fileDescriptor, output: pipe[1])
    } catch { throw UnknownTerminal(type: type) }
    terminal = VirtualTerminal(rows: rows, columns: columns)
    facts = terminal.takeFacts()
    await session.send(.started)
    try draw()
  }

  deinit {
    // Curses has a last word to send.
    curses = nil
    for end in pipe { close(end) }
  }

  private static let example = Task {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    try await ExampleData.load(into: store)
    return store
  }

  var canvas: Canvas { Panes.draw(session.screen) }

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
    curses?.show(canvas)
    (sent, pieces) = ([], 0)
    var packet = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(pipe[0], &packet, packet.count), count > 0 {
      sent += packet[..<count]
      pieces += 1
    }
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
