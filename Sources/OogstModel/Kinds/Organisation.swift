/// A funder, ministry, institute, care organisation or interest group.
public struct Organisation: Described {
  public var name = ""
  public var fullName = ""
  public var type: Category?
  public var place = ""
  public var link: Link?
  public var summary = Prose()

  public init() {}

  public static let code = "ORG"
  public static let kind = makeKind(
    "organisation", Label("organisatie", "organisation"), Label("organisaties", "organisations"),
    words: ["organization", "organizations"])

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: [
        "organisatienaam", "naam organisatie", "naam van de organisatie", "organisation name",
        "organization name", "name of organisation", "name of organization", "org name",
        "instellingsnaam", "naam instelling", "naam van de instelling", "institution name",
        "bedrijfsnaam", "naam bedrijf", "company name", "handelsnaam", "stichting", "organisation",
        "organisatie", "organization", "instelling", "institution", "instituut", "institute",
        "penvoerder", "uitvoerende organisatie", "subsidieontvanger", "naam subsidieontvanger",
        "begunstigde", "ontvanger", "naam ontvanger", "recipient org name",
        "recipient organisation name", "recipient organization name", "recipient name", "recipient",
        "grantee", "grantee name", "beneficiary", "hoofdaanvrager", "aanvrager", "applicant",
        "title", "titel", "acronym", "acroniem", "short name", "korte naam", "afkorting",
      ])
    try field(
      &fullName, "fullName", "Volledige naam", "Full name", .searched,
      columns: [
        "legal name", "long name", "volledige organisatienaam", "statutaire naam", "officiele naam",
        "official name", "registered name",
      ])
    try field(
      &type, "type", "Soort", "Type", [.column, .facet, .sorted],
      columns: [
        "organisation type", "organization type", "organisatietype", "soort organisatie",
        "type organisatie", "type organisation", "type organization", "type of organisation",
        "type of organization", "org type", "instellingstype", "type instelling",
        "soort instelling", "institution type", "activity type", "category", "categorie",
      ])
    try field(
      &place, "place", "Plaats", "Place", [.column, .sorted, .searched],
      columns: [
        "city", "town", "address locality", "woonplaats", "vestigingsplaats", "plaatsnaam",
        "plaats van vestiging", "stad", "gemeente", "municipality", "locatie", "location",
        "recipient org city",
      ])
    try field(
      &link, "link", "Webadres", "Web address",
      columns: [
        "url", "website", "webpagina", "webpage", "webadres url", "hyperlink", "homepage",
        "internetadres", "organization url", "organisation url", "website organisatie",
      ])
    try field(
      &summary, "summary", "Omschrijving", "Description", [.summary, .searched],
      columns: [
        "abstract", "samenvatting", "beschrijving", "korte omschrijving", "korte beschrijving",
        "korte samenvatting", "short description", "toelichting", "profiel", "profile",
      ])
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
