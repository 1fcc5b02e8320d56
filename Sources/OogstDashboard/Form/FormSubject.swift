public import OogstModel

/// What a form is for: a new record of a kind, or one that is there.
public struct FormSubject: Hashable, Sendable {
  /// The letters of the kind.
  public var kind: String
  /// Nil for a new record.
  public var record: RecordID?
  /// What is known of a new record already, by the names of its fields.
  public var given: [String: Value]
  /// The record that a new one begins as a copy of.
  public var copies: RecordID?
  /// The draft that it goes on from.
  public var draft: String?
  /// The name of the one field that is changed; nil for all of them.
  public var only: String?
  /// Whether one is to go on with another that was left.
  var choice = Choice.ask

  /// What is to be done where a form was left with something in it.
  enum Choice: Hashable, Sendable { case ask, goOn, new }

  public init(
    kind: String, record: RecordID? = nil, given: [String: Value] = [:], copies: RecordID? = nil,
    draft: String? = nil, only: String? = nil
  ) {
    self.kind = kind
    self.record = record
    self.given = given
    self.copies = copies
    self.draft = draft
    self.only = only
  }
}

/// What a form begins with.
public struct FormStart: Sendable {
  /// The record as it was read; nil for a new one.
  public var base: Record?
  /// In the order of the kind's fields.
  public var values: [Value]
  /// The titles of the records that it names.
  public var titles: [RecordID: String]
  /// Who else is changing it now.
  public var writers: [String] = []
}

/// A record that may be the one that is meant by some words.
public struct Candidate: Hashable, Sendable {
  public var id: RecordID
  public var title: String
}
