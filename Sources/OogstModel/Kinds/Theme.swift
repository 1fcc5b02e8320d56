/// What emerges across projects: an overarching or substantive theme, or a plain subject.
public struct Theme: Described {
  public var name = ""
  public var type: Category?
  public var status: Status?
  public var programme: Reference<Programme>?
  public var summary = ""

  public init() {}

  public static let code = "THE"
  public static let kind = makeKind("theme", Label("thema", "theme"), Label("thema's", "themes"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: ["title", "titel", "theme", "thema", "prefLabel", "term"])
    try field(&type, "type", "Soort", "Type", [.column, .facet, .sorted], columns: ["category"])
    try field(&status, "status", "Status", "Status", [.state, .facet, .sorted])
    try field(
      &programme, "programme", "Programma", "Programme", [.facet, .scope], columns: ["program"])
    try field(
      &summary, "summary", "Omschrijving", "Description", [.summary, .long, .searched],
      columns: ["abstract", "samenvatting", "summary", "definition", "toelichting"])
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
