public import OogstModel

/// What a person says about a file beside the file itself; whatever is left nil is found out.
public struct ImportChoices: Sendable {
  public var map: [Mapping.Choice] = []
  public var words: [CSVImport.Word] = []
  public var separator: UInt8?
  public var encoding: TextEncoding?
  /// The line of the file with the headings, counted from 1.
  public var headerLine: Int?
  public var styles = StyleChoices()
  /// Leaves out rows that cannot be read, and takes the rest.
  public var skipsBad = false
  /// Takes a cell that cannot be read as *onbekend*, and keeps its words.
  public var emptiesBad = false
  /// Takes damaged rows as they are most likely meant, where there is one way to do so.
  public var repairs = false
  /// What is done with rows that may be another record than they seem; nil refuses the file.
  public var doubtful: DoubtfulRows?

  public init() {}
}
