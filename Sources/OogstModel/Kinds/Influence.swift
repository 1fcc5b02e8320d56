/// How an outside event worked on one project, in words and one direction.
public struct Influence: Described {
  public var title = ""
  public var event: Reference<ExternalEvent>?
  public var project: Reference<Project>?
  public var round: Reference<MeasurementRound>?
  public var direction: Direction?
  public var note = Prose()

  public init() {}

  public static let code = "INV"
  public static let kind = makeKind(
    "influence", Label("invloed", "influence"), Label("invloeden", "influences"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: ["titel invloed", "naam invloed", "influence title", "naam", "name"])
    try field(
      &event, "event", "Gebeurtenis", "Event", [.facet, .group],
      columns: [
        "externe gebeurtenis", "external event", "naam gebeurtenis", "event name", "event title",
      ])
    try field(
      &project, "project", "Project", "Project", [.facet, .scope],
      columns: [
        "projecttitel", "projectnaam", "titel project", "naam project", "titel van het project",
        "naam van het project", "project title", "project name", "title of project",
      ])
    try field(
      &round, "round", "Meting", "Round", [.facet, .group],
      columns: [
        "ronde", "meetmoment", "meetronde", "measurement", "measurement round", "naam meting",
        "round name",
      ])
    try field(
      &direction, "direction", "Invloed", "Influence", [.column, .facet, .sorted],
      columns: [
        "richting", "richting invloed", "effect", "soort invloed", "type of influence", "gevolg",
      ])
    try field(
      &note, "note", "Toelichting", "Note", [.summary, .searched],
      columns: [
        "summary", "samenvatting", "description", "omschrijving", "beschrijving", "uitleg",
        "explanation", "notes", "opmerkingen", "opmerking", "abstract",
      ])
  }

  public enum Direction: String, Choice {
    case accelerated, slowed, mixed, noInfluence

    public var label: Label {
      switch self {
      case .accelerated: Label("versnelling", "acceleration")
      case .slowed: Label("vertraging", "slowdown")
      case .mixed: Label("gemengd", "mixed")
      case .noInfluence: Label("geen invloed", "no influence")
      }
    }

    public var tone: Tone? {
      switch self {
      case .accelerated: .good
      case .slowed: .slow
      case .mixed, .noInfluence: nil
      }
    }

    public var words: [String] {
      switch self {
      case .accelerated: ["versnelde", "versneld", "accelerated"]
      case .slowed: ["remde", "geremd", "vertraagde", "vertraagd", "slowed down", "slowed"]
      case .mixed, .noInfluence: []
      }
    }
  }
}
