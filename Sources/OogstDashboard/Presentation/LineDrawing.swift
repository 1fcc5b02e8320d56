/// How a line that is typed gets onto a terminal of which nothing is known.
///
/// Only letters, blanks, the backspace and the line end are used: they work everywhere, and a screen
/// reader hears just what changed. The last column stays empty, where terminals differ.
public struct LineDrawing: Equatable, Sendable {
  private var cells: [Character] = []
  /// Of the cursor, in characters.
  private var place = 0
  /// The first character of the text that is shown, when it does not fit.
  private var start = 0

  public init() {}

  /// What to send so that a line stands there, on the row that the cursor is in; `columns` is the width of
  /// the terminal.
  public mutating func show(_ editor: LineEditor, prompt: String, columns: Int) -> String {
    let label = Array(Self.cut(prompt, columns))
    let text = Array(editor.text)
    let room = max(columns - 1 - DisplayWidth.of(String(label)), 1)
    scroll(text, to: editor.place, room: room)
    var visible = label
    var width = 0
    for character in text[start...] {
      width += DisplayWidth.of(character)
      if width > room { break }
      visible.append(character)
    }
    return change(to: visible, place: min(label.count + editor.place - start, visible.count))
  }

  /// What to send so that the cursor stands on the row below, and the line stays.
  public mutating func leave() -> String {
    let end = String(cells[place...])
    self = LineDrawing()
    return end + "\n"
  }

  /// A prompt leaves half the row for what is typed.
  private static func cut(_ prompt: String, _ columns: Int) -> String {
    var prompt = prompt
    while DisplayWidth.of(prompt) > max(columns / 2, 1) { prompt.removeFirst() }
    return prompt
  }

  /// Shows another part of the text only when the cursor would leave it, and then half a row further: each
  /// time all of it is written, and heard.
  private mutating func scroll(_ text: [Character], to place: Int, room: Int) {
    start = min(start, text.count)
    if place < start { start = max(0, place - room / 2) }
    func width(_ range: Range<Int>) -> Int { text[range].reduce(0) { $0 + DisplayWidth.of($1) } }
    guard width(start..<place) >= room else { return }
    while start < place, width(start..<place) > room / 2 { start += 1 }
  }

  private mutating func change(to new: [Character], place newPlace: Int) -> String {
    let old = cells
    let from = place
    cells = new
    place = newPlace
    if old == new { return Self.move(new, from, newPlace) }
    let same = zip(old, new).prefix { $0 == $1 }.count
    let rest = new[same...]
    let blanks = max(Self.width(old[same...]) - Self.width(rest), 0)
    return Self.move(old, from, same) + String(rest) + String(repeating: " ", count: blanks)
      + String(repeating: "\u{8}", count: blanks + Self.width(new[newPlace...]))
  }

  /// To the left by backspaces, to the right over the letters that stand there.
  private static func move(_ cells: [Character], _ from: Int, _ to: Int) -> String {
    if to >= from { return String(cells[from..<to]) }
    return String(repeating: "\u{8}", count: width(cells[to..<from]))
  }

  private static func width(_ cells: some Sequence<Character>) -> Int {
    cells.reduce(0) { $0 + DisplayWidth.of($1) }
  }
}
