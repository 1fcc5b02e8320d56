/// One record: its id, its values in the order of its kind's fields, and what is kept beside them.
public struct Record: Hashable, Sendable {
  public var id: RecordID
  public var values: [Value]
  public var meta: Meta

  public init(id: RecordID, values: [Value], meta: Meta = Meta()) {
    self.id = id
    self.values = values
    self.meta = meta
  }

  /// A record of a typed kind; number 0 is given a number when it is saved.
  public init<R: Described>(_ typed: R, number: Int = 0, meta: Meta = Meta()) {
    self.init(id: RecordID(R.code, number), values: typed.values, meta: meta)
  }

  /// What the store keeps of every record beside its fields.
  public struct Meta: Hashable, Sendable {
    /// Counts saves from 1, so that two people cannot overwrite each other unseen.
    public var version: Int
    public var origin: Origin
    /// The id in the file that it came from.
    public var externalID: String?
    public var created: Stamp?
    public var changed: Stamp?

    public init(
      version: Int = 0, origin: Origin = .entered, externalID: String? = nil,
      created: Stamp? = nil, changed: Stamp? = nil
    ) {
      self.version = version
      self.origin = origin
      self.externalID = externalID
      self.created = created
      self.changed = changed
    }
  }
}

/// Who did something, and when.
public struct Stamp: Hashable, Sendable {
  /// Seconds since 1970, UTC.
  public let at: Int
  public let by: String

  public init(at: Int, by: String) {
    self.at = at
    self.by = by
  }
}

/// Where a record comes from; example data must say so wherever it shows.
public enum Origin: String, Hashable, Sendable, CaseIterable {
  case article, derived, invented, imported, entered

  /// Reads its name, or its label in either language.
  public init?(written text: String) {
    let found = Self.allCases.first { $0.rawValue == text || $0.label.both.contains(text) }
    guard let found else { return nil }
    self = found
  }

  public var label: Label {
    switch self {
    case .article: Label("uit artikel", "from an article")
    case .derived: Label("afgeleid", "derived")
    case .invented: Label("verzonnen", "invented")
    case .imported: Label("geïmporteerd", "imported")
    case .entered: Label("ingevoerd", "entered")
    }
  }
}
