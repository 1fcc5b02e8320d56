import Foundation
import OogstDashboard
import OogstExchange
import OogstExport
import OogstModel
import OogstStore
import Testing

/// What is exported and imported again is what it was.
@Suite struct RoundTripTests {
  static let forms: [(ExportFormat, Language)] = [
    (.csv, .dutch), (.csv, .english), (.csvForPrograms, .dutch),
  ]
  static let places = forms.flatMap { form in Kind.all.map { (form.0, form.1, $0) } }

  @Test(arguments: places)
  func everyRecordOfTheExampleComesBack(
    format: ExportFormat, language: Language, kind: Kind
  ) async throws {
    try await expectSame(try await Self.example.value, kind, format, language)
  }

  /// Only read, by all of these tests.
  private static let example = Task {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    try await ExampleData.load(into: store)
    return store
  }

  /// Texts that something between a store and a store may take for something else.
  static let hard = [
    "=1+1", "-5", "+31 30 123", "@daar", "'=al bewaakt", "''-ook", "'gewoon", "=\"0004711\"",
    "met \"aanhaling\", komma; en puntkomma", "twee\nregels", "élan ñ 漢字", "0004711", "1-2-2024",
    "onbekend", "NULL", "R&D <b>vet</b> &amp; meer", "100 %", "_x000D_", "- streepje\n- nog een",
  ]

  @Test(arguments: forms)
  func hardTextsComeBackInEveryField(format: ExportFormat, language: Language) async throws {
    for kind in Kind.all {
      let store = try SQLiteStore.inMemory(clock: { 0 })
      let records = Self.hard.map { text in
        var values = kind.fields.map { _ in Value.unknown }
        for (index, field) in kind.fields.enumerated() {
          switch field.type {
          case .text, .prose, .link: values[index] = .text(text)
          case .tags: values[index] = .tags([text.replacing(";", with: ",")])
          // One that may name its own kind finds the record that has the words for its title.
          case .references(let targets) where targets.contains(kind.code): break
          case .references:
            values[index] = .references([.words(text.replacing(";", with: ","))])
          case .table(let columns):
            values[index] = .rows([columns.map { $0.type == .text ? .text(text) : .unknown }])
          case .number, .range, .money, .date, .time, .yesNo, .choice, .reference: break
          }
        }
        values[kind.titleIndex] = .text(text)
        return Record(id: RecordID(kind.code, 0), values: values)
      }
      _ = try await store.save(records, by: "")
      try await expectSame(store, kind, format, language)
    }
  }

  private func expectSame(
    _ store: SQLiteStore, _ kind: Kind, _ format: ExportFormat, _ language: Language
  ) async throws {
    let query = ListQuery(kind.code, order: kind.order)
    guard try await store.count(query) > 0 else { return }
    let text = try await written(.list(query), format, language, store)
    let copy = try SQLiteStore.inMemory(clock: { 0 })
    let file = try CSVImport(kind) { chunks(Array(text.utf8)) }
    _ = try await copy.load(kind.code, by: "", isDryRun: false) { try file.nextBatch() }
    #expect(file.report.bad.isEmpty)
    let (originals, copies) = (try await all(store, kind), try await all(copy, kind))
    #expect(originals.count == copies.count)
    for (original, copy) in zip(originals, copies) {
      #expect(original.id == copy.id)
      #expect(original.meta.origin == copy.meta.origin)
      #expect(original.meta.externalID == copy.meta.externalID)
      for (index, field) in kind.fields.enumerated() where !field.uses.contains(.personal) {
        #expect(original.values[index] == copy.values[index], "\(original.id) \(field.name)")
      }
    }
  }

  private func all(_ store: SQLiteStore, _ kind: Kind) async throws -> [Record] {
    let query = ListQuery(kind.code)
    return try await store.read(.whole) { store throws(StoreError) in
      var records: [Record] = []
      try store.eachRecord(in: query, nil) { record throws(StoreError) in
        records.append(record)
        return true
      }
      return records
    }
  }
}

/// A file in one piece.
private func chunks(_ bytes: [UInt8]) -> () -> [UInt8]? {
  var rest: [UInt8]? = bytes
  return {
    defer { rest = nil }
    return rest
  }
}

/// What an export writes.
func written(
  _ what: Exported, _ format: ExportFormat, _ language: Language, _ store: SQLiteStore
) async throws -> String {
  let form = ExportForm(format, language, today: Day("2024-03-15") ?? Day(secondsSince1970: 0))
  return try await store.read(.whole) { snapshot throws(StoreError) in
    var text = ""
    _ = try ExportWriter(form).write(what, from: snapshot) { piece in
      text += piece
      return true
    }
    return text
  }
}

/// What somebody changes in a spreadsheet.
@Suite struct EditedSheetTests {
  @Test func aTitleCountsWhereTheNumberIsEmpty() async throws {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    try await ExampleData.load(into: store)
    let query = ListQuery(
      Project.code, filters: [Filter("title", .contains, [.text("Samen koken")])],
      columns: ["organisation", "themes"])
    let text = try await written(.list(query), .csv, .dutch, store)
    var lines = text.components(separatedBy: "\r\n")
    let headers = lines[0].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    var cells = lines[1].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    let organisation = try #require(headers.firstIndex(of: "Organisatie"))
    cells[organisation] = "Severinus"
    cells[try #require(headers.firstIndex(of: "Organisatie nummer"))] = ""
    lines[1] = cells.joined(separator: ";")
    let bytes = Array(lines.joined(separator: "\r\n").utf8)
    let file = try CSVImport(Project.kind) { chunks(bytes) }
    let report = try await store.load(Project.code, by: "", isDryRun: false) {
      try file.nextBatch()
    }
    #expect(report.added == 0 && file.report.bad.isEmpty)
    #expect(!file.report.leftOut.contains("Organisatie"))
    let row = try await store.page(query, .first, count: 1)
    let id = try #require(row.rows.first?.values.lazy.flatMap(\.referenced).first)
    #expect(try await store.titles(of: [id])[id] == "Severinus")
  }
}
