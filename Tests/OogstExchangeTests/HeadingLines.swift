import OogstExchange
import OogstModel
import Testing

/// What each heading of a line is taken for: a field's name, `id`, `currency`, `oogst`, or `-`.
func taken(
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
struct HeadingLine: CustomTestStringConvertible {
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

/// Headings of funders, of other programs and of standards, with what each should be taken for.
enum HeadingLines {
  static let funders: [HeadingLine] = [
    HeadingLine(
      Project.kind,
      "Dossiernummer;Projecttitel;Hoofdaanvrager;Toegekend bedrag;Startdatum project;"
        + "Einddatum project;Samenvatting",
      "id title organisation budget begins ends summary"),
    HeadingLine(
      Project.kind,
      "Projectnummer;Projectnaam;Penvoerder;Programmanaam;Projectstatus;Verleend bedrag;"
        + "Aanvangsdatum;Einde project;Projectomschrijving",
      "id title organisation programme status budget begins ends summary"),
    HeadingLine(
      Project.kind,
      "Zaaknummer;Titel project;Aanvrager;Regeling;Verleende subsidie;Ingangsdatum;Afloopdatum;"
        + "Publiekssamenvatting;Trefwoorden",
      "id title organisation programme budget begins ends summary subjects"),
    HeadingLine(
      Project.kind,
      "Subsidienummer;Naam project;Uitvoerende organisatie;Subsidieronde;Gehonoreerd bedrag;"
        + "Start project;Eind project;Korte omschrijving;Website",
      "id title organisation grantRound budget begins ends summary link"),
    HeadingLine(
      Project.kind,
      "Project-nr.;Titel van het project;Instelling;Programma;Bedrag toegekend;Begindatum project;"
        + "Einddatum;Beschrijving;Resultaat",
      "id title organisation programme budget begins ends summary results"),
    HeadingLine(
      Project.kind,
      "Subsidieontvanger;Activiteit;Subsidiebedrag;Subsidiejaar;Beleidsterrein;Munteenheid",
      "organisation title budget begins subjects currency"),
    HeadingLine(
      Project.kind, "Begunstigde;Initiatief;Budget;Datum toekenning;Toelichting",
      "organisation title budget begins summary"),
    HeadingLine(
      Lesson.kind,
      "Lesnummer;Titel;Projectnaam;Aanleiding;Geleerde les;Aanbeveling;Bewijs;Datum les;Thema",
      "id title projects occasion insight recommendation evidence date themes"),
    HeadingLine(Lesson.kind, "Titel;Les;Advies", "title insight recommendation"),
    HeadingLine(Lesson.kind, "Les;Tip", "title recommendation"),
    HeadingLine(
      Organisation.kind,
      "KvK-nummer;Organisatienaam;Statutaire naam;Type organisatie;Vestigingsplaats;Internetadres",
      "id name fullName type place link"),
    HeadingLine(
      Organisation.kind, "Naam instelling;Soort instelling;Gemeente;Omschrijving",
      "name type place summary"),
    HeadingLine(
      Programme.kind,
      "Programmanummer;Programmanaam;Subsidieverstrekker;Opdrachtgever;Startdatum;Einddatum;"
        + "Aantal projecten;Doelgroepen;Omschrijving",
      "id name funder askedBy begins ends statedProjects audience summary"),
    HeadingLine(
      Theme.kind, "Themacode;Naam thema;Soort thema;Definitie;Programmanaam",
      "id name type summary programme"),
    HeadingLine(
      MeasurementRound.kind,
      "Rondenummer;Naam meting;Programma;Startdatum;Einddatum;Datum terugkoppeling;Toelichting",
      "id name programme begins ends fedBackOn summary"),
    HeadingLine(
      Conversation.kind,
      "Gespreksnummer;Titel gesprek;Meetmoment;Projectnaam;Instelling;Gespreksdatum;Gespreksverslag;"
        + "Knelpunten;Behoeften",
      "id title round project organisation date progress challenges needs"),
    HeadingLine(
      Influence.kind, "Titel;Gebeurtenis;Projectnaam;Ronde;Richting;Uitleg",
      "title event project round direction note"),
    HeadingLine(
      ExternalEvent.kind, "Gebeurteniscode;Gebeurtenis;Startdatum;Einddatum;Toelichting",
      "id name begins ends summary"),
    HeadingLine(
      Source.kind,
      "Bronnummer;Titel bron;Soort bron;Uitgever;Publicatiejaar;Vindplaats;Korte beschrijving",
      "id title type publisher date link summary"),
  ]

  static let english: [HeadingLine] = [
    HeadingLine(
      Project.kind,
      "Grant Number;Project Title;Lead Organisation;Funding Programme;Project Status;Start Date;"
        + "End Date;Award Amount;Currency;Project Summary;Keywords",
      "id title organisation programme status begins ends budget currency summary subjects"),
    HeadingLine(
      Project.kind, "GRANT ID;GRANTEE;PURPOSE;DATE COMMITTED;AMOUNT COMMITTED;GRANTEE WEBSITE",
      "id organisation summary begins budget -"),
    HeadingLine(
      Project.kind,
      "AwardNumber;Title;Organization;StartDate;EndDate;AwardedAmountToDate;Abstract;Program(s)",
      "id title organisation begins ends budget summary programme"),
    HeadingLine(
      Project.kind,
      "FundingOrgName;ProjectReference;LeadROName;Title;Status;StartDate;EndDate;AwardPounds",
      "- id organisation title status begins ends budget"),
    HeadingLine(
      Lesson.kind, "Lesson ID;Lesson title;Project name;Background;Lessons learned;Recommendations",
      "id title projects occasion insight recommendation"),
    HeadingLine(
      Organisation.kind,
      "Organization ID;Organization name;Legal name;Organization type;City;Website",
      "id name fullName type place link"),
    HeadingLine(
      Conversation.kind,
      "Conversation ID;Conversation title;Measurement round;Project title;Held on;Notes",
      "id title round project date progress"),
    HeadingLine(
      Source.kind, "Publication ID;Document title;Publication type;Publisher;Publication date;DOI",
      "id title type publisher date link"),
  ]

  static let standards: [HeadingLine] = [
    // 360Giving: titles, titles with places, and the paths of its JSON.
    HeadingLine(
      Project.kind,
      "Identifier;Title;Description;Currency;Amount Applied For;Amount Awarded;Amount Disbursed;"
        + "Award Date;URL;Planned Dates:Start Date;Planned Dates:End Date;"
        + "Planned Dates:Duration (months);Recipient Org:Identifier;Recipient Org:Name;"
        + "Recipient Org:Charity Number;Funding Org:Identifier;Funding Org:Name;"
        + "Grant Programme:Code;Grant Programme:Title;Classifications:Title;Recipient Ind:Name",
      "id title summary currency - budget - - link begins ends - - organisation - - - - programme "
        + "themes -"),
    HeadingLine(
      Project.kind,
      "Identifier;Title;Planned Dates:0:Start Date;Planned Dates:0:End Date;Recipient Org:0:Name;"
        + "Recipient Org:1:Name;Grant Programme:0:Title;Classifications:0:Title;Award Date",
      "id title begins ends organisation - programme themes -"),
    HeadingLine(
      Project.kind,
      "id;title;description;currency;amountAwarded;awardDate;plannedDates/0/endDate;"
        + "recipientOrganization/0/id;recipientOrganization/0/name;grantProgramme/0/title;url",
      "id title summary currency budget begins ends - organisation programme link"),
    HeadingLine(
      Programme.kind,
      "Grant Programme:Code;Grant Programme:Title;Grant Programme:Description;"
        + "Grant Programme:URL;Funding Org:Name", "id name summary link funder"),
    HeadingLine(
      Organisation.kind, "Recipient Org:Identifier;Recipient Org:Name;Recipient Org:City",
      "id name place"),
    // NWOpen
    HeadingLine(
      Project.kind,
      "project_id;grant_id;parent_project_id;title;funding_scheme_id;funding_scheme;department;"
        + "start_date;end_date;award_amount;summary_nl;summary_en;organisation;organisation_id",
      "id - - title - programme - begins ends budget summary - organisation -"),
    HeadingLine(
      Source.kind, "title;sub_title;year;type;url_open_access;journal_title;publisher;isbn;doi",
      "title - date type link - publisher id -"),
    // CORDIS: FP7, Horizon, the older H2020, and its partners.
    HeadingLine(
      Project.kind,
      "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;frameworkProgramme;"
        + "subCall;fundingScheme;nature;objective;contentUpdateDate;rcn",
      "id shortName status title begins ends budget - programme - - - summary - -"),
    HeadingLine(
      Project.kind,
      "id;acronym;status;title;startDate;endDate;ecMaxContribution;totalCost;legalBasis;topics;"
        + "ecSignatureDate;frameworkProgramme;masterCall;subCall;fundingScheme;objective;grantDoi;"
        + "keywords",
      "id shortName status title begins ends - budget - - - programme - - - summary link subjects"),
    HeadingLine(
      Project.kind,
      "rcn;id;acronym;status;programme;topics;frameworkProgramme;title;startDate;endDate;projectUrl;"
        + "objective;totalCost;ecMaxContribution;call;fundingScheme;coordinator;coordinatorCountry;"
        + "participants;participantCountries;subjects",
      "- id shortName status programme - - title begins ends link summary budget - - - organisation "
        + "- - - subjects"),
    HeadingLine(
      Organisation.kind,
      "projectID;projectAcronym;organisationID;vatNumber;name;shortName;activityType;street;postCode;"
        + "city;country;organizationURL;contactForm;rcn;order;role;ecContribution",
      "- - id - name - type - - place - link - - - - -"),
    // ZonMw's metadata of projects, and OpenAIRE's.
    HeadingLine(
      Project.kind,
      "Project Title;Acronym;ZonMw Project Identifier;GUPRI;Website;Funder;Start date;End date;"
        + "Project duration;Lead Institution;Lead Institution GRID;Partner Institution;PI ORCID;"
        + "Country;Province",
      "title shortName id - link - begins ends - organisation - - - - -"),
    HeadingLine(
      Project.kind,
      "id;Type;Acronym;Title;Identifier;StartDate;EndDate;Consortium;Team;Funded;"
        + "Subject;Keyword;Abstract;Status",
      "id - shortName title - begins ends - - - - subjects summary status"),
    // Real files of others.
    HeadingLine(
      Lesson.kind,
      ";LessonId;Submitter1;Title;Abstract;Lesson;Organization;LessonDate;MissionDirectorate;"
        + "SafetyIssue;Categories;DocNum;Topic;Category;url",
      "- id - title occasion insight - date - - subjects - - - link"),
    HeadingLine(
      Project.kind, "abstract;amount;decision_year;grant_number", "summary budget begins id"),
    HeadingLine(
      Project.kind,
      "id;proj_title;currency;value;update_count;publishing_status;status;funded;Organisation;"
        + "created_at",
      "id title currency budget - - status - organisation -"),
    HeadingLine(Organisation.kind, "id;name;full_name;type;created_at", "id name fullName type -"),
  ]

  static let numbers: [HeadingLine] = [
    HeadingLine(
      Lesson.kind, "Projectnummer;Les;Wat is er geleerd?;Datum", "projects title insight date"),
    HeadingLine(Lesson.kind, "Project;Projectnummer;Titel", "- projects title"),
    HeadingLine(Lesson.kind, "Projectnummers;Kenmerk;Titel", "projects id title"),
    HeadingLine(Lesson.kind, "Project (nummer);Titel", "projects title"),
    HeadingLine(Lesson.kind, "Dossiernummer;Lesson ID;Titel", "projects id title"),
    HeadingLine(Conversation.kind, "Project;Project ID;Titel", "- project title"),
    HeadingLine(
      Conversation.kind, "Zaaknummer;Metingcode;Organisatienummer;Titel",
      "project round organisation title"),
    HeadingLine(Influence.kind, "Gebeurtenisnummer;Projectcode;Titel", "event project title"),
    HeadingLine(Organisation.kind, "projectID;name;city", "- name place"),
    HeadingLine(Organisation.kind, "Projectnummer;Naam;Plaats", "- name place"),
    HeadingLine(Organisation.kind, "KvK;Naam;BTW-nummer", "id name -"),
    HeadingLine(
      Project.kind, "Organisatienummer;Titel;Programmacode", "organisation title programme"),
    // The name of an organisation says more than a number that finds nothing.
    HeadingLine(Project.kind, "KvK-nummer;Aanvrager;Titel", "- organisation title"),
    HeadingLine(Project.kind, "LessonId;Titel", "- title"),
    HeadingLine(Project.kind, "Projectnummers;Titel", "- title"),
    // Which of the organisations of a programme is meant, is not said.
    HeadingLine(Programme.kind, "Organisatienummer;Naam", "- name"),
    // Of several numbers, the one that earlier builds took.
    HeadingLine(Project.kind, "Zaaknummer;id;Titel", "- id title"),
    HeadingLine(Project.kind, "id;Projectnummer;Titel", "id - title"),
    HeadingLine(Project.kind, "Nummer;Titel", "- title"),
    HeadingLine(Lesson.kind, "Nummer;Titel", "number title"),
  ]

  static let traps: [HeadingLine] = [
    HeadingLine(
      Project.kind, "Titel*;Bedrag (EUR);Startdatum (dd-mm-jjjj);Einddatum (verplicht):",
      "title budget begins ends"),
    HeadingLine(Project.kind, "Titel;Bedrag in euro", "title budget"),
    HeadingLine(Project.kind, "Titel;Bedrag in euro's", "title budget"),
    HeadingLine(Project.kind, "Titel;Toegekend bedrag (€)", "title budget"),
    HeadingLine(Project.kind, "Titel;Toegekend bedrag in €", "title budget"),
    HeadingLine(Project.kind, "Titel;Verleend bedrag (in EUR)", "title budget"),
    HeadingLine(Project.kind, "Titel;Bedrag EUR", "title budget"),
    HeadingLine(
      Project.kind, "Titel (kort, helder, uniek);Samenvatting (doel, aanpak)", "title summary"),
    HeadingLine(Project.kind, "Titel (Engels);Projecttitel", "- title"),
    HeadingLine(Project.kind, "Titel;Totale kosten;Toegekend bedrag", "title - budget"),
    HeadingLine(Project.kind, "Titel;Toegekend", "title budget"),
    HeadingLine(Project.kind, "Titel;Toegekend?", "title -"),
    HeadingLine(Project.kind, "Titel;Aangevraagd bedrag", "title -"),
    HeadingLine(Project.kind, "Titel;Bedrag (aangevraagd)", "title -"),
    HeadingLine(
      Project.kind, "Titel;Organisatie (contactpersoon);Project (status)", "title - status"),
    HeadingLine(Project.kind, "Titel;Organisatie (plaats);Projectleider;E-mail", "title - - -"),
    HeadingLine(Project.kind, "Titel;Titel", "title -"),
    HeadingLine(
      Project.kind, "Nummer;Titel;Bedrag;Startdatum;Bedrag;Titel", "- title budget begins - -"),
    HeadingLine(Project.kind, "Projecttitel;Project", "title -"),
    HeadingLine(Project.kind, "Project;Projecttitel", "- title"),
    HeadingLine(Project.kind, "Titel in euro;Samenvatting", "- summary"),
    HeadingLine(
      Project.kind, "oogst_id;oogst_origin;external_id;title;budget", "oogst oogst id title budget"),
  ]
}
