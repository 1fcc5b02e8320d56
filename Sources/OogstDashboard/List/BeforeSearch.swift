/// What was there before a search was typed, to go back to when it is given up.
indirect enum BeforeSearch: Sendable {
  case list(ListState)
  /// The search was begun on a page, and goes away with it.
  case nothing

  /// Somebody may have added rows meanwhile.
  mutating func mayHaveChanged() {
    guard case .list(var list) = self else { return }
    list.rows.mayHaveChanged()
    self = .list(list)
  }
}
