/// Lays a screen out on a grid: heading, content, two message lines, keys.
public enum Panes {
  /// A screen on the grid of its size: every row is written, with the cursor on the focus, on news or in the prompt.
  public static func draw(_ screen: Screen) -> Canvas {
    var canvas = Canvas(size: screen.grid.size)
    let top = screen.grid.headingRow
    canvas.headingRow = top
    for (index, text) in screen.headingLines.enumerated() {
      canvas.put(text, row: top + index, role: .heading)
    }
    if let place = screen.body.place { canvas.put(place: place, row: top) }
    if screen.messages.isOnHeading || screen.messages.rewritesHeading {
      canvas.generations[top] = screen.messages.generation
    }
    let first = top + screen.body.rowsAbove
    let height = screen.grid.contentHeight - screen.body.rowsAbove + 1
    switch screen.content {
    case .nothing: break
    case .list(let list): draw(list, screen.grid, first, height, on: &canvas)
    case .page(let page): draw(page, first, column: 0, height, on: &canvas)
    case .form(let form): draw(form, screen, first, height, on: &canvas)
    }
    if let preview = screen.preview, let column = screen.grid.previewColumn {
      // Beside the names of columns it begins a row higher than the rows.
      let names = screen.body.rowsAbove - screen.body.headingRows
      draw(preview, first - names, column: column, height + names, on: &canvas)
    }
    drawMessages(screen, on: &canvas)
    if screen.grid.hasHints {
      let row = screen.grid.size.rows - 1
      canvas.hintRow = row
      drawHints(screen.hints, row: row, on: &canvas)
    }
    canvas.cursor = start(of: screen)
    highlight(screen, on: &canvas)
    spell(screen, on: &canvas)
    if screen.mode == .listening { makePlain(&canvas) }
    return canvas
  }

  private static func draw(
    _ list: ListWindow, _ grid: Grid, _ first: Int, _ height: Int, on canvas: inout Canvas
  ) {
    if let notice = list.notice { canvas.put(notice, row: first, role: .text) }
    if first > grid.headingRow + 1, !list.names.isEmpty {
      canvas.put(list.names, row: first - 1)
    }
    for (index, row) in list.rows.prefix(height).enumerated() {
      if row.spans.isEmpty {
        canvas.put(row.text, row: first + index, width: grid.listWidth, role: .item)
      } else {
        canvas.put(row.spans, row: first + index)
      }
    }
    if let elsewhere = list.elsewhere, list.elsewhereRow < height {
      canvas.put(elsewhere, row: first + list.elsewhereRow, width: grid.listWidth, role: .item)
    }
  }

  private static func draw(
    _ page: PageView, _ first: Int, column: Int, _ height: Int, on canvas: inout Canvas
  ) {
    func sought(_ spans: [Canvas.Span]) -> [Canvas.Span] { page.sought?.marked(spans) ?? spans }
    let shown = page.top..<page.top + max(height, 0)
    for row in page.layout.rows where shown.contains(row.y) {
      let words = Canvas.Span(column: 0, text: row.text, role: row.role.canvas)
      canvas.put(
        sought(row.spans.isEmpty ? [words] : row.spans), row: first + row.y - page.top,
        column: column + row.x)
    }
  }

  private static func draw(
    _ form: FormView, _ screen: Screen, _ first: Int, _ height: Int, on canvas: inout Canvas
  ) {
    let drawing = FormDrawing(
      form, columns: canvas.size.columns, mode: screen.mode, screen.language)
    for index in form.rows.indices.prefix(max(height, 0)) {
      canvas.put(drawing.spans(index), row: first + index)
    }
    guard !screen.body.isHeadingFocused, canvas.rows.indices.contains(first + form.focus) else {
      return
    }
    if form.isTyped { canvas.typedRow = first + form.focus }
    // In the midst of a row a reader says nothing: so the field that the focus came to is written again.
    guard screen.mode == .listening, form.focused?.kind == .field else { return }
    canvas.generations[first + form.focus] = form.generation
  }

