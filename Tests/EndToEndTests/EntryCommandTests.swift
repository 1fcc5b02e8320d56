import Foundation
import OogstExchange
import OogstModel
import OogstStore
import Testing

/// Adding, changing, removing and undoing by commands: the same words, checks and statuses as everywhere.
@Suite struct EntryCommandTests {
  /// A folder with a database of its own.
  private struct Place {
    let database: String
    var environment: [String: String]

    init() throws {
      let folder = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      database = folder + "/oogst.sqlite"
      environment = ["OOGST_DATABASE": database, "OOGST_USER": "ann"]
    }

    @discardableResult
    func oogst(
      _ arguments: String..., input: String = "", user: String? = nil
    ) throws -> (status: Int32, output: String, errors: String) {
      var environment = environment
      if let user { environment["OOGST_USER"] = user }
      return try run(program, arguments, input: input, environment: environment)
    }
  }

  @Test func aProgrammeGrowsFromNothing() throws {
    let place = try Place()
    let made = try place.oogst("add", "programma", "naam=Zorg dichtbij")
    #expect(made.status == 0)
    #expect(made.output == "Bewaard: PRG-1, Zorg dichtbij.\n")
    #expect(made.errors.contains("is gemaakt"))
    try place.oogst("add", "project", "titel=Zin in mijn dag", "programma=Zorg dichtbij")
    let talk = try place.oogst(
      "add", "gesprek", "titel=Een", "project=Zin in mijn dag", "status=gevoerd",
      "beweging=versneld")
    #expect(talk.output == "Bewaard: GES-1, Een.\nBeweging van Zin in mijn dag is nu versneld.\n")
    let undone = try place.oogst("undo")
    #expect(undone.output.contains("GES-1, Een, gemaakt"))
    #expect(try place.oogst("show", "GES-1").status == 1)
    #expect(try !place.oogst("show", "PRJ-1").output.contains("versneld"))
    #expect(try place.oogst("undo", user: "bob").status == 1)
    #expect(try place.oogst("restore").output.hasPrefix("GES-1, Een, "))
    #expect(try place.oogst("restore", "GES-1").status == 0)
    #expect(try place.oogst("show", "PRJ-1").output.contains("versneld"))
    let log = try place.oogst("log").output.split(separator: "\n")
    #expect(log.first?.hasSuffix(", ann: GES-1, Een, teruggehaald") == true)
    #expect(log[1].contains(", ann: PRJ-1, Zin in mijn dag, beweging"))
    #expect(log.last?.hasSuffix("PRG-1, Zorg dichtbij, gemaakt") == true)
  }

  /// What may be a mistake is told, and is saved all the same; a field that is given twice is none.
  @Test func whatCanHardlyBeMeantIsTold() throws {
    let place = try Place()
    try place.oogst("add", "programma", "naam=Zorg dichtbij")
    let again = try place.oogst("add", "programma", "naam=zorg dichtbij")
    #expect(again.status == 0)
    #expect(again.errors == "oogst: let op: deze naam is er al bij programma's: PRG-1\n")
    let below = try place.oogst("add", "project", "titel=Een", "bedrag=-5")
    #expect(below.status == 0)
    #expect(below.errors == "oogst: let op: Bedrag: is minder dan nul\n")
    let same = try place.oogst("add", "project", "titel=Twee", "bedrag=5", "bedrag=6")
    #expect(same.status == 1)
    #expect(same.errors.contains("Bedrag is twee keer gegeven"))
    #expect(try place.oogst("list", "project").output.split(separator: "\n").count == 1)
  }

