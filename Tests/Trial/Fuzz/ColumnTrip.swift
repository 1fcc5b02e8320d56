import OogstDashboard
import OogstExchange
import OogstModel

/// A column of cells that is brought in, and each value of it written and brought in once more.
struct ColumnTrip {
  let kind: Kind
  /// Of the column, in the kind's fields.
  let index: Int

  private var field: Field { kind.fields[index] }

  /// Every field of every kind that holds one of some types.
  static func all(_ suits: (FieldType) -> Bool) -> [ColumnTrip] {
    Kind.all.flatMap { kind in
      kind.fields.indices.filter { suits(kind.fields[$0].type) }
        .map { ColumnTrip(kind: kind, index: $0) }
    }
  }

  /// What is wrong with what becomes of the cells; nil when all is well.
  func trouble(with cells: [String], currency: String?) -> String? {
    do throws(ImportProblem) {
      for value in try values(of: file(cells, currency: currency)) {
        if let found = try troubleAgain(with: value) { return found }
      }
      return nil
    } catch ImportProblem.noText {
      // Cells of controls make no text.
      return nil
    } catch { return "refused: \(error)" }
  }

  private func file(_ cells: [String], currency: String?) -> String {
    var header = [kind.fields[kind.titleIndex].name, field.name]
    if currency != nil { header.append("currency") }
    // A file with a zero in it is no text, and refused.
    let texts = cells.map { $0.replacing("\u{0}", with: "") }
    let rows = texts.map { ["t", $0] + (currency.map { [$0] } ?? []) }
    return ([header] + rows)
      .map { $0.map(CSVTexts.quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// As this program writes them, read again: nothing may be another.
  private func troubleAgain(with value: Value) throws(ImportProblem) -> String? {
    var record = Record(
      id: RecordID(kind.code, 1), values: kind.fields.map { _ in Value.unknown })
    record.values[kind.titleIndex] = .text("t")
    record.values[index] = value
    let again = try values(of: CSVWriter(kind).header + CSVWriter(kind).row(record))
    guard again == [value] else {
      return "\(field.name) not the same again: \(value) became \(again)"
    }
    for language in Language.allCases {
      let words = ValueText(language).text(value, field, [:])
      if words.isEmpty { return "no words: \(value)" }
      if let found = UnsafeText.trouble(in: words) { return "unsafe words, \(found)" }
    }
    return nil
  }

  /// Those that are known; cells that cannot be read are left out.
  private func values(of text: String) throws(ImportProblem) -> [Value] {
    let bytes = BytesInPieces(bytes: Array(text.utf8), sizes: [1_000])
    var choices = ImportChoices()
    choices.skipsBad = true
    let file = try CSVImport(kind, choices) { bytes.open() }
    var values: [Value] = []
    do {
      while let batch = try file.nextBatch() { values += batch.map { $0.values[index] } }
    } catch {
      // A column of which no cell can be read gives nothing.
      guard file.problem == .noRecords else { throw .unreadable("\(error)") }
      return []
    }
    return values.filter { !$0.isUnknown }
  }
}