  private static func drawMessages(_ screen: Screen, on canvas: inout Canvas) {
    let grid = screen.grid
    let first = grid.messageRow
    if screen.prompt != nil { canvas.typedRow = typedRow(of: screen) }
    guard grid.messageRows > 0 else {
      // One row only: news stands in place of the heading while it has the cursor.
      if let prompt = screen.prompt {
        replace(shown(prompt, canvas.size.columns).text, .prompt, on: &canvas)
      } else if let line = screen.messages.cursorLine {
        replace(screen.messages.lines[line], .message, on: &canvas)
      }
      return
    }
    for (index, line) in screen.messages.lines.prefix(grid.messageRows).enumerated() {
      canvas.put(line, row: first + index, role: .message)
      if !line.isEmpty { canvas.generations[first + index] = screen.messages.generations[index] }
    }
    if let prompt = screen.prompt {
      let row = typedRow(of: screen)
      canvas.rows[row] = []
      canvas.put(shown(prompt, canvas.size.columns).text, row: row, role: .prompt)
    }
  }

  /// With no row for news text is typed in place of the heading.
  private static func typedRow(of screen: Screen) -> Int {
    let grid = screen.grid
    guard grid.messageRows > 0 else { return 0 }
    return grid.messageRow + min(screen.messages.typedLine, grid.messageRows - 1)
  }

  /// The part of a prompt around the cursor that fits, and the cursor's column in it.
  ///
  /// It goes on by half a row at a time: each time all of it is written, and heard.
  private static func shown(
    _ prompt: Screen.PromptLine, _ columns: Int
  ) -> (text: String, column: Int) {
    let letters = Array(prompt.label + prompt.text)
    let place = min(prompt.label.count + prompt.place, letters.count)
    return TextWindow.around(place, of: letters, room: columns)
  }

  /// A reader may name an attribute before the words that have it: who listens gets words alone.
  private static func makePlain(_ canvas: inout Canvas) {
    canvas.isWhole = true
    for row in canvas.rows.indices {
      for index in canvas.rows[row].indices { canvas.rows[row][index].role = .text }
    }
  }

  private static func replace(_ text: String, _ role: Canvas.Role, on canvas: inout Canvas) {
    canvas.rows[0] = []
    canvas.put(text, row: 0, role: role)
  }

  private static func drawHints(_ hints: [Screen.Hint], row: Int, on canvas: inout Canvas) {
    var line = ""
    for hint in hints {
      let longer = line + (line.isEmpty ? "" : ", ") + hint.key + " " + hint.does
      // A whole row would leave the cursor hanging at the terminal's last cell.
      if DisplayWidth.of(longer) >= canvas.size.columns { break }
      line = longer
    }
    canvas.put(line, row: row, role: .hint)
  }

  /// The first character of what has the focus; in a text that is typed, where the next letter goes.
  private static func start(of screen: Screen) -> Canvas.Cursor {
    let columns = screen.grid.size.columns
    guard let prompt = screen.prompt else { return focus(of: screen) }
    return Canvas.Cursor(
      row: typedRow(of: screen), column: min(shown(prompt, columns).column, columns - 1))
  }

  private static func focus(of screen: Screen) -> Canvas.Cursor {
    let grid = screen.grid
    let columns = grid.size.columns
    if case .form(let form) = screen.content, !screen.newsHasCursor, !screen.body.isHeadingFocused {
      let drawing = FormDrawing(form, columns: columns, mode: screen.mode, screen.language)
      return Canvas.Cursor(
        row: min(screen.cursorRow, max(grid.size.rows - 1, 0)), column: max(drawing.cursor, 0))
    }
    let isBeside = screen.isPreviewFocused && !screen.newsHasCursor
    // A row that goes on with the one above it may begin further in.
    let indent = screen.newsHasCursor ? 0 : screen.body.focusSpans?.first?.column ?? 0
    let column =
      (isBeside ? grid.previewColumn ?? 0 : screen.newsHasCursor ? 0 : screen.body.focusColumn)
      + indent
    return Canvas.Cursor(
      row: min(screen.cursorRow, max(grid.size.rows - 1, 0)), column: min(column, columns - 1))
  }

