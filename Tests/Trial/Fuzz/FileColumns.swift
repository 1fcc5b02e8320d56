import OogstModel

/// A column of a list: how its heading may read, and what stands below it.
struct FileColumn {
  enum Content {
    case number, title, text, tags, amount, date, place, link, remark
    /// One of some words; the Dutch ones, then the English ones.
    case words([String], [String])
    /// The name of another record.
    case name
  }

  let dutch: [String]
  let english: [String]
  let content: Content

  init(_ content: Content, _ dutch: [String], _ english: [String]) {
    self.content = content
    self.dutch = dutch
    self.english = english
  }

  var isNumber: Bool { if case .number = content { true } else { false } }
  var isTitle: Bool { if case .title = content { true } else { false } }
  var isText: Bool { if case .text = content { true } else { false } }
  var isAmount: Bool { if case .amount = content { true } else { false } }
}

/// The columns that lists of a kind have, with headings as funders and programmes write them.
struct FileColumns {
  let kind: Kind
  /// The row's own number, its title and a text about it.
  let number: FileColumn
  let title: FileColumn
  let text: FileColumn
  let others: [FileColumn]

  /// Above a column that no field takes.
  static let remark = FileColumn(
    .remark, ["Opmerkingen", "Behandelaar"], ["Remarks", "Case officer"])

  static let all = [projects, lessons, organisations, conversations]

  private static let projects = FileColumns(
    kind: Project.kind,
    number: FileColumn(
      .number, ["Projectnummer", "Dossiernummer", "Kenmerk"],
      ["Grant number", "Project ID", "Reference"]),
    title: FileColumn(
      .title, ["Projecttitel", "Titel", "Projectnaam", "Titel project"],
      ["Project title", "Title", "Grant title"]),
    text: FileColumn(
      .text, ["Samenvatting", "Omschrijving", "Projectomschrijving"],
      ["Summary", "Abstract", "Description"]),
    others: [
      FileColumn(
        .name, ["Hoofdaanvrager", "Penvoerder", "Organisatie"],
        ["Recipient", "Lead institution", "Organisation"]),
      FileColumn(.name, ["Programma", "Regeling"], ["Programme", "Funding scheme"]),
      FileColumn(
        .words(
          ["lopend", "afgerond", "toegekend", "in behandeling"],
          ["running", "finished", "awarded", "under review"]), ["Status"], ["Status"]),
      FileColumn(
        .date, ["Startdatum project", "Startdatum", "Begindatum"], ["Start date", "Award date"]),
      FileColumn(.date, ["Einddatum", "Einddatum project"], ["End date"]),
      FileColumn(
        .amount, ["Toegekend bedrag", "Verleend bedrag", "Subsidiebedrag"],
        ["Amount awarded", "Award amount"]),
      FileColumn(.tags, ["Trefwoorden"], ["Keywords"]),
      FileColumn(.link, ["Website"], ["Website"]),
    ])

  private static let lessons = FileColumns(
    kind: Lesson.kind,
    number: FileColumn(.number, ["Lesnummer", "Kenmerk"], ["Lesson ID"]),
    title: FileColumn(.title, ["Titel", "Titel les", "Les"], ["Title", "Lesson title"]),
    text: FileColumn(
      .text, ["Wat is er geleerd?", "Omschrijving", "Aanleiding", "Aanbeveling"],
      ["What happened?", "Recommendation", "Description"]),
    others: [
      FileColumn(.name, ["Project", "Bronproject"], ["Project title", "Source project"]),
      FileColumn(.name, ["Programma"], ["Programme"]),
      FileColumn(.date, ["Datum", "Datum les"], ["Date"]),
      FileColumn(.tags, ["Onderwerpen"], ["Topics"]),
      FileColumn(
        .words(["concept", "gedeeld", "vastgesteld"], ["draft", "shared", "adopted"]), ["Status"],
        ["Status"]),
      FileColumn(.link, ["Webadres"], ["Web address"]),
    ])

  private static let organisations = FileColumns(
    kind: Organisation.kind,
    number: FileColumn(.number, ["KvK-nummer", "Relatienummer"], ["Organisation ID"]),
    title: FileColumn(
      .title, ["Naam", "Organisatienaam", "Naam organisatie"], ["Name", "Organisation name"]),
    text: FileColumn(.text, ["Omschrijving", "Toelichting"], ["Description", "Profile"]),
    others: [
      FileColumn(.place, ["Plaats", "Vestigingsplaats"], ["City", "Place"]),
      FileColumn(
        .words(
          ["zorgorganisatie", "kennisinstituut", "gemeente"],
          ["care organisation", "knowledge institute", "municipality"]), ["Soort"], ["Type"]),
      FileColumn(.link, ["Website"], ["Website"]),
      FileColumn(.name, ["Statutaire naam"], ["Legal name"]),
    ])

  private static let conversations = FileColumns(
    kind: Conversation.kind,
    number: FileColumn(.number, ["Gespreksnummer"], ["Conversation ID"]),
    title: FileColumn(
      .title, ["Titel gesprek", "Gesprek", "Onderwerp"], ["Title", "Conversation title"]),
    text: FileColumn(
      .text, ["Verslag", "Voortgang", "Knelpunten"], ["Notes", "Progress", "Challenges"]),
    others: [
      FileColumn(.name, ["Project"], ["Project"]),
      FileColumn(.name, ["Organisatie", "Penvoerder"], ["Organisation"]),
      FileColumn(.name, ["Meting", "Ronde"], ["Round"]),
      FileColumn(.date, ["Datum gesprek", "Datum"], ["Date", "Held on"]),
      FileColumn(
        .words(["gevoerd", "gepland", "uitgewerkt"], ["held", "planned", "written up"]), ["Status"],
        ["Status"]),
    ])
}
