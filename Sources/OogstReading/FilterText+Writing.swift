public import OogstModel

extension Filter {
  /// The filter as ``FilterText`` reads it, in names that no language changes: for what is kept.
  public func written(_ kind: Kind) -> String {
    let at = moment.map { " in " + Self.quoted(Self.word($0)) } ?? ""
    let field = kind.field(field)
    if comparison == .contains, field?.type == .money, case .text(let currency) = values.first {
      return self.field + at + comparison.rawValue + currency
    }
    return self.field + at + comparison.rawValue
      + values.map { Self.text($0, field) }.joined(separator: ", ")
  }

  private static func text(_ value: Value, _ field: Field?) -> String {
    switch value {
    case .unknown: "onbekend"
    case .text(let text), .unrecognised(let text): quoted(text)
    case .number(let number): number.written(decimals: field?.decimals ?? 0)
    case .range(let range): "\(range.low)-\(range.high)"
    case .money(let money): money.cents.written(decimals: 2)
    case .date(let date): PartialDate(date.year, date.month, date.day)?.description ?? ""
    case .time(let time): time.description
    case .yesNo(let answer): answer ? "ja" : "nee"
    case .choice, .reference: word(value)
    case .tags(let words): words.map(quoted).joined(separator: ", ")
    case .rows(let rows):
      // Only a record that a row names can be asked for.
      rows.first?.compactMap { $0.referenced.first?.description }.first ?? ""
    case .references(let entries):
      entries.map { entry in
        switch entry {
        case .record(let id): id.description
        case .words(let words): quoted(words)
        }
      }.joined(separator: ", ")
    }
  }

  private static func word(_ value: Value) -> String {
    switch value {
    case .choice(let name): name
    case .reference(let id): id.description
    case .text(let text), .unrecognised(let text): text
    case .unknown, .number, .range, .money, .date, .time, .yesNo, .tags, .references, .rows: ""
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension [Filter] {
  /// All of them, as ``FilterText/filters(_:)`` reads them.
  public func written(_ kind: Kind) -> String { map { $0.written(kind) }.joined(separator: "; ") }
}
