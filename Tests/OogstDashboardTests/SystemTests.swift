import Foundation
import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// The systems of the two articles that a dashboard must make work, each by the check that proves it, as far as one can
/// read it; each is asked in lines, which are made of the same screens.
@Suite struct SystemTests {
  /// What stands on the screen that a line leads to.
  private func read(_ lines: String..., programme: RecordID? = nil) async throws -> [String] {
    var keys = try await Keys(mode: .linear, programme: programme)
    for line in lines { await keys.line(line) }
    return Linear.reading(keys.screen)
  }

  private static let practice = RecordID(Programme.code, 3)

  @Test func system01AProgrammeSaysWhatIsKnownBesideWhatItStates() async throws {
    #expect(try await read().contains { $0.hasSuffix("Voor elkaar!: 4 van 244 projecten bekend") })
  }

  /// The project that has the focus keeps it while it stays in the list.
  @Test func system02AFilterLeavesTheFocusOnTheSameProject() async throws {
    var keys = try await Keys(rows: 40)
    await keys.type("2")
    let project = RecordID(Project.code, 13)
    for _ in 0..<43 where keys.state.top?.focusedRecord != project { await keys.type("j") }
    #expect(keys.state.top?.focusedRecord == project)
    await keys.line("filter programma=PRG-3")
    #expect(keys.rows.count < 43 && keys.state.top?.focusedRecord == project)
    await keys.type("c")
    #expect(keys.state.top?.focusedRecord == project)
  }

