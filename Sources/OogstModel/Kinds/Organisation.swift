/// A funder, ministry, institute, care organisation or interest group.
public struct Organisation: Described {
  public var name = ""
  public var fullName = ""
  public var type: Category?
  public var place = ""
  public var link: Link?
  public var summary = ""

  public init() {}

  public static let code = "ORG"
  public static let kind = makeKind(
    "organisation", Label("organisatie", "organisation"), Label("organisaties", "organisations"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: ["title", "titel", "organisation", "organisatie", "organization", "acronym"])
    try field(
      &fullName, "fullName", "Volledige naam", "Full name", .searched,
      columns: ["full_name", "legal name", "legalName", "long name"])
    try field(
      &type, "type", "Soort", "Type", [.column, .facet, .sorted],
      columns: ["organisation_type", "organisationType", "organizationType", "category"])
    try field(
      &place, "place", "Plaats", "Place", [.column, .sorted, .searched],
      columns: ["city", "town", "addressLocality", "woonplaats", "vestigingsplaats"])
    try field(&link, "link", "Webadres", "Web address", columns: ["url", "website"])
    try field(
      &summary, "summary", "Omschrijving", "Description", [.summary, .long, .searched],
      columns: ["abstract", "samenvatting", "summary", "toelichting"])
  }

  public enum Category: String, Choice {
    case funder, ministry, knowledgeInstitute, careOrganisation, interestGroup, other

    public var label: Label {
      switch self {
      case .funder: Label("financier", "funder")
      case .ministry: Label("ministerie", "ministry")
      case .knowledgeInstitute: Label("kennisinstituut", "knowledge institute")
      case .careOrganisation: Label("zorgorganisatie", "care organisation")
      case .interestGroup: Label("belangenorganisatie", "interest group")
      case .other: Label("overig", "other")
      }
    }
  }
}
