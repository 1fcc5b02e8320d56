public import OogstModel

/// Records as JSON for programs: `id`, `kind`, where it comes from, and every field by its name (RFC 8259);
/// what is about a person only when it is asked for.
public enum JSONWriter {
  /// One object on one line; what is not known is null.
  public static func object(
    _ id: RecordID, _ kind: Kind, _ fields: [(Field, Value)], titles: [RecordID: String],
    origin: Origin, externalID: String?, withPersonal: Bool = false
  ) -> String {
    var members = [
      "\"id\": " + string(id.description), "\"kind\": " + string(kind.name),
      "\"origin\": " + string(origin.rawValue),
      "\"external_id\": " + (externalID.map(string) ?? "null"),
    ]
    members += fields.filter { withPersonal || !$0.0.uses.contains(.personal) }
      .map { string($0.0.name) + ": " + value($0.1, $0.0, titles) }
    return "{" + members.joined(separator: ", ") + "}"
  }

  static func value(_ value: Value, _ field: Field, _ titles: [RecordID: String]) -> String {
    switch value {
    case .unknown: "null"
    case .unrecognised(let words): "{\"kept\": " + string(words) + "}"
    case .text(let text), .choice(let text): string(text)
    case .number(let number): number.written(decimals: field.decimals)
    case .range(let range): "{\"low\": \(range.low), \"high\": \(range.high)}"
    case .money(let money):
      "{\"amount\": " + amount(money.cents) + ", \"currency\": "
        + (money.currency.map(string) ?? "null") + "}"
    case .date(let date): dated(date)
    case .time(let time): string(time.description)
    case .yesNo(let answer): answer ? "true" : "false"
    case .tags(let words): "[" + words.map(string).joined(separator: ", ") + "]"
    case .reference(let id): reference(id, titles)
    case .references(let entries):
      "["
        + entries.map { entry in
          switch entry {
          case .record(let id): reference(id, titles)
          case .words(let words): "{\"kept\": " + string(words) + "}"
          }
        }.joined(separator: ", ") + "]"
    }
  }

  private static func reference(_ id: RecordID, _ titles: [RecordID: String]) -> String {
    let title = titles[id].map { ", \"title\": " + string($0) } ?? ""
    return "{\"id\": " + string(id.description) + title + "}"
  }

  /// A date that was derived says so; any other is its ISO form.
  private static func dated(_ date: PartialDate) -> String {
    guard date.isDerived else { return string(date.description) }
    return "{\"date\": " + string(String(date.description.dropLast())) + ", \"derived\": true}"
  }

  private static func amount(_ cents: Int) -> String {
    cents % 100 == 0 ? String(cents / 100) : cents.written(decimals: 2)
  }

  /// A JSON string; what could speak to a terminal or hide in it is escaped, so that nothing is lost and
  /// none of it arrives.
  public static func string(_ text: String) -> String {
    var json = "\""
    var marks = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      default:
        marks = Cleaning.isMark(scalar) ? marks + 1 : 0
        if Cleaning.isUnsafe(scalar) || marks > Cleaning.mostMarks {
          for unit in scalar.utf16 { json += escape(unit) }
        } else {
          json.unicodeScalars.append(scalar)
        }
      }
    }
    return json + "\""
  }

  /// Scalars past U+FFFF are two units (RFC 8259, section 7).
  private static func escape(_ unit: UInt16) -> String {
    let hex = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
