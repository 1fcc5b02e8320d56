import OogstExchange
import OogstModel
import Testing

@Suite struct RecognitionTests {
  @Test(arguments: HeadingLines.funders) func dutchHeadingsOfFundersAreKnown(line: HeadingLine)
    throws
  {
    #expect(try taken(line.headers, line.kind) == line.fields)
  }

  @Test(arguments: HeadingLines.english) func englishHeadingsAreKnown(line: HeadingLine) throws {
    #expect(try taken(line.headers, line.kind) == line.fields)
  }

  @Test(arguments: HeadingLines.standards) func headingsOfStandardsAreKnown(line: HeadingLine)
    throws
  {
    #expect(try taken(line.headers, line.kind) == line.fields)
  }

  @Test(arguments: HeadingLines.numbers) func aNumberIsOnlyThatOfItsKind(line: HeadingLine) throws {
    #expect(try taken(line.headers, line.kind) == line.fields)
  }

  @Test(arguments: HeadingLines.traps) func whatIsSaidBesideTheNameIsUnderstood(line: HeadingLine)
    throws
  {
    #expect(try taken(line.headers, line.kind) == line.fields)
  }

  @Test(arguments: [
    "projecttitel", "projectnaam", "titel project", "naam project", "Titel_van_het_project",
    "PROJECT TITLE", "Project-naam", "Grant Title", "titel aanvraag", "naam activiteit",
  ]) func theTitleOfAProjectHasManyNames(header: String) throws {
    #expect(try taken([header], Project.kind) == ["title"])
  }

  @Test(arguments: [
    "Hoofdaanvrager", "Aanvrager", "Penvoerder", "Uitvoerende organisatie", "Instelling",
    "Begunstigde", "Subsidieontvanger", "Naam ontvanger", "Indiener", "Coördinator", "Grantee",
    "Lead Institution", "recipient_organization_name", "Naam organisatie",
  ]) func theOrganisationOfAProjectHasManyNames(header: String) throws {
    #expect(try taken(["Titel", header], Project.kind) == ["title", "organisation"])
  }

  @Test(arguments: [
    "Toegekend bedrag", "Verleend bedrag", "Gehonoreerd bedrag", "Bedrag toegekend",
    "Subsidiebedrag", "Verleende subsidie", "Toegekende subsidie", "Budget", "Bedrag", "Subsidie",
    "Toegekend subsidiebedrag", "Totaal toegekend bedrag", "Projectbudget", "Amount Awarded",
    "award_amount", "totalCost", "ecMaxContribution", "Bedrag (EUR)", "Bedrag [€]", "Bedrag €",
    "Bedrag (in euro)", "Toegekend bedrag (EUR)*", "Totale kosten in euro", "Vastgesteld bedrag",
  ]) func theAmountOfAProjectHasManyNames(header: String) throws {
    #expect(try taken(["Titel", header], Project.kind) == ["title", "budget"])
  }

  @Test(arguments: [
    "Bedrag (x 1000)", "Bedrag (*1000)", "Bedrag (x € 1.000)", "Bedrag x 1000",
    "Bedrag in duizenden",
    "Bedrag (in duizenden)", "Bedrag in duizenden euro's", "Bedrag (k€)", "Bedrag in k€",
    "Bedrag (€ 1.000)", "Bedrag (mln)", "Budget (EUR x 1000)", "Amount (thousands)",
    "Realisatie (*1000) per bijdrage", "Bedrag x 1000 (EUR)", "Bedrag (x 1000) (EUR)",
    "Bedrag: 1000", "Bedrag (2020)", "Toegekend bedrag (miljoen euro)",
  ]) func anAmountTimesSomethingIsLeftOut(header: String) throws {
    #expect(try taken(["Titel", header], Project.kind) == ["title", "-"])
  }

