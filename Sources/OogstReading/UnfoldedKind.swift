public import OogstModel

/// A kind as a form shows it: every cell of its tables is a field of its own, so that a form has nothing to learn for
/// tables.
///
/// A table whose rows each answer another option, such as the parts of a Hexagon, has a row for every option; another has
/// its rows and an empty one.
public struct UnfoldedKind: Hashable, Sendable {
  /// As its records have it.
  public let whole: Kind
  /// With cells in place of tables.
  public let kind: Kind
  private let places: [Place]
  /// Rows without an option of their own, by the index of their table.
  private var freeRows: [Int: Int]

  /// Where a field of the form stands in a record.
  private enum Place: Hashable {
    case field(Int)
    case cell(table: Int, Slot, column: Int)
  }

  /// A row of a table: that of an option, or one by its number among the others.
  private enum Slot: Hashable {
    case option(String)
    case free(Int)
  }

  /// With room for all rows of these records, given by their values.
  public init(_ whole: Kind, holding records: [[Value]] = []) {
    var freeRows: [Int: Int] = [:]
    for (index, field) in whole.fields.enumerated() {
      guard case .table(let columns) = field.type else { continue }
      let needed =
        records.map { values in
          Self.slots(values[index], columns).keys.count {
            if case .free = $0 { true } else { false }
          }
        }.max() ?? 0
      freeRows[index] = Self.options(columns) == nil ? needed + 1 : needed
    }
    self.init(whole, freeRows)
  }

  private init(_ whole: Kind, _ freeRows: [Int: Int]) {
    self.whole = whole
    self.freeRows = freeRows
    var fields: [Field] = []
    var places: [Place] = []
    for (index, field) in whole.fields.enumerated() {
      guard case .table(let columns) = field.type else {
        fields.append(field)
        places.append(.field(index))
        continue
      }
      for slot in Self.slots(columns, freeRows[index] ?? 0) {
        for (column, cell) in columns.enumerated() {
          if case .option = slot, column == 0 { continue }
          fields.append(Self.field(cell, slot, field, columns))
          places.append(.cell(table: index, slot, column: column))
        }
      }
    }
    self.places = places
    kind = Kind(
      code: whole.code, name: whole.name, label: whole.label, plural: whole.plural, fields: fields,
      order: whole.order, words: whole.words, isScope: whole.isScope)
  }

  // MARK: - Its tables

  /// The index of the table that a field of the form is a cell of; nil for any other field.
  public func table(of index: Int) -> Int? {
    if case .cell(let table, _, _) = places[index] { table } else { nil }
  }

  /// The tables, as indexes of the kind's own fields.
  public var tables: [Int] { whole.fields.indices.filter { whole.fields[$0].type.isTable } }

  /// The fields of the form that are cells of a table.
  public func cells(of table: Int) -> [Int] {
    places.indices.filter { self.table(of: $0) == table }
  }

  /// Whether a table can have any number of rows.
  public func canGrow(_ table: Int) -> Bool {
    guard case .table(let columns) = whole.fields[table].type else { return false }
    return Self.options(columns) == nil
  }

  /// With one more row in a table.
  public func adding(rowTo table: Int) -> UnfoldedKind {
    var rows = freeRows
    rows[table, default: 0] += 1
    return UnfoldedKind(whole, rows)
  }

  /// The form's first field for one of the kind's own, by index.
  public func index(ofWhole index: Int) -> Int? {
    places.firstIndex { place in
      switch place {
      case .field(let field): field == index
      case .cell(let table, _, _): table == index
      }
    }
  }

  /// The kind's own field that a field of the form is, or is a cell of.
  public func wholeIndex(_ index: Int) -> Int {
    switch places[index] {
    case .field(let field): field
    case .cell(let table, _, _): table
    }
  }

  private static func options(_ columns: [Field]) -> [ChoiceOption]? {
    guard let first = columns.first, first.uses.contains(.key),
      case .choice(let options) = first.type
    else { return nil }
    return options
  }

  private static func slots(_ columns: [Field], _ free: Int) -> [Slot] {
    (options(columns) ?? []).map { .option($0.name) } + (0..<free).map(Slot.free)
  }

  /// The rows of a table, each in its place.
  private static func slots(_ value: Value, _ columns: [Field]) -> [Slot: [Value]] {
    guard case .rows(let rows) = value else { return [:] }
    let hasOptions = options(columns) != nil
    var slots: [Slot: [Value]] = [:]
    var free = 0
    for row in rows {
      if hasOptions, case .choice(let name) = row.first, slots[.option(name)] == nil,
        columns[0].option(named: name) != nil
      {
        slots[.option(name)] = row
      } else {
        slots[.free(free)] = row
        free += 1
      }
    }
    return slots
  }

