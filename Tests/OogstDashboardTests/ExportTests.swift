import Foundation
import OogstExport
import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// What is shown, to a file.
@Suite struct ExportTests {
  private let folder =
    NSTemporaryDirectory() + "oogst-keys-\(ProcessInfo.processInfo.processIdentifier)-"
    + UUID().uuidString

  private func keys(
    _ screen: ScreenID, _ mode: Settings.Mode = .seeing, _ language: Language = .dutch
  ) async throws -> Keys {
    try await Keys(
      screen: screen, mode: mode, language: language, exporter: FileExporter(folder: folder))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  @Test func theListThatIsShownIsAFileWithItsFilterOrderAndColumns() async throws {
    var keys = try await keys(.projects)
    await keys.type(":filter stadium=opschalen<Enter>:kolommen begin, bedrag<Enter>")
    await keys.type(":volgorde -titel<Enter>x")
    #expect(keys.heading == "Exporteren: projecten")
    #expect(keys.underCursor.hasPrefix("CSV voor een rekenblad"))
    await keys.type("<Enter>")
    #expect(keys.lastNews == "Geëxporteerd: 6 rijen in \(folder)/projecten.csv")
    #expect(keys.heading.contains("stadium opschalen"))
    let lines = try text("projecten.csv").components(separatedBy: "\r\n")
    #expect(
      lines[0].hasSuffix(
        "oogst-nummer;Titel;Begin;Bedrag;valuta;nummer in het bestand;oogst-herkomst"))
    let titles = lines.dropFirst().compactMap { $0.split(separator: ";").dropFirst().first }
    #expect(titles.count == 6 && titles == titles.sorted(by: >))
  }

  @Test(arguments: Settings.Mode.allCases)
  func aFileThatIsThereIsAskedAbout(mode: Settings.Mode) async throws {
    var keys = try await keys(.lessons, mode)
    await keys.line("exporteer csv")
    let first = try text("lessen.csv")
    await keys.line("exporteer csv")
    #expect(keys.heading == "lessen.csv is er al")
    await keys.session.send(.openNumber(1))
    #expect(keys.lastNews?.hasSuffix("lessen-2.csv") == true)
    #expect(try text("lessen-2.csv") == first)
    await keys.line("exporteer lessen.csv")
    await keys.session.send(.openNumber(2))
    #expect(keys.lastNews?.hasSuffix("/lessen.csv") == true)
    await keys.line("exporteer markdown mijn lessen")
    #expect(keys.lastNews?.hasSuffix("/mijn lessen.md") == true)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["lessen-2.csv", "lessen.csv", "mijn lessen.md"])
  }

  @Test(arguments: Language.allCases, ExportFormat.allCases)
  func everyPageThatIsShownIsAFile(language: Language, format: ExportFormat) async throws {
    for screen in ScreenTable.standard.roots.map(\.id) {
      var keys = try await keys(screen, .seeing, language)
      await keys.line("export \(format.rawValue)")
      #expect(keys.lastNews?.contains(folder) == true, "\(screen.name): \(keys.lastNews ?? "")")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count == ScreenTable.standard.roots.count)
    for name in names {
      let data = try text(name)
      #expect(!data.isEmpty)
      if format == .json {
        #expect(throws: Never.self, "\(name)") {
          try JSONSerialization.jsonObject(with: Data(data.utf8))
        }
      }
    }
  }

  @Test func groupsARecordAndAComparisonAreFiles() async throws {
    var keys = try await keys(.projects)
    await keys.type(":groepeer beweging<Enter>")
    await keys.line("exporteer csv")
    let groups = try text("projecten-per-beweging.csv").components(separatedBy: "\r\n")
    #expect(groups[0].contains("Beweging;aantal;som van bedrag (EUR);bedrag, onbekend"))
    #expect(groups.contains { $0.hasPrefix("versneld;10;") })
    await keys.line("PRJ-6")
    await keys.line("exporteer tekst")
    #expect(try text("prj-6.txt").hasPrefix("Project: Zin in mijn dag\n"))
    await keys.line("voortgang")
    await keys.session.send(.openNumber(2))
    await keys.line("exporteer json")
    #expect(keys.lastNews?.contains(folder) == true)
  }

  @Test(arguments: [
    ("exporteer zip", "zip is geen soort bestand."),
    ("exporteer ../x.csv", "../x.csv kan geen naam van een bestand zijn"),
    ("exporteer .x.csv", ".x.csv kan geen naam van een bestand zijn"),
    ("exporteer csv /etc/x", "/etc/x kan geen naam van een bestand zijn"),
  ])
  func whatIsNoFileIsSaid(line: String, news: String) async throws {
    var keys = try await keys(.projects)
    await keys.line(line)
    #expect(keys.lastNews?.hasPrefix(news) == true, "\(keys.lastNews ?? "")")
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func withoutAPlaceForFilesNothingIsOffered() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("x")
    #expect(keys.lastNews == "Exporteren kan hier niet.")
    await keys.type("m")
    #expect(!keys.lines.contains { $0.contains("Exporteer") })
  }

  @Test func aFolderThatTakesNoFilesIsTold() async throws {
    var keys = try await Keys(
      screen: .projects, exporter: FileExporter(folder: "/proc/nergens"))
    await keys.line("exporteer csv")
    #expect(keys.lastNews?.hasPrefix("Exporteren lukte niet: ") == true)
    #expect(keys.lastNews?.hasSuffix("Er is niets bewaard.") == true)
  }

  @Test func theSameKeyStopsAnExportThatIsStillGoingOn() async throws {
    var keys = try await keys(.projects)
    var state = keys.state
    // The answer is not there yet.
    let effects = Dashboard.reduce(&state, .line("exporteer csv"))
    let asked = effects.compactMap { effect -> Request? in
      if case .ask(let request) = effect, request.channel.purpose == .export {
        request
      } else {
        nil
      }
    }
    #expect(asked.count == 1)
    let after = Dashboard.reduce(&state, .command(.export))
    #expect(after.contains(.cancel(asked[0].channel)))
    #expect(state.said(since: .nothing).last == "Exporteren is gestopt. Er is niets bewaard.")
    await keys.type("j")
  }
}
