public import OogstModel

/// What is taken along as a file: what is shown, all of it.
public enum Exported: Hashable, Sendable {
  case list(ListQuery)
  /// A list counted by the answers to fields, given by their names.
  case groups(ListQuery, by: [String])
  case record(RecordID)
  /// Any other page, as it is shown.
  case page(ExportedPage)
}

/// A file that somebody asks for.
public struct Export: Hashable, Sendable {
  public var what: Exported
  public var format: ExportFormat
  public var language: Language
  /// Of the file, in the folder where files go.
  public var name: String
  /// Whether a file of that name may go.
  public var overwrites = false

  public init(_ what: Exported, _ format: ExportFormat, _ language: Language, name: String) {
    self.what = what
    self.format = format
    self.language = language
    self.name = name
  }
}

/// What came of an export.
public enum ExportOutcome: Equatable, Sendable {
  /// The file is there, with so many rows or lines in it.
  case written(path: String, count: Int)
  /// A file of that name is there; a name that is free.
  case exists(free: String)
  /// Nothing was kept, for a reason of the system.
  case failed(String)
}

/// Writes files for the dashboard, which itself knows nothing of them.
public protocol Exporting: Sendable {
  /// Writes a file, whole or not at all; a cancelled task leaves nothing.
  func export(
    _ export: Export, from store: some Store, _ environment: Environment
  ) async throws(StoreError) -> ExportOutcome
}
