import OogstModel

/// A text of several lines while it is typed. Its lines are those of the text; what is wider than the window goes on in
/// the next row, which is how it is shown and how one moves in it.
struct ProseEditor: Equatable, Sendable {
  private(set) var text: String
  /// Where the next letter goes, in characters.
  private(set) var place: Int
  /// The column that Up and Down keep to.
  private var column: Int?
  private var steps: [Step] = []

  private struct Step: Equatable, Sendable {
    var text: String
    var place: Int
  }

  /// A row of the editor: a piece of a line.
  struct Row: Equatable, Sendable {
    /// In characters of the text.
    var start: Int
    var text: String
  }

  private static let mostSteps = 500
  /// In bytes: a text of any length that a person writes.
  static let most = 1_000_000

  init(_ text: String, atEnd: Bool) {
    self.text = text
    place = atEnd ? text.count : 0
  }

  /// The text in rows of a width, one for an empty line.
  func rows(width: Int) -> [Row] {
    var rows: [Row] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let pieces = Self.pieces(Array(line), width: max(width, 2))
      for (index, piece) in pieces.enumerated() {
        let before = pieces[..<index].reduce(0) { $0 + $1.count }
        rows.append(Row(start: start + before, text: String(piece)))
      }
      start += line.count + 1
    }
    return rows
  }

  /// A line in pieces that fit, broken behind blanks where there are any; nothing is left out.
  private static func pieces(_ line: [Character], width: Int) -> [[Character]] {
    var pieces: [[Character]] = []
    var rest = line[...]
    while true {
      var cells = 0
      let fitting = rest.prefix { character in
        cells += DisplayWidth.of(character)
        return cells <= width
      }
      guard fitting.count < rest.count else {
        pieces.append(Array(rest))
        return pieces
      }
      let end =
        fitting.lastIndex(of: " ").map { $0 + 1 } ?? max(fitting.endIndex, rest.startIndex + 1)
      pieces.append(Array(rest[..<end]))
      rest = rest[end...]
    }
  }

  /// The row and the character in it where the cursor stands.
  func cursor(width: Int) -> (row: Int, column: Int) {
    let rows = rows(width: width)
    let row = rows.lastIndex { $0.start <= place } ?? 0
    return (row, min(place - rows[row].start, rows[row].text.count))
  }

  // MARK: - Keys

  /// Takes a key; false for one that leaves the editor, or means nothing in it.
  mutating func take(_ key: Key, width: Int, height: Int) -> Bool {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      move(by: key, width: width, height: height)
      return true
    default: column = nil
    }
    switch key {
    case .left: place = max(place - 1, 0)
    case .right: place = min(place + 1, text.count)
    case .home, .end:
      let rows = rows(width: width)
      let row = rows[cursor(width: width).row]
      let isBroken = rows.contains { $0.start == row.start + row.text.count && !row.text.isEmpty }
      place =
        key == .home
        ? row.start : row.start + row.text.count - (isBroken && place < text.count ? 1 : 0)
    case .enter: insert("\n")
    case .character(let character):
      guard Typing.head(text.prefix(place), character) != nil else { return false }
      insert(String(character))
    case .backspace:
      guard place > 0 else { return true }
      replace(place - 1..<place, with: "")
    case .delete:
      guard place < text.count else { return true }
      replace(place..<place + 1, with: "")
    case .clearWord:
      let before = Array(text.prefix(place))
      let end = before.lastIndex { $0 != " " && $0 != "\n" } ?? 0
      let start = before.prefix(end).lastIndex { $0 == " " || $0 == "\n" }.map { $0 + 1 } ?? 0
      replace(start..<place, with: "")
    case .clearBefore: replace(lineStart..<place, with: "")
    case .clearAfter: replace(place..<lineEnd, with: "")
    default: return false
    }
    return true
  }

  /// What a key that takes away more than a letter would take away.
  func part(takenBy key: Key) -> String {
    var copy = self
    guard [.clearWord, .clearBefore, .clearAfter].contains(key),
      copy.take(key, width: 80, height: 1)
    else { return "" }
    let gone = text.count - copy.text.count
    return String(text.dropFirst(copy.place).prefix(gone))
  }

  /// Takes a piece of text as one change.
  mutating func paste(_ text: String) { insert(text) }

  mutating func undo() -> Bool {
    guard let step = steps.popLast() else { return false }
    text = step.text
    place = step.place
    return true
  }

  private var lineStart: Int {
    Array(text.prefix(place)).lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }
  private var lineEnd: Int {
    text.dropFirst(place).firstIndex(of: "\n").map { text.distance(from: text.startIndex, to: $0) }
      ?? text.count
  }

  private mutating func insert(_ piece: String) {
    guard text.utf8.count + piece.utf8.count <= Self.most else { return }
    replace(place..<place, with: piece)
  }

  private mutating func replace(_ range: Range<Int>, with piece: String) {
    guard !range.isEmpty || !piece.isEmpty else { return }
    steps.append(Step(text: text, place: place))
    if steps.count > Self.mostSteps { steps.removeFirst() }
    let head = String(text.prefix(range.lowerBound)) + piece
    // A mark may join the letter before it.
    let length = head.count
    text = head + text.dropFirst(range.upperBound)
    place = min(length, text.count)
  }

  private mutating func move(by key: Key, width: Int, height: Int) {
    let rows = rows(width: width)
    let (row, at) = cursor(width: width)
    let wanted = column ?? at
    let step =
      switch key {
      case .up: -1
      case .down: 1
      case .pageUp: -max(height - 1, 1)
      default: max(height - 1, 1)
      }
    let target = min(max(row + step, 0), rows.count - 1)
    let next = rows.indices.contains(target + 1) ? rows[target + 1] : nil
    // At the end of a row that goes on the cursor would stand in the next one.
    let isBroken = next.map { $0.start == rows[target].start + rows[target].text.count } ?? false
    let most = max(rows[target].text.count - (isBroken ? 1 : 0), 0)
    place = rows[target].start + min(wanted, most)
    column = wanted
  }
}
