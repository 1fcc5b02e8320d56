/// A form that was not saved yet, as it stood at one moment: all of its fields, and where its cursor was.
public struct Draft: Hashable, Sendable {
  /// Tells it from every other one, whoever made it.
  public var id: String
  /// Who typed it, when, and on which machine.
  public var stamp: Stamp
  public var host: String
  /// The letters of the kind.
  public var kind: String
  /// The record that it changes, as it was read; nil for a new one.
  public var base: Record?
  /// The record that a new one began as a copy of.
  public var copies: RecordID?
  public var fields: [Field]
  /// The name of the field that had the focus, and how far the cursor stood in it, in characters.
  public var focus: String
  public var place: Int

  /// One field of it, where it is another than it was.
  public struct Field: Hashable, Sendable {
    public var name: String
    /// As it was typed.
    public var text: String
    /// What was chosen, or what the words were read as.
    public var value: Value

    public init(name: String, text: String, value: Value) {
      self.name = name
      self.text = text
      self.value = value
    }
  }

  public init(
    id: String, stamp: Stamp, host: String, kind: String, base: Record?, copies: RecordID?,
    fields: [Field], focus: String, place: Int
  ) {
    self.id = id
    self.stamp = stamp
    self.host = host
    self.kind = kind
    self.base = base
    self.copies = copies
    self.fields = fields
    self.focus = focus
    self.place = place
  }
}

/// Keeps forms that were not saved, apart from the records: so nobody else is disturbed by what somebody types.
public protocol DraftStore: Sendable {
  /// Keeps a draft as it is now; its last versions stay beside it.
  func keep(_ draft: Draft) throws(StoreError)
  /// Lets a draft go, with its versions: it was saved, or nobody wants it.
  func drop(_ id: String) throws(StoreError)
  /// Who typed in a form of this record lately, and when last: each once. It goes by itself when they stop, and keeps
  /// nobody from anything.
  func writers(of id: RecordID) throws(StoreError) -> [Stamp]
  /// The newest version of each draft of somebody, the last changed first.
  func drafts(of author: String) throws(StoreError) -> [Draft]
}