  @Test func whatIsWrongIsToldFieldByFieldAndNothingIsSaved() throws {
    let place = try Place()
    try place.oogst("add", "programma", "naam=Zorg dichtbij")
    let refused = try place.oogst(
      "add", "project", "begin=31-02-2024", "status=lopendd", "programma=Zorg dichtby")
    #expect(refused.status == 1)
    let lines = refused.errors.split(separator: "\n")
    #expect(lines.first == "oogst: niet bewaard, om 4 fouten:")
    #expect(lines.contains("  Titel ontbreekt en moet er zijn."))
    #expect(lines.contains("  Zorg dichtby bestaat niet bij Programma; bedoelt u Zorg dichtbij?"))
    #expect(lines.contains { $0.hasPrefix("  31-02-2024 is bij Begin geen datum die bestaat") })
    #expect(lines.contains { $0.hasPrefix("  lopendd bestaat niet bij Status; bedoelt u lopend?") })
    #expect(try place.oogst("list", "project").output.isEmpty)
    #expect(try place.oogst("edit", "PRG-1", "kleur=rood").status == 1)
    #expect(try place.oogst("edit", "PRG-1", "kleur").errors.contains("geen VELD=WAARDE"))
    #expect(try place.oogst("edit", "PRG-9", "naam=x").status == 1)
    // A refused first record leaves no database behind.
    let empty = try Place()
    #expect(try empty.oogst("add", "project", "begin=gisterr").status == 1)
    #expect(!FileManager.default.fileExists(atPath: empty.database))
  }

  @Test func longTextComesFromStandardInputToTheLetter() throws {
    let place = try Place()
    try place.oogst("add", "les", "les=Wandel samen")
    let text = "# Eerste; \"regel\"\n\n  Tweede = regel, met e\u{301}\u{1b}[31m\n"
    let edited = try place.oogst("edit", "LES-1", "insight=-", input: text)
    #expect(edited.status == 0)
    let shown = try place.oogst("show", "LES-1", "--json").output
    #expect(
      shown.contains(##""insight": "# Eerste; \"regel\"\n\n  Tweede = regel, met \##u{e9} [31m""##))
    #expect(try place.oogst("edit", "LES-1", "les=Wandel samen").output.hasPrefix("Ongewijzigd"))
  }

  /// What is given as JSON can be entered as JSON, for every kind and every value of the example.
  @Test func whatIsShownAsJSONIsTakenAsJSON() async throws {
    let place = try Place()
    let store = try SQLiteStore(path: place.database, .create, clock: { 0 })
    try await ExampleData.load(into: store)
    var examples: [(Kind, RecordID)] = []
    for kind in Kind.all {
      let page = try await store.page(ListQuery(kind.code, order: kind.order), .first, count: 1)
      examples += page.rows.map { (kind, $0.id) }
    }
    try store.close()
    for (kind, id) in examples {
      let first = try place.oogst("show", id.description, "--json", "--personal").output
      let added = try place.oogst("add", kind.name, "--json", input: first)
      #expect(added.status == 0, "\(kind.name): \(added.errors)")
      func fields(_ json: String) -> String {
        json.components(separatedBy: "\"external_id\": ").last ?? ""
      }
      #expect(
        fields(added.output).drop { $0 != "," } == fields(first).drop { $0 != "," }, "\(kind.name)")
      #expect(added.output.contains("\"origin\": \"entered\""))
    }
  }

  /// Processes that save at once: what is said to be saved is there, and nothing is there beside it.
  @Test func manyAtOnceLoseNothing() async throws {
    let place = try Place()
    try place.oogst("add", "project", "titel=Een")
    let (people, times) = (4, 6)
    let saved = try await withThrowingTaskGroup(of: Int.self) { group in
      for person in 0..<people {
        group.addTask {
          try (0..<times).count { time in
            // Everyone writes the same field, and one that is each one's own.
            let field = ["begin", "einde", "korte naam", "webadres"][person]
            let value = person < 2 ? "\(2000 + time)" : "w\(person)-\(time)"
            let result = try place.oogst(
              "edit", "PRJ-1", "titel=\(person)-\(time)", "\(field)=\(value)", user: "p\(person)")
            #expect(result.status == 0 || result.errors.contains("intussen veranderd"))
            return result.status == 0
          }
        }
      }
      return try await group.reduce(0, +)
    }
    let log = try place.oogst("log", "PRJ-1", "--count", "1000").output.split(separator: "\n")
    let numbers = Set(log.compactMap { $0.split(separator: ":").first })
    #expect(numbers.count == saved + 1)
    #expect(log.count { $0.contains(": titel van ") } == saved)
  }
}
