import OogstExchange
import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

private struct Meal: DescribedFields {
  var course = ""
  var plates: Int?

  mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(&course, "course", "Gang", "Course")
    try field(&plates, "plates", "Borden", "Plates")
  }
}

/// A kind with a field of every editor, rules of its own and a field about a person: this file, and one line where
/// kinds are listed.
private struct Visit: Described {
  var title = ""
  var report = Prose()
  var guests: Int?
  var mark: Int?
  var group: NumberRange?
  var cost: Money?
  var day: PartialDate?
  var back: PartialDate?
  var time: TimeOfDay?
  var isDone: Bool?
  var link: Link?
  var subjects = Tags()
  var mood: Mood?
  var project: Reference<Project>?
  var lessons = References<Lesson>()
  var contact = ""
  var readers: Readers?
  var meals = Rows<Meal>()

  static let code = "BZK"
  static let kind = makeKind("visit", Label("werkbezoek", "visit"), Label("werkbezoeken", "visits"))

  static let rules = Rules<Visit>(
    due: Due(task: Label("afleggen", "make")) {
      $0.isDone == true ? nil : $0.day?.lastDay
    },
    follows: Following({ $0.isDone == true ? $0.project.map { [$0.id] } ?? [] : [] }) {
      _, _, project, _ in
      try project.update(as: Project.self) { project in
        if !project.subjects.words.contains("bezocht") { project.subjects.words.append("bezocht") }
      }
    },
    check: { visit in
      guard let day = visit.day, let back = visit.back, back.lastDay < day.firstDay else {
        return []
      }
      return [Issue(backField, Label("terug voor het begon", "back before it began"))]
    })
  private static let backField = field(\.back)

  mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(&title, "title", "Titel", "Title", [.title, .sorted, .searched, .required])
    try field(&report, "report", "Verslag", "Report", [.summary, .searched])
    try field(&guests, "guests", "Gasten", "Guests", [.column, .sorted], bounds: 1...50)
    try field(&mark, "mark", "Cijfer", "Mark", [.column, .sorted], bounds: 10...100, decimals: 1)
    try field(&group, "group", "Groep", "Group", .sorted)
    try field(&cost, "cost", "Kosten", "Cost", .sorted)
    try field(&day, "day", "Dag", "Day", [.column, .sorted])
    try field(&back, "back", "Terug", "Back")
    try field(&time, "time", "Tijd", "Time", .sorted)
    try field(&isDone, "isDone", "Gedaan", "Done", .facet)
    try field(&link, "link", "Webadres", "Web address")
    try field(&subjects, "subjects", "Onderwerpen", "Subjects", .facet)
    try field(&mood, "mood", "Stemming", "Mood", [.state, .facet])
    try field(&project, "project", "Project", "Project", [.facet, .scope])
    try field(&lessons, "lessons", "Lessen", "Lessons", .facet)
    try field(&contact, "contact", "Contactpersoon", "Contact", .personal)
    try field.readers(&readers)
    try field(&meals, "meals", "Maaltijden", "Meals")
  }

  enum Mood: String, Choice {
    case glad, tired

    var label: Label {
      switch self {
      case .glad: Label("blij", "glad")
      case .tired: Label("moe", "tired")
      }
    }
  }
}

@Suite struct EveryEditorTests {
  private let kinds = Kind.all + [Visit.kind]

