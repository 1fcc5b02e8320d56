import OogstModel

/// What is told on the page of a record beside what its description says: for kinds of which the fields alone are no
/// answer yet.
struct RecordAddition: Sendable {
  /// The letters of the kind.
  let kind: String
  let ask: @Sendable (any StoreSnapshot, Record, Environment) throws(StoreError) -> Added

  /// One line for each kind that has one.
  static let all: [RecordAddition] = [
    .meetingDay, .hexagon, .knoster, .lessonUses, .theme, .collection,
    .projectStory, .implementationCase, .phase,
  ]

  static func of(_ kind: String) -> RecordAddition? { all.first { $0.kind == kind } }

  init<R: Described>(
    _ type: R.Type,
    ask: @escaping @Sendable (any StoreSnapshot, Entry<R>, Environment) throws(StoreError) -> Added
  ) {
    kind = R.code
    self.ask = { store, record, environment throws(StoreError) in
      guard let value = try? R(values: record.values) else { return Added() }
      return try ask(store, Entry(record.id, value), environment)
    }
  }
}

/// Sections of a page, and the relations of which they take the place.
public struct Added: Sendable {
  /// Where the sections stand to what is known in short.
  enum Place: Sendable {
    case behindFacts
    /// Behind it, and in a column of their own where there is room for two.
    case besideFacts
    /// Before it: who opens a project wants to know where it stands.
    case beforeFacts
  }

  /// A kind that refers to the record, and the name of the field through which it does.
  struct Relation: Hashable, Sendable {
    let kind: String
    let field: String

    init(_ kind: Kind, _ field: Field) {
      self.kind = kind.code
      self.field = field.name
    }
  }

  var replaces: Set<Relation> = []
  /// The names of fields of the record itself that the sections tell already.
  var hides: Set<String> = []
  var place = Place.behindFacts
  /// The screens about the record to which the sections lead already.
  var screens: Set<ScreenID> = []
  var sections: @Sendable (Environment) -> [Page.Section] = { _ in [] }
}

extension StoreSnapshot {
  /// What is told of a record beside its fields.
  func added(to record: Record, _ environment: Environment) throws(StoreError) -> Added {
    try RecordAddition.of(record.id.kind)?.ask(self, record, environment) ?? Added()
  }
}
