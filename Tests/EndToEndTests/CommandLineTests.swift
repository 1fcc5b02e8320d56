import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test func aPipeIsAnsweredInLinesAndItsEndIsTheEnd() throws {
    let result = try run(program, ["--example"], input: "lessen\n2\n")
    #expect(result.status == 0)
    #expect(result.output.contains("\n2 Zet ervaringsdeskundigen in"))
    #expect(result.output.contains("Les: Zet ervaringsdeskundigen in"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func showTheLinearModeAndTheJSONSayTheSame() throws {
    let shown = try run(program, ["show", "LES-2", "--example"]).output
    let linear = try run(program, ["--plain", "--example"], input: "LES-2\nmeer\nmeer\nmeer\n")
      .output
    for line in shown.split(separator: "\n") {
      #expect(linear.contains(line), "\(line)")
    }
    let json = try run(program, ["toon", "les-2", "--json", "--example"]).output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["id"] as? String == "LES-2")
    #expect(object["kind"] as? String == "lesson")
    let projects = try #require(object["projects"] as? [[String: String]])
    #expect(
      projects.compactMap { $0["title"] }.allSatisfy { shown.contains("\n\($0)\n") })
    #expect(projects.count == 4)
  }

  @Test(arguments: [
    (["lijst", "projecten", "--where", "beweging=versneld", "--where", "programma=PRG-2"], 3),
    (["list", "project", "--where", "movement=accelerated,restarted", "--programme", "PRG-3"], 11),
    (["list", "lessen"], 22), (["list", "project", "--where", "organisatie=severinus"], 1),
    (["list", "lessen", "--where", "bronprojecten=energy4oi"], 5),
    (["list", "measurement-rounds"], 5),
    (["list", "project", "--where", "bedrag>=90000"], 6),
    (["list", "project", "--where", "movement!=unknown", "--programme", "PRG-3"], 34),
  ]) func listsAreFilteredInEitherLanguage(arguments: [String], rows: Int) throws {
    let result = try run(program, arguments + ["--example"])
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == rows)
  }

  @Test func aListAsJSONIsOneArrayOfEverything() throws {
    let json = try run(program, ["list", "project", "--json", "--example"]).output
    let array = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(array.count == 43)
    #expect(array.allSatisfy { $0["title"] is String && $0.keys.contains("summary") })
  }

  @Test func aListShowsTheFieldsThatAreAskedFor() throws {
    let ask = ["list", "lessen", "--columns", "datum,programma", "--where", "datum=2024-02-08"]
    let rows = try run(program, ask + ["--example"]).output.split(separator: "\n")
    #expect(!rows.isEmpty && rows.allSatisfy { $0.hasSuffix(", 8 februari 2024, Voor elkaar!") })
    let json = try run(program, ask + ["--example", "--json"]).output
    let array = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let names = Set(array.flatMap(\.keys))
    #expect(names == ["id", "kind", "origin", "external_id", "title", "date", "programme"])
    let wrong = try run(program, ["list", "lessen", "--columns", "onzin", "--example"])
    #expect(wrong.status != 0 && wrong.errors.contains("Met onzin kan dat niet. Kies uit: "))
  }

  @Test func searchGoesThroughEveryKind() throws {
    let result = try run(program, ["zoek", "ervaringsdeskundigen", "--example"])
    #expect(result.output.contains("LES-2 "))
    #expect(result.output.contains("PRJ-"))
  }

  @Test(arguments: [
    (["show", "LES-99", "--example"], "LES-99 bestaat niet."),
    (["show", "iets", "--example"], "iets bestaat niet."),
    (["list", "fietsen", "--example"], "er is geen soort fietsen. Kies uit: programma's"),
    (["list", "project", "--where", "kleur=rood", "--example"], "Er is geen veld kleur."),
    (["list", "project", "--sort", "kleur", "--example"], "Die volgorde is er niet."),
    (["--screen", "x", "--example"], "er is geen scherm x."),
    (
      ["list", "project", "--database", "/nergens/x.sqlite"],
      "Er is geen bestand /nergens/x.sqlite."
    ),
    (["list", "project", "--database", "/etc/passwd"], "/etc/passwd is geen database van oogst"),
    (["import", "/nergens.csv", "--as", "project"], "/nergens.csv is niet te lezen"),
  ]) func aMistakeIsAMessageOnStandardErrorAndAStatus(arguments: [String], message: String) throws {
    let result = try run(program, arguments)
    #expect(result.status != 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func anImportMakesTheDatabaseAndIsFoundNextTime() throws {
    let home = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let file = home + "/projecten.csv"
    try Data("titel;startdatum;bedrag\nDans;1-2-2020;1.500,00\n".utf8).write(
      to: URL(fileURLWithPath: file))
    let environment = ["HOME": home]
    let rehearsal = try run(
      program, ["import", file, "--as", "projecten", "--dry-run"], environment: environment)
    #expect(rehearsal.output.contains("Proef: er is niets veranderd."))
    #expect(!FileManager.default.fileExists(atPath: home + "/.local/share/oogst/oogst.sqlite"))
    let first = try run(
      program, ["importeer", file, "--as", "projecten"], environment: environment)
    #expect(
      first.output.contains(
        "Er is een nieuwe database gemaakt: \(home)/.local/share/oogst/oogst.sqlite"))
    #expect(first.output.contains("Nieuw: 1;"))
    let again = try run(program, ["import", file, "--as", "project"], environment: environment)
    #expect(again.output.contains("Nieuw: 0;"))
    let list = try run(program, ["list", "project"], environment: environment)
    #expect(list.output == "PRJ-1 Dans, 1.500\n")
  }

  @Test func theNumberOfTheFileLeadsToTheRecord() throws {
    let home = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let environment = ["HOME": home]
    for (kind, text) in [
      ("projecten", "id;titel\n212921;Dans\nZ-4711;Koor\n60-00123;Tuin\n"),
      ("lessen", "id;titel\n60-00123;Begin op tijd\n"),
    ] {
      let file = home + "/" + kind + ".csv"
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      let report = try run(program, ["import", file, "--as", kind], environment: environment)
      #expect(report.status == 0, "\(report)")
    }
    let shown = try run(program, ["show", "212921"], environment: environment)
    #expect(shown.status == 0)
    #expect(shown.output.contains("Project: Dans"))
    #expect(shown.output.contains("Nummer in het bestand: 212921"))
    let other = try run(program, ["show", "Z-4711"], environment: environment)
    #expect(other.output.contains("Project: Koor"))
    for command in ["show", "search"] {
      let several = try run(program, [command, "60-00123"], environment: environment)
      #expect(several.status == 0)
      let lines = several.output.split(separator: "\n")
      #expect(Set(lines) == ["PRJ-3 Tuin, project", "LES-1 Begin op tijd, les"], "\(several)")
      let json = try run(program, [command, "60-00123", "--json"], environment: environment)
      let array = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
      #expect(array.count == 2)
      #expect(array.allSatisfy { $0["external_id"] as? String == "60-00123" })
    }
    let none = try run(program, ["show", "212922"], environment: environment)
    #expect(none.status != 0)
    #expect(none.errors.contains("212922 bestaat niet."))
  }

  @Test func aFileWithABadDateChangesNothingAndNamesTheCell() throws {
    let home = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let file = home + "/p.csv"
    try Data("titel;Startdatum\nA;31-2-2020\n".utf8).write(to: URL(fileURLWithPath: file))
    let result = try run(program, ["import", file, "--as", "project"], environment: ["HOME": home])
    #expect(result.status != 0)
    #expect(
      result.output.contains("Regel 2, kolom Startdatum: 31-2-2020 is geen datum die bestaat"))
    #expect(result.errors.contains("niets overgenomen"))
  }

  @Test func everyCommandSpeaksEnglishToo() throws {
    let environment = ["OOGST_LANGUAGE": "en"]
    let shown = try run(program, ["show", "LES-2", "--example"], environment: environment).output
    #expect(shown.contains("\nSource projects\nDans op Recept\nEnergy4OI\n"))
    #expect(
      try run(program, ["show", "x"], environment: environment).errors.contains("does not exist"))
    #expect(
      try run(program, ["--plain", "--example"], environment: environment).output
        .hasPrefix("Overview, all programmes. Example."))
  }
}
