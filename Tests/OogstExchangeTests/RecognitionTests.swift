import OogstExchange
import OogstModel
import Testing

/// What each heading of a line is taken for: a field's name, `id`, `currency`, `oogst`, or `-`.
private func taken(
  _ headers: [String], _ kind: Kind, map: [(String, String)] = []
) throws -> [String] {
  let hand = map.map { Mapping.Choice(header: $0.0, field: $0.1) }
  return try Mapping(headers, kind, by: hand).targets.map { target in
    switch target {
    case .field(let index)?: kind.fields[index].name
    case .externalID?: "id"
    case .currency?: "currency"
    case .identity?, .origin?: "oogst"
    case nil: "-"
    }
  }
}

/// A line of headings and what it should become, as one text each.
private struct Line: CustomTestStringConvertible {
  let kind: Kind
  let headers: [String]
  let fields: [String]

  init(_ kind: Kind, _ headers: String, _ fields: String) {
    self.kind = kind
    self.headers = headers.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    self.fields = fields.split(separator: " ").map(String.init)
  }

  var testDescription: String { "\(kind) \(headers.joined(separator: ";").prefix(60))" }
}

private let funders: [Line] = [
  Line(
    Project.kind,
    "Dossiernummer;Projecttitel;Hoofdaanvrager;Toegekend bedrag;Startdatum project;"
      + "Einddatum project;Samenvatting",
    "id title organisation budget begins ends summary"),
  Line(
    Project.kind,
    "Projectnummer;Projectnaam;Penvoerder;Programmanaam;Projectstatus;Verleend bedrag;"
      + "Aanvangsdatum;Einde project;Projectomschrijving",
    "id title organisation programme status budget begins ends summary"),
  Line(
    Project.kind,
    "Zaaknummer;Titel project;Aanvrager;Regeling;Verleende subsidie;Ingangsdatum;Afloopdatum;"
      + "Publiekssamenvatting;Trefwoorden",
    "id title organisation programme budget begins ends summary subjects"),
  Line(
    Project.kind,
    "Subsidienummer;Naam project;Uitvoerende organisatie;Subsidieronde;Gehonoreerd bedrag;"
      + "Start project;Eind project;Korte omschrijving;Website",
    "id title organisation programme budget begins ends summary link"),
  Line(
    Project.kind,
    "Project-nr.;Titel van het project;Instelling;Programma;Bedrag toegekend;Begindatum project;"
      + "Einddatum;Beschrijving;Resultaat",
    "id title organisation programme budget begins ends summary results"),
  Line(
    Project.kind,
    "Subsidieontvanger;Activiteit;Subsidiebedrag;Subsidiejaar;Beleidsterrein;Munteenheid",
    "organisation title budget begins subjects currency"),
  Line(
    Project.kind, "Begunstigde;Initiatief;Budget;Datum toekenning;Toelichting",
    "organisation title budget begins summary"),
  Line(
    Lesson.kind,
    "Lesnummer;Titel;Projectnaam;Aanleiding;Geleerde les;Aanbeveling;Bewijs;Datum les;Thema",
    "id title projects occasion insight recommendation evidence date themes"),
  Line(Lesson.kind, "Titel;Les;Advies", "title insight recommendation"),
  Line(Lesson.kind, "Les;Tip", "title recommendation"),
  Line(
    Organisation.kind,
    "KvK-nummer;Organisatienaam;Statutaire naam;Type organisatie;Vestigingsplaats;Internetadres",
    "id name fullName type place link"),
  Line(
    Organisation.kind, "Naam instelling;Soort instelling;Gemeente;Omschrijving",
    "name type place summary"),
  Line(
    Programme.kind,
    "Programmanummer;Programmanaam;Subsidieverstrekker;Opdrachtgever;Startdatum;Einddatum;"
      + "Aantal projecten;Doelgroepen;Omschrijving",
    "id name funder askedBy begins ends statedProjects audience summary"),
  Line(
    Theme.kind, "Themacode;Naam thema;Soort thema;Definitie;Programmanaam",
    "id name type summary programme"),
  Line(
    MeasurementRound.kind,
    "Rondenummer;Naam meting;Programma;Startdatum;Einddatum;Datum terugkoppeling;Toelichting",
    "id name programme begins ends fedBackOn summary"),
  Line(
    Conversation.kind,
    "Gespreksnummer;Titel gesprek;Meetmoment;Projectnaam;Instelling;Gespreksdatum;Gespreksverslag;"
      + "Knelpunten;Behoeften",
    "id title round project organisation date progress challenges needs"),
  Line(
    Influence.kind, "Titel;Gebeurtenis;Projectnaam;Ronde;Richting;Uitleg",
    "title event project round direction note"),
  Line(
    ExternalEvent.kind, "Gebeurteniscode;Gebeurtenis;Startdatum;Einddatum;Toelichting",
    "id name begins ends summary"),
  Line(
    Source.kind,
    "Bronnummer;Titel bron;Soort bron;Uitgever;Publicatiejaar;Vindplaats;Korte beschrijving",
    "id title type publisher date link summary"),
]

