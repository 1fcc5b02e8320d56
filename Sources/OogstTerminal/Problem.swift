import OogstModel

/// What is wrong in a file that the user wrote, where, and in words for both languages.
public struct Problem: Error, Equatable, Sendable {
  public var file: String
  /// Counted from 1; nil when it concerns the whole file.
  public var line: Int?
  public var dutch: String
  public var english: String

  public init(file: String, line: Int?, dutch: String, english: String) {
    self.file = file
    self.line = line
    self.dutch = dutch
    self.english = english
  }

  /// One line of news.
  public func text(isDutch: Bool) -> String {
    let place = line.map { isDutch ? "\(file), regel \($0): " : "\(file), line \($0): " }
    return (place ?? "\(file): ") + Cleaning.short(isDutch ? dutch : english, most: 1_000)
  }
}
