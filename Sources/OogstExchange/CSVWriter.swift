public import OogstModel

/// Records as CSV that this program reads back without loss, apart from their history and from what is
/// about a person.
public enum CSVWriter {
  /// The columns of a kind: its id, the file's id, and its fields by name.
  public static func header(_ kind: Kind) -> String {
    line(
      ["oogst_id", "oogst_origin", "external_id"]
        + kind.fields.filter { !$0.uses.contains(.personal) }.map(\.name))
  }

  /// A record as one line, in the order of its kind's fields.
  public static func row(_ record: Record, _ kind: Kind) -> String {
    line(
      [
        record.id.description, record.meta.origin.rawValue, record.meta.externalID ?? "",
      ]
        + zip(kind.fields, record.values).filter { !$0.0.uses.contains(.personal) }
        .map { text($0.1, $0.0) })
  }

  /// A value as a cell: ISO dates, decimal points, names of choices, ids of records.
  static func text(_ value: Value, _ field: Field) -> String {
    switch value {
    case .unknown: ""
    case .unrecognised(let words): words
    case .text(let text), .choice(let text): text
    case .number(let number): number.written(decimals: field.decimals)
    case .range(let range): "\(range.low)-\(range.high)"
    case .money(let money):
      money.cents.written(decimals: 2) + (money.currency.map { " " + $0 } ?? "")
    case .date(let date): date.description
    case .time(let time): time.description
    case .yesNo(let answer): answer ? "ja" : "nee"
    case .tags(let words): words.joined(separator: "; ")
    case .reference(let id): id.description
    case .references(let entries):
      entries.map { entry in
        switch entry {
        case .record(let id): id.description
        case .words(let words): words
        }
      }.joined(separator: "; ")
    }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
