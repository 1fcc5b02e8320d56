/// One line of CSV while it is put together: cells, quoted where they must be.
public struct CSVRowText: Sendable {
  private let isSheet: Bool
  private var bytes: [UInt8] = []
  private var isFirst = true

  public init(_ form: CSVWriter.Form) { isSheet = form != .programs }

  /// With its line end, CR LF as RFC 4180 has it.
  public var line: String { String(decoding: bytes, as: UTF8.self) + "\r\n" }

  /// Adds words, which a spreadsheet must not take for a formula.
  public mutating func add(_ text: String) {
    divide()
    append(isSheet ? FormulaGuard.guarded(text) : text)
  }

  /// Adds a number, an amount or a day: a minus begins no formula there.
  public mutating func add(figure text: String) {
    divide()
    append(text)
  }

  private mutating func divide() {
    if !isFirst { bytes.append(UInt8(ascii: isSheet ? ";" : ",")) }
    isFirst = false
  }

  /// In quotes where it holds what divides cells or lines; a quote in it is written twice.
  private mutating func append(_ text: String) {
    var text = text
    let divider = UInt8(ascii: isSheet ? ";" : ",")
    text.withUTF8 { cell in
      let mustBeQuoted = cell.contains {
        $0 == divider || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
      // A blank at an end is part of the cell, and some programs take it away.
      let isBlank = cell.first == 0x20 || cell.last == 0x20
      guard mustBeQuoted || isBlank else {
        bytes.append(contentsOf: cell)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in cell {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }
}

/// Keeps a spreadsheet from running what somebody wrote as text.
///
/// A cell that begins with one of these signs is a formula to a spreadsheet, which may start programs or send data away
/// (OWASP, CSV Injection). An apostrophe before it makes it text again; one that was there already gets another, so that
/// it can be taken away without loss.
package enum FormulaGuard {
  package static func guarded(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

  package static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(text.dropFirst())
    return isDangerous(rest) ? rest : text
  }

  private static func isDangerous(_ text: String) -> Bool {
    switch text.utf8.first(where: { $0 != UInt8(ascii: "'") }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      true
    default: false
    }
  }
}
