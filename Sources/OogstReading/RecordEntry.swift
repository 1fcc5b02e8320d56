public import OogstModel
import Foundation

/// What a person enters for a record, field by field: words that became values, and those that did not.
public struct RecordEntry: Hashable, Sendable {
  public let kind: Kind
  public private(set) var values: [Value]
  /// What is wrong with the words of a field, by its index; they are kept as they were written.
  public private(set) var problems: [Int: EntryProblem] = [:]
  let today: Day
  /// The numbers whose only mark stands before three digits, as they were written, by field: of thousands or of decimals.
  private var thousands: [Int: String] = [:]

  /// Begins with the values of a record, or with nothing known.
  public init(_ kind: Kind, values: [Value]? = nil, today: Day) {
    self.kind = kind
    self.values = values ?? kind.fields.map { _ in .unknown }
    self.today = today
  }

  /// Takes words for a field; none empty it. A name of a record stays words until a store is asked
  /// (``StoreSnapshot/resolve(_:)``).
  public mutating func set(_ index: Int, to text: String) {
    let field = kind.fields[index]
    problems[index] = nil
    thousands[index] = nil
    let text = Self.kept(text, field)
    guard !text.isEmpty else {
      values[index] = .unknown
      return
    }
    switch ValueReader(field, today: today).value(text) {
    case .success(let value):
      values[index] = value
      if field.type == .money || field.type == .number, let money = try? MoneyText(text),
        money.number.isThousandShaped
      {
        thousands[index] = text
      }
    case .failure(let problem): problems[index] = .unreadable(problem)
    }
  }

  /// Takes a value that needs no reading.
  public mutating func set(_ index: Int, to value: Value) {
    problems[index] = nil
    values[index] = value
  }

  /// Takes a value in place of the one that its words were read as, with whatever is wrong with them.
  public mutating func set(_ index: Int, keeping value: Value) { values[index] = value }

  mutating func note(_ problem: EntryProblem, at index: Int) { problems[index] = problem }

  /// What keeps the record from being saved, in the order of the fields: what could not be read, and what must be there
  /// and is not.
  public var obstacles: [EntryProblem] {
    kind.fields.indices.compactMap { index in
      if let problem = problems[index] { return problem }
      let field = kind.fields[index]
      return field.uses.contains(.required) && values[index].isUnknown ? .missing(field) : nil
    }
  }

  /// What contradicts itself or can hardly be meant, which keeps nothing from being saved.
  public var contradictions: [EntryProblem] {
    let record = Record(id: RecordID(kind.code, 0), values: values)
    let below = zip(kind.fields, values).compactMap { field, value -> EntryProblem? in
      let least: Int
      switch value {
      case .money(let money): least = money.cents
      case .number(let number): least = number
      case .range(let range): least = range.low
      default: return nil
      }
      guard least < 0 else { return nil }
      return .contradiction(field, Label("is minder dan nul", "is less than nothing"))
    }
    return below
      + kind.issues(of: record).compactMap { issue in
        kind.field(issue.field).map { .contradiction($0, issue.text) }
      }
  }

  /// Numbers that were read as no one may have meant them: in Dutch a comma stands before decimals, in English a point,
  /// and both stand before thousands elsewhere. They are read as thousands, and told.
  public func doubts(_ language: Language) -> [EntryProblem] {
    let mark: Character = language == .dutch ? "," : "."
    return thousands.keys.sorted().compactMap { index in
      guard let text = thousands[index], text.contains(mark) else { return nil }
      let whole = text.filter { $0 != mark }
      return .contradiction(
        kind.fields[index],
        Label(
          "\(text) is gelezen als \(whole), zonder decimalen",
          "\(text) was read as \(whole), without decimals"))
    }
  }

  /// Words as they are kept: clean, of one line where the field has one, and each letter written in one way (Unicode's
  /// normalization form C), so that what looks the same is the same.
  public static func kept(_ text: String, _ field: Field) -> String {
    let clean =
      field.type.hasLines
      ? text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Cleaning.piece(String($0)) }.joined(separator: "\n").trimmingWhitespace
      : Cleaning.line(text).trimmingSpaces
    return composed(clean)
  }

  /// Each letter in one piece where Unicode has one for it.
  public static func composed(_ text: String) -> String {
    // Marks that stand on letters begin at U+0300: below, there is one way only.
    text.utf8.allSatisfy { $0 < 0xCC } ? text : text.precomposedStringWithCanonicalMapping
  }
}

/// What is wrong with what a person entered for a field, and what to do about it.
public enum EntryProblem: Error, Hashable, Sendable {
  case unreadable(ValueProblem)
  /// No record has the name.
  case unknownName(UnknownName)
  /// Several records have the name: the ids of the first of them.
  case severalNamed(String, Field, [RecordID])
  case missing(Field)
  case contradiction(Field, Label)
  /// What is wrong in a row of a table.
  case inTable(Field, Label)

  public var field: Field {
    switch self {
    case .unreadable(let problem): problem.field
    case .unknownName(let name): name.field
    case .severalNamed(_, let field, _), .missing(let field), .contradiction(let field, _),
      .inTable(let field, _):
      field
    }
  }

