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
    case .rows(let rows): "[" + rows.map { row($0, field, titles) }.joined(separator: ", ") + "]"
    }
  }

  /// A row of a table as an object of what it holds.
  private static func row(
    _ values: [Value], _ field: Field, _ titles: [RecordID: String]
  ) -> String {
    guard case .table(let columns) = field.type else { return "{}" }
    let members = zip(columns, values).compactMap { column, value in
      value.isUnknown ? nil : string(column.name) + ": " + self.value(value, column, titles)
    }
    return "{" + members.joined(separator: ", ") + "}"
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
    var text = text
    return text.withUTF8 { bytes in
      var json: [UInt8] = [UInt8(ascii: "\"")]
      json.reserveCapacity(bytes.count + 2)
      var marks = 0
      var place = 0
      while place < bytes.count {
        let length = length(of: bytes[place])
        // Most letters are of ASCII or of the Latin languages: neither marks nor hidden.
        if length == 1 || bytes[place] == 0xC3 {
          let byte = bytes[place]
          let isPlain = byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F
          if !isPlain, let escaped = escapes[byte] {
            json.append(contentsOf: escaped)
          } else {
            json.append(byte)
            if length == 2 { json.append(bytes[place + 1]) }
          }
          marks = 0
        } else {
          for scalar in String(decoding: bytes[place..<place + length], as: UTF8.self)
            .unicodeScalars
          {
            marks = Cleaning.isMark(scalar) ? marks + 1 : 0
            let isHidden = Cleaning.isUnsafe(scalar) || marks > Cleaning.mostMarks
            json.append(
              contentsOf: isHidden
                ? Array(scalar.utf16.map(escape).joined().utf8) : Array(String(scalar).utf8))
          }
        }
        place += length
      }
      json.append(UInt8(ascii: "\""))
      return String(decoding: json, as: UTF8.self)
    }
  }

  /// Bytes of the scalar that begins with this one (RFC 3629).
  private static func length(of first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// What stands for a byte of ASCII that may not stand for itself.
  private static let escapes: [UInt8: [UInt8]] = {
    var escapes: [UInt8: [UInt8]] = [:]
    for byte in Array(UInt8(0)..<0x20) + [0x7F] { escapes[byte] = Array(escape(UInt16(byte)).utf8) }
    for (byte, text) in [
      (UInt8(ascii: "\""), "\\\""), (UInt8(ascii: "\\"), "\\\\"), (0x0A, "\\n"), (0x0D, "\\r"),
      (0x09, "\\t"),
    ] { escapes[byte] = Array(text.utf8) }
    return escapes
  }()

  /// Scalars past U+FFFF are two units (RFC 8259, section 7).
  private static func escape(_ unit: UInt16) -> String {
    let hex = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
