/// Usual column names of other people's files for what many kinds of record have.
enum UsualColumns {
  static let programme = [
    "program", "programmanaam", "programmatitel", "naam programma", "titel programma",
    "naam van het programma", "programme name", "program name", "programme title", "program title",
  ]
  static let project = [
    "projecttitel", "projectnaam", "titel project", "naam project", "titel van het project",
    "naam van het project", "project title", "project name", "title of project",
  ]
  static let organisation = [
    "organization", "organisatienaam", "naam organisatie", "naam van de organisatie",
    "organisation name", "organization name", "instelling", "naam instelling", "institution",
  ]
  static let title = ["titel", "title", "naam", "name"]
  static let date = ["datum", "date", "dag", "day", "op", "on"]
  static let begins = [
    "start", "startdatum", "start date", "begindatum", "begin date", "aanvangsdatum", "aanvang",
    "ingangsdatum", "datum start", "datum begin", "begint op", "start op", "starts on", "van",
    "from", "vanaf",
  ]
  static let ends = [
    "end", "einddatum", "end date", "eind", "finish", "datum einde", "datum eind", "afloopdatum",
    "afloop", "eindigt op", "ends on", "tot", "tot en met", "until",
  ]
  static let story = [
    "abstract", "description", "summary", "samenvatting", "beschrijving", "korte omschrijving",
    "korte beschrijving", "korte samenvatting", "short description", "toelichting", "omschrijving",
    "notes", "opmerkingen", "opmerking", "aantekeningen", "tekst", "text",
  ]
  static let link = [
    "url", "website", "webpagina", "webpage", "webadres url", "hyperlink", "homepage",
    "internetadres", "web",
  ]
}

/// Fields that many kinds have, with the same words wherever they stand.
extension Fields {
  /// The programme that a record belongs to.
  mutating func programme(
    _ property: inout Reference<Programme>?, _ uses: Field.Uses = []
  ) throws(WrongValue) {
    try self(
      &property, "programme", "Programma", "Programme", uses.union([.facet, .scope]),
      columns: UsualColumns.programme)
  }

  /// The project that a record is about, and through which it belongs to a programme.
  mutating func project(
    _ property: inout Reference<Project>?, _ uses: Field.Uses = [.column],
    inverse: @autoclosure () -> Label? = nil
  ) throws(WrongValue) {
    try self(
      &property, "project", "Project", "Project", uses.union([.facet, .sorted, .scope]),
      inverse: inverse(), columns: UsualColumns.project)
  }

  mutating func organisation(
    _ property: inout Reference<Organisation>?, _ uses: Field.Uses = []
  ) throws(WrongValue) {
    try self(
      &property, "organisation", "Organisatie", "Organisation", uses.union(.facet),
      columns: UsualColumns.organisation)
  }

  mutating func themes(_ property: inout References<Theme>) throws(WrongValue) {
    try self(&property, "themes", "Thema's", "Themes", .facet, columns: ["theme", "thema"])
  }

  mutating func begins(
    _ property: inout PartialDate?, _ uses: Field.Uses = []
  ) throws(WrongValue) {
    try self(
      &property, "begins", "Begin", "Begins", uses.union(.sorted), columns: UsualColumns.begins)
  }

  mutating func ends(
    _ property: inout PartialDate?, _ uses: Field.Uses = [.column]
  ) throws(WrongValue) {
    try self(
      &property, "ends", "Einde", "Ends", uses.union([.sorted, .end]), columns: UsualColumns.ends)
  }

  mutating func link(_ property: inout Link?) throws(WrongValue) {
    try self(&property, "link", "Webadres", "Web address", columns: UsualColumns.link)
  }
}
