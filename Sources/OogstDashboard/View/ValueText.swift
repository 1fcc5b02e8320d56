public import OogstModel

/// Values as people read them, in one language.
public struct ValueText: Sendable {
  let language: Language

  public init(_ language: Language) { self.language = language }

  var wording: Wording {
    _read { if language == .dutch { yield.dutch } else { yield.english } }
  }

  /// A value in words; *onbekend* for what nobody said.
  public func text(_ value: Value, _ field: Field, _ titles: [RecordID: String]) -> String {
    switch value {
    case .unknown: wording.unknown
    case .unrecognised(let words):
      switch field.type {
      case .reference: Cleaning.line(words)
      default: wording.kept(Cleaning.line(words))
      }
    case .text(let text): Cleaning.line(text)
    case .number(let number): wording.number(number)
    case .range(let range): wording.range(range)
    case .money(let money): Cleaning.line(wording.money(money))
    case .date(let date): wording.date(date)
    case .time(let time): time.description
    case .yesNo(let answer): answer ? wording.yes : wording.no
    case .choice(let name):
      field.option(named: name)?.label[language] ?? wording.kept(Cleaning.line(name))
    case .tags(let words): words.map(Cleaning.line).joined(separator: ", ")
    case .reference(let id): title(id, titles)
    case .references(let entries):
      entries.map { text($0, titles) }.joined(separator: "; ")
    }
  }

  func text(_ entry: Referent, _ titles: [RecordID: String]) -> String {
    switch entry {
    case .record(let id): title(id, titles)
    case .words(let words): Cleaning.line(words)
    }
  }

  func title(_ id: RecordID, _ titles: [RecordID: String]) -> String {
    titles[id].map(Cleaning.line) ?? id.description
  }

  // MARK: - Rows of lists

  /// A row of a list in order of weight: the state when it is not the usual one, the title, then short
  /// facts with dates and amounts last; nothing that is unknown. Facts are left out for the width; a title
  /// is cut only where a row must be one row.
  public func row(
    _ row: ListRow, _ kind: Kind, _ titles: [RecordID: String], _ detail: Settings.RowDetail,
    width: Int, isMixed: Bool = false, cutsTitle: Bool = true
  ) -> String {
    let fields = kind.listed.map { kind.fields[$0] }
    var text = ""
    if kind.stateIndex != nil, detail != .title, row.values.count > 1 {
      text = state(row.values[1], fields[1]).map { $0 + ", " } ?? ""
    }
    var title = self.text(row.values[0], fields[0], titles)
    if row.values[0].isUnknown { title = row.id.description }
    text += title
    let most = cutsTitle ? width : Int.max
    guard detail != .title else { return Wrapping.cut(text, width: most) }
    var facts = isMixed ? [kind.label[language]] : []
    let known = zip(fields, row.values).dropFirst(kind.stateIndex == nil ? 1 : 2)
      .filter { !$0.1.isUnknown && usualOption($0.1, $0.0)?.isUsual != true }
    let ordered = known.filter { !$0.0.type.isFigure } + known.filter { $0.0.type.isFigure }
    let count = detail == .full ? ordered.count : 2
    facts += ordered.prefix(count).map { self.text($0.1, $0.0, titles) }
    // A fact that does not fit whole is left out: half a fact is noise, and v tells them all.
    for fact in facts {
      let longer = text + ", " + fact
      if DisplayWidth.of(longer) > width { break }
      text = longer
    }
    return Wrapping.cut(text, width: most)
  }

  private func state(_ value: Value, _ field: Field) -> String? {
    if value.isUnknown { return nil }
    if let option = usualOption(value, field), option.isUsual { return nil }
    return text(value, field, [:])
  }

  private func usualOption(_ value: Value, _ field: Field) -> ChoiceOption? {
    guard case .choice(let name) = value else { return nil }
    return field.option(named: name)
  }
}

extension FieldType {
  /// Dates and amounts, which come last in a row.
  var isFigure: Bool {
    switch self {
    case .date, .money, .number, .range, .time: true
    case .text, .yesNo, .link, .tags, .choice, .reference, .references: false
    }
  }
}

extension String {
  var capitalisedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
