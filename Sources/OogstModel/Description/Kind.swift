/// A kind of record as plain data: all that lists, pages, files, search and history need to know.
public struct Kind: Hashable, Sendable, CustomStringConvertible {
  /// The letters of its ids, such as `PRJ`.
  public let code: String
  /// English, singular, camel case; the name of its table.
  public let name: String
  public let label: Label
  public let plural: Label
  public let fields: [Field]
  /// How its lists are ordered until someone chooses otherwise.
  public let order: Order
  /// The date by which one of its records is newer than another; nil where they have none.
  public let dated: String?
  /// What people call it beside its labels.
  public let words: [String]
  /// Whether screens can be limited to one of its records, as they are to a programme.
  public let isScope: Bool
  /// The fields that were answered at earlier moments, too.
  public let answers: [Answers]
  let rules: AnyRules

  public let titleIndex: Int
  public let stateIndex: Int?
  /// The fields that a list shows, as indexes: title, state, then the columns in the order described.
  public let listed: [Int]

  public init(
    code: String, name: String, label: Label, plural: Label, fields: [Field], order: Order? = nil,
    dated: String? = nil, words: [String] = [], isScope: Bool = false, answers: [Answers] = [],
    rules: AnyRules = .none
  ) {
    precondition(fields.contains { $0.uses.contains(.title) }, "\(name) has no title")
    precondition(
      dated.map { name in
        fields.contains { $0.name == name && $0.type == .date && $0.uses.contains(.sorted) }
      } ?? true, "\(name) is not dated by a date that it can be ordered by")
    self.code = code
    self.name = name
    self.label = label
    self.plural = plural
    self.fields = fields
    self.dated = dated
    self.words = words
    self.isScope = isScope
    self.answers = answers
    self.rules = rules
    let title = fields.firstIndex { $0.uses.contains(.title) } ?? 0
    let state = fields.firstIndex { $0.uses.contains(.state) }
    self.order = order ?? Order(by: .field(fields[title].name))
    titleIndex = title
    stateIndex = state
    listed =
      [title] + (state.map { [$0] } ?? [])
      + fields.indices.filter {
        fields[$0].uses.contains(.column) && $0 != title && $0 != state
      }
  }

  public static func == (one: Kind, other: Kind) -> Bool {
    one.code == other.code && one.fields == other.fields
  }

  /// Its name: a whole description says too much where a kind is printed.
  public var description: String { name }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// The index of the field with exactly that name.
  public func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// The field with exactly that name.
  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// The fields that the rows of a list hold, as indexes: ``listed``, what orders the list, and behind them those that
  /// were chosen, by name.
  public func shown(in order: Order, with columns: [String] = []) -> [Int] {
    var shown = listed
    if case .field(let name) = order.key, let index = index(of: name), !listed.contains(index),
      fields[index].uses.contains(.sorted)
    {
      shown.append(index)
    }
    for name in columns {
      if let index = index(of: name), !shown.contains(index), fields[index].canBeColumn {
        shown.append(index)
      }
    }
    return shown
  }

  /// How a field was answered at earlier moments; nil when only what is so now is known.
  public func answers(to field: String) -> Answers? { answers.first { $0.field == field } }

  /// The fields that have a use, in the order described.
  public func fields(_ use: Field.Uses) -> [Field] { fields.filter { $0.uses.contains(use) } }

  /// The fields whose records decide to which programme a record belongs, as indexes: the first that says one counts.
  public var scopeIndexes: [Int] { fields.indices.filter { fields[$0].uses.contains(.scope) } }

  /// Whether its records can belong to a programme.
  public var hasScope: Bool { fields.contains { $0.uses.contains(.scope) } }

  /// Newest first: by its date where its records have one, else as they were entered.
  public var newestFirst: Order {
    dated.map { Order(by: .field($0), isDescending: true) } ?? .lastEnteredFirst
  }

  /// How its records stand below another that they refer to: by their place where they have one, as the parts of a day;
  /// else the last entered first, which costs the same however many there are.
  public var orderBelow: Order {
    guard case .field(let name) = order.key, field(name)?.type == .number else {
      return .lastEnteredFirst
    }
    return order
  }

  /// Whether a word is this kind's: code, name with or without hyphens, either label, one or many, or what people call
  /// it.
  public func answers(to word: some StringProtocol) -> Bool {
    let folded = Folding.folded(word)
    return ([code, name] + label.both + plural.both + words).contains {
      Folding.folded($0) == folded
    }
  }
}

/// An order of a list: by one field, by number (which is the order of entry), or by fit to a search.
public struct Order: Hashable, Sendable {
  public enum Key: Hashable, Sendable {
    case number
    case field(String)
    /// Best first; only for a search.
    case fit
  }

  public var key: Key
  public var isDescending: Bool

  public init(by key: Key, isDescending: Bool = false) {
    self.key = key
    self.isDescending = isDescending
  }

  /// As they were entered, backwards.
  public static let lastEnteredFirst = Order(by: .number, isDescending: true)
}