  private func store() async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(kinds: kinds, clock: { 0 })
    try await ExampleData.load(into: store)
    var visit = Visit()
    visit.title = "Bezoek aan de keuken"
    visit.report = "Er werd gekookt."
    visit.guests = 12
    visit.mark = 75
    visit.day = PartialDate(2024, 3, 1)
    visit.back = PartialDate(2024, 2, 1)
    visit.time = TimeOfDay(9, 30)
    visit.isDone = true
    visit.mood = .glad
    visit.project = Reference(number: 3)
    visit.contact = "Zzyzx de Vries"
    var planned = Visit()
    planned.title = "Bezoek dat nog komt"
    planned.day = PartialDate(2024, 3, 1)
    _ = try await store.save([Record(visit), Record(planned)], by: "")
    return store
  }

  @Test func everyEditorIsThere() {
    let editors = Set(Visit.kind.fields.map(\.editor))
    #expect(editors == Set(Editor.allCases))
  }

  @Test func itsRulesAreKept() async throws {
    let store = try await store()
    let today = try #require(Day("2024-03-15"))
    #expect(try await store.overdue("BZK", in: nil, on: today) == 1)
    #expect(try await store.overdue("BZK", in: nil, on: try #require(Day("2024-03-01"))) == 0)
    let project = try #require(try await store.records([RecordID("PRJ", 3)]).first)
    #expect(try Project(values: project.values).subjects.words.contains("bezocht"))
    var keys = try await Keys(screen: .everything, store: store)
    await keys.type("<End><Enter>")
    #expect(keys.heading == "Werkbezoeken: 2")
    #expect(keys.rows.contains("blij, Bezoek aan de keuken, 12, 7,5"))
    await keys.type("<Home><Enter>")
    let lines = keys.lines
    for line in [
      "Let op", "Terug: terug voor het begon.", "Cijfer: 7,5", "Contactpersoon: Zzyzx de Vries",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test func whatIsAboutAPersonIsOnItsPageOnly() async throws {
    let store = try await store()
    let record = try #require(try await store.records([RecordID("BZK", 1)]).first)
    let json = JSONWriter.object(
      record.id, Visit.kind, Array(zip(Visit.kind.fields, record.values)), titles: [:],
      origin: .entered, externalID: nil)
    #expect(json.contains("\"mark\": 7.5"))
    #expect(!json.contains("contact") && !json.contains("Zzyzx"))
    let csv = CSVWriter(Visit.kind).header + CSVWriter(Visit.kind).row(record)
    #expect(!csv.contains("contact") && !csv.contains("Zzyzx"))
    #expect(try await store.count(ListQuery("BZK", text: "Zzyzx")) == 0)
    #expect(try await store.count(ListQuery(nil, text: "Zzyzx")) == 0)
    let today = Day(secondsSince1970: 0)
    guard
      case .failure(let problem) = FilterText(Visit.kind, today: today).filter("contact=iemand")
    else {
      Issue.record("a filter on what is about a person")
      return
    }
    #expect(!problem.text(.dutch).dropFirst(30).contains("Contactpersoon"))
    var wide = try await Keys(screen: .everything, rows: 30, columns: 140, store: store)
    await wide.type("<End><Enter>")
    let beside = wide.screen.preview?.layout.rows.map(\.text) ?? []
    #expect(beside.contains("Gasten: 12") || beside.contains("Dag: 1 maart 2024"))
    #expect(!beside.joined().contains("Zzyzx"))
    for mode in [Settings.Mode.seeing, .linear] {
      var keys = try await Keys(screen: .everything, mode: mode, store: store)
      if mode == .linear {
        await keys.line("zoek keuken")
      } else {
        await keys.type("/keuken<Enter>")
      }
      #expect(keys.rows.isEmpty == false)
      #expect(!keys.rows.joined().contains("Zzyzx"))
    }
  }

  @Test func aFileIsReadByTheSameDescription() async throws {
    let store = try await store()
    let text = """
      titel;gasten;cijfer;groep;kosten;dag;terug;tijd;gedaan;stemming;contactpersoon
      Een;12;7,5;5 tot 8;1.000,50;1-3-2024;2-3-2024;9u30;ja;blij;Iemand
      Twee;20;9;;;1-3-2024;1-2-2024;;nee;moe;

      """
    let file = try CSVImport(Visit.kind) {
      var pieces = [Array(text.utf8)]
      return { pieces.popLast() }
    }
    let report = try await store.load("BZK", by: "ik", isDryRun: false) { try file.nextBatch() }
    #expect(report.added == 2)
    #expect(report.contradictions.map(\.line) == [3])
    let record = try #require(try await store.records([RecordID("BZK", 3)]).first)
    let visit = try Visit(values: record.values)
    #expect(visit.mark == 75)
    #expect(visit.time == TimeOfDay(9, 30))
    // Nobody asked for it by name.
    #expect(visit.contact.isEmpty)
    // What lies outside the bounds refuses the file, with the cell named.
    let outside = try CSVImport(Visit.kind) {
      var pieces = [Array("titel;gasten;cijfer\nDrie;99;11\n".utf8)]
      return { pieces.popLast() }
    }
    _ = try? outside.nextBatch()
    #expect(outside.report.bad.map(\.value) == ["99", "11"])
    #expect(outside.report.bad.first?.reason.dutch == "een getal buiten 1 tot en met 50")
  }
}
