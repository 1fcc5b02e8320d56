/// What supports a lesson from outside the projects: a study, report, video, talk or web page.
public struct Source: Described {
  public var title = ""
  public var type: Category?
  public var publisher: Reference<Organisation>?
  public var date: PartialDate?
  public var link: Link?
  public var summary = Prose()

  public init() {}

  public static let code = "BRN"
  public static let kind = makeKind(
    "source", Label("bron", "source"), Label("bronnen", "sources"), dated: "date")

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: [
        "titel bron", "naam bron", "titel van de bron", "source title", "source name",
        "documenttitel", "titel document", "document title", "titel publicatie", "publicatietitel",
        "publication title", "product title", "naam", "name", "bron", "source", "publicatie",
        "publication", "document", "kennisproduct",
      ])
    try field(
      &type, "type", "Soort", "Type", [.column, .facet, .sorted],
      columns: [
        "category", "categorie", "soort bron", "type bron", "bronsoort", "source type",
        "publicatietype", "publication type", "document type", "product type", "vorm",
      ])
    try field(
      &publisher, "publisher", "Uitgever", "Publisher", [.column, .facet, .sorted],
      columns: [
        "organisation", "organisatie", "organization", "uitgeverij", "uitgegeven door",
        "published by", "uitgevende organisatie", "instelling", "institution",
      ])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: [
        "published", "publicatiedatum", "datum publicatie", "datum van publicatie",
        "publication date", "date published", "publicatiejaar", "jaar van publicatie",
        "jaar van uitgave", "publication year", "year of publication", "verschenen", "jaar", "year",
      ])
    try field(
      &link, "link", "Webadres", "Web address",
      columns: [
        "url", "website", "webpagina", "webpage", "hyperlink", "vindplaats", "url open access",
        "doi",
      ])
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .searched],
      columns: [
        "abstract", "description", "omschrijving", "beschrijving", "korte omschrijving",
        "korte beschrijving", "korte samenvatting", "short description", "toelichting",
      ])
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