  /// *Bewijs, afgesproken score*; *Contacten 2, datum*.
  private static func field(
    _ column: Field, _ slot: Slot, _ table: Field, _ columns: [Field]
  ) -> Field {
    func label(_ language: Language) -> String {
      let row =
        switch slot {
        case .option(let name):
          columns[0].option(named: name)?.label[language].capitalisedFirst ?? name
        case .free(let number): table.label[language].filter { $0 != "?" } + " \(number + 1)"
        }
      return row + ", " + column.label[language].lowercasedFirst
    }
    let row =
      switch slot {
      case .option(let name): name
      case .free(let number): String(number + 1)
      }
    return Field(
      name: "\(table.name).\(row).\(column.name)", label: Label(label(.dutch), label(.english)),
      type: column.type, uses: [], help: column.help ?? table.help, columns: [],
      bounds: column.bounds, decimals: column.decimals)
  }

  // MARK: - Values

  /// The values of a record as those of the form's fields.
  public func unfold(_ values: [Value]) -> [Value] {
    var rows: [Int: [Slot: [Value]]] = [:]
    for table in tables {
      if case .table(let columns) = whole.fields[table].type {
        rows[table] = Self.slots(values[table], columns)
      }
    }
    return places.map { place in
      switch place {
      case .field(let index): values[index]
      case .cell(let table, let slot, let column): rows[table]?[slot]?[column] ?? .unknown
      }
    }
  }

  /// The values of the form's fields as those of a record. A table in which nothing was changed is as it is in `base`.
  public func fold(_ values: [Value], from base: [Value]? = nil) -> [Value] {
    let before = base.map(unfold)
    var folded = base ?? whole.fields.map { _ in .unknown }
    for (place, value) in zip(places, values) {
      if case .field(let index) = place { folded[index] = value }
    }
    for table in tables {
      guard case .table(let columns) = whole.fields[table].type else { continue }
      let cells = cells(of: table)
      if let before, cells.allSatisfy({ before[$0] == values[$0] }) { continue }
      var rows: [Slot: [Value]] = [:]
      for index in cells where !values[index].isUnknown {
        guard case .cell(_, let slot, let column) = places[index] else { continue }
        rows[slot, default: columns.map { _ in .unknown }][column] = values[index]
      }
      let ordered = Self.slots(columns, freeRows[table] ?? 0).compactMap { slot -> [Value]? in
        guard var row = rows[slot] else { return nil }
        if case .option(let name) = slot { row[0] = .choice(name) }
        return row
      }
      folded[table] = ordered.isEmpty ? .unknown : .rows(ordered)
    }
    return folded
  }

  // MARK: - Words

  /// What is typed in the cells of a table, `words` giving that of each field of the form, as one text.
  public func written(_ table: Int, _ words: (Int) -> String) -> String {
    guard case .table(let columns) = whole.fields[table].type else { return "" }
    return RowsText.written(
      Self.slots(columns, freeRows[table] ?? 0).map { slot in
        columns.enumerated().map { column, field in
          if case .option(let name) = slot, column == 0 { return (field.name, name) }
          let index = places.firstIndex(of: .cell(table: table, slot, column: column))
          return (field.name, index.map(words) ?? "")
        }
      })
  }

  /// With room for such a text, and what it says of each field of the form.
  public func reading(_ text: String, in table: Int) -> (form: UnfoldedKind, words: [Int: String]) {
    guard case .table(let columns) = whole.fields[table].type else { return (self, [:]) }
    let rows = RowsText(columns).words(text)
    let hasOptions = Self.options(columns) != nil
    var slots: [(Slot, [Int: String])] = []
    var free = 0
    for row in rows {
      if hasOptions, let name = row[0], columns[0].option(named: name) != nil {
        slots.append((.option(name), row))
      } else {
        slots.append((.free(free), row))
        free += 1
      }
    }
    var form = self
    while form.freeRows[table] ?? 0 < free { form = form.adding(rowTo: table) }
    var words: [Int: String] = [:]
    for (slot, row) in slots {
      for (column, text) in row {
        if let index = form.places.firstIndex(of: .cell(table: table, slot, column: column)) {
          words[index] = text
        }
      }
    }
    return (form, words)
  }
}