  @Test(arguments: [
    (
      Project.kind,
      "projectnummer project_id projectID Project-nr projectcode dossiernummer zaaknummer award_id "
        + "grantnumber grantid subsidienummer projectkenmerk aanvraagnummer award_number "
        + "ProjectReference ZonMw-projectnummer iati-identifier projectdossiernummer"
    ),
    (Lesson.kind, "lesnummer les-nr lesson_id LessonNumber lescode"),
    (
      Organisation.kind,
      "organisationID organisatienummer organization_id KvK-nummer kvknr kvk instellingscode "
        + "Organisatie-ID relatienummer debiteurnummer recipient_org_identifier"
    ),
    (Programme.kind, "programmanummer program_id programmacode regelingnummer call_id"),
    (Theme.kind, "themanummer theme_id themacode"),
    (MeasurementRound.kind, "metingnummer rondenummer round_id measurement_round_id metingcode"),
    (Conversation.kind, "gespreksnummer monitorgesprek-id conversation_id"),
    (Influence.kind, "invloednummer influence_id"),
    (ExternalEvent.kind, "gebeurtenisnummer event_id external_event_id"),
    (Source.kind, "bronnummer source_id broncode isbn"),
  ]) func aKindKnowsTheNamesOfItsNumber(kind: Kind, names: String) throws {
    for name in names.split(separator: " ").map(String.init) {
      #expect(try taken([name], kind) == ["id"], "\(name)")
      for other in Kind.all where other != kind {
        #expect(try taken([name], other) != ["id"], "\(name) in \(other)")
      }
    }
  }

  @Test(arguments: Kind.all) func aNumberWithoutAKindIsThatOfTheRow(kind: Kind) throws {
    for name in [
      "id", "Identifier", "external_id", "record-id", "Kenmerk", "extern id", "Reference",
      "Referentie", "nummer in het bestand", "ID*",
    ] {
      #expect(try taken([name], kind) == ["id"], "\(name)")
    }
  }

  @Test(arguments: Kind.all) func noWordOfAKindLeadsToTwoFields(kind: Kind) {
    var meanings: [String: Set<String>] = [:]
    for field in kind.fields {
      let own = Set(([field.name] + field.label.both).map { Folding.folded($0) })
      let usual = field.columns.map { Folding.folded($0) }
      #expect(Set(usual).count == usual.count, "\(field.name)")
      for word in own.union(usual) { meanings[word, default: []].insert(field.name) }
    }
    // "Les" is the lesson in one sentence, or what was learned when there is a title beside it.
    if kind == Lesson.kind { #expect(meanings.removeValue(forKey: "les") == ["title", "insight"]) }
    #expect(meanings.filter { $0.value.count > 1 } == [:])
  }

  @Test(arguments: Kind.all) func everyUsualNameIsRecognisedByItself(kind: Kind) throws {
    for field in kind.fields where !field.uses.contains(.personal) {
      for word in field.columns where word != "les" {
        #expect(try taken([word], kind) == [field.name], "\(word)")
      }
    }
  }
}

@Suite struct ChoosingColumnsTests {
  @Test func aColumnNamedByHandGoesBeforeAllNames() throws {
    let headers = ["Titel", "Koptekst", "Nummer"]
    #expect(
      try taken(headers, Project.kind, map: [("Koptekst", "title"), ("Nummer", "id")])
        == ["-", "title", "id"])
    #expect(
      try taken(["Bedrag (x 1000)"], Project.kind, map: [("Bedrag (x 1000)", "bedrag")])
        == ["budget"])
    #expect(
      try taken(["Project", "Projectnummer", "Les"], Lesson.kind, map: [("project", "projects")])
        == ["projects", "-", "title"])
  }

  @Test func aHeadingIsFoundAsItStands() throws {
    // Both are "titel" without what is no letter.
    #expect(
      try taken(["Titel*", "Titel"], Project.kind, map: [("Titel", "summary")])
        == ["title", "summary"])
    #expect(
      try taken(["#", "€", "Titel"], Project.kind, map: [("€", "budget"), ("#", "id")])
        == ["id", "budget", "title"])
    #expect(throws: Mapping.Problem.noSuchHeader("€", headers: ["#", "Titel"])) {
      try taken(["#", "Titel"], Project.kind, map: [("€", "budget")])
    }
  }

  @Test func theLastWordByHandStands() throws {
    #expect(
      try taken(["A", "B"], Project.kind, map: [("A", "title"), ("B", "title")])
        == ["-", "title"])
  }

  @Test(arguments: [
    ("Projectnummer;Titel;Startdatum;Einddatum;Bedrag", 5),
    ("Projectenoverzicht programma Langdurige Zorg;;;;", 0), ("Stand per 1 november 2024;;;;", 0),
    (";;;;", 0), ("LZ-01;Thuis blijven wonen;01-01-2023;31-12-2025;210000", 0),
    ("Project;;Periode;;Bedrag", 2), ("Nummer;Titel;Begin;Einde;Toegekend", 4),
    ("1;2;3;4;5", 0), ("2020;2021", 0), ("oogst_id;oogst_origin;title", 3),
    ("Titel;Titel;Titel", 1),
  ]) func headingsAreCountedAndCellsAreNot(line: String, count: Int) {
    let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    #expect(Mapping.recognised(cells, Project.kind, by: []) == count)
  }

  @Test func aHeadingNamedByHandCountsWhereItStands() {
    let hand = [
      Mapping.Choice(header: "Kop", field: "title"), Mapping.Choice(header: "x", field: "nothing"),
      Mapping.Choice(header: "2020", field: "budget"),
    ]
    #expect(Mapping.recognised(["Kop", "Kleur", "x"], Project.kind, by: hand) == 1)
    #expect(Mapping.recognised(["Een", "rood", "2020"], Project.kind, by: hand) == 0)
  }
}