private let english: [Line] = [
  Line(
    Project.kind,
    "Grant Number;Project Title;Lead Organisation;Funding Programme;Project Status;Start Date;"
      + "End Date;Award Amount;Currency;Project Summary;Keywords",
    "id title organisation programme status begins ends budget currency summary subjects"),
  Line(
    Project.kind, "GRANT ID;GRANTEE;PURPOSE;DATE COMMITTED;AMOUNT COMMITTED;GRANTEE WEBSITE",
    "id organisation summary begins budget -"),
  Line(
    Project.kind,
    "AwardNumber;Title;Organization;StartDate;EndDate;AwardedAmountToDate;Abstract;Program(s)",
    "id title organisation begins ends budget summary programme"),
  Line(
    Project.kind,
    "FundingOrgName;ProjectReference;LeadROName;Title;Status;StartDate;EndDate;AwardPounds",
    "- id organisation title status begins ends budget"),
  Line(
    Lesson.kind, "Lesson ID;Lesson title;Project name;Background;Lessons learned;Recommendations",
    "id title projects occasion insight recommendation"),
  Line(
    Organisation.kind,
    "Organization ID;Organization name;Legal name;Organization type;City;Website",
    "id name fullName type place link"),
  Line(
    Conversation.kind,
    "Conversation ID;Conversation title;Measurement round;Project title;Held on;Notes",
    "id title round project date progress"),
  Line(
    Source.kind, "Publication ID;Document title;Publication type;Publisher;Publication date;DOI",
    "id title type publisher date link"),
]