  /// Away from the first character only for who spells.
  private static func spell(_ screen: Screen, on canvas: inout Canvas) {
    guard screen.spelled > 0, screen.prompt == nil else { return }
    let width = DisplayWidth.of(String(screen.cursorText.prefix(screen.spelled)))
    canvas.cursor.column = min(canvas.cursor.column + width, max(canvas.size.columns - 1, 0))
  }

  // MARK: - How the focus stands out for those who look

  /// The most cells that are highlighted: each is sent again on every move.
  private static let highlightedCells = 28
  private static let markedCells = 5

  private static func highlight(_ screen: Screen, on canvas: inout Canvas) {
    guard screen.mode == .seeing, screen.prompt == nil || screen.body.isChosenWhileTyped,
      screen.messages.cursorLine == nil, !screen.body.isHeadingFocused
    else { return }
    // Where letters go the cursor says it.
    if case .form(let form) = screen.content, form.isTyped { return }
    let most: Int
    switch screen.highlight {
    case .row: most = highlightedCells
    case .mark: most = markedCells
    case .none: return
    }
    let isInPage = if case .page = screen.content { true } else { screen.isPreviewFocused }
    let focus = screen.prompt == nil ? canvas.cursor : focus(of: screen)
    select(
      at: focus, most, isInPage: isInPage, screen.highlight, before: screen.body.focusEnd,
      on: &canvas)
    // While the second pane has the focus it is seen to which row that belongs.
    if screen.isPreviewFocused, case .list(let list) = screen.content, let row = list.focus {
      let top = screen.grid.headingRow + screen.body.rowsAbove
      select(
        at: Canvas.Cursor(row: top + row, column: 0), markedCells, isInPage: false, .mark,
        on: &canvas)
    }
  }

  /// Has the words from a cell on stand out.
  private static func select(
    at cursor: Canvas.Cursor, _ most: Int, isInPage: Bool, _ highlight: Settings.Highlight,
    before edge: Int? = nil, on canvas: inout Canvas
  ) {
    guard canvas.rows.indices.contains(cursor.row),
      let index = canvas.rows[cursor.row].firstIndex(where: { $0.column == cursor.column })
    else { return }
    let spans = Array(canvas.rows[cursor.row][index...])
    // Of a row of a list its title; of a page a label with its value, but no bar.
    let lit =
      isInPage
      ? Array(spans.prefix { !$0.isBar && $0.column < edge ?? Int.max }) : joined(spans)
    let text = Canvas.line(lit.map { $0.moved(by: -cursor.column) })
    let marked = marked(text, most, wholeWords: highlight == .row)
    let end = cursor.column + DisplayWidth.of(marked)
    let rest = spans.compactMap { $0.behind(end) }
    canvas.rows[cursor.row][index...] =
      [Canvas.Span(column: cursor.column, text: marked, role: .selection)] + rest
  }

  /// The first words, as far as they follow each other without a gap: a title in which a match stands out.
  private static func joined(_ spans: [Canvas.Span]) -> [Canvas.Span] {
    var all: [Canvas.Span] = []
    for span in spans {
      if let last = all.last, span.column > last.column + last.width { break }
      all.append(span)
    }
    return all
  }

  /// As much of a text as may stand out.
  private static func marked(_ text: String, _ most: Int, wholeWords: Bool) -> String {
    var marked = ""
    var width = 0
    for character in text {
      let cells = DisplayWidth.of(character)
      if width + cells > most { break }
      marked.append(character)
      width += cells
    }
    // Readers say what is drawn anew, which is the part that stands out: no half words.
    guard wholeWords, marked.count < text.count, let space = marked.lastIndex(of: " "),
      space > marked.startIndex
    else { return marked }
    var whole = marked[..<space]
    while whole.last == " " { whole.removeLast() }
    return String(whole)
  }
}
