/// A page with the place of the focus in it, laid out for a width.
public struct PageView: Equatable, Sendable {
  public var layout: PageLayout
  /// The focused row of the layout; nil while the heading has the focus.
  public var focus: Int?
  /// The first row that is shown.
  public var top: Int
  /// Which part of a long page is given where lines are typed, from 0; -1 while only its heading and what was searched
  /// for in it are.
  public var part = 0

  /// What was searched for, and stands out.
  var sought: PageSearch?

  private var focused: PageLayout.Row? {
    focus.flatMap { layout.rows.indices.contains($0) ? layout.rows[$0] : nil }
  }

  var focusRow: Int { (focused?.y ?? -1) - top + 1 }
  /// The first cell of the column of sections that has the focus.
  var focusColumn: Int { focused?.x ?? 0 }

  /// The words of the focused row at their places, where it has columns.
  var focusSpans: [Canvas.Span] {
    focused?.spans ?? []
  }

  func focusText(_ mode: Settings.Mode) -> String {
    guard let focus, layout.rows.indices.contains(focus) else { return layout.page.heading }
    return mode == .linear ? layout.place(of: focus).text : layout.rows[focus].text
  }
}
