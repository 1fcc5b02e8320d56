/// What supports a lesson from outside the projects: a study, report, video, talk or web page.
public struct Source: Described {
  public var title = ""
  public var type: Category?
  public var publisher: Reference<Organisation>?
  public var date: PartialDate?
  public var link: Link?
  public var summary = ""

  public init() {}

  public static let code = "BRN"
  public static let kind = makeKind("source", Label("bron", "source"), Label("bronnen", "sources"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: ["naam", "name"])
    try field(&type, "type", "Soort", "Type", [.column, .facet, .sorted], columns: ["category"])
    try field(
      &publisher, "publisher", "Uitgever", "Publisher", [.column, .facet, .sorted],
      columns: ["organisation", "organisatie"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: ["year", "jaar", "published", "publicatiedatum"])
    try field(&link, "link", "Webadres", "Web address", columns: ["url", "website", "doi"])
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .long, .searched],
      columns: ["abstract", "description", "omschrijving"])
  }

  public enum Category: String, Choice {
    case study, report, video, talk, website

    public var label: Label {
      switch self {
      case .study: Label("onderzoek", "study")
      case .report: Label("verslag", "report")
      case .video: Label("video", "video")
      case .talk: Label("gesprek", "talk")
      case .website: Label("website", "website")
      }
    }
  }
}
