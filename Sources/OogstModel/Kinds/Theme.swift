/// What emerges across projects: an overarching or substantive theme, or a plain subject.
public struct Theme: Described {
  public var name = ""
  public var type: Category?
  public var status: Status?
  public var programme: Reference<Programme>?
  public var summary = Prose()

  public init() {}

  public static let code = "THE"
  public static let kind = makeKind("theme", Label("thema", "theme"), Label("thema's", "themes"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: [
        "themanaam", "naam thema", "naam van het thema", "titel thema", "theme name", "theme title",
        "title", "titel", "theme", "thema", "pref label", "term", "trefwoord", "keyword",
        "onderwerp", "topic", "subject", "label", "skos:prefLabel@en",
        "skos:prefLabel@nl",
      ])
    try field(
      &type, "type", "Soort", "Type", [.column, .facet, .sorted],
      columns: ["category", "categorie", "soort thema", "type thema", "thematype", "theme type"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["themastatus", "status thema", "theme status"])
    try field(
      &programme, "programme", "Programma", "Programme", [.facet, .scope],
      columns: [
        "program", "programmanaam", "programmatitel", "naam programma", "titel programma",
        "naam van het programma", "programme name", "program name", "programme title",
        "program title",
      ])
    try field(
      &summary, "summary", "Omschrijving", "Description", [.summary, .searched],
      columns: [
        "definition", "definitie", "skos:definition@en", "skos:definition@nl", "themaomschrijving",
        "omschrijving thema", "scope note",
        "abstract", "samenvatting", "beschrijving", "korte omschrijving", "korte beschrijving",
        "korte samenvatting", "short description", "toelichting",
      ])
  }

  public enum Category: String, Choice {
    case overarching, substantive, subject

    public var label: Label {
      switch self {
      case .overarching: Label("overkoepelend thema", "overarching theme")
      case .substantive: Label("inhoudelijk thema", "substantive theme")
      case .subject: Label("onderwerp", "subject")
      }
    }
  }

  public enum Status: String, Choice {
    case emerging, adopted, elaborated

    public var label: Label {
      switch self {
      case .emerging: Label("tekent zich af", "emerging")
      case .adopted: Label("vastgesteld", "adopted")
      case .elaborated: Label("uitgewerkt", "elaborated")
      }
    }

    public static let usual: [Status] = [.adopted]
  }
}
