public import OogstModel

/// What a person can perceive at one moment: words, structure and focus, before any layout.
///
/// Every presentation is made from it, and from nothing else. The kinds of content and of line are closed, so none of
/// them can be left out of a presentation.
public struct Screen: Equatable, Sendable {
  public var body: Body
  public var messages: Messages
  /// How far the cursor stands in what has it, in characters: who spells moves it.
  public var spelled: Int
  public var prompt: PromptLine?
  /// The keys that work here, most useful first.
  public var hints: [Hint]
  public var grid: Grid
  public var mode: Settings.Mode
  public var highlight: Settings.Highlight
  public var language: Language

  /// What the location on top shows.
  public struct Body: Equatable, Sendable {
    /// Where one is; the heading that can have the focus.
    public var heading: String
    public var isHeadingFocused = false
    /// The end of the heading, which is shown whatever else there is no room for.
    public var headingTail = ""
    /// Which rows of a list are shown, once somebody went further than a row; for who looks.
    public var place: String?
    /// How many rows the heading takes.
    public var headingRows = 1
    /// Whether a row for the names of columns stands between heading and content; it is no row of the list.
    public var hasNames = false
    /// The rows above the content.
    var rowsAbove: Int { headingRows + (hasNames ? 1 : 0) }
    public var content: Content
    /// Whether Enter, while text is typed, chooses what has the focus.
    public var isChosenWhileTyped = false
    /// What stands beside a list in a wide terminal.
    public var preview: PageView?
    /// Whether the focus is in the preview.
    public var isPreviewFocused = false

    init(heading: String, content: Content) {
      self.heading = heading
      self.content = content
      if content == .nothing { isHeadingFocused = true }
    }
  }

  /// Closed, so that no presentation can leave one out.
  public enum Content: Equatable, Sendable {
    /// An answer is on its way.
    case nothing
    case list(ListWindow)
    case page(PageView)
    case form(FormView)
  }

  /// One key with what it does, in a word.
  public struct Hint: Equatable, Sendable {
    public var key: String
    public var does: String
  }

  /// A line in which text is typed.
  public struct PromptLine: Equatable, Sendable {
    public var label: String
    public var text: String
    /// Where the next letter goes, in characters of the text.
    public var place: Int
  }

  /// The words that the cursor stands on, as they are drawn on its row.
  var cursorText: String {
    if let line = messages.cursorLine { return messages.lines[line] }
    if messages.isOnHeading || body.isHeadingFocused && !isPreviewFocused { return headingLines[0] }
    if let spans = body.focusSpans {
      // From where the cursor stands; a bar at the end is no words.
      let text = Canvas.line(spans.filter { !$0.isBar })
      return String(text.drop { $0 == " " })
    }
    return body.focusText(mode, language) ?? ""
  }

  public var heading: String { body.heading }
  public var content: Content { body.content }
  public var preview: PageView? { body.preview }
  public var isPreviewFocused: Bool { body.isPreviewFocused }

  /// Whether news has the cursor.
  var newsHasCursor: Bool { messages.cursorLine != nil || messages.isOnHeading }

  /// The row of the grid that the cursor is on, but for a prompt: on news while that has it, else on the focus.
  var cursorRow: Int {
    if messages.isOnHeading { return grid.headingRow }
    // With one row or two news stands in place of the heading.
    if let line = messages.cursorLine {
      return grid.messageRows == 0 ? 0 : grid.messageRow + line
    }
    let row = body.focusRow
    let above = isPreviewFocused ? body.headingRows : body.rowsAbove
    return grid.headingRow + (row > 0 ? row + above - 1 : 0)
  }
}

extension Screen.Body {
  /// The row of the focus below the heading, 0 for the heading itself.
  var focusRow: Int {
    if isPreviewFocused { return preview.map { $0.focusRow } ?? 0 }
    if isHeadingFocused { return 0 }
    switch content {
    case .nothing: return 0
    case .list(let list):
      return (list.isElsewhereFocused ? list.elsewhereRow : list.focus ?? 0) + 1
    case .page(let page): return page.focusRow
    case .form(let form): return form.focus + 1
    }
  }

  /// The first cell of the column of sections that has the focus.
  var focusColumn: Int {
    guard case .page(let page) = content, !isHeadingFocused else { return 0 }
    return page.focusColumn
  }

  /// Where what stands out of the focus ends: the column of sections that has it, or the label of a row of a table.
  /// Nil where nothing stands beside it.
  var focusEnd: Int? {
    guard case .page(let page) = content else { return nil }
    if let focus = page.focus, page.layout.line(at: focus)?.isCells == true,
      page.focusSpans.count > 1
    {
      return page.focusSpans[1].column
    }
    return page.focusColumn == 0 ? page.layout.rows.last.flatMap { $0.x > 0 ? $0.x : nil } : nil
  }

  /// The words of the row that has the focus at their places, where it has columns.
  var focusSpans: [Canvas.Span]? {
    var spans: [Canvas.Span] = []
    if isPreviewFocused {
      spans = preview?.focusSpans ?? []
    } else if !isHeadingFocused {
      switch content {
      case .nothing: break
      case .list(let list):
        if !list.isElsewhereFocused, let focus = list.focus, list.rows.indices.contains(focus) {
          spans = list.rows[focus].spans
        }
      case .page(let page): spans = page.focusSpans
      case .form: break
      }
    }
    return spans.isEmpty ? nil : spans
  }

  /// The words of what has the focus.
  func focusText(_ mode: Settings.Mode, _ language: Language) -> String? {
    if isPreviewFocused { return preview?.focusText(mode) }
    if isHeadingFocused { return content == .nothing ? nil : heading }
    switch content {
    case .nothing: return nil
    case .list(let list):
      if list.isElsewhereFocused { return list.elsewhere }
      guard let focus = list.focus else { return list.notice }
      return list.rows.indices.contains(focus) ? list.rows[focus].text : nil
    case .page(let page): return page.focusText(mode)
    case .form(let form): return form.focused?.spoken(language)
    }
  }
}
