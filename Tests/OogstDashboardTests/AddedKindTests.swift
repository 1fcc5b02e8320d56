import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore
import Testing

/// The example of a new kind in the article Developing, with a reference to any of several kinds added.
struct Hazard: Described {
  var title = ""
  var project: Reference<Project>?
  var seen: PartialDate?
  var level: Level?
  var cause: AnyReference<Causes>?
  var story = Prose()

  static let code = "GEV"
  static let kind = makeKind("hazard", Label("gevaar", "hazard"), Label("gevaren", "hazards"))

  mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(&title, "title", "Titel", "Title", [.title, .sorted, .searched, .required])
    try field(&project, "project", "Project", "Project", [.column, .facet, .sorted, .scope])
    try field(&seen, "seen", "Gezien op", "Seen on", [.column, .sorted], columns: ["datum"])
    try field(&level, "level", "Ernst", "Level", [.state, .facet])
    try field(&cause, "cause", "Oorzaak", "Cause", .facet)
    try field(&story, "story", "Verhaal", "Story", [.summary, .searched])
  }

  enum Level: String, Choice {
    case low, high

    var label: Label {
      switch self {
      case .low: Label("laag", "low")
      case .high: Label("hoog", "high")
      }
    }

    static let usual: [Level] = [.low]
  }

  enum Causes: ReferenceTargets {
    static let codes = [ExternalEvent.code, Lesson.code]
  }
}

/// One file and one line: from the description alone comes everything else.
@Suite struct AddedKindTests {
  private func store() async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(kinds: Kind.all + [Hazard.kind], clock: { 0 })
    try await ExampleData.load(into: store)
    let text = """
      id;titel;project;datum;ernst;oorzaak;verhaal
      R1;Te weinig handen;Happy App;1-2-2024;hoog;GEB-1;De zomer komt eraan.
      R2;Te veel plannen;Energy4OI;2-2-2024;laag;LES-3;Ze stapelen zich op.
      R3;Iets anders;;;;onbekend ding;

      """
    let file = try CSVImport(Hazard.kind) {
      var pieces = [Array(text.utf8)]
      return { pieces.popLast() }
    }
    let report = try await store.load("GEV", by: "ik", isDryRun: false) { try file.nextBatch() }
    #expect(report.added == 3)
    #expect(report.looseReferences == 1)
    return store
  }

  @Test func listRecordSearchFilterAndOrderComeFromTheDescription() async throws {
    var keys = try await Keys(screen: .everything, store: try await store())
    #expect(keys.lines.last == "Gevaren: 3")
    await keys.type("<End><Enter>")
    #expect(keys.heading == "Gevaren: 3")
    #expect(
      keys.rows == [
        "Iets anders", "Te veel plannen, Energy4OI, 2 februari 2024",
        "hoog, Te weinig handen, Happy App, 1 februari 2024",
      ])
    await keys.type("/zomer<Enter><Down><Enter>")
    #expect(keys.heading == "Gevaar: Te weinig handen")
    for line in [
      "De zomer komt eraan.", "Project: Happy App", "Gezien op: 1 februari 2024", "Ernst: hoog",
      "Oorzaak: Coronacrisis", "Herkomst: geïmporteerd",
    ] { #expect(keys.lines.contains(line), "\(line)") }
    await keys.line("PRJ-5")
    #expect(keys.lines.contains("Gevaren"))
    await keys.type("<Back><Back><Back>")
    await keys.line("filter ernst=hoog")
    #expect(keys.heading == "Gevaren, ernst hoog: 1")
    await keys.line("volgorde datum")
    #expect(keys.messages == ["De lijst is gesorteerd op gezien op, oplopend."])
  }

  @Test func itBelongsToTheProgrammeOfItsProject() async throws {
    let store = try await store()
    #expect(try await store.counts("GEV", in: RecordID("PRG", 2), by: []).total == 1)
    let page = try await store.page(
      ListQuery("GEV", programme: RecordID("PRG", 1)), .first, count: 5)
    #expect(page.rows.map(\.id.number) == [2])
  }

  @Test func filesAndHistoryComeFromTheDescription() async throws {
    let store = try await store()
    #expect(
      CSVWriter(Hazard.kind).header
        == "oogst_id,oogst_origin,external_id,title,project,seen,level,cause,story\r\n")
    var record = try #require(try await store.detail(RecordID("GEV", 1))?.record)
    let json = JSONWriter.object(
      record.id, Hazard.kind, Array(zip(Hazard.kind.fields, record.values)), titles: [:],
      origin: record.meta.origin, externalID: record.meta.externalID)
    #expect(json.contains("\"origin\": \"imported\", \"external_id\": \"R1\", "))
    #expect(json.contains("\"level\": \"high\", \"cause\": {\"id\": \"GEB-1\"}"))
    try record.update(as: Hazard.self) { $0.level = .low }
    _ = try await store.save([record], by: "ik")
    var keys = try await Keys(store: store)
    await keys.line("GEV-1")
    await keys.type("v")
    #expect(
      keys.lines.contains {
        $0.hasPrefix("1 januari 1970 om ") && $0.hasSuffix(", ik: ernst van hoog naar laag")
      })
  }

  @Test func wordsThatLedToNothingAreKept() async throws {
    let store = try await store()
    let record = try #require(try await store.detail(RecordID("GEV", 3))?.record)
    #expect(record.values[4] == .unrecognised("onbekend ding"))
  }
}
