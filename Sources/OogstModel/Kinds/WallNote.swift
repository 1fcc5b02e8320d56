/// A note on the wall of a meeting or session, on paper or on a screen, and what it became.
public struct WallNote: Described {
  public var title = ""
  public var wall = ""
  public var at: AnyReference<Place>?
  public var group = ""
  public var order: Int?
  public var colour = ""
  public var status: Status?
  public var became: AnyReference<Outcome>?
  public var themes = References<Theme>()
  public var note = Prose()

  public init() {}

  public static let code = "NOT"
  public static let kind = makeKind(
    "wallNote", Label("post-it", "wall note"), Label("post-its", "wall notes"),
    words: ["memo", "memo's", "geeltje", "geeltjes", "sticky note", "sticky notes"])

  public static let rules = Rules<WallNote>(check: { $0.issues })
  private static let becameField = field(\.became)

  private var issues: [Issue] {
    guard status == .converted, became == nil else { return [] }
    return [
      Issue(
        Self.becameField,
        Label(
          "de post-it is omgezet, maar er staat niet bij wat het werd",
          "the note is converted, but nothing says what it became"))
    ]
  }

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Tekst", "Text", [.title, .sorted, .searched, .required],
      help: Label(
        "Neem over wat er staat. Zet hier geen gegevens van cliënten.",
        "Copy what it says. Put no data of clients here."),
      columns: [
        "titel", "tekst post-it", "post-it", "postit tekst", "memo", "sticky note", "note text",
        "content", "inhoud",
      ])
    try field(
      &wall, "wall", "Muur", "Wall", [.column, .sorted],
      help: Label(
        "De naam van de muur, als er meer dan één is",
        "The name of the wall, if there is more than one"),
      columns: ["naam muur", "post-it muur", "bord", "board", "board name"])
    try field(
      &at, "at", "Hangt bij", "On the wall of", [.facet, .scope],
      help: Label("Een bijeenkomst of een onderdeel", "A meeting or an agenda item"),
      columns: ["bijeenkomst", "sessie", "onderdeel", "meeting", "session", "agenda item"])
    try field(
      &group, "group", "Groep", "Group", [.column, .sorted],
      help: Label(
        "Geef post-its die bij elkaar horen dezelfde groep",
        "Give notes that belong together the same group"),
      columns: ["cluster", "kolom", "naam groep", "column", "group name"])
    try field(
      &order, "order", "Volgorde", "Order", .sorted, bounds: 1...9_999,
      columns: ["nummer", "nr", "volgnummer", "sequence", "position"])
    try field(
      &colour, "colour", "Kleur", "Colour",
      help: Label("De naam van de kleur", "The name of the colour"),
      columns: ["color", "kleur post-it", "kleurnaam", "colour name"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status post-it", "note status"])
    try field(
      &became, "became", "Werd", "Turned into",
      help: Label("Wat u er later van maakte", "What was made of it later"),
      inverse: Label("Kwam voort uit", "Came out of"),
      columns: ["omgezet in", "geworden", "werd een", "converted to", "turned into"])
    try field.themes(&themes)
    try field(
      &note, "note", "Toelichting", "Note", [.summary, .searched],
      help: Label("Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: [
        "opmerking", "opmerkingen", "aantekeningen", "omschrijving", "beschrijving", "description",
        "summary", "notes", "comment",
      ])
  }

  /// Where a wall can be.
  public enum Place: ReferenceTargets {
    public static let codes = [Meeting.code, AgendaItem.code]
  }

  /// What a note can be made into.
  public enum Outcome: ReferenceTargets {
    public static let codes = [
      Observation.code, Lesson.code, ActionItem.code, Theme.code, LearningQuestion.code,
      KnowledgeProduct.code,
    ]
  }

  public enum Status: String, Choice {
    case posted, grouped, converted, archived

    public var label: Label {
      switch self {
      case .posted: Label("geplakt", "posted")
      case .grouped: Label("gegroepeerd", "grouped")
      case .converted: Label("omgezet", "turned into a record")
      case .archived: Label("gearchiveerd", "archived")
      }
    }

    public var words: [String] {
      switch self {
      case .posted: ["nieuw", "opgehangen", "new"]
      case .grouped: ["geclusterd", "clustered"]
      case .converted: ["verwerkt", "turned into something"]
      case .archived: ["opgeborgen", "bewaard"]
      }
    }

    public static let usual: [Status] = [.posted, .grouped]

    public var tone: Tone? {
      switch self {
      case .posted: .new
      case .converted: .good
      case .grouped, .archived: nil
      }
    }
  }
}
