/// How an outside event worked on one project, in words and one direction.
public struct Influence: Described {
  public var title = ""
  public var event: Reference<ExternalEvent>?
  public var project: Reference<Project>?
  public var round: Reference<MeasurementRound>?
  public var direction: Direction?
  public var note = ""

  public init() {}

  public static let code = "INV"
  public static let kind = makeKind(
    "influence", Label("invloed", "influence"), Label("invloeden", "influences"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: ["naam", "name"])
    try field(
      &event, "event", "Gebeurtenis", "Event", [.facet, .group], columns: ["gebeurtenis"])
    try field(&project, "project", "Project", "Project", [.facet, .scope])
    try field(&round, "round", "Meting", "Round", [.facet, .group], columns: ["meting"])
    try field(
      &direction, "direction", "Invloed", "Influence", [.column, .facet, .sorted],
      columns: ["richting", "effect"])
    try field(
      &note, "note", "Toelichting", "Note", [.summary, .long, .searched],
      columns: ["summary", "samenvatting", "description", "omschrijving"])
  }

  public enum Direction: String, Choice {
    case accelerated, slowed, mixed, noInfluence

    public var label: Label {
      switch self {
      case .accelerated: Label("versnelde", "accelerated")
      case .slowed: Label("remde", "slowed down")
      case .mixed: Label("gemengd", "mixed")
      case .noInfluence: Label("geen invloed", "no influence")
      }
    }
  }
}
