/// A text that was written in one go: what a reader of changes would find on one row.
public struct DrawnText: Sendable, Equatable {
  public var row: Int
  public var column: Int
  public var text: String

  public init(row: Int, column: Int, text: String) {
    self.row = row
    self.column = column
    self.text = text
  }
}

/// How much was drawn, and what.
public struct DrawnFacts: Sendable, Equatable {
  public var cells: Int
  public var texts: [DrawnText]
}