  /// The problem in both languages.
  var label: Label { Label(text(.dutch), text(.english)) }

  /// In a sentence or two.
  public func text(_ language: Language) -> String {
    let label = field.label[language].filter { $0 != "?" }
    switch self {
    case .unreadable(let problem): return problem.text(language)
    case .unknownName(let name): return name.text(language)
    case .severalNamed(let name, _, let ids):
      let name = Cleaning.short(name)
      let all = ids.map(\.description).joined(separator: ", ")
      return language.say(
        "Bij \(label) hebben meer records de naam \(name): \(all). Geef het kenmerk.",
        "For \(label) several records have the name \(name): \(all). Give the reference.")
    case .missing:
      return language.say(
        "\(label) ontbreekt en moet er zijn.", "\(label) is missing and must be there.")
    case .contradiction(_, let text), .inTable(_, let text): return label + ": " + text[language]
    }
  }

  /// The same in a few words, for the label of a field.
  public func short(_ language: Language) -> String {
    switch self {
    case .unreadable(let problem): problem.short(language)
    case .unknownName: language.say("bestaat niet", "does not exist")
    case .severalNamed: language.say("er zijn er meer", "there are several")
    case .missing: language.say("moet er zijn", "must be there")
    case .contradiction(_, let text), .inTable(_, let text): text[language]
    }
  }
}

extension StoreSnapshot {
  /// Looks the names of an entry up: each becomes a reference, or a problem. What the record referred to before stays,
  /// also when that was removed since: who changes something else need not mend it.
  public func resolve(
    _ entry: RecordEntry, from base: Record? = nil
  ) throws(StoreError) -> RecordEntry {
    var entry = entry
    for (index, field) in entry.kind.fields.enumerated() where !field.type.targets.isEmpty {
      let before = Set(base?.values[index].referenced ?? [])
      switch entry.values[index] {
      case .unrecognised(let name):
        switch try record(named: name, field) {
        case .success(let id): entry.set(index, to: .reference(id))
        case .failure(let problem): entry.note(problem, at: index)
        }
      case .reference(let id) where before.contains(id): break
      case .reference(let id):
        if case .failure(let problem) = try check(id, field) { entry.note(problem, at: index) }
      case .references(let referents):
        var found: [Referent] = []
        for referent in referents {
          let one: Result<RecordID, EntryProblem> =
            switch referent {
            case .record(let id) where before.contains(id): .success(id)
            case .record(let id): try check(id, field)
            case .words(let name): try record(named: name, field)
            }
          switch one {
          case .success(let id): found.append(.record(id))
          case .failure(let problem):
            found.append(referent)
            entry.note(problem, at: index)
          }
        }
        if entry.problems[index] == nil { entry.set(index, to: .references(found)) }
      case .rows(let rows):
        guard case .table(let columns) = field.type else { continue }
        var found: [[Value]] = []
        for row in rows {
          var cells: [Value] = []
          for (column, value) in zip(columns, row) {
            switch try cell(value, column, before) {
            case .success(let value): cells.append(value)
            case .failure(let problem):
              cells.append(value)
              entry.note(.inTable(field, problem.label), at: index)
            }
          }
          found.append(cells)
        }
        if entry.problems[index] == nil { entry.set(index, to: .rows(found)) }
      case .unknown, .text, .number, .range, .money, .date, .time, .yesNo, .choice, .tags: break
      }
    }
    return entry
  }

  /// A cell of a row, with the record that it names.
  private func cell(
    _ value: Value, _ column: Field, _ before: Set<RecordID>
  ) throws(StoreError) -> Result<Value, EntryProblem> {
    guard !column.type.targets.isEmpty else { return .success(value) }
    switch value {
    case .unrecognised(let name): return try record(named: name, column).map(Value.reference)
    case .reference(let id) where !before.contains(id):
      return try check(id, column).map(Value.reference)
    default: return .success(value)
    }
  }

  private func check(
    _ id: RecordID, _ field: Field
  ) throws(StoreError) -> Result<RecordID, EntryProblem> {
    if field.type.targets.contains(id.kind), try !titles(of: [id]).isEmpty { return .success(id) }
    return .failure(.unknownName(UnknownName(name: id.description, field: field, near: nil)))
  }

  /// The one record that a person means by a name: its title, or its number in a file.
  private func record(
    named name: String, _ field: Field
  ) throws(StoreError) -> Result<RecordID, EntryProblem> {
    var found: [RecordID] = []
    for target in field.type.targets {
      guard let kind = kinds[code: target] else { continue }
      let title = kind.fields[kind.titleIndex].name
      let query = ListQuery(target, filters: [Filter(title, [.text(name)])], order: kind.order)
      found += try page(query, .first, count: 5).rows.map(\.id)
    }
    if found.isEmpty {
      found = try ids(external: name).filter { field.type.targets.contains($0.kind) }
    }
    if found.count == 1 { return .success(found[0]) }
    guard found.isEmpty else { return .failure(.severalNamed(name, field, found)) }
    let near = try title(near: name, field.type.targets.compactMap { kinds[code: $0] })
    return .failure(.unknownName(UnknownName(name: name, field: field, near: near)))
  }
}
