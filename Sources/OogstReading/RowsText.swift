public import OogstModel

/// The rows of a table in one text: `fase=uitvoering, gepland=partner; fase=voorbereiding, gepland=adviseur`.
///
/// A semicolon or a new line ends a row, a comma a cell. A cell names its column, by its name or either label, so that
/// columns may be left out and stand in any order. A value with a comma, a semicolon, an equals sign or quotes in it is
/// quoted, its quotes doubled. It is the one written form of tables: in files, in commands and in forms.
public struct RowsText: Sendable {
  public let columns: [Field]

  public init(_ columns: [Field]) { self.columns = columns }

  // MARK: - Writing

  /// `spelled` writes a value that is known, `label` names a column.
  public func text(
    _ rows: [[Value]], label: (Field) -> String, spelled: (Value, Field) -> String
  ) -> String {
    Self.written(
      rows.map { row in
        zip(columns, row).compactMap { column, value in
          value.isUnknown ? nil : (label(column), spelled(value, column))
        }
      })
  }

  /// Rows of cells, each with the name of its column.
  public static func written(_ rows: [[(name: String, words: String)]]) -> String {
    rows.map { row in
      row.map { quoted($0.name) + "=" + quoted($0.words) }.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private static func quoted(_ text: String) -> String {
    let isPlain =
      text == text.trimmingWhitespace && !text.isEmpty
      && !text.contains { ",;=\"\n".contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: - Reading

  /// Why a cell of a row cannot be read.
  package struct CellTrouble: Error {
    let reason: Label

    init(_ reason: Label) { self.reason = reason }
  }

  /// The rows that a text holds; none for one without words. `reader` reads a cell.
  package func rows(
    _ text: String,
    _ reader: (Field, String) -> Result<Value, CellTrouble>
  ) throws(ValueReader.Trouble) -> [[Value]] {
    var rows: [[Value]] = []
    for parts in Self.parts(text) {
      var row = columns.map { _ in Value.unknown }
      for (column, words) in try cells(parts, number: rows.count + 1) where !words.isEmpty {
        switch reader(columns[column], words) {
        case .success(let value): row[column] = value
        case .failure(let trouble):
          throw .inRow(rows.count + 1, columns[column].label, trouble.reason)
        }
      }
      if row.contains(where: { !$0.isUnknown }) { rows.append(row) }
    }
    return rows
  }

  /// The words of each row by column, whatever they mean; what names no column is left out.
  package func words(_ text: String) -> [[Int: String]] {
    Self.parts(text).map { parts in
      var row: [Int: String] = [:]
      for part in parts {
        if let label = part.label, let column = columns.firstIndex(where: { $0.answers(to: label) })
        {
          row[column] = part.words
        }
      }
      return row
    }
  }

  /// The words of each column that a row names. A part that names none belongs to the cell before it, whose comma it
  /// stood behind; the first of a row is that of the first column.
  private func cells(
    _ parts: [Part], number: Int
  ) throws(ValueReader.Trouble) -> [(Int, String)] {
    var cells: [(Int, String)] = []
    for part in parts {
      guard let label = part.label else {
        if cells.isEmpty {
          cells.append((0, part.words))
        } else {
          cells[cells.count - 1].1 += ", " + part.words
        }
        continue
      }
      guard let column = columns.firstIndex(where: { $0.answers(to: label) }) else {
        let known = columns.map(\.label)
        throw .inRow(
          number, Label(label, label),
          Label(
            "geen kolom: kies uit \(known.map(\.dutch).joined(separator: ", "))",
            "no column: choose from \(known.map(\.english).joined(separator: ", "))"))
      }
      cells.append((column, part.words))
    }
    return cells
  }

  /// What stands between two commas.
  private struct Part {
    var label: String?
    var words = ""
  }

  /// The parts of each row, without those that are empty.
  private static func parts(_ text: String) -> [[Part]] {
    var rows: [[Part]] = []
    var row: [Part] = []
    var part = Part()
    var piece = ""
    var isQuoted = false
    var wasQuoted = false

    func closed(_ piece: String) -> String { wasQuoted ? piece : piece.trimmingWhitespace }
    func endPart() {
      part.words = closed(piece)
      if part.label != nil || !part.words.isEmpty { row.append(part) }
      (part, piece, wasQuoted) = (Part(), "", false)
    }
    func endRow() {
      endPart()
      if !row.isEmpty { rows.append(row) }
      row = []
    }

    var rest = text[...]
    while let letter = rest.popFirst() {
      if isQuoted {
        guard letter == "\"" else {
          piece.append(letter)
          continue
        }
        if rest.first == "\"" {
          piece.append(rest.removeFirst())
        } else {
          isQuoted = false
        }
        continue
      }
      switch letter {
      case "\"" where piece.trimmingWhitespace.isEmpty:
        (piece, isQuoted, wasQuoted) = ("", true, true)
      case ",": endPart()
      case ";", "\n", "\r\n", "\r": endRow()
      case "=" where part.label == nil:
        part.label = closed(piece)
        (piece, wasQuoted) = ("", false)
      case _ where wasQuoted && letter.isWhitespace: break
      default: piece.append(letter)
      }
    }
    endRow()
    return rows
  }
}
