public import OogstModel

/// What is wrong in a file that the user wrote, and where.
public struct Problem: Error, Equatable, Sendable {
  public var file: String
  /// Counted from 1; nil when it concerns the whole file.
  public var line: Int?
  public var what: Label

  public init(file: String, line: Int?, _ what: Label) {
    self.file = file
    self.line = line
    self.what = what
  }

  /// One line of news.
  public func text(_ language: Language) -> String {
    let place = line.map { language.say("\(file), regel \($0): ", "\(file), line \($0): ") }
    return (place ?? "\(file): ") + Cleaning.short(what[language], most: 1_000)
  }
}