private let standards: [Line] = [
  // 360Giving: titles, titles with places, and the paths of its JSON.
  Line(
    Project.kind,
    "Identifier;Title;Description;Currency;Amount Applied For;Amount Awarded;Amount Disbursed;"
      + "Award Date;URL;Planned Dates:Start Date;Planned Dates:End Date;"
      + "Planned Dates:Duration (months);Recipient Org:Identifier;Recipient Org:Name;"
      + "Recipient Org:Charity Number;Funding Org:Identifier;Funding Org:Name;"
      + "Grant Programme:Code;Grant Programme:Title;Classifications:Title;Recipient Ind:Name",
    "id title summary currency - budget - - link begins ends - - organisation - - - - programme "
      + "themes -"),
  Line(
    Project.kind,
    "Identifier;Title;Planned Dates:0:Start Date;Planned Dates:0:End Date;Recipient Org:0:Name;"
      + "Recipient Org:1:Name;Grant Programme:0:Title;Classifications:0:Title;Award Date",
    "id title begins ends organisation - programme themes -"),
  Line(
    Project.kind,
    "id;title;description;currency;amountAwarded;awardDate;plannedDates/0/endDate;"
      + "recipientOrganization/0/id;recipientOrganization/0/name;grantProgramme/0/title;url",
    "id title summary currency budget begins ends - organisation programme link"),
  Line(
    Programme.kind,
    "Grant Programme:Code;Grant Programme:Title;Grant Programme:Description;"
      + "Grant Programme:URL;Funding Org:Name", "id name summary link funder"),
  Line(
    Organisation.kind, "Recipient Org:Identifier;Recipient Org:Name;Recipient Org:City",
    "id name place"),
  // NWOpen
  Line(
    Project.kind,
    "project_id;grant_id;parent_project_id;title;funding_scheme_id;funding_scheme;department;"
      + "start_date;end_date;award_amount;summary_nl;summary_en;organisation;organisation_id",
    "id - - title - programme - begins ends budget summary - organisation -"),
  Line(
    Source.kind, "title;sub_title;year;type;url_open_access;journal_title;publisher;isbn;doi",
    "title - date type link - publisher id -"),
  // CORDIS: FP7, Horizon, the older H2020, and its partners.
  Line(
    Project.kind,
    "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;frameworkProgramme;"
      + "subCall;fundingScheme;nature;objective;contentUpdateDate;rcn",
    "id shortName status title begins ends budget - programme - - - summary - -"),
  Line(
    Project.kind,
    "id;acronym;status;title;startDate;endDate;ecMaxContribution;totalCost;legalBasis;topics;"
      + "ecSignatureDate;frameworkProgramme;masterCall;subCall;fundingScheme;objective;grantDoi;"
      + "keywords",
    "id shortName status title begins ends - budget - - - programme - - - summary link subjects"),
  Line(
    Project.kind,
    "rcn;id;acronym;status;programme;topics;frameworkProgramme;title;startDate;endDate;projectUrl;"
      + "objective;totalCost;ecMaxContribution;call;fundingScheme;coordinator;coordinatorCountry;"
      + "participants;participantCountries;subjects",
    "- id shortName status programme - - title begins ends link summary budget - - - organisation "
      + "- - - subjects"),
  Line(
    Organisation.kind,
    "projectID;projectAcronym;organisationID;vatNumber;name;shortName;activityType;street;postCode;"
      + "city;country;organizationURL;contactForm;rcn;order;role;ecContribution",
    "- - id - name - type - - place - link - - - - -"),
  // ZonMw's metadata of projects, and OpenAIRE's.
  Line(
    Project.kind,
    "Project Title;Acronym;ZonMw Project Identifier;GUPRI;Website;Funder;Start date;End date;"
      + "Project duration;Lead Institution;Lead Institution GRID;Partner Institution;PI ORCID;"
      + "Country;Province",
    "title shortName id - link - begins ends - organisation - - - - -"),
  Line(
    Project.kind,
    "id;Type;Acronym;Title;Identifier;StartDate;EndDate;Consortium;Team;Funded;"
      + "Subject;Keyword;Abstract;Status",
    "id - shortName title - begins ends - - - - subjects summary status"),
  // Real files of others.
  Line(
    Lesson.kind,
    ";LessonId;Submitter1;Title;Abstract;Lesson;Organization;LessonDate;MissionDirectorate;"
      + "SafetyIssue;Categories;DocNum;Topic;Category;url",
    "- id - title occasion insight - date - - subjects - - - link"),
  Line(
    Project.kind, "abstract;amount;decision_year;grant_number", "summary budget begins id"),
  Line(
    Project.kind,
    "id;proj_title;currency;value;update_count;publishing_status;status;funded;Organisation;"
      + "created_at",
    "id title currency budget - - status - organisation -"),
  Line(Organisation.kind, "id;name;full_name;type;created_at", "id name fullName type -"),
]

