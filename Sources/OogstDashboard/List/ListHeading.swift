import OogstModel

/// The heading of a list in words, made once for as long as it stays the same.
struct ListHeading: Sendable {
  /// All that it depends on.
  private struct Look: Equatable, Sendable {
    var query: ListQuery
    var total: Int?
    /// Of the titles.
    var generation: Int
    var language: Language
    var scope: Scope
  }

  /// The words; the end of them is seen whatever else there is no room for.
  struct Words: Sendable {
    var text = ""
    var tail = ""
  }

  private var look: Look?
  private var words = Words()

  mutating func describe(_ list: ListText) {
    let look = Self.look(of: list)
    guard look != self.look else { return }
    words = Words(text: list.heading, tail: list.headingTail)
    self.look = look
  }

  /// As they were made, or anew when something is different.
  func words(of list: ListText) -> Words {
    Self.look(of: list) == look
      ? words : Words(text: list.heading, tail: list.headingTail)
  }

  private static func look(of list: ListText) -> Look {
    Look(
      query: list.rows.query, total: list.rows.total, generation: list.rows.generation,
      language: list.environment.language, scope: list.environment.scope)
  }
}
