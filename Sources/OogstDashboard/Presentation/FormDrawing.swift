import OogstModel

/// A form on the grid: labels from the first cell, values behind them, no blank row between, so that a reader says each
/// row that the cursor comes to.
struct FormDrawing {
  private let form: FormView
  private let columns: Int
  private let language: Language
  private let isSeeing: Bool
  /// Where values begin for who looks; nil where they follow their labels.
  private let valueColumn: Int?

  private static let gap = 2
  private static let indent = 2

  init(_ form: FormView, columns: Int, mode: Settings.Mode, _ language: Language) {
    self.form = form
    self.columns = columns
    self.language = language
    isSeeing = mode == .seeing
    let leads = form.rows.filter { $0.kind == .field && $0.problem == nil }
      .map { DisplayWidth.of($0.lead(language)) }
    // A label that is longer than most stands by itself, and does not push the others' values away.
    let fitting = leads.filter { $0 <= columns * 2 / 5 }.max()
    valueColumn = mode == .seeing ? fitting.map { $0 + Self.gap - 1 } : nil
  }

  /// The words of a row at their places.
  func spans(_ index: Int) -> [Canvas.Span] {
    let row = form.rows[index]
    let start = start(of: row)
    let shown = shown(index, room: columns - start)
    guard row.kind == .field else {
      let role: Canvas.Role = row.kind == .line ? .text : .item
      return shown.text.isEmpty ? [] : [Canvas.Span(column: start, text: shown.text, role: role)]
    }
    let lead = row.lead(language, columns: columns)
    guard valueColumn != nil else {
      return [Canvas.Span(column: 0, text: lead + shown.text, role: .item)]
    }
    let label = Canvas.Span(column: 0, text: lead, role: row.problem == nil ? .label : .late)
    guard !shown.text.isEmpty else { return [label] }
    return [label, Canvas.Span(column: start, text: shown.text, role: .item)]
  }

  /// The cell of the focused row in which the cursor stands.
  var cursor: Int {
    guard let row = form.focused else { return 0 }
    let start = start(of: row)
    return min(start + shown(form.focus, room: columns - start).column, columns - 1)
  }

  private func start(of row: FormView.Row) -> Int {
    switch row.kind {
    case .field:
      let lead = DisplayWidth.of(row.lead(language, columns: columns))
      return min(max(valueColumn ?? lead, lead), max(columns - 1, 0))
    case .option: return valueColumn == nil ? 0 : Self.indent
    case .action, .line: return 0
    }
  }

  /// The part of a value that fits, and where the cursor stands in it. Around the cursor it goes on by half of the room
  /// at a time: each time all of it is written, and heard.
  private func shown(_ index: Int, room: Int) -> (text: String, column: Int) {
    let row = form.rows[index]
    // For who looks what can be done or chosen says where it is cut; in what is typed no sign may stand.
    if isSeeing, row.kind == .action || row.kind == .option {
      return (Wrapping.cut(row.value, width: max(room, 1)), 0)
    }
    let letters = Array(row.value)
    let place = index == form.focus ? min(form.place, letters.count) : 0
    return TextWindow.around(place, of: letters, room: max(room, 1))
  }
}
