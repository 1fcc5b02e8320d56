import Foundation
import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore
import Testing

/// A dashboard over the example, driven by keys: `jj<Enter>/zorg<Enter>`.
struct Keys {
  var session: Session<SQLiteStore>

  /// Starts on a screen, with everything settled.
  init(
    screen: ScreenID = .overview, mode: Settings.Mode = .seeing, language: Language = .dutch,
    rows: Int = 24, columns: Int = 80, programme: RecordID? = nil, store: SQLiteStore? = nil,
    isExample: Bool = true, keymap: Keymap = .standard, screens: ScreenTable = .standard,
    exporter: (any Exporting)? = nil, themes: [String] = [],
    lastPlace: KeptPlace? = nil, pinned: [PinnedPlace] = [], canCopy: Bool = false,
    drafts: (any DraftStore)? = nil, isReadOnly: Bool = false, canBeginOwn: Bool = false
  ) async throws {
    let today = try #require(Day(ExampleData.today))
    let used: SQLiteStore
    if let store { used = store } else { used = try await Self.shared.value }
    session = Session(
      State(
        kinds: used.kinds, screens: screens, today: today, isExample: isExample,
        settings: Settings(language: language, mode: mode, keymap: keymap),
        size: Size(rows: rows, columns: columns), screen: screen, programme: programme,
        exporter: exporter, themes: themes, lastPlace: lastPlace, pinned: pinned,
        canCopy: canCopy, author: "ann", drafts: drafts, isReadOnly: isReadOnly,
        canBeginOwn: canBeginOwn), used)
    await session.send(.started)
  }

  /// One example for all tests that only look: filling it takes longer than most of them.
  private static let shared = Task {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    try await ExampleData.load(into: store)
    return store
  }

  /// An example of its own, for a test that changes it.
  static func example() async throws -> SQLiteStore {
    try await shared.value.copiedInMemory(clock: { 0 })
  }

  /// Types keys; names stand between angle brackets. After each, everything that follows is done.
  mutating func type(_ text: String) async {
    var rest = text[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        await session.send(.pressed(.character(character)))
        continue
      }
      let name = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      await session.send(.pressed(Self.named[name] ?? .character("<")))
    }
  }

  private static let named: [String: Key] = [
    "Enter": .enter, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "PgDn": .pageDown,
    "PgUp": .pageUp, "Home": .home, "End": .end, "Back": .backspace, "Tab": .tab, "Esc": .escape,
    "Del": .delete, "F1": .function(1), "F2": .function(2),
  ]

  /// Goes down to the line that begins with a text, and opens it; by arrows alone.
  mutating func choose(_ text: String) async {
    await moveTo(text)
    await type("<Enter>")
  }

  /// Goes down to the line that begins with a text, by arrows alone.
  mutating func moveTo(_ text: String) async {
    await type("<Home>")
    for _ in lines where !underCursor.hasPrefix(text) { await type("<Down>") }
  }

  mutating func line(_ text: String) async { await session.send(.line(text)) }

  mutating func resize(_ rows: Int, _ columns: Int) async {
    await session.send(.resized(Size(rows: rows, columns: columns)))
  }

  var state: State { session.state }
  var screen: Screen { session.screen }
  var canvas: Canvas { Panes.draw(screen) }
  var heading: String { screen.heading }

  /// The row of the grid that the cursor is on, from the cursor.
  var underCursor: String {
    let canvas = canvas
    return String(canvas.lines[canvas.cursor.row].dropFirst(canvas.cursor.column))
  }

  /// The same as they are drawn: for who looks in columns.
  var drawnRows: [String] {
    guard case .list(let list) = screen.content else { return [] }
    return list.rows.map { $0.spans.isEmpty ? $0.text : Canvas.line($0.spans) }
  }

  /// The rows of the list that is shown.
  var rows: [String] {
    guard case .list(let list) = screen.content else { return [] }
    return list.rows.map(\.text)
  }

  /// The first row of the list that is shown.
  var firstID: RecordID? {
    guard case .list(let list) = screen.content else { return nil }
    return list.rows.first?.id
  }

  /// The lines of the page that is shown.
  var lines: [String] {
    guard case .page(let page) = screen.content else { return [] }
    return page.layout.rows.map(\.text)
  }

  var lastNews: String? { state.said(since: .nothing).last }

  var messages: [String] { state.messages.lines.filter { !$0.isEmpty } }
}
