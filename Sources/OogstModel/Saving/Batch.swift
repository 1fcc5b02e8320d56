/// What is written as one save: all of it or nothing.
public struct Batch: Hashable, Sendable {
  /// New records, with the number 0, and changed ones, each with the version that it was read with.
  public var saved: [Record]
  /// Records that go to the bin, each with the version that it was read with.
  public var removed: [Record]
  /// Records that come back from the bin.
  public var restored: [RecordID]

  public init(saved: [Record] = [], removed: [Record] = [], restored: [RecordID] = []) {
    self.saved = saved
    self.removed = removed
    self.restored = restored
  }
}

/// What a save came to.
public struct Receipt: Hashable, Sendable {
  /// Its number, by which it can be undone.
  public var save: Int
  /// The saved records as they stand now, in the order given.
  public var records: [Record]
  /// What changed in other records because of it.
  public var followed: [Followed]

  public init(save: Int, records: [Record], followed: [Followed] = []) {
    self.save = save
    self.records = records
    self.followed = followed
  }

  /// A record that was not saved itself, with the fields that have another value now.
  public struct Followed: Hashable, Sendable {
    public var record: Record
    public var changes: [SaveStep.FieldChange]

    public init(record: Record, changes: [SaveStep.FieldChange]) {
      self.record = record
      self.changes = changes
    }
  }
}

/// One save, as the log has it.
public struct SaveEntry: Hashable, Sendable {
  /// Counts saves of everyone.
  public var number: Int
  public var stamp: Stamp
  public var act: Act
  /// The save that it undid.
  public var undoes: Int?
  /// The save that undid it.
  public var undoneBy: Int?
  /// What it changed, in the order in which it was written; the first ones of a long one.
  public var lines: [Line]
  /// How many records it made, where an import does not write a line for each.
  public var made: Int

  /// What somebody did.
  public enum Act: String, Hashable, Sendable, CaseIterable {
    case edit, `import`, remove, restore, undo

    public var label: Label {
      switch self {
      case .edit: Label("gewijzigd", "changed")
      case .import: Label("import", "import")
      case .remove: Label("weggegooid", "removed")
      case .restore: Label("teruggehaald", "brought back")
      case .undo: Label("ongedaan gemaakt", "undone")
      }
    }

    /// Whether a word in either language means it.
    public func answers(to word: String) -> Bool {
      (label.both + (self == .import ? ["imports", "alleen imports", "imports only"] : []))
        .contains { Folding.folded($0) == Folding.folded(word) }
    }
  }

  /// One change of one record.
  public struct Line: Hashable, Sendable {
    public var id: RecordID
    public var change: Change

    public init(id: RecordID, change: Change) {
      self.id = id
      self.change = change
    }
  }

  public init(
    number: Int, stamp: Stamp, act: Act, undoes: Int? = nil, undoneBy: Int? = nil,
    lines: [Line] = [], made: Int = 0
  ) {
    self.number = number
    self.stamp = stamp
    self.act = act
    self.undoes = undoes
    self.undoneBy = undoneBy
    self.lines = lines
    self.made = made
  }
}

/// A record in the bin.
public struct RemovedRecord: Hashable, Sendable {
  public var record: Record
  /// Who removed it, and when.
  public var stamp: Stamp

  public init(record: Record, stamp: Stamp) {
    self.record = record
    self.stamp = stamp
  }
}
