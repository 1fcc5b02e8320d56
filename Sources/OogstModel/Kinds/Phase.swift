/// A period of a programme, or its follow-up: from the request for a proposal to its end.
public struct Phase: Described {
  public var name = ""
  public var programme: Reference<Programme>?
  public var type: Category?
  public var status: Status?
  public var begins: PartialDate?
  public var ends: PartialDate?
  public var askedBy: Reference<Organisation>?
  public var writtenBy: Reference<Organisation>?
  public var newsOn: PartialDate?
  public var predecessor: Reference<Phase>?
  public var carriedOver = AnyReferences<Harvest>()
  public var summary = Prose()

  public init() {}

  public static let code = "FAS"
  public static let kind = makeKind(
    "phase", Label("fase", "phase"), Label("fasen", "phases"),
    order: Order(by: .field("begins"), isDescending: true), dated: "begins",
    words: [
      "fases", "programmafase", "programmafasen", "programmafases", "programme phase",
      "programme phases",
    ])

  public static let rules = Rules<Phase>(
    due: Due(
      task: Label("nieuws vragen over de fase", "ask for news of the phase"),
      overdue: Label("nieuws blijft uit", "news is late")
    ) { $0.status?.isExpected == true ? $0.newsOn?.lastDay : nil },
    check: { Span.issues(from: $0.begins, to: $0.ends, at: endsField) })
  private static let endsField = field(\.ends)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: UsualColumns.title + [
        "fase", "naam fase", "fasenaam", "titel fase", "programmafase", "phase", "phase name",
        "phase title", "name of phase",
      ])
    try field.programme(&programme, [.column])
    try field(
      &type, "type", "Soort", "Type", .facet,
      help: Label(
        "Vervolg: een nieuwe fase nadat een eerdere is afgelopen",
        "Follow-up: a new phase after an earlier one ended"),
      columns: ["soort fase", "type fase", "fasetype", "phase type", "categorie", "category"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status fase", "fasestatus", "status van de fase", "phase status"])
    try field.begins(&begins)
    try field(
      &newsOn, "newsOn", "Nieuws verwacht", "News expected", [.column, .sorted],
      help: Label(
        "Wanneer er meer bekend is over deze fase", "When more is to be known of this phase"),
      columns: ["nieuws", "nieuws verwacht op", "nieuws op", "news", "news expected on"])
    try field.ends(&ends)
    try field(
      &askedBy, "askedBy", "Gevraagd door", "Asked for by", .facet,
      inverse: Label("Vroeg om", "Phases they asked for"),
      columns: ["opdrachtgever", "in opdracht van", "commissioned by", "requested by"])
    try field(
      &writtenBy, "writtenBy", "Voorstel van", "Proposal by", .facet,
      inverse: Label("Schreef het voorstel voor", "Wrote the proposal for"),
      columns: ["voorstel door", "schrijver van het voorstel", "geschreven door"])
    try field(
      &predecessor, "predecessor", "Vervolg op", "Follows",
      inverse: Label("Vervolgd door", "Followed by"),
      columns: ["vorige fase", "voorloper", "voorganger", "vervolg van", "previous phase"])
    try field(
      &carriedOver, "carriedOver", "Wat nemen we mee", "What we take along",
      help: Label(
        "Wat deze fase gebruikt van wat eerder is geleerd",
        "What this phase uses of what was learned before"),
      inverse: Label("Meegenomen naar", "Taken along to phase"),
      columns: ["meegenomen", "meenemen", "wat we meenemen", "taken along"])
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .searched],
      columns: UsualColumns.story)
  }

  /// What one phase can hand on to another.
  public enum Harvest: ReferenceTargets {
    public static let codes = [Lesson.code, Theme.code, KnowledgeProduct.code]
  }

  public enum Category: String, Choice {
    case phase, followUp

    public var label: Label {
      switch self {
      case .phase: Label("fase", "phase")
      case .followUp: Label("vervolg", "follow-up")
      }
    }

    public var words: [String] {
      switch self {
      case .phase: ["programmafase", "programme phase"]
      case .followUp: ["vervolgfase", "vervolgprogramma", "follow-up programme"]
      }
    }
  }

  /// The states of a phase and of a follow-up in one: only a follow-up has to be asked for and proposed.
  public enum Status: String, Choice {
    case planned, asked, drafting, announced, adopted, running, ended

    public var label: Label {
      switch self {
      case .planned: Label("gepland", "planned")
      case .asked: Label("gevraagd", "asked for")
      case .drafting: Label("voorstel in de maak", "proposal being written")
      case .announced: Label("aangekondigd", "announced")
      case .adopted: Label("vastgesteld", "adopted")
      case .running: Label("loopt", "running")
      case .ended: Label("afgelopen", "ended")
      }
    }

    public var words: [String] {
      switch self {
      case .asked: ["requested", "aangevraagd"]
      case .drafting: ["in de maak", "voorstel", "proposal"]
      case .running: ["lopend", "actief", "active"]
      case .ended: ["afgerond", "beëindigd", "finished", "completed", "closed"]
      case .planned, .announced, .adopted: []
      }
    }

    public static let usual: [Status] = [.running]

    public var tone: Tone? {
      switch self {
      case .planned, .asked, .drafting, .announced: .new
      case .adopted, .running, .ended: nil
      }
    }

    /// Whether people wait to hear if it comes about.
    var isExpected: Bool {
      switch self {
      case .asked, .drafting, .announced: true
      case .planned, .adopted, .running, .ended: false
      }
    }
  }
}