  @Test func system03NetworksHaveTeamsMeetingsAndWhatIsOpen() async throws {
    let lines = try await read("netwerken en bijeenkomsten", programme: Self.practice)
    #expect(
      lines.contains {
        $0.hasSuffix("Oefennetwerk Samen thuis: teams 9, uitdagingen 2, leervragen 3")
      })
    #expect(
      lines.contains {
        $0.hasSuffix("Oefennetwerk Samen thuis: volgende 14 mei 2024, vorige 30 januari 2024")
      })
  }

  @Test func system04CoverageIsComputed() async throws {
    #expect(
      try await read("voortgang").contains { $0.contains("meting 2: 30 van 35 gesprekken gevoerd") }
    )
  }

  @Test func system05WhoHasNoTalkAndWhyIsOneList() async throws {
    let lines = try await read("voortgang", "1", programme: Self.practice)
    #expect(lines.contains("Nog geen gesprek: 5"))
    #expect(
      lines.contains {
        $0.hasSuffix(
          "Oefenproject 12: Fietsles voor volwassenen: Oefenorganisatie De Poort, afgezegd, wil niet meedoen"
        )
      })
  }

  /// Of each project there is one answer in each round, so the steps add up to them.
  @Test func system06TheStepsOfAComparisonAddUpToTheProjects() async throws {
    let lines = try await read("voortgang", "1", programme: Self.practice)
    let steps = lines.drop { $0 != "Beweging, van meting 1 naar meting 2" }.dropFirst()
      .prefix { $0.contains("van ") }
    let moved = steps.compactMap { line in
      line.split(separator: ": ").last.flatMap { Int($0.prefix { $0.isNumber }) }
    }
    let totals = lines.drop { !$0.hasPrefix("Beweging, meting 2 vergeleken") }.dropFirst()
    let now = totals.prefix { !$0.hasPrefix("Samen") }.compactMap { line -> Int? in
      line.split(separator: ": ").last.flatMap { Int($0.prefix { $0.isNumber }) }
    }
    #expect(now.reduce(0, +) == 35)
    #expect(totals.contains { $0.hasPrefix("Samen 35 projecten") })
    #expect(!moved.isEmpty && moved.reduce(0, +) <= 35)
  }

  @Test func system07WhatACrisisSpedUpIsFound() async throws {
    var keys = try await Keys(mode: .linear)
    await keys.line("invloeden")
    await keys.line("filter richting=versnelling")
    await keys.line("filter gebeurtenis=coronacrisis")
    let found = keys.rows.filter { $0.contains("Coronacrisis") }
    #expect(found.count == 3)
    for name in ["Happy App", "Zin in mijn dag", "online dagbesteding"] {
      #expect(found.contains { $0.contains(name) })
    }
  }

  @Test func system08ARoundIsOneTextWithItsCountsThemesAndWordsToShare() async throws {
    let lines = try await all("voortgang", "1", programme: Self.practice)
    for heading in [
      "Gesprekken", "Thema's in de gesprekken", "Om te delen", "Terugkoppeling",
    ] {
      #expect(lines.contains(heading), "\(heading)")
    }
    #expect(lines.contains { $0.contains("30 van 35 gesprekken gevoerd") })
    #expect(lines.contains { $0.hasPrefix("Beweging, meting 2 vergeleken") })
  }

  @Test func system09ALessonIsFoundByItsWords() async throws {
    var keys = try await Keys(mode: .linear)
    await keys.line("lessen")
    await keys.line("zoek ervaringsdeskundigen")
    #expect(keys.rows.contains { $0.hasPrefix("Zet ervaringsdeskundigen in") })
  }

  @Test func system10AProjectIsAskedTheFiveLessonsAndSoAreAll() async throws {
    let lines = try await read("implementatie", programme: Self.practice)
    let number = try #require(
      lines.first { $0.hasSuffix(" De vijf lessen over alle projecten") }?.prefix { $0 != " " })
    let all = try await read("implementatie", String(number), programme: Self.practice)
    for check in LessonCheck.allCases {
      let heading = "\(check.rawValue). \(check.label.dutch)"
      let counts = try #require(all.drop { $0 != heading }.dropFirst().first)
      let numbers = counts.split { !$0.isNumber }.compactMap { Int($0) }
      #expect(numbers.reduce(0, +) == 35, "\(heading): \(counts)")
    }
    // By title: nobody is first or last.
    let named = all.drop { !$0.hasPrefix("2. ") }.dropFirst(2).prefix { !$0.hasPrefix("3. ") }
      .compactMap { $0.split(separator: " ", maxSplits: 1).last }
      .filter { $0.hasPrefix("Oefenproject") }
    #expect(!named.isEmpty && named.map(String.init) == named.map(String.init).sorted())
  }

  @Test func system11ALessonSaysHowOftenItHelped() async throws {
    #expect(try await read("LES-6").contains("1 keer toegepast, 1 keer hielp het."))
    #expect(
      try await read("LES-9").contains { $0.contains("3 keer toegepast, 1 keer hielp het") })
    #expect(try await read("LES-2").contains("Nog niet toegepast in een ander project."))
  }

  @Test func system12AHexagonIsAProfileInWordsWithoutATotal() async throws {
    let lines = try await read("HEX-1")
    #expect(
      lines.contains(
        "Het sterkst: behoefte. Het zwakst: bruikbaarheid, ondersteuning. Nog niet bekend: bewijs.")
    )
    #expect(lines.contains("Bruikbaarheid: 2 van 5, leden gaven 1 tot 3"))
    #expect(lines.contains { $0.hasSuffix("Uitzoeken: bewijs: leg het vast als actie") })
    #expect(!lines.contains { $0.lowercased().contains("totaal") })
    // The second one is compared with it.
    #expect(try await read("HEX-2").contains { $0.contains(": van 2 naar ") })
  }

  @Test func system13AKnosterSaysWhatToExpectAndWhatToAsk() async throws {
    let lines = try await read("KNO-1")
    #expect(lines.contains("Zeker: tredmolen, want plan van aanpak ontbreekt."))
    #expect(lines.contains("Tredmolen: misschien ontbreekt plan van aanpak."))
  }

  @Test func system14ACaseLeadsFromABottleneckToAModelToAnAction() async throws {
    let store = try await Keys.example()
    let page = try await store.read(.front) { snapshot throws(StoreError) in
      try snapshot.records([RecordID("CAS", 1)]).first?.id
    }
    #expect(page != nil)
    let lines = try await all("CAS-1")
    let headings = ["Wat in de weg zit of zat", "Wat de modellen zeggen", "Wat eraan gedaan wordt"]
    let places = headings.compactMap { heading in lines.firstIndex(of: heading) }
    #expect(places == places.sorted() && places.count == 3)
    #expect(
      lines.contains {
        $0.hasSuffix(
          "Knoster-analyse versie 1: ontbreekt: plan van aanpak; te verwachten: tredmolen")
      })
    #expect(lines.contains { $0.contains("Verdeel de vier dinsdagen van april, bezig, uiterlijk") })
  }

  @Test func system15TheSameBottleneckAtSeveralProjectsIsShownTogether() async throws {
    let lines = try await read("implementatie", programme: Self.practice)
    let shared = lines.drop { $0 != "Knelpunten die meer projecten hebben" }.dropFirst()
    #expect(
      try #require(shared.first).hasSuffix(
        "2 keer: Oefenproject 01: Samen koken op dinsdag; Oefenproject 16: Kies je begeleider"))
    #expect(try #require(shared.dropFirst().first).contains("Aanpak gekozen: "))
  }

  @Test func system16ThemesAreSortedByProjectsAndNotByNotes() async throws {
    let lines = try await read("thema's en kennisproducten", programme: Self.practice)
    for heading in ["Overkoepelende thema's", "Inhoudelijke thema's"] {
      let themes = lines.drop { $0 != heading }.dropFirst().prefix {
        !$0.isEmpty && $0 != "Onderwerpen"
      }
      let counts = themes.map { line in
        line.range(of: "projecten ").flatMap { Int(line[$0.upperBound...].prefix { $0.isNumber }) }
          ?? 0
      }
      #expect(counts.count > 1 && counts == counts.sorted(by: >), "\(heading)")
    }
  }

  @Test func system17AProductKeepsItsLessons() async throws {
    #expect(try await read("LES-6").contains { $0.contains("zo begint u klein, handreiking") })
  }

  @Test func system18ACollectionIsOneTextInItsOrder() async throws {
    let lines = try await read("VZM-2")
    let headings = lines.filter {
      $0.hasPrefix("1. ") || $0.hasPrefix("2. ") || $0.hasPrefix("3. ")
    }
    #expect(
      headings == [
        "1. Oefenproduct: Eén vaste dag: zo begint u klein",
        "2. Oefenproduct: Plan op één bladzijde: leeg formulier",
        "3. Oefenproduct: Het applaus van donderdag",
      ])
  }

  @Test func system19AMeetingIsADayWithSessionsAtTheSameTime() async throws {
    let lines = try await read("BIJ-5")
    let agenda = lines.drop { $0 != "Programma van de dag" }.dropFirst()
    let together = try #require(agenda.firstIndex { $0.hasSuffix("4 sessies tegelijk:") })
    for number in 1...4 {
      #expect(lines[together + number].contains("Sessie \(number), "))
    }
    #expect(try await read("BIJ-2").contains { $0.hasSuffix("Deelnemers: 60 tot 80") })
  }

  @Test func system20WhoIsInvitedTwiceIsSomethingToDo() async throws {
    #expect(!(try await all("BIJ-4")).contains { $0.contains("Twee keer uitgenodigd") })
    let store = try await Keys.example()
    var invitation = Invitation()
    invitation.title = "De Beemd, nog eens"
    invitation.meeting = Reference(number: 4)
    invitation.invitee = AnyReference(RecordID("ORG", 7))
    _ = try await store.save([Record(invitation)], by: "")
    #expect(
      try await all("BIJ-4", store: store).contains {
        $0.hasSuffix("Twee keer uitgenodigd: De Beemd, nog eens")
      })
  }

  @Test func system21TheWallIsAFewListsAndANoteSaysWhatItBecame() async throws {
    let lines = try await read("BIJ-5")
    let group = lines.drop { $0 != "Wat nemen we mee?: Wat hielp" }.dropFirst()
    #expect(try #require(group.first).contains("Elke week op dezelfde dag"))
    #expect(group.first?.hasSuffix("werd: Oefenles: begin met één vaste dag in de week") == true)
  }

  @Test func system22AVideoWithoutATextIsSomethingToDo() async throws {
    #expect(
      try await read("BIJ-5").contains {
        $0.hasSuffix("Tekst maken bij: Oefenverslag: Opname van de uitkomsten van meting 1")
      })
    #expect(
      try await read("netwerken en bijeenkomsten").contains {
        $0.hasSuffix("Video's en beelden zonder beschrijving: 2")
      })
  }

  @Test func system23WhoMadeAReportIsNamedByTheirPart() async throws {
    #expect(
      try await all("BIJ-1").contains {
        $0.contains("Sfeerverslag") && $0.contains("door Multimediateam, ervaringsdeskundigen")
      })
  }

  @Test func system24WhoWasNotToldForTooLongIsListed() async throws {
    let lines = try await read("agenda", programme: Self.practice)
    #expect(
      lines.contains {
        $0.contains("14 februari 2024, Belanghebbende informeren: Oefenpartij: Bewonersraad")
      })
  }

  @Test func system25RisksStandAsSentencesOnTheirProject() async throws {
    let risks = try await read("PRJ-12").drop { $0 != "Risico's" }.dropFirst()
    #expect(try #require(risks.first).contains("Door "))
    #expect(try #require(risks.first).contains("van 5"))
  }

  @Test func system26AProjectThatIsToStartAgainSaysWhen() async throws {
    #expect(
      try await read("PRJ-8").contains {
        $0.contains("18 maart 2024, Project opnieuw starten: Oefenherstart")
      })
  }

  @Test func system27AFollowUpSaysWhatCanBeTakenAlong() async throws {
    let lines = try await all("FAS-2")
    let taken = lines.drop { $0 != "Wat kunnen we meenemen" }.dropFirst().prefix { !$0.isEmpty }
    #expect(taken.count == 5)
    #expect(taken.contains { $0.contains("Zet ervaringsdeskundigen in") })
  }

  @Test func system28APanelShowsItsMembersByOrganisation() async throws {
    let panel = try #require(try await read("BIJ-1").first { $0.contains("panelleden") })
    #expect(panel.contains("3 panelleden: "))
    for organisation in ["PGOsupport", "ZonMw"] { #expect(panel.contains(organisation)) }
  }

  @Test func system29AReportLeadsToItsTextAndToWhatIsMissing() async throws {
    let lines = try await all("VSL-2")
    #expect(lines.contains { $0.contains("Bijeenkomst: Projectleidersbijeenkomst Voor elkaar!") })
    #expect(lines.contains { $0.hasPrefix("Niet bekend: ") && $0.contains("tekst in plaats van") })
  }

  /// What a record is written as is what its page says, line by line.
  @Test(arguments: ["LES-2", "PRJ-8", "BIJ-10", "HEX-1"])
  func system30WhatIsWrittenIsWhatThePageSays(id: String) async throws {
    let record = try #require(RecordID(id))
    var keys = try await Keys(mode: .linear)
    await keys.line(id)
    guard case .page(let shown) = keys.screen.content else {
      Issue.record("no page")
      return
    }
    let today = try #require(Day("2024-03-15"))
    let written = try await Keys.example().read(.front) { snapshot throws(StoreError) in
      try snapshot.detail(record).map { detail throws(StoreError) in
        try Dashboard.page(of: detail, from: snapshot, .dutch, today: today)
      }
    }
    #expect(shown.layout.page.sections.count > 2)
    #expect(written == ExportedPage(shown.layout.page, .dutch))
  }

  /// All parts of a page, one after another.
  private func all(
    _ typed: String..., store: SQLiteStore? = nil, programme: RecordID? = nil
  ) async throws -> [String] {
    var keys = try await Keys(mode: .linear, programme: programme, store: store)
    for line in typed { await keys.line(line) }
    var lines: [String] = []
    for _ in 0..<30 {
      let part = Linear.reading(keys.screen)
      lines += part
      guard part.last?.hasPrefix("Typ meer") == true else { break }
      await keys.line("meer")
    }
    return lines
  }
}