private let numbers: [Line] = [
  Line(
    Lesson.kind, "Projectnummer;Les;Wat is er geleerd?;Datum", "projects title insight date"),
  Line(Lesson.kind, "Project;Projectnummer;Titel", "- projects title"),
  Line(Lesson.kind, "Projectnummers;Kenmerk;Titel", "projects id title"),
  Line(Lesson.kind, "Project (nummer);Titel", "projects title"),
  Line(Lesson.kind, "Dossiernummer;Lesson ID;Titel", "projects id title"),
  Line(Conversation.kind, "Project;Project ID;Titel", "- project title"),
  Line(
    Conversation.kind, "Zaaknummer;Metingcode;Organisatienummer;Titel",
    "project round organisation title"),
  Line(Influence.kind, "Gebeurtenisnummer;Projectcode;Titel", "event project title"),
  Line(Organisation.kind, "projectID;name;city", "- name place"),
  Line(Organisation.kind, "Projectnummer;Naam;Plaats", "- name place"),
  Line(Organisation.kind, "KvK;Naam;BTW-nummer", "id name -"),
  Line(Project.kind, "Organisatienummer;Titel;Programmacode", "organisation title programme"),
  // The name of an organisation says more than a number that finds nothing.
  Line(Project.kind, "KvK-nummer;Aanvrager;Titel", "- organisation title"),
  Line(Project.kind, "LessonId;Titel", "- title"),
  Line(Project.kind, "Projectnummers;Titel", "- title"),
  // Which of the organisations of a programme is meant, is not said.
  Line(Programme.kind, "Organisatienummer;Naam", "- name"),
  // Of several numbers, the one that earlier builds took.
  Line(Project.kind, "Zaaknummer;id;Titel", "- id title"),
  Line(Project.kind, "id;Projectnummer;Titel", "id - title"),
  Line(Project.kind, "Nummer;Titel", "- title"),
  Line(Lesson.kind, "Nummer;Titel", "number title"),
]

private let traps: [Line] = [
  Line(
    Project.kind, "Titel*;Bedrag (EUR);Startdatum (dd-mm-jjjj);Einddatum (verplicht):",
    "title budget begins ends"),
  Line(Project.kind, "Titel;Bedrag in euro", "title budget"),
  Line(Project.kind, "Titel;Bedrag in euro's", "title budget"),
  Line(Project.kind, "Titel;Toegekend bedrag (€)", "title budget"),
  Line(Project.kind, "Titel;Toegekend bedrag in €", "title budget"),
  Line(Project.kind, "Titel;Verleend bedrag (in EUR)", "title budget"),
  Line(Project.kind, "Titel;Bedrag EUR", "title budget"),
  Line(Project.kind, "Titel (kort, helder, uniek);Samenvatting (doel, aanpak)", "title summary"),
  Line(Project.kind, "Titel (Engels);Projecttitel", "- title"),
  Line(Project.kind, "Titel;Totale kosten;Toegekend bedrag", "title - budget"),
  Line(Project.kind, "Titel;Toegekend", "title budget"),
  Line(Project.kind, "Titel;Toegekend?", "title -"),
  Line(Project.kind, "Titel;Aangevraagd bedrag", "title -"),
  Line(Project.kind, "Titel;Bedrag (aangevraagd)", "title -"),
  Line(Project.kind, "Titel;Organisatie (contactpersoon);Project (status)", "title - status"),
  Line(Project.kind, "Titel;Organisatie (plaats);Projectleider;E-mail", "title - - -"),
  Line(Project.kind, "Titel;Titel", "title -"),
  Line(
    Project.kind, "Nummer;Titel;Bedrag;Startdatum;Bedrag;Titel", "- title budget begins - -"),
  Line(Project.kind, "Projecttitel;Project", "title -"),
  Line(Project.kind, "Project;Projecttitel", "- title"),
  Line(Project.kind, "Titel in euro;Samenvatting", "- summary"),
  Line(
    Project.kind, "oogst_id;oogst_origin;external_id;title;budget", "oogst oogst id title budget"),
]

@Suite struct RecognitionTests {
  @Test(arguments: funders) fileprivate func dutchHeadingsOfFundersAreKnown(line: Line) throws {
    #expect(try taken(line.headers, line.kind) == line.fields)
  }

  @Test(arguments: english) fileprivate func englishHeadingsAreKnown(line: Line) throws {
    #expect(try taken(line.headers, line.kind) == line.fields)
  }

  @Test(arguments: standards) fileprivate func headingsOfStandardsAreKnown(line: Line) throws {
    #expect(try taken(line.headers, line.kind) == line.fields)
  }

  @Test(arguments: numbers) fileprivate func aNumberIsOnlyThatOfItsKind(line: Line) throws {
    #expect(try taken(line.headers, line.kind) == line.fields)
  }

  @Test(arguments: traps) fileprivate func whatIsSaidBesideTheNameIsUnderstood(line: Line) throws {
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
      #expect(Set(usual).count == usual.count && own.isDisjoint(with: usual), "\(field.name)")
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
