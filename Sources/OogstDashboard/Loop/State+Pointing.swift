import OogstModel

/// The mouse, where somebody wants it: what is clicked gets the focus, and is opened when it has that.
extension State {
  mutating func point(_ row: Int, _ column: Int) -> [Effect] {
    guard prompt == nil, settings.mode == .seeing else { return [] }
    news.releaseCursor()
    spelled = 0
    let screen = Dashboard.view(self)
    let first = screen.grid.headingRow + screen.body.rowsAbove
    // The heading leads to the menu, as Enter on it does.
    guard row >= first else { return perform(.menu) }
    guard row < first + screen.grid.contentHeight else { return [] }
    let before = (screen.cursorRow, screen.body.focusColumn, screen.body.isHeadingFocused)
    guard let done = offer(.pointed(row: row - first, column: column)) else { return [] }
    let after = Dashboard.view(self)
    let isSame = before == (after.cursorRow, after.body.focusColumn, after.body.isHeadingFocused)
    return done.effects + (isSame && after.cursorRow == row ? perform(.open) : [])
  }
}