@Suite struct SuggestionTests {
  private func advice(_ headers: [String], _ rows: [[String]], _ kind: Kind = Project.kind) throws
    -> String?
  {
    let columns = headers.indices.map { column in rows.map { $0[column] } }
    return try Mapping(headers, kind, by: []).suggestion(headers: headers, columns: columns, kind)
  }

  @Test func theColumnThatLooksLikeTitlesIsAdvised() throws {
    #expect(
      try advice(
        ["Kleur", "Werkpakketnaam", "Startdatum"],
        [["rood", "Samen eten", "1-1-2020"], ["rood", "Thuis", "1-2-2020"]]) == "Werkpakketnaam")
    #expect(
      try advice(["Kleur", "Wat"], [["rood", "Samen eten"], ["rood", "Thuis"]]) == "Wat")
  }

  @Test func whatFollowsTheAdviceWorks() throws {
    let headers = ["Titel (kort)*", "Wat = nieuw", "Code"]
    let mapping = try Mapping(["x"] + headers.dropFirst(), Project.kind, by: [])
    let advised = mapping.suggestion(
      headers: ["x"] + headers.dropFirst(), columns: [["1"], ["Samen eten"], ["A-1"]], Project.kind)
    #expect(advised == "Wat = nieuw")
    #expect(
      try taken(["x"] + headers.dropFirst(), Project.kind, map: [("Wat = nieuw", "title")])
        == ["-", "title", "-"])
  }

  @Test func neverAnEmptyNumericRepeatedTakenOrOnlyHeadingIsAdvised() throws {
    let text = ["Samen eten", "Thuis"]
    func rows(_ columns: [String]...) -> [[String]] {
      text.indices.map { row in columns.map { $0[row] } }
    }
    #expect(try advice(["Kleur"], rows(text)) == nil)
    #expect(try advice(["Kleur", ""], rows(text, text)) == nil)
    #expect(try advice(["", "2020", "Bedrag"], rows(text, text, ["1", "2"])) == nil)
    #expect(try advice(["Kleur", "kleur", "Bedrag"], rows(text, text, ["1", "2"])) == nil)
    #expect(try advice(["Samenvatting", "Bedrag"], rows(text, ["1", "2"])) == nil)
    #expect(try advice(["Contactpersoon", "Lesnummer"], rows(text, text)) == nil)
    for cells in [
      ["1", "2.000,00"], ["1-1-2020", "4 november 2015"], ["", " "], ["€ 5", "EUR 6"],
      ["ja", "nee"], ["PRJ-1", "K2"], ["n.v.t.", "NULL"],
    ] {
      #expect(try advice(["Kleur", "Bedrag"], rows(cells, ["1", "2"])) == nil, "\(cells)")
    }
  }

  @Test func aColumnWithoutCellsIsNotAdvised() throws {
    let mapping = try Mapping(["Kleur", "Maat"], Project.kind, by: [])
    #expect(mapping.suggestion(headers: ["Kleur", "Maat"], columns: [], Project.kind) == nil)
    #expect(
      mapping.suggestion(headers: ["Kleur", "Maat"], columns: [[], []], Project.kind) == nil)
  }
}
