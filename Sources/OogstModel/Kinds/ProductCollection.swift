/// Knowledge products that belong together, in the order in which one takes them.
public struct ProductCollection: Described {
  public var name = ""
  public var status: Status?
  public var theme: Reference<Theme>?
  public var programme: Reference<Programme>?
  public var products = References<KnowledgeProduct>()
  public var publishedOn: PartialDate?
  public var link: Link?
  public var introduction = Prose()

  public init() {}

  public static let code = "VZM"
  public static let kind = makeKind(
    "productCollection", Label("verzameling", "collection"), Label("verzamelingen", "collections"),
    words: [
      "verzameling kennisproducten", "verzameling van kennisproducten",
      "verzamelingen van kennisproducten", "collection of knowledge products",
      "collections of knowledge products",
    ])

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: [
        "naam verzameling", "titel verzameling", "verzameling", "collection", "collection name",
        "collection title", "titel", "title",
      ])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status verzameling", "collection status"])
    try field(
      &theme, "theme", "Thema", "Theme", [.column, .facet],
      columns: ["themanaam", "naam thema", "theme name", "onderwerp", "topic", "subject"])
    try field.programme(&programme)
    try field(
      &products, "products", "Kennisproducten, in volgorde", "Knowledge products, in order",
      inverse: Label("In verzameling", "In collection"),
      columns: [
        "kennisproducten", "kennisproduct", "producten", "product", "knowledge products",
        "knowledge product",
      ])
    try field(
      &publishedOn, "publishedOn", "Gepubliceerd op", "Published on", [.column, .sorted],
      columns: [
        "publicatiedatum", "datum publicatie", "datum van publicatie", "gepubliceerd",
        "verschenen op", "publication date", "date published", "published", "jaar", "year",
      ] + UsualColumns.date)
    try field.link(&link)
    try field(
      &introduction, "introduction", "Inleiding", "Introduction", [.summary, .searched],
      columns: ["intro", "introductie"] + UsualColumns.story)
  }

  public enum Status: String, Choice {
    case idea, compiling, published

    public var label: Label {
      switch self {
      case .idea: Label("idee", "idea")
      case .compiling: Label("in samenstelling", "being put together")
      case .published: Label("gepubliceerd", "published")
      }
    }

    public var words: [String] {
      switch self {
      case .idea: []
      case .compiling: ["in de maak", "wordt samengesteld", "concept", "draft"]
      case .published: ["uitgegeven", "uitgebracht", "verschenen"]
      }
    }

    public static let usual: [Status] = [.published]

    public var tone: Tone? {
      switch self {
      case .idea, .compiling: .new
      case .published: nil
      }
    }
  }
}
