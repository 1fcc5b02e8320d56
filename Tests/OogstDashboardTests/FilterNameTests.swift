import OogstModel
import Testing

@testable import OogstDashboard

/// Names of records in a filter that is typed.
@Suite struct FilterNameTests {
  @Test(arguments: [
    ("organisatie=Severinis", "Severinis bestaat niet bij Organisatie; bedoelt u Severinus?"),
    ("organisatie=Severin", "Severin bestaat niet bij Organisatie; bedoelt u Severinus?"),
    (
      "organisatie=Qwerty",
      "Qwerty bestaat niet bij Organisatie. Geef bijvoorbeeld ORG-2 of een titel."
    ),
    (
      "organisatie=ORG-99",
      "ORG-99 bestaat niet bij Organisatie. Geef bijvoorbeeld ORG-2 of een titel."
    ),
  ]) func aNameThatNobodyHasIsTold(text: String, news: String) async throws {
    for mode in [Settings.Mode.seeing, .listening, .linear] {
      var keys = try await Keys(screen: .projects, mode: mode)
      let heading = keys.heading
      if mode == .linear {
        await keys.line("filter " + text)
      } else {
        await keys.type(":filter \(text)<Enter>")
      }
      #expect(keys.lastNews == news)
      #expect(keys.heading == heading)
    }
  }

  @Test func aNameThatARecordHasNarrows() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type(":filter organisatie=severinus<Enter>")
    #expect(keys.heading.contains("organisatie severinus"))
    #expect(keys.rows.count == 1)
  }

  @Test func aTitleWithACommaStandsInQuotes() async throws {
    var keys = try await Keys(screen: .everything)
    await keys.choose("Monitorgesprekken")
    let all = keys.heading
    await keys.type(":filter meting=\"Oefenprogramma, meting 2\"<Enter>")
    #expect(keys.lastNews == "Monitorgesprekken, meting Oefenprogramma, meting 2: 35")
    #expect(keys.heading != all)
    #expect(keys.rows.isEmpty == false)
  }
}
