/// One property of a kind of record, described for every generic part of the program.
public struct Field: Hashable, Sendable {
  /// The key in JSON, the column of the database; stable, English, camel case.
  public let name: String
  public let label: Label
  public let type: FieldType
  public let uses: Uses
  /// One line that explains the field to who fills it in or reads it.
  public let help: Label?
  /// Usual column names of other people's files, matched beside the name and both labels.
  public let columns: [String]
  /// The least and most that a number may be, in its last decimal; nil for any.
  public let bounds: ClosedRange<Int>?
  /// How many digits of a number stand behind the mark, 0 to 2: with one, 75 means 7,5.
  public let decimals: Int
  /// Of a reference, how the record that is referred to calls those that refer to it so: a lesson is *toegepast in* its
  /// uses. Nil where the name of their kind says it.
  public let inverse: Label?

  /// What the program does with a field beyond showing it on the record's page.
  public struct Uses: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Names the record in lists and references; one text field of each kind.
    public static let title = Uses(rawValue: 1 << 0)
    /// Said before the title in a list when it is not the usual state.
    public static let state = Uses(rawValue: 1 << 1)
    /// The long text that tells what the record is about; takes a file's `description`.
    public static let summary = Uses(rawValue: 1 << 2)
    /// A short fact behind the title in lists.
    public static let column = Uses(rawValue: 1 << 3)
    /// Lists can be narrowed by its values, with counts.
    public static let facet = Uses(rawValue: 1 << 4)
    /// Lists can be ordered by it.
    public static let sorted = Uses(rawValue: 1 << 5)
    /// Its words are found by search.
    public static let searched = Uses(rawValue: 1 << 6)
    public static let required = Uses(rawValue: 1 << 8)
    /// About a person: shown on the record's own page and nowhere else. Taken from a file only when it is asked for
    /// by name; in no list, search, filter or JSON.
    public static let personal = Uses(rawValue: 1 << 9)
    /// The record belongs to the programme of what this field refers to.
    public static let scope = Uses(rawValue: 1 << 10)
    /// Facets are counted per record that this field refers to, such as a round's conversations.
    public static let group = Uses(rawValue: 1 << 11)
    /// Of a span of time, its last day: of a year or quarter in a file the end is meant.
    public static let end = Uses(rawValue: 1 << 12)

    /// Of the first column of a table: each row has another of its options, and a form a row for every option.
    public static let key = Uses(rawValue: 1 << 13)

    /// Every use by which a value is met outside its record's page.
    static let shown: Uses = [
      .title, .state, .summary, .column, .facet, .sorted, .searched, .scope, .group,
    ]
  }

  public init(
    name: String, label: Label, type: FieldType, uses: Uses, help: Label?, columns: [String],
    bounds: ClosedRange<Int>? = nil, decimals: Int = 0, inverse: Label? = nil
  ) {
    precondition((0...2).contains(decimals), "\(name) has too many decimals")
    precondition(
      !uses.contains(.personal) || uses.isDisjoint(with: .shown) && type.targets.isEmpty,
      "\(name) is about a person and may not be shown elsewhere")
    self.name = name
    self.label = label
    self.type = type
    self.uses = uses
    self.help = help
    self.columns = columns
    self.bounds = bounds
    self.decimals = decimals
    self.inverse = inverse
  }

  /// Whether any of these words is this field's, in any language or spelling.
  public func answers(to word: some StringProtocol) -> Bool {
    let folded = Folding.folded(word)
    return ([name] + label.both + columns).contains { Folding.folded($0) == folded }
  }

  /// The option with that name, label or usual word, in either language.
  public func option(for word: some StringProtocol) -> ChoiceOption? {
    guard case .choice(let options) = type else { return nil }
    let folded = Folding.folded(word)
    return options.first { option in
      ([option.name] + option.label.both + option.words).contains { Folding.folded($0) == folded }
    }
  }

  /// What an answer to it means; nil for what is neither good nor bad.
  public func tone(of value: Value) -> Tone? {
    guard case .choice(let name) = value else { return nil }
    return option(named: name)?.tone
  }

  /// The option with exactly that name.
  public func option(named name: String) -> ChoiceOption? {
    guard case .choice(let options) = type else { return nil }
    return options.first { $0.name == name }
  }
}

/// What a field can hold.
public enum FieldType: Hashable, Sendable {
  /// A line of text; ``prose`` has paragraphs, and lists never read it.
  case text, prose
  case number, range, money, date, time, yesNo, link, tags
  case choice([ChoiceOption])
  /// To one record of one of these kinds, given by their letters.
  case reference([String])
  /// To any number of records of one of these kinds, in order.
  case references([String])
  /// Small rows that are saved with their record, such as the parts of a Hexagon: each has these columns.
  case table([Field])

  /// The letters of the kinds that it refers to, of a table by any column; empty for what is no reference.
  public var targets: [String] {
    switch self {
    case .reference(let kinds), .references(let kinds): kinds
    case .table(let columns): columns.flatMap(\.type.targets)
    case .text, .prose, .number, .range, .money, .date, .time, .yesNo, .link, .tags, .choice: []
    }
  }

  /// Whether it can refer to more than one record.
  public var refersToSeveral: Bool {
    switch self {
    case .references: true
    case .table: !targets.isEmpty
    case .reference, .text, .prose, .number, .range, .money, .date, .time, .yesNo, .link, .tags,
      .choice:
      false
    }
  }

  /// Whether what a person writes for it may have several lines.
  public var hasLines: Bool {
    switch self {
    case .prose, .table: true
    case .text, .number, .range, .money, .date, .time, .yesNo, .link, .tags, .choice, .reference,
      .references:
      false
    }
  }

  public var isTable: Bool {
    if case .table = self { true } else { false }
  }

  /// Whether it is long enough that lists never read it.
  public var isLong: Bool { hasLines }

  /// Whether a cell of a table can hold it: what is itself a list cannot stand in a row.
  var fitsInRow: Bool {
    switch self {
    case .text, .number, .range, .date, .time, .yesNo, .link, .choice, .reference: true
    case .prose, .money, .tags, .references, .table: false
    }
  }
}

/// How a person fills a field in: one way for each type, so that a form has no case of its own to forget.
public enum Editor: Hashable, Sendable, CaseIterable {
  case line, prose, number, range, money, date, time, yesNo, link, tags, choice, reference,
    references, table
}

extension Field {
  /// How a person fills it in.
  public var editor: Editor {
    switch type {
    case .text: .line
    case .prose: .prose
    case .number: .number
    case .range: .range
    case .money: .money
    case .date: .date
    case .time: .time
    case .yesNo: .yesNo
    case .link: .link
    case .tags: .tags
    case .choice: .choice
    case .reference: .reference
    case .references: .references
    case .table: .table
    }
  }
}

/// One value of a choice field.
public struct ChoiceOption: Hashable, Sendable {
  public let name: String
  public let label: Label
  /// Lists do not say it: most records have it.
  public let isUsual: Bool
  /// What files of others call it.
  public let words: [String]
  /// What it means, for who sees colours; its label says it to all.
  public let tone: Tone?

  public init(
    name: String, label: Label, isUsual: Bool = false, words: [String] = [], tone: Tone? = nil
  ) {
    self.name = name
    self.label = label
    self.isUsual = isUsual
    self.words = words
    self.tone = tone
  }
}
