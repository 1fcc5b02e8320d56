/// Something concrete that people in a project went through or saw: what lessons and themes are made from.
///
/// Its last fields take a story as *Most Significant Change* asks for it (Davies and Dart, 2005) and an outcome as
/// *outcome harvesting* does (Wilson-Grau and Britt, 2012).
public struct Observation: Described {
  public var title = ""
  public var type: Category?
  public var status: Status?
  public var project: Reference<Project>?
  public var from: AnyReference<Origin>?
  public var programme: Reference<Programme>?
  public var organisation: Reference<Organisation>?
  public var event: Reference<ExternalEvent>?
  public var date: PartialDate?
  public var themes = References<Theme>()
  public var domain = Tags()
  public var readers: Readers?
  public var ledTo = AnyReferences<Yield>()
  public var verifiedBy = ""
  public var story = Prose()
  public var significance = Prose()
  public var contribution = Prose()

  public init() {}

  public static let code = "ERV"
  public static let kind = makeKind(
    "observation", Label("ervaring of uitdaging", "experience or challenge"),
    Label("ervaringen en uitdagingen", "experiences and challenges"), dated: "date",
    words: [
      "ervaring", "ervaringen", "uitdaging", "uitdagingen", "experience", "experiences",
      "challenge", "challenges", "observations",
    ])

  public static let rules = Rules<Observation>(check: {
    guard $0.status == .processed, $0.ledTo.entries.isEmpty else { return [] }
    return [
      Issue(
        ledToField,
        Label(
          "de status is verwerkt, maar er staat niet waarin",
          "the status is processed, but not what it led to"))
    ]
  })
  private static let ledToField = field(\.ledTo)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      help: Label("In één zin wat er gebeurde", "In one sentence what happened"),
      columns: [
        "titel ervaring", "ervaring", "titel uitdaging", "uitdaging", "experience", "challenge",
        "observation", "naam", "name", "onderwerp", "subject",
      ])
    try field(
      &type, "type", "Soort", "Type", [.column, .facet],
      columns: ["soort ervaring", "type ervaring", "experience type", "categorie", "category"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status ervaring", "status van de ervaring", "experience status"])
    try field.project(&project)
    try field(
      &from, "from", "Kwam voort uit", "Came from", [.facet, .scope],
      help: Label(
        "Het gesprek, de bijeenkomst of de post-it waarin dit werd verteld",
        "The conversation, meeting or note in which this was told"),
      inverse: Label("Leverde op", "Yielded"),
      columns: ["herkomst", "voortgekomen uit", "verteld in", "origin", "source", "told in"])
    try field.programme(&programme)
    try field.organisation(&organisation)
    try field(
      &event, "event", "Gebeurtenis", "Event", .facet,
      help: Label(
        "Iets buiten het project dat meespeelde, zoals de coronacrisis",
        "Something outside the project that played a part, such as the corona crisis"),
      columns: ["externe gebeurtenis", "naam gebeurtenis", "external event", "event name"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: UsualColumns.date + [
        "datum ervaring", "datum melding", "gemeld op", "reported on", "date reported",
      ])
    try field.themes(&themes)
    try field(
      &domain, "domain", "Domein", "Domain", [.facet, .searched],
      help: Label(
        "Op welk gebied er iets veranderde (Most Significant Change)",
        "In which area something changed (Most Significant Change)"),
      columns: ["domeinen", "domains", "gebied", "area", "domain of change"])
    try field.readers(&readers)
    try field(
      &ledTo, "ledTo", "Verwerkt in", "Led to",
      help: Label(
        "De les, het thema, de actie of de leervraag die hiervan kwam",
        "The lesson, theme, action or learning question that came of it"),
      inverse: Label("Kwam voort uit", "Came out of"),
      columns: ["leidde tot", "gevolg", "opgenomen in", "worked into", "result"])
    try field(
      &verifiedBy, "verifiedBy", "Wie kan dit bevestigen?", "Who can confirm this?", .searched,
      help: Label(
        "Functie en organisatie. Zet hier geen namen van cliënten.",
        "Position and organisation. Put no names of clients here."),
      columns: ["bevestigd door", "te bevestigen door", "confirmed by", "verifier"])
    try field(
      &story, "story", "Wat gebeurde er?", "What happened?", [.summary, .searched],
      help: Label(
        "Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: ["verhaal", "wat gebeurde", "situatie", "situation"] + UsualColumns.story)
    try field(
      &significance, "significance", "Waarom is dit belangrijk?", "Why does this matter?",
      .searched,
      columns: ["belang", "betekenis", "waarom belangrijk", "why significant", "importance"])
    try field(
      &contribution, "contribution", "Wat droeg het project bij?",
      "What did the project contribute?", .searched,
      help: Label(
        "Wat het project deed waardoor dit kon gebeuren",
        "What the project did that helped to bring this about"),
      columns: ["bijdrage", "bijdrage van het project", "contribution of project"])
  }

  /// Where something of the kind is told.
  public enum Origin: ReferenceTargets {
    public static let codes = [Conversation.code, Meeting.code, AgendaItem.code, WallNote.code]
  }

  /// What is made from it.
  public enum Yield: ReferenceTargets {
    public static let codes = [
      Lesson.code, Theme.code, ActionItem.code, LearningQuestion.code,
    ]
  }

  public enum Category: String, Choice {
    case experience, challenge, outcome, appreciation, finding

    public var label: Label {
      switch self {
      case .experience: Label("ervaring", "experience")
      case .challenge: Label("uitdaging", "challenge")
      case .outcome: Label("uitkomst", "outcome")
      case .appreciation: Label("waardering", "appreciation")
      case .finding: Label("bevinding", "finding")
      }
    }

    public var words: [String] {
      switch self {
      case .experience: ["ervaringen", "verhaal", "story"]
      case .challenge: ["uitdagingen", "probleem", "problem"]
      case .outcome: ["resultaat", "result"]
      case .appreciation: ["compliment"]
      case .finding: ["observatie", "waarneming", "observation"]
      }
    }
  }

  public enum Status: String, Choice {
    case reported, shared, processed

    public var label: Label {
      switch self {
      case .reported: Label("gemeld", "reported")
      case .shared: Label("gedeeld", "shared")
      case .processed: Label("verwerkt", "processed")
      }
    }

    public static let usual: [Status] = [.shared]

    public var tone: Tone? {
      switch self {
      case .reported: .new
      case .processed: .good
      case .shared: nil
      }
    }
  }
}
