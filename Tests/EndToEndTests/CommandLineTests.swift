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
    let linear = try run(program, ["--plain", "--example"], input: "LES-2\n").output
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
      projects.compactMap { $0["title"] }.allSatisfy { shown.contains("Bronprojecten: \($0)") })
    #expect(projects.count == 4)
  }

  @Test(arguments: [
    (["lijst", "projecten", "--where", "beweging=versneld", "--where", "programma=PRG-2"], 3),
    (["list", "project", "--where", "movement=accelerated,restarted", "--programme", "PRG-3"], 11),
    (["list", "lessen"], 13), (["list", "project", "--where", "organisatie=severinus"], 1),
    (["list", "lessen", "--where", "bronprojecten=energy4oi"], 5),
    (["list", "measurement-rounds"], 3),
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
    #expect(array.count == 42)
    #expect(array.allSatisfy { $0["title"] is String && $0.keys.contains("summary") })
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
    #expect(first.output.contains("1 project nieuw."))
    let again = try run(program, ["import", file, "--as", "project"], environment: environment)
    #expect(again.output.contains("0 projecten nieuw."))
    let list = try run(program, ["list", "project"], environment: environment)
    #expect(list.output == "PRJ-1 Dans, 1.500 euro\n")
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
    #expect(shown.contains("Source projects: Energy4OI"))
    #expect(
      try run(program, ["show", "x"], environment: environment).errors.contains("does not exist"))
    #expect(
      try run(program, ["--plain", "--example"], environment: environment).output
        .hasPrefix("Overview, all programmes. Example."))
  }
}
