/// A place on the screen; both count from 0.
public struct Place: Sendable, Equatable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
